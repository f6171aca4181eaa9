"""One taxonomy for pages, questions, champions and consultations; nothing else couples them."""

from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from taggit.models import ItemBase, TagBase


class TopicFacet(models.Model):  # type: ignore[django-manager-missing]  # taggit has no types
    """A way of looking at practice, such as context or harm; terms belong to exactly one."""

    name = models.CharField(max_length=60, unique=True)
    slug = models.SlugField(max_length=60, unique=True)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ("position", "name")

    def __str__(self) -> str:
        return self.name


class TopicQuerySet(models.QuerySet["Topic"]):
    def in_use(self) -> "TopicQuerySet":
        """Terms to offer in pickers and filters; retired ones stay on what carries them already."""
        return self.filter(retired_on=None)

    def by_facet(self) -> "TopicQuerySet":
        return self.select_related("facet").order_by("facet__position", "position", "name")


class Topic(TagBase):
    """A term of the taxonomy. Retired, never deleted, so that history keeps its words."""

    free_tagging = False

    facet = models.ForeignKey(TopicFacet, models.PROTECT, related_name="topics")
    position = models.PositiveSmallIntegerField(default=0)
    synonyms = models.CharField(
        max_length=250, blank=True, help_text=_("Other words people search for, separated by commas.")
    )
    retired_on = models.DateField(null=True, blank=True)

    objects = TopicQuerySet.as_manager()

    class Meta:
        ordering = ("facet__position", "position", "name")


class TopicLink(ItemBase):
    """Base of the through tables: one for pages, one for each other kind of thing that has topics."""

    tag = models.ForeignKey(Topic, models.PROTECT, related_name="%(app_label)s_%(class)s_items")

    class Meta:
        abstract = True


class PageTopic(TopicLink):
    content_object: ClassVar[Any] = ParentalKey(
        "wagtailcore.Page", on_delete=models.CASCADE, related_name="topic_links"
    )

    class Meta:
        constraints = [models.UniqueConstraint("content_object", "tag", name="page_topic_once")]
