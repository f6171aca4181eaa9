"""A champion's own week, in half days: “mon-am”, “mon-pm” … Pure."""

from collections.abc import Iterable
from itertools import groupby
from typing import Any

from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext_lazy as _

NAMES = tuple(WEEKDAYS[day] for day in range(7))
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
HALVES = ("am", "pm")
WORDS = {"am": _("morning"), "pm": _("afternoon")}
# One day, and a run of days, of which the same is worked.
A_DAY: dict[str, Any] = {"": "%(day)s", "am": _("%(day)s morning"), "pm": _("%(day)s afternoon")}
A_RUN: dict[str, Any] = {
    "": _("%(first)s to %(last)s"),
    "am": _("%(first)s to %(last)s mornings"),
    "pm": _("%(first)s to %(last)s afternoons"),
}

Half = tuple[int, int]


def whole_days(first: int, last: int) -> list[str]:
    """Both halves of each day from `first` to `last`; 0 is Monday."""
    return [f"{DAYS[day]}-{half}" for day in range(first, last + 1) for half in HALVES]


def full_time() -> list[str]:
    return whole_days(0, 4)


def halves_of(codes: Iterable[str]) -> frozenset[Half]:
    """(weekday, half) of each code: what `WorkingTime.of_champion` takes."""
    pairs = (code.split("-") for code in codes)
    return frozenset((DAYS.index(day), HALVES.index(half)) for day, half in pairs)


def in_words(codes: Iterable[str]) -> str:
    """“Monday to Thursday, Friday morning”."""
    halves = halves_of(codes)
    kinds = [_kind(day, halves) for day in range(len(DAYS))]
    runs = [list(run) for _, run in groupby(range(len(DAYS)), key=lambda day: kinds[day])]
    return ", ".join(_run(run, kind) for run in runs if (kind := kinds[run[0]]) is not None)


def _kind(day: int, halves: frozenset[Half]) -> str | None:
    """What of a day is worked: “” for all of it, a half, or None for nothing."""
    worked = [half for number, half in enumerate(HALVES) if (day, number) in halves]
    if not worked:
        return None
    return "" if len(worked) == len(HALVES) else worked[0]


def _run(days: list[int], kind: str) -> str:
    if len(days) < 3:
        return ", ".join(A_DAY[kind] % {"day": NAMES[day]} for day in days)
    return A_RUN[kind] % {"first": NAMES[days[0]], "last": NAMES[days[-1]]}
