"""Who helps locally: what each service does, for whom, and how it is reached."""

import uuid
from datetime import date, timedelta
from typing import Any, ClassVar

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from taggit.managers import TaggableManager
from wagtail.search import index

from accounts.models import Area
from core.models import TopicLink
from core.phones import dialled
from resources.ages import in_words
from resources.enums import ServiceKind

REVIEW_EVERY = timedelta(days=182)  # telephone lines and opening hours change sooner than guidance


def in_half_a_year() -> date:
    return timezone.localdate() + REVIEW_EVERY


class ServiceTopic(TopicLink):
    content_object = models.ForeignKey("resources.LocalService", models.CASCADE, related_name="topic_links")

    class Meta:
        constraints = [models.UniqueConstraint("content_object", "tag", name="service_topic_once")]


class LocalServiceQuerySet(models.QuerySet["LocalService"]):
    def running(self) -> "LocalServiceQuerySet":
        return self.filter(retired_on=None)

    def retired(self) -> "LocalServiceQuerySet":
        return self.exclude(retired_on=None)

    def findable(self) -> "LocalServiceQuerySet":
        """As the search asks for it."""
        return self.running()

    def of_areas(self, area_ids: Any) -> "LocalServiceQuerySet":
        """By a subquery, so that a service of two of them is there once."""
        return self.filter(
            pk__in=LocalService.areas.through.objects.filter(area__in=area_ids).values("localservice")
        )

    def with_all(self) -> "LocalServiceQuerySet":
        return self.prefetch_related("areas", "topics__facet")


class LocalService(index.Indexed, models.Model):  # type: ignore[django-manager-missing]  # taggit has no types
    """A service of one or more areas. Retired, never deleted, so that what cites it can say so."""

    name = models.CharField(_("name"), max_length=120)
    slug = models.SlugField(max_length=140, unique=True)
    kind = models.CharField(_("kind"), max_length=20, choices=ServiceKind.choices)
    areas = models.ManyToManyField(Area, related_name="services")
    what_it_does = models.TextField(_("what it does"), max_length=800)
    for_whom = models.CharField(_("for whom"), max_length=250)
    ages_from = models.PositiveSmallIntegerField(_("from age"), default=0)
    ages_to = models.PositiveSmallIntegerField(_("to age"), null=True, blank=True)
    place = models.CharField(_("where"), max_length=250, blank=True)
    hours = models.CharField(_("when"), max_length=250, blank=True)
    how_to_reach = models.TextField(_("how to reach it"), max_length=600, blank=True)
    phone = models.CharField(_("telephone"), max_length=30, blank=True)
    email = models.EmailField(_("e-mail address"), blank=True)
    website = models.URLField(_("website"), blank=True)
    topics = TaggableManager(through=ServiceTopic, blank=True)
    reviewed_on = models.DateField(_("last checked"), default=timezone.localdate)
    review_by = models.DateField(_("check again by"), default=in_half_a_year)
    retired_on = models.DateField(_("retired"), null=True, blank=True)
    # Comes with the form it was added by: sent twice, it is one service.
    token = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    version = models.PositiveIntegerField(default=1)

    objects = LocalServiceQuerySet.as_manager()

    search_fields: ClassVar[list[Any]] = [
        index.SearchField("name", boost=4),
        index.SearchField("what_it_does"),
        index.SearchField("for_whom"),
        index.SearchField("place"),
        index.AutocompleteField("name"),
        index.RelatedFields("topics", [index.SearchField("name", boost=2), index.SearchField("synonyms")]),
        index.FilterField("retired_on"),
    ]

    class Meta:
        ordering = ("name", "pk")
        verbose_name = _("Local service")
        constraints = [
            models.CheckConstraint(
                condition=Q(ages_to=None) | Q(ages_to__gte=F("ages_from")), name="service_ages_in_order"
            )
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("services:service", args=[self.slug])

    @property
    def url(self) -> str:
        return self.get_absolute_url()

    @property
    def summary(self) -> str:
        return self.what_it_does

    @property
    def note(self) -> str:
        return self.area_names

    @property
    def ages(self) -> str:
        return in_words(self.ages_from, self.ages_to)

    @property
    def dial(self) -> str:
        """What a telephone dials when the number is tapped; empty without one."""
        return dialled(self.phone)

    @property
    def area_names(self) -> str:
        return ", ".join(area.name for area in self.areas.all())

    @property
    def is_retired(self) -> bool:
        return self.retired_on is not None

    @property
    def is_due_for_review(self) -> bool:
        return self.review_by < timezone.localdate()
