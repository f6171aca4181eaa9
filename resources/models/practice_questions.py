"""What colleagues asked and champions answered, written anew with nobody in it."""

from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.search import index

from core.models import BasePage
from core.sections import Section, sections_of
from resources.leaves import leaf_of
from resources.models.reading import IndexPage, ReadingPage

LONGEST_QUESTION = 2000


class PracticeQuestionIndexPage(IndexPage):
    """All answers that were published, in the order of the alphabet."""

    subpage_types: ClassVar[list[str]] = ["resources.PracticeQuestionPage"]

    class Meta:
        verbose_name = _("List of practice questions")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        return context | {"leaf": leaf_of(PracticeQuestionPage, self, request)}


class PracticeQuestionPage(ReadingPage):
    """One question in its title, what lies behind it, and the answer as the body.

    Nothing here leads to a consultation: there is no such field, and there must never be one.
    """

    question = models.TextField(
        _("what lies behind it"),
        max_length=LONGEST_QUESTION,
        help_text=_("What somebody would be facing who asks this. Nobody and no place in it is real."),
    )

    parent_page_types: ClassVar[list[str]] = ["resources.PracticeQuestionIndexPage"]
    content_panels: ClassVar[list[Any]] = [
        *BasePage.content_panels,
        FieldPanel("question"),
        *ReadingPage.content_panels[len(BasePage.content_panels) :],
    ]
    search_fields: ClassVar[list[Any]] = [*ReadingPage.search_fields, index.SearchField("question")]

    @property
    def sections(self) -> list[Section]:
        """Under the two headings that every such page has."""
        asked = Section(gettext("The question"), "asked", self.question)
        return [asked, *sections_of(self.body, gettext("The answer"), "answer")]

    class Meta:
        verbose_name = _("Practice question")
        verbose_name_plural = _("Practice questions")
