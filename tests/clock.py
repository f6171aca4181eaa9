"""Another moment than this one, and what time does at it."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from unittest.mock import patch

from django.utils import timezone

from champions import actions
from champions.enums import State
from champions.models import AreaSettings, Consultation
from core.models import OutgoingMail

MONDAY = datetime(2026, 9, 7, 9, tzinfo=UTC)  # a plain week: no bank holiday for a month


@contextmanager
def at(moment: datetime) -> Iterator[None]:
    with patch.object(timezone, "now", return_value=moment):
        yield


def tick(moment: datetime) -> None:
    with at(moment):
        actions.act_on_due()


def working(case: Consultation, hours: float, since: datetime = MONDAY) -> datetime:
    return AreaSettings.of(case.area_id).working_time.after(since, hours)


def afresh(case: Consultation) -> Consultation:
    return Consultation.objects.get(pk=case.pk)


def hours_left(case: Consultation, since: datetime) -> timedelta:
    """Working time from then until the answer is due."""
    due = afresh(case).respond_by
    assert due is not None
    return AreaSettings.of(case.area_id).working_time.between(since, due)


def told(kind: str) -> list[int]:
    """Who gets a letter of that kind, once for each."""
    return sorted(OutgoingMail.objects.filter(kind=kind).values_list("recipient", flat=True))


def left_of_purged() -> Consultation:
    """What stays of the case purged last; nothing has its number any more."""
    return Consultation.objects.filter(state=State.PURGED).latest("purged_at")
