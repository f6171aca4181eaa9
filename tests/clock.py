"""Another moment than this one, and what time does at it."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from unittest.mock import patch

from django.utils import timezone

from champions import actions
from champions.models import AreaSettings, Consultation

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
