"""What marking earlier answers again would change, before anything is changed."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from learning import marking
from learning.earning import earned
from learning.enums import AttemptState
from learning.models import Attempt, AttemptItem, Question, QuestionVersion
from learning.policy import Policy
from learning.rekeying import can_be_marked

SAME = 1e-9  # what floats lose


@dataclass(frozen=True)
class Result:
    score: float
    passed: bool

    @property
    def words(self) -> str:
        words = _("%(number)s per cent, passed") if self.passed else _("%(number)s per cent, not passed")
        return words % {"number": round(100 * self.score)}


@dataclass(frozen=True)
class Change:
    """One attempt whose result is another with the corrected key."""

    attempt: Attempt
    before: Result
    after: Result

    @property
    def now_passes(self) -> bool:
        return self.after.passed and not self.before.passed

    def kept(self) -> dict[str, Any]:
        return {
            "attempt": str(self.attempt.pk),
            "score": [self.before.score, self.after.score],
            "passed": [self.before.passed, self.after.passed],
        }


@dataclass
class Plan:
    """`marks` are the new marks by item; `unread` the attempts whose answer keeps its old mark."""

    to: QuestionVersion
    looked_at: int = 0
    marks: dict[int, float | None] = field(default_factory=dict)
    changes: list[Change] = field(default_factory=list)
    unread: list[Attempt] = field(default_factory=list)

    @property
    def passes(self) -> int:
        return sum(change.now_passes for change in self.changes)


def plan_for(question: Question) -> Plan | None:
    """None while there is no later version to mark earlier answers with."""
    latest = question.versions.order_by("-number").first()
    if latest is None or latest.number == 1 or not question.live:
        return None
    plan = Plan(latest)
    for item in _answered_before(latest):
        plan.looked_at += 1
        if not can_be_marked(item.version.content, latest.content, item.response):
            plan.unread.append(item.attempt)
        elif _differs(mark := earned(item, latest.content), item.fraction):
            plan.marks[item.pk] = mark
    plan.changes = _changes(plan.marks)
    return plan


def _answered_before(latest: QuestionVersion) -> Iterable[AttemptItem]:
    items = AttemptItem.objects.filter(
        version__question=latest.question_id,
        version__number__lt=latest.number,
        attempt__state=AttemptState.SUBMITTED,
    )
    return items.select_related("version", "attempt__person").order_by("attempt__submitted_at", "pk")


def _differs(one: float | None, other: float | None) -> bool:
    return (one is None) != (other is None) or abs((one or 0) - (other or 0)) > SAME


def _changes(marks: dict[int, float | None]) -> list[Change]:
    """The attempts these marks touch, in the order they were submitted."""
    attempts = Attempt.objects.filter(items__in=marks).select_related("person", "quiz__step").distinct()
    found = list(attempts.order_by("submitted_at", "pk"))
    fractions: dict[UUID, list[float | None]] = defaultdict(list)
    items = AttemptItem.objects.filter(attempt__in=[attempt.pk for attempt in found])
    for attempt, item, fraction in items.values_list("attempt", "pk", "fraction"):
        fractions[attempt].append(marks.get(item, fraction))
    scored = [(attempt, marking.score(fractions[attempt.pk])) for attempt in found]
    return [_change(attempt, score) for attempt, score in scored if score is not None]


def _change(attempt: Attempt, score: float) -> Change:
    """A pass that was given is not taken away: certificates and evidence stand on it."""
    passed = attempt.passed or marking.is_passed(score, Policy.of(attempt.policy).pass_mark)
    return Change(attempt, Result(attempt.score or 0, attempt.passed), Result(score, passed))
