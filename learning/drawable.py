"""How draws share a bank that is scarce. Pure: no database, no request.

Each is given one question at a time, and whoever is in the way moves to another of their own where they can: so a
draw comes away short only when no way of sharing would serve it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Draw:
    """`place` is where it stands in the quiz; `pool` what fits it, the most welcome first."""

    place: int
    wanted: int
    pool: Sequence[int]


@dataclass(frozen=True)
class Shortage:
    """A draw that comes away with fewer than it wants, however the questions are shared."""

    draw: Draw
    found: int


def shared(draws: Iterable[Draw]) -> dict[int, list[int]]:
    """What each place gets; fewer than it wants where the pools do not hold more."""
    return Sharing(list(draws)).out()


def shortages(draws: Iterable[Draw]) -> list[Shortage]:
    draws = list(draws)
    total = sum(draw.wanted for draw in draws)
    # A pool as large as all wishes together can be served last, whatever the others took.
    scarce = [draw for draw in draws if len(draw.pool) < total]
    got = shared(scarce)
    return [Shortage(draw, len(got[draw.place])) for draw in scarce if len(got[draw.place]) < draw.wanted]


class Sharing:
    """Who has which question, while they are being given out."""

    def __init__(self, draws: list[Draw]) -> None:
        self.draws = draws
        self.holders: dict[int, int] = {}

    def out(self) -> dict[int, list[int]]:
        for number, draw in enumerate(self.draws):
            for _ in range(draw.wanted):
                if not self._give(number, set()):
                    break
        got: dict[int, list[int]] = {draw.place: [] for draw in self.draws}
        for question, number in self.holders.items():
            got[self.draws[number].place].append(question)
        return got

    def _give(self, number: int, asked: set[int]) -> bool:
        """One more question for this draw; those who hold one are asked to move, each question once."""
        for question in self.draws[number].pool:
            if question in asked:
                continue
            asked.add(question)
            holder = self.holders.get(question)
            if holder is None or (holder != number and self._give(holder, asked)):
                self.holders[question] = number
                return True
        return False
