"""The words of the field, with what they mean here and what they mean elsewhere."""

from itertools import groupby
from operator import attrgetter
from typing import Any, ClassVar

from django.contrib.contenttypes.fields import GenericRelation
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.functions import Lower
from django.http import HttpRequest
from django.utils.text import slugify
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import DraftStateMixin, RevisionMixin, WorkflowMixin
from wagtail.search import index

from resources.enums import Nation
from resources.models.reading import IndexPage


class GlossaryIndexPage(IndexPage):
    """Every term with its meaning, on one page."""

    subpage_types: ClassVar[list[str]] = []

    class Meta:
        verbose_name = _("Glossary")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        terms = GlossaryTerm.objects.live().in_order().prefetch_related("see_also")
        letters = [(letter, list(group)) for letter, group in groupby(terms, attrgetter("letter"))]
        return context | {"letters": letters}


class GlossaryTermQuerySet(models.QuerySet["GlossaryTerm"]):
    def live(self) -> "GlossaryTermQuerySet":
        return self.filter(live=True)

    def findable(self) -> "GlossaryTermQuerySet":
        """As the search asks for it."""
        return self.live()

    def in_order(self) -> "GlossaryTermQuerySet":
        return self.order_by(Lower("term"))


class GlossaryTerm(WorkflowMixin, DraftStateMixin, RevisionMixin, index.Indexed, ClusterableModel):
    """A word of the field. Running text links to it where it first occurs."""

    term = models.CharField(max_length=120, unique=True)
    slug = models.SlugField(
        max_length=120, unique=True, blank=True, help_text=_("The anchor in the glossary; empty makes one.")
    )
    expansion = models.CharField(max_length=200, blank=True, help_text=_("What the letters stand for."))
    meaning = models.TextField(help_text=_("One or two plain sentences."))
    nation = models.CharField(max_length=20, choices=Nation.choices, default=Nation.ANY)
    local_meaning = models.TextField(
        blank=True, help_text=_("Where a place uses the word for something else, say which place and what.")
    )
    synonyms = models.CharField(
        max_length=250,
        blank=True,
        help_text=_("Other words for it, separated by commas; text links from them too."),
    )
    is_linked = models.BooleanField(
        _("link it in text"),
        default=True,
        help_text=_("Untick for everyday words that would be linked too often."),
    )
    see_also = ParentalManyToManyField("self", blank=True, symmetrical=False)
    workflow_states = GenericRelation(
        "wagtailcore.WorkflowState",
        content_type_field="base_content_type",
        object_id_field="object_id",
        related_query_name="glossary_term",
        for_concrete_model=False,
    )
    revisions = GenericRelation("wagtailcore.Revision", related_query_name="glossary_term")

    objects = GlossaryTermQuerySet.as_manager()

    panels: ClassVar[list[Any]] = [
        MultiFieldPanel(
            [FieldPanel("term"), FieldPanel("expansion"), FieldPanel("slug")], heading=_("The word")
        ),
        FieldPanel("meaning"),
        MultiFieldPanel([FieldPanel("nation"), FieldPanel("local_meaning")], heading=_("Where it holds")),
        MultiFieldPanel(
            [FieldPanel("synonyms"), FieldPanel("is_linked"), FieldPanel("see_also")],
            heading=_("How it is found"),
        ),
    ]
    search_fields: ClassVar[list[Any]] = [
        index.SearchField("term", boost=4),
        index.SearchField("expansion", boost=3),
        index.SearchField("synonyms", boost=2),
        index.SearchField("meaning"),
        index.SearchField("local_meaning"),
        index.AutocompleteField("term"),
        index.FilterField("live"),
    ]

    class Meta:
        verbose_name = _("Glossary term")
        ordering = ("term",)

    def __str__(self) -> str:
        return self.term

    def clean(self) -> None:
        super().clean()
        self.slug = self.slug or slugify(self.term)
        if GlossaryTerm.objects.filter(slug=self.slug).exclude(pk=self.pk).exists():
            raise ValidationError({"slug": gettext("Another term has this anchor. Choose a different one.")})

    def get_absolute_url(self) -> str:
        return f"/glossary/#{self.slug}"

    @property
    def summary(self) -> str:
        return self.meaning

    @property
    def note(self) -> str:
        return self.expansion

    @property
    def letter(self) -> str:
        return self.term[:1].upper()

    @property
    def live_see_also(self) -> list["GlossaryTerm"]:
        return [term for term in self.see_also.all() if term.live]

    @property
    def words(self) -> list[str]:
        """Every wording that stands for this term, the term itself first."""
        return [word for word in (self.term, self.expansion, *self.synonyms.split(",")) if word.strip()]
