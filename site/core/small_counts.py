"""Figures about few people can point at one of them; these rules hide them, and what would give them away."""

from collections.abc import Mapping
from dataclasses import dataclass

SMALLEST_SHOWN = 5


@dataclass(frozen=True)
class Count:
    """A number of people or things; `value` is None where it is hidden."""

    value: int | None

    def __str__(self) -> str:
        return "fewer than 5" if self.value is None else f"{self.value:,}"

    @property
    def is_hidden(self) -> bool:
        return self.value is None


def shown(number: int) -> Count:
    """One figure by itself: nought and five or more are shown, one to four are not."""
    return Count(None if 0 < number < SMALLEST_SHOWN else number)


@dataclass(frozen=True)
class Breakdown:
    """Parts that add up to a total, as far as both can be shown."""

    parts: dict[str, Count]
    total: Count


def breakdown(numbers: Mapping[str, int]) -> Breakdown:
    """Hide small parts; a single hidden part could be worked out from the total, so hide a second.

    Where no second part exists, or the hidden parts together are still under five, the total goes too.
    """
    hidden = {name for name, number in numbers.items() if 0 < number < SMALLEST_SHOWN}
    if len(hidden) == 1:
        others = sorted((number, name) for name, number in numbers.items() if number and name not in hidden)
        hidden |= {name for _, name in others[:1]}
    total = sum(numbers.values())
    gives_away = bool(hidden) and (len(hidden) < 2 or total < SMALLEST_SHOWN)
    parts = {name: Count(None if name in hidden else number) for name, number in numbers.items()}
    return Breakdown(parts, Count(None) if gives_away else Count(total))


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
        return "too few to show" if self.is_hidden else f"{self.percentage}%"

    @property
    def base(self) -> str:
        """What stands beside the percentage, always."""
        return "" if self.is_hidden else f"{self.part:,} of {self.whole:,}"
