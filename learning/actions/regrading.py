"""A key was wrong and is corrected: earlier answers are marked again, and the line says who did it and why."""

from django.core.exceptions import PermissionDenied
from django.db import transaction

from accounts.models import User
from core import mail
from learning.actions.completing import complete_step
from learning.actions.submitting import completes
from learning.models import Attempt, AttemptItem, Question, QuestionVersion, Regrade
from learning.policy import Policy
from learning.regrade_plan import Change, Plan, plan_for

AT_A_TIME = 500


@transaction.atomic
def regrade(question: Question, *, by: User, reason: str) -> Regrade | None:
    """Mark every submitted answer to an earlier version with the latest key; None where that changes nothing.

    Safe to press twice: the second finds nothing left to change.
    """
    if not by.has_perm("learning.publish_question"):
        raise PermissionDenied
    _hold(question)
    plan = plan_for(question)
    if plan is None or not plan.marks:
        return None
    _write(plan)
    for change in plan.changes:
        _follow_up(change)
    _count_again(plan.to)
    return Regrade.objects.create(
        to=plan.to,
        reason=reason,
        by=by,
        looked_at=plan.looked_at,
        changed=[change.kept() for change in plan.changes],
    )


def _hold(question: Question) -> None:
    """Of two regrades, of this question or of one in the same attempt, the second waits and reads what the first wrote."""
    Question.objects.select_for_update().get(pk=question.pk)
    touched = Attempt.objects.filter(
        pk__in=AttemptItem.objects.filter(version__question=question.pk).values("attempt")
    )
    list(touched.select_for_update().order_by("pk").values_list("pk"))


def _write(plan: Plan) -> None:
    items = [AttemptItem(pk=pk, fraction=mark) for pk, mark in plan.marks.items()]
    AttemptItem.objects.bulk_update(items, ["fraction"], batch_size=AT_A_TIME)
    attempts = [
        Attempt(pk=change.attempt.pk, score=change.after.score, passed=change.after.passed)
        for change in plan.changes
    ]
    Attempt.objects.bulk_update(attempts, ["score", "passed"], batch_size=AT_A_TIME)


def _follow_up(change: Change) -> None:
    """Who passes now has done the step, and is told."""
    attempt = change.attempt
    if change.now_passes:
        if completes(attempt, Policy.of(attempt.policy), passed=True):
            complete_step(attempt.person, attempt.quiz.step, how="passed")
        mail.post(attempt.pk, attempt_regraded=[attempt.person_id])


def _count_again(latest: QuestionVersion) -> None:
    from learning.tasks import count_versions  # the tasks import the actions

    earlier = latest.question.versions.filter(number__lt=latest.number)
    count_versions.enqueue(list(earlier.values_list("pk", flat=True)))
