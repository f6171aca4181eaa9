"""In which order answers stand: where the words are says most, how often they are there says the rest.

However many there are, only the first WINDOW are read and weighed. What follows them stands in steps, by title.
"""

from collections.abc import Collection
from math import log1p
from typing import NamedTuple

from home.finding.asking import Question
from home.finding.indexing import HEAD, TITLE
from home.finding.quoting import hits_in
from home.finding.shelf import Bits, Shelf, first_of, places_in

WINDOW = 20
FEW = 300


class Weight(NamedTuple):
    """Compared from left to right, the lightest first."""

    step: int
    rarely: float
    title: str


def steps_of(question: Question, found: Bits, shelf: Shelf) -> list[Bits]:
    """The answers in disjoint sets: the words as typed in the title, the same in other words, the topic, what stands out."""
    typed, other = question.typed_in(shelf, TITLE), question.having(shelf, TITLE)
    steps = []
    for step in (typed, other, question.tagged(shelf), question.found_in(shelf, HEAD), found):
        steps.append(step & found)
        found &= ~step
    return steps


def first_places(steps: list[Bits], number: int, shelf: Shelf, *, by_length: bool) -> list[tuple[int, int]]:
    """So many (place, step). Within a step the shorter title is nearer the question; without one, the alphabet rules."""
    places: list[tuple[int, int]] = []
    for order, step in enumerate(steps):
        if step and len(places) < number:
            missing = number - len(places)
            is_sorted = by_length and step.bit_count() <= FEW
            some = _shortest(step, missing, shelf) if is_sorted else first_of(step, missing)
            places += [(place, order) for place in some]
    return places


def _shortest(step: Bits, number: int, shelf: Shelf) -> list[int]:
    return sorted(places_in(step), key=lambda place: (shelf.lengths[place], place))[:number]


def weight(step: int, title: str, summary: str, text: str, stems: Collection[str]) -> Weight:
    times: dict[str, int] = {}
    for hit in hits_in(f"{title} {title} {summary} {text}", stems):
        times[hit.stem] = times.get(hit.stem, 0) + 1
    return Weight(step, -sum(map(log1p, times.values())), title)
