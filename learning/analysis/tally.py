"""Sums over answers, added one at a time."""

from collections import Counter
from dataclasses import dataclass, field
from math import sqrt

STEPS = 1000  # the rest of an attempt is told apart to a thousandth
DISTINCT_MOST = 500  # rows for typed answers: what comes later than this many is counted in no row
LEAST_SPREAD = 1e-9


@dataclass(frozen=True, slots=True)
class Answer:
    """One person's first answer.

    `ticked` names the rows it falls into, `credit` is its share of full marks, `rest` the mean credit for the other
    questions of the attempt (None where there were none), `confidence` 1 to 3 or None.
    """

    ticked: tuple[str, ...]
    credit: float
    rest: float | None = None
    confidence: int | None = None


@dataclass(slots=True)
class Heap:
    """Answers put together: how many, their credit, and how often each row was ticked."""

    answers: float = 0
    credit: float = 0.0
    ticks: dict[str, float] = field(default_factory=dict)

    def add(self, other: "Heap", weight: float = 1.0) -> None:
        self.answers += weight * other.answers
        self.credit += weight * other.credit
        for key, number in other.ticks.items():
            self.tick(key, weight * number)

    def tick(self, key: str, number: float = 1) -> None:
        self.ticks[key] = self.ticks.get(key, 0) + number

    def share(self, key: str) -> float:
        return self.ticks.get(key, 0) / self.answers if self.answers else 0.0


@dataclass(slots=True)
class Level:
    """Answers given with one confidence; `wrong` are those with less than half the credit."""

    answers: int = 0
    credit: float = 0.0
    wrong: int = 0


@dataclass(slots=True)
class Moments:
    """Sums for a correlation of credit with the rest of the attempt."""

    n: int = 0
    x: float = 0.0
    y: float = 0.0
    xx: float = 0.0
    yy: float = 0.0
    xy: float = 0.0

    def add(self, x: float, y: float) -> None:
        self.n += 1
        self.x += x
        self.y += y
        self.xx += x * x
        self.yy += y * y
        self.xy += x * y

    def correlation(self) -> float | None:
        """Pearson's, which for right or wrong is the point-biserial; None where either side never differs."""
        across = self.n * self.xx - self.x**2
        along = self.n * self.yy - self.y**2
        if min(across, along) <= LEAST_SPREAD * max(1, self.n) ** 2:
            return None
        value = (self.n * self.xy - self.x * self.y) / sqrt(across * along)
        return min(1.0, max(-1.0, value))


@dataclass(slots=True)
class Tally:
    """All answers to one version, by the rest of the attempt in steps of a thousandth."""

    heaps: dict[int | None, Heap] = field(default_factory=dict)
    moments: Moments = field(default_factory=Moments)
    levels: dict[int, Level] = field(default_factory=dict)
    quizzes: Counter[int] = field(default_factory=Counter)
    known: set[str] = field(default_factory=set)

    def add(self, answer: Answer, quiz: int | None = None) -> None:
        place = None if answer.rest is None else round(answer.rest * STEPS)
        heap = self.heaps.setdefault(place, Heap())
        heap.answers += 1
        heap.credit += answer.credit
        for key in self._remembered(answer.ticked):
            heap.tick(key)
        if answer.rest is not None:
            self.moments.add(answer.credit, answer.rest)
        if answer.confidence is not None:
            self._add_level(answer.confidence, answer.credit)
        if quiz is not None:
            self.quizzes[quiz] += 1

    def _remembered(self, ticked: tuple[str, ...]) -> list[str]:
        if len(self.known) < DISTINCT_MOST:
            self.known.update(ticked)
        return [key for key in ticked if key in self.known]

    def _add_level(self, confidence: int, credit: float) -> None:
        level = self.levels.setdefault(confidence, Level())
        level.answers += 1
        level.credit += credit
        level.wrong += credit < 0.5

    @property
    def answers(self) -> int:
        return round(self.all().answers)

    @property
    def compared(self) -> int:
        """Answers that have a rest to be compared with."""
        return self.moments.n

    def all(self) -> Heap:
        together = Heap()
        for heap in self.heaps.values():
            together.add(heap)
        return together
