"""What somebody learnt: the exit quiz of a module against its starter, and what of it stayed. Measured, not claimed."""

from dataclasses import dataclass, field
from datetime import datetime

from django.core.paginator import Page as Leaf
from django.core.paginator import Paginator

from learning.enums import QuizRole
from learning.models import Attempt
from learning.policy import Policy

ON_A_PAGE = 25


@dataclass(frozen=True)
class Later:
    """A follow-up, so many days after the exit."""

    score: int
    days: int


@dataclass(frozen=True)
class Gain:
    """Scores in per cent; `gain` in percentage points."""

    module: str
    before: int
    after: int
    later: Later | None = None

    @property
    def gain(self) -> int:
        return self.after - self.before

    @property
    def loss(self) -> int:
        return -self.gain


@dataclass
class _Figures:
    """One module's, as its attempts are gone through from the earliest on."""

    module: str
    before: int | None = None
    after: list[tuple[datetime, int]] = field(default_factory=list)
    later: Later | None = None


def history_of(person_id: int, number: str | None) -> Leaf:
    """Everything submitted, newest first, a page at a time."""
    done = Attempt.objects.filter(person=person_id, submitted_at__isnull=False)
    found = done.select_related("quiz__step__module").order_by("-submitted_at", "pk")
    return Paginator(found, ON_A_PAGE).get_page(number)


def gains_of(person_id: int) -> list[Gain]:
    """For each module with both: the first starter against the best exit, and the last follow-up; one query.

    A module is told by its identity: two may have one title, and a title may change.
    """
    measured = Attempt.objects.filter(person=person_id, score__isnull=False, policy__role__in=ROLES)
    figures: dict[int, _Figures] = {}
    for attempt in measured.select_related("quiz__step__module").order_by("submitted_at"):
        module = attempt.quiz.step.module
        _note(figures.setdefault(module.pk, _Figures(module.title)), attempt)
    return [_gain(mine, mine.before) for mine in figures.values() if mine.before is not None and mine.after]


ROLES = (QuizRole.STARTER.value, QuizRole.EXIT.value, QuizRole.FOLLOW_UP.value)


def _note(mine: _Figures, attempt: Attempt) -> None:
    role, at = Policy.of(attempt.policy).role, attempt.submitted_at
    if at is None:
        return
    if role == QuizRole.STARTER and mine.before is None:
        mine.before = attempt.percentage
    elif role == QuizRole.EXIT:
        mine.after.append((at, attempt.percentage))
    elif role == QuizRole.FOLLOW_UP and mine.after:
        mine.later = Later(attempt.percentage, (at - mine.after[-1][0]).days)


def _gain(mine: _Figures, before: int) -> Gain:
    return Gain(mine.module, before, max(score for _, score in mine.after), mine.later)
