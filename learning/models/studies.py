"""A case study answers the four questions of the Reach and Impact studies."""

from dataclasses import dataclass
from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.search import index

from core.blocks import StoryBlock, StoryField
from core.models import BasePage
from core.sections import Section, sections_of
from learning.blocks import STUDY_BLOCKS, FactBlock
from learning.enums import CaseStudyKind, StepKind
from learning.models.pages import ReadStepPage, StepPage

QUESTIONS = (
    ("vision", gettext_lazy("What was the vision?")),
    ("in_place", gettext_lazy("What has been put in place?")),
    ("challenges", gettext_lazy("What were the challenges?")),
    ("mechanisms", gettext_lazy("What made change possible?")),
)


@dataclass(frozen=True)
class Part:
    """One of the four questions with its answer; a question without an answer does not stand on the page."""

    name: str
    title: str
    answer: Any


class CaseStudyPage(ReadStepPage):
    kind = StepKind.CASE_STUDY
    must_have: ClassVar[frozenset[str]] = frozenset({"parts"})
    names_belong: ClassVar[frozenset[str]] = frozenset({"source_title"})
    study_kind = models.CharField(
        gettext_lazy("kind"), max_length=20, choices=CaseStudyKind.choices, default=CaseStudyKind.SYSTEMS
    )
    area_name = models.CharField(gettext_lazy("area"), max_length=120)
    nation = models.CharField(max_length=20, default="England")
    authority_type = models.CharField(max_length=120, blank=True)
    year = models.CharField(gettext_lazy("year of the evidence"), max_length=20)
    facts = StoryField([("fact", FactBlock())], blank=True)
    vision = StoryField(StoryBlock(STUDY_BLOCKS, under_heading=True), blank=True)
    in_place = StoryField(StoryBlock(STUDY_BLOCKS, under_heading=True), blank=True)
    challenges = StoryField(StoryBlock(STUDY_BLOCKS, under_heading=True), blank=True)
    mechanisms = StoryField(StoryBlock(STUDY_BLOCKS, under_heading=True), blank=True)
    do_differently = models.TextField(gettext_lazy("what would you do differently"), blank=True)
    source_title = models.CharField(max_length=250)
    source_url = models.URLField(max_length=300)
    anonymisation = models.CharField(max_length=300, blank=True)

    content_panels: ClassVar[list[Any]] = [
        *StepPage.content_panels,
        MultiFieldPanel(
            [
                FieldPanel(name)
                for name in ("study_kind", "area_name", "nation", "authority_type", "year", "facts")
            ],
            heading=gettext_lazy("The area"),
        ),
        *[FieldPanel(name, heading=title) for name, title in QUESTIONS],
        FieldPanel("do_differently"),
        MultiFieldPanel(
            [FieldPanel("source_title"), FieldPanel("source_url"), FieldPanel("anonymisation")],
            heading=gettext_lazy("Source"),
        ),
    ]
    search_fields: ClassVar[list[Any]] = [
        *BasePage.search_fields,
        *[index.SearchField(name) for name, _ in QUESTIONS],
        index.SearchField("area_name", boost=2),
    ]

    class Meta:
        verbose_name = gettext_lazy("Case study")
        verbose_name_plural = gettext_lazy("Case studies")

    @property
    def parts(self) -> list[Part]:
        """The questions that this study answers."""
        parts = [Part(name, str(title), getattr(self, name)) for name, title in QUESTIONS]
        return [part for part in parts if part.answer]

    @property
    def sections(self) -> list[Section]:
        return [section for part in self.parts for section in sections_of(part.answer, part.title, part.name)]
