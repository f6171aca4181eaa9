"""What readers do, and what time does to it."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from wagtail.models import Page

from accounts.models import User
from readers.marks import made, mark_of
from readers.models import Feedback, Mark, SavedPage

MOST_SAVED = 200
KEPT = timedelta(days=365)


class TooManySaved(Exception):
    """The list is full."""


@transaction.atomic
def say_whether_useful(page: Page, who: str, *, is_useful: bool, comment: str) -> bool:
    """Keep one answer a person and page; False when theirs is counted already. `who` is not kept."""
    today = timezone.localdate()
    if not made({mark_of("useful", page.pk, who): today + KEPT}):
        return False
    Feedback.objects.create(page_id=page.pk, is_useful=is_useful, comment=comment)
    return True


def forget_comment(feedback: Feedback) -> None:
    """The words go, that somebody answered stays counted."""
    Feedback.objects.filter(pk=feedback.pk).update(comment="")


def save(person: User, page: Page) -> None:
    """Put a page on somebody's list; doing it twice changes nothing. Raises `TooManySaved`."""
    mine = SavedPage.objects.of(person)
    if mine.filter(page=page.pk).exists():
        return
    if mine.count() >= MOST_SAVED:
        raise TooManySaved
    SavedPage.objects.get_or_create(person=person, page_id=page.pk)


def drop(person: User, page_id: int) -> None:
    """Take a page off somebody's list, whether it is still there or not."""
    SavedPage.objects.of(person).filter(page=page_id).delete()


def forget_what_is_over() -> None:
    """Marks whose days have passed, and feedback of a year ago: the page is another one since."""
    today = timezone.localdate()
    Mark.objects.filter(until__lt=today).delete()
    Feedback.objects.filter(day__lt=today - KEPT).delete()
