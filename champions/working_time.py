"""The area's working time: opening hours on working days, bank holidays left out. Pure."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from champions.bank_holidays import bank_holidays
from champions.week import Half

LONDON = ZoneInfo("Europe/London")
MONDAY_TO_FRIDAY = frozenset(range(5))
Stretch = tuple[datetime, datetime]


@dataclass(frozen=True)
class WorkingTime:
    """Opening hours in local time; one working day is as many hours as lie between them.

    With `halves` and `away` only what one champion works of it counts: see `of_champion`.
    """

    opens: time = time(9)
    closes: time = time(17)
    nation: str = "ENG"
    weekdays: frozenset[int] = MONDAY_TO_FRIDAY
    closed_days: frozenset[date] = frozenset()
    halves: frozenset[Half] | None = None
    away: tuple[tuple[date, date], ...] = ()

    def of_champion(self, halves: frozenset[Half], away: Iterable[tuple[date, date]] = ()) -> "WorkingTime":
        """The time when the area is open and this champion at work; `away` is from first to last day.

        A week that never meets the area's counts as the area's whole week: a clock has to run out one day.
        """
        shared = frozenset(half for half in halves if half[0] in self.weekdays)
        return replace(self, halves=shared or None, away=tuple(away))

    def is_working_day(self, day: date) -> bool:
        """Bank holidays of another nation are working days here."""
        return (
            day.weekday() in self.weekdays
            and day not in self.closed_days
            and day not in bank_holidays(day.year, self.nation)
        )

    def after(self, start: datetime, hours: float) -> datetime:
        """The moment when so many working hours have passed since `start` (aware); never before it."""
        left = timedelta(hours=hours)
        for opening, closing in self._stretches(start):
            if closing - opening >= left:
                return opening + left
            left -= closing - opening
        raise AssertionError("a calendar has no end")

    def between(self, start: datetime, end: datetime) -> timedelta:
        """Working time from `start` to `end`; nought when `end` is not later."""
        passed = timedelta()
        if end <= start:
            return passed
        for opening, closing in self._stretches(start):
            if opening >= end:
                return passed
            passed += min(closing, end) - opening
        return passed

    def resumed(self, due: datetime, paused_at: datetime, now: datetime) -> datetime:
        """When a clock runs out that stood still from `paused_at` to `now`; what had run out stays so."""
        unspent = self.between(paused_at, due)
        return max(due, self.after(now, unspent / timedelta(hours=1))) if unspent else due

    def _stretches(self, start: datetime) -> Iterator[Stretch]:
        """(from, to) of every opening from `start` on, in UTC so that clock changes cost nothing."""
        start = start.astimezone(UTC)
        day = start.astimezone(LONDON).date()
        while True:
            for opening, closing in self._open_on(day):
                if closing > max(opening, start):
                    yield max(opening, start), closing
            day += timedelta(days=1)

    def _open_on(self, day: date) -> Iterator[Stretch]:
        if not self.is_working_day(day) or any(first <= day <= last for first, last in self.away):
            return
        bounds = (self.opens, self.closes) if self.halves is None else (self.opens, self._noon, self.closes)
        moments = [datetime.combine(day, bound, LONDON).astimezone(UTC) for bound in bounds]
        for half, stretch in enumerate(pairwise(moments)):
            if self.halves is None or (day.weekday(), half) in self.halves:
                yield stretch

    @property
    def _noon(self) -> time:
        """The middle of the opening hours: where the morning ends and the afternoon begins."""
        minutes = (_minutes(self.opens) + _minutes(self.closes)) // 2
        return time(minutes // 60, minutes % 60)

    @property
    def hours_a_day(self) -> float:
        return (_minutes(self.closes) - _minutes(self.opens)) / 60

    def left_in_words(self, due: datetime, now: datetime) -> str:
        """For example “3 working hours left” or “1 working day overdue”."""
        late = now > due
        hours = self.between(due, now) if late else self.between(now, due)
        return (_("%(time)s overdue") if late else _("%(time)s left")) % {"time": self._in_words(hours)}

    def _in_words(self, stretch: timedelta) -> str:
        hours = stretch.total_seconds() / 3600
        if hours < 1:
            return _("less than a working hour")
        if hours < self.hours_a_day * 1.5:
            number = int(hours)
            words = ngettext("%(number)d working hour", "%(number)d working hours", number)
        else:
            number = round(hours / self.hours_a_day)
            words = ngettext("%(number)d working day", "%(number)d working days", number)
        return words % {"number": number}


def _minutes(moment: time) -> int:
    return moment.hour * 60 + moment.minute
