"""A champion's own week, in half days: “mon-am”, “mon-pm” … Pure."""

from collections.abc import Iterable
from itertools import groupby

NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
DAYS = tuple(name[:3].lower() for name in NAMES)
HALVES = ("am", "pm")
WORDS = {"am": "morning", "pm": "afternoon"}

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
    return ", ".join(_run(run, kinds[run[0]]) for run in runs if kinds[run[0]] is not None)


def _kind(day: int, halves: frozenset[Half]) -> str | None:
    """What of a day is worked: “” for all of it, None for nothing."""
    worked = [half for number, half in enumerate(HALVES) if (day, number) in halves]
    if not worked:
        return None
    return "" if len(worked) == len(HALVES) else f" {WORDS[worked[0]]}"


def _run(days: list[int], kind: str | None) -> str:
    names = [f"{NAMES[day]}{kind}" for day in days]
    if len(names) < 3:
        return ", ".join(names)
    together = f"{kind}s" if kind else ""
    return f"{NAMES[days[0]]} to {NAMES[days[-1]]}{together}"
