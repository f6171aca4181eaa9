"""The stretch of time a report is about: whole months up to today."""

from dataclasses import dataclass
from datetime import date, datetime, time
from itertools import pairwise

from django.utils import timezone

CHOICES = (3, 6, 12)


@dataclass(frozen=True)
class Period:
    """From the first day of a month up to and including today."""

    start: date
    end: date

    @classmethod
    def of_months(cls, months: int) -> "Period":
        """The current month and the ones before it, `months` in all."""
        today = timezone.localdate()
        return cls(_months_before(today, months - 1), today)

    @property
    def start_time(self) -> datetime:
        return timezone.make_aware(datetime.combine(self.start, time.min))

    @classmethod
    def stretches(cls) -> "list[Period]":
        """What lies between the periods on offer: the sum of each can be told from two of them."""
        ends = [0, *CHOICES]
        today = timezone.localdate()
        return [
            cls(_months_before(today, end - 1), _months_before(today, start)) for start, end in pairwise(ends)
        ]

    @property
    def months(self) -> list[date]:
        """The first day of each month."""
        count = (self.end.year - self.start.year) * 12 + self.end.month - self.start.month
        return [_months_before(self.end, back) for back in range(count, -1, -1)]


def _months_before(day: date, back: int) -> date:
    years, month = divmod(day.year * 12 + day.month - 1 - back, 12)
    return date(years, month + 1, 1)


def months_asked_for(text: str | None) -> int:
    """Twelve unless one of the other choices was asked for."""
    return {str(months): months for months in CHOICES}.get(text or "", 12)
