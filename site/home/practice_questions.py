"""Answers that were approved become drafts, one night, with nothing on them that leads back.

No owner, no writer, no link; the time of everything, of Wagtail's own log too, is midnight for all of that night, and
they come in no order. From then on they are pages like any other, for leads to edit and to publish.
"""

from datetime import datetime, time

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.crypto import get_random_string
from django.utils.html import linebreaks
from django.utils.text import Truncator, slugify
from wagtail.models import Page, PageLogEntry, Revision

from champions.actions import proposing
from champions.actions.proposing import Answer
from core.models import Topic
from resources.models import PracticeQuestionIndexPage, PracticeQuestionPage

LONGEST_SUMMARY = 300


def make_pages_of_the_night() -> None:
    """Called by every tick; whatever is due was due from midnight on."""
    if PracticeQuestionIndexPage.objects.exists():
        proposing.pass_on(make_draft)


def make_draft(answer: Answer) -> None:
    page = PracticeQuestionPage(
        title=answer.title,
        slug=_slug(answer.title),
        summary=_summary(answer.answer),
        question=answer.question,
        body=[("text", linebreaks(answer.answer, autoescape=True))],
        live=False,
    )
    page.topics.add(*Topic.objects.in_use().filter(pk__in=answer.topics))
    PracticeQuestionIndexPage.objects.get().add_child(instance=page)
    _forget_the_hour(page, page.save_revision())


def _slug(title: str) -> str:
    """Wagtail finds one, but not for a title without a letter; an editor finds a better one."""
    return "" if slugify(title, allow_unicode=True) else f"question-{get_random_string(8).lower()}"


def _summary(answer: str) -> str:
    """The first paragraph, to begin with."""
    return str(Truncator(answer.strip().split("\n\n")[0]).chars(LONGEST_SUMMARY))


def _forget_the_hour(page: PracticeQuestionPage, revision: Revision) -> None:
    midnight = timezone.make_aware(datetime.combine(timezone.localdate(), time.min))
    Revision.objects.filter(pk=revision.pk).update(created_at=midnight)
    Page.objects.filter(pk=page.pk).update(latest_revision_created_at=midnight)
    # Wagtail notes that there is a new page; by nobody, since nobody asked for it.
    PageLogEntry.objects.filter(page=page.pk).update(timestamp=midnight)


def drafts() -> QuerySet[PracticeQuestionPage]:
    """What waits to be edited and published for the first time."""
    return PracticeQuestionPage.objects.filter(live=False, first_published_at=None)
