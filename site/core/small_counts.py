"""Figures about few people can point at one of them; these rules hide them, and what would give them away."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from django.utils.formats import number_format
from django.utils.translation import gettext, ngettext

from core.figures import in_figures

SMALLEST_SHOWN = 5
SMALLEST_FOR_PERCENT = 20  # of a handful, each one is five per cent or more
HOURS_IN_DAYS = 48  # from here on days are easier to read


@dataclass(frozen=True)
class Count:
    """A number of people or things; `value` is None where it is hidden.

    `is_small` is False for a part of a breakdown: it may be hidden only to protect another, so no size is told.
    """

    value: int | None
    is_small: bool = True

    def __str__(self) -> str:
        if self.value is not None:
            return in_figures(self.value)
        return gettext("fewer than 5") if self.is_small else gettext("not shown")

    @property
    def is_hidden(self) -> bool:
        return self.value is None


HIDDEN = Count(None, is_small=False)


def shown(number: int) -> Count:
    """One figure by itself: nought and five or more are shown, one to four are not."""
    return Count(None if 0 < number < SMALLEST_SHOWN else number)


@dataclass(frozen=True)
class Breakdown:
    """Parts that add up to a total, as far as both can be shown."""

    parts: dict[str, Count]
    total: Count


def breakdown(numbers: Mapping[str, int]) -> Breakdown:
    """Hide small parts, and the next smallest with them until what is hidden cannot be worked out from the total.

    Where there is no further part to hide, the total goes too.
    """
    hidden = {name for name, number in numbers.items() if 0 < number < SMALLEST_SHOWN}
    others = sorted((number, name) for name, number in numbers.items() if number and name not in hidden)
    while others and _is_worked_out([numbers[name] for name in hidden]):
        hidden.add(others.pop(0)[1])
    gives_away = _is_worked_out([numbers[name] for name in hidden])
    parts = {name: HIDDEN if name in hidden else Count(number) for name, number in numbers.items()}
    return Breakdown(parts, HIDDEN if gives_away else Count(sum(numbers.values())))


def _is_worked_out(hidden: list[int]) -> bool:
    """Whether the sum of what is hidden tells a part of it: one alone, nothing but ones, or fewer than five in all."""
    total = sum(hidden)
    return bool(hidden) and (len(hidden) == 1 or total == len(hidden) or total < SMALLEST_SHOWN)


def breakdowns(*ways: Mapping[str, int]) -> list[Breakdown]:
    """Several ways to break one total down: where one of them must hide it, the others do not add up to it either."""
    found = [breakdown(numbers) for numbers in ways]
    if not any(one.total.is_hidden for one in found):
        return found
    return [
        Breakdown({name: HIDDEN if number else Count(0) for name, number in numbers.items()}, HIDDEN)
        for numbers in ways
    ]


@dataclass(frozen=True)
class Share:
    """So many of so many; the percentage is None where the base is too small to carry one."""

    part: int
    whole: int

    @property
    def is_hidden(self) -> bool:
        """The base is small, or either side of the share is."""
        return self.whole < SMALLEST_SHOWN or any(
            0 < side < SMALLEST_SHOWN for side in (self.part, self.whole - self.part)
        )

    @property
    def percentage(self) -> int | None:
        return None if self.is_hidden else round(100 * self.part / self.whole)

    def __str__(self) -> str:
        return gettext("too few to show") if self.is_hidden else f"{self.percentage}%"

    @property
    def base(self) -> str:
        """What stands beside the percentage, always."""
        if self.is_hidden:
            return ""
        return gettext("%(part)s of %(whole)s") % {
            "part": in_figures(self.part),
            "whole": in_figures(self.whole),
        }


@dataclass(frozen=True)
class Median:
    """The middle one of some durations, hidden where there are fewer than five."""

    length: timedelta | None
    number: int

    @classmethod
    def of(cls, lengths: Sequence[timedelta]) -> "Median":
        return cls(sorted(lengths)[len(lengths) // 2] if lengths else None, len(lengths))

    def __str__(self) -> str:
        if self.number < SMALLEST_SHOWN or self.length is None:
            return gettext("too few to show")
        hours = self.length.total_seconds() / 3600
        if hours >= HOURS_IN_DAYS:
            return gettext("%(days)s days") % {"days": number_format(hours / 24, 1)}
        return ngettext("%(number)d hour", "%(number)d hours", round(hours)) % {"number": round(hours)}
