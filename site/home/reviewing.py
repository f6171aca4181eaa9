"""Pages that are due to be read again: who hears of it, a month and a week before."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.models import Page

from accounts.models import User
from core import mail
from core.keepers import writers
from core.reviews import with_reviews
from core.summaries import kind_of
from home.enums import Reminding
from home.models import ReviewReminder

MONTH, WEEK = timedelta(days=30), timedelta(days=7)


def due_by(day: date) -> QuerySet[Any]:
    """Published pages whose review is due on that day or before, the most pressing first."""
    return with_reviews(Page.objects.live()).filter(review_by__lte=day).order_by("review_by", "title", "pk")


def remind() -> None:
    """Once for each page, kind and day, whoever ticks. After a long stop the later reminder stands for both."""
    today = timezone.localdate()
    in_a_week = due_by(today + WEEK)
    in_a_month = due_by(today + MONTH).filter(review_by__gt=today + WEEK)
    pages = [
        *((page, Reminding.WEEK) for page in _untold(in_a_week, Reminding.WEEK)),
        *((page, Reminding.MONTH) for page in _untold(in_a_month, Reminding.MONTH)),
    ]
    if pages:
        _tell(pages)


def _untold(pages: QuerySet[Any], kind: Reminding) -> QuerySet[Any]:
    told = ReviewReminder.objects.filter(page=OuterRef("pk"), due=OuterRef("review_by"), kind=kind)
    return pages.exclude(Exists(told))


def _tell(pages: Iterable[tuple[Any, Reminding]]) -> None:
    keepers = set(writers().values_list("pk", flat=True))
    leads = list(
        User.objects.filter(is_active=True, leads__isnull=False).values_list("pk", flat=True).distinct()
    )
    for page, kind in pages:
        hear = [page.keeper_pk] if page.keeper_pk in keepers else leads
        if hear:  # with nobody to tell it is told as soon as there is somebody
            _tell_once(page, kind, hear)


@transaction.atomic
def _tell_once(page: Any, kind: Reminding, people: list[int]) -> None:
    reminder, is_new = ReviewReminder.objects.get_or_create(page_id=page.pk, kind=kind, due=page.review_by)
    if is_new:
        mail.post(reminder.pk, review_due=people)


def with_keepers(pages: Iterable[Any]) -> list[Any]:
    """The same pages with `.kept_by`, a name, `.kind` and `.standing`; one query for all names."""
    found = list(pages)
    keepers = User.objects.in_bulk({page.keeper_pk for page in found} - {None})
    for page in found:
        keeper = keepers.get(page.keeper_pk)
        page.kept_by = keeper.name if keeper and keeper.is_active else ""
        page.kind = kind_of(page)
        page.standing = standing_of(page.review_by)
    return found


def standing_of(due: date) -> str:
    """How late it is, or how long there is."""
    days = (due - timezone.localdate()).days
    if days < 0:
        return ngettext("%(days)s day overdue", "%(days)s days overdue", -days) % {"days": -days}
    if days == 0:
        return _("due today")
    return ngettext("due in %(days)s day", "due in %(days)s days", days) % {"days": days}
