"""The end of an attempt: scored once, from what was saved."""

from typing import Any

from django.db import transaction
from django.utils import timezone

from learning import marking
from learning.actions.completing import complete_step
from learning.earning import earned
from learning.enums import AttemptState, Counts, QuizRole
from learning.models import Attempt, AttemptItem
from learning.policy import GRACE, Policy


def is_over(attempt: Attempt) -> bool:
    """Whether an open attempt's time, and the grace for its last answer, has run out."""
    return attempt.is_open and attempt.ends_at is not None and attempt.ends_at + GRACE < timezone.now()


@transaction.atomic
def submit(attempt: Attempt) -> Attempt:
    """Score it once; the second of two presses gets the same result."""
    mine = Attempt.objects.filter(pk=attempt.pk, state=AttemptState.OPEN)
    if mine.update(state=AttemptState.SUBMITTED, submitted_at=timezone.now()):
        _mark(attempt)
    return Attempt.objects.select_related("quiz__step").get(pk=attempt.pk)


def submit_what_is_over() -> None:
    """The timer's part: attempts that were left until their time was up."""
    late = Attempt.objects.filter(state=AttemptState.OPEN, ends_at__lt=timezone.now() - GRACE)
    for attempt in late.select_related("quiz__step", "person").iterator():
        submit(attempt)


def _mark(attempt: Attempt) -> None:
    items = list(attempt.items.select_related("version"))
    for item in items:
        item.fraction = earned(item)
    AttemptItem.objects.bulk_update(items, ["fraction"])
    policy = Policy.of(attempt.policy)
    share = marking.score(item.fraction for item in items)
    result: dict[str, Any] = {"score": share, "passed": _passes(share, items, policy)}
    Attempt.objects.filter(pk=attempt.pk).update(**result)
    if completes(attempt, policy, passed=result["passed"]):
        complete_step(attempt.person, attempt.quiz.step, how="passed")


def _passes(share: float | None, items: list[AttemptItem], policy: Policy) -> bool:
    """Where nothing can be marked, handing it in is enough; where all that could be was left out, nothing is decided."""
    if share is None:
        return not any(marking.is_marked(item.version.content) for item in items)
    return marking.is_passed(share, policy.pass_mark)


def completes(attempt: Attempt, policy: Policy, *, passed: bool) -> bool:
    """A starter is done once submitted, and nothing hangs on a follow-up; where the first attempt counts, no later one
    can pass."""
    if not policy.can_fail:
        return policy.role == QuizRole.STARTER
    if policy.counts != Counts.FIRST or not passed:
        return passed
    earlier = Attempt.objects.filter(
        person=attempt.person_id, quiz=attempt.quiz_id, started_at__lt=attempt.started_at
    )
    return not earlier.counting().filter(state=AttemptState.SUBMITTED).exists()
