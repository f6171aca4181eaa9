"""The area's working time: opening hours on working days, bank holidays left out. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

import holidays

LONDON = ZoneInfo("Europe/London")
WEEKEND = (5, 6)


@lru_cache(maxsize=16)
def bank_holidays(year: int, nation: str = "ENG") -> frozenset[date]:
    return frozenset(holidays.country_holidays("GB", subdiv=nation, years=year))


@dataclass(frozen=True)
class WorkingTime:
    """Opening hours in local time; one working day is as many hours as lie between them."""

    opens: time = time(9)
    closes: time = time(17)

    def is_working_day(self, day: date) -> bool:
        return day.weekday() not in WEEKEND and day not in bank_holidays(day.year)

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

    def _stretches(self, start: datetime) -> Iterator[tuple[datetime, datetime]]:
        """(from, to) of every opening from `start` on, in UTC so that clock changes cost nothing."""
        day = start.astimezone(LONDON).date()
        while True:
            if self.is_working_day(day):
                opening = datetime.combine(day, self.opens, LONDON).astimezone(ZoneInfo("UTC"))
                closing = datetime.combine(day, self.closes, LONDON).astimezone(ZoneInfo("UTC"))
                if closing > start:
                    yield max(opening, start.astimezone(ZoneInfo("UTC"))), closing
            day += timedelta(days=1)

    @property
    def hours_a_day(self) -> float:
        return (self.closes.hour - self.opens.hour) + (self.closes.minute - self.opens.minute) / 60

    def left_in_words(self, due: datetime, now: datetime) -> str:
        """For example «3 working hours left» or «1 working day overdue»."""
        late = now > due
        hours = self.between(due, now) if late else self.between(now, due)
        return f"{self._in_words(hours)} {'overdue' if late else 'left'}"

    def _in_words(self, stretch: timedelta) -> str:
        hours = stretch.total_seconds() / 3600
        if hours < 1:
            return "less than a working hour"
        if hours < self.hours_a_day * 1.5:
            return _counted(int(hours), "working hour")
        return _counted(round(hours / self.hours_a_day), "working day")


def _counted(number: int, thing: str) -> str:
    return f"{number} {thing}" + ("" if number == 1 else "s")
