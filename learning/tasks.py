"""What the worker does for learning."""

from datetime import timedelta

from django.db.models import QuerySet
from django.utils import timezone
from django_tasks import TaskResultStatus, task
from django_tasks_db.models import DBTaskResult

from learning import actions
from learning.enums import AttemptState
from learning.models import Attempt
from learning.statistics import OVERLAP

NOT_MORE_OFTEN = timedelta(minutes=5)
GIVEN_UP = timedelta(hours=1)  # a count begun so long ago was killed with its worker


@task()
def count_answers() -> int:
    """Item statistics of every version answered since the last count that came to its end."""
    last = _ended_well()
    return actions.count_items(since=last.started_at if last else None)


@task()
def count_versions(versions: list[int]) -> int:
    """Item statistics of these versions, after their answers were marked again."""
    return actions.count_items(versions)


@task()
def look_for_shortages() -> int:
    """Which quizzes cannot draw all they want, after the bank has changed."""
    return len(actions.note_shortages())


def count_when_due() -> None:
    """Enqueue a count where somebody has submitted since the last, unless one waits, runs or ended just now."""
    if not _is_under_way() and _has_news():
        count_answers.enqueue()


def _counts() -> QuerySet[DBTaskResult]:
    return DBTaskResult.objects.filter(task_path=count_answers.module_path)


def _ended_well() -> DBTaskResult | None:
    done = _counts().filter(status=TaskResultStatus.SUCCESSFUL)
    return done.order_by("-started_at").first()


def _is_under_way() -> bool:
    now = timezone.now()
    unfinished = _counts().filter(finished_at=None, enqueued_at__gt=now - GIVEN_UP)
    return unfinished.exists() or _counts().filter(enqueued_at__gt=now - NOT_MORE_OFTEN).exists()


def _has_news() -> bool:
    submitted = Attempt.objects.filter(state=AttemptState.SUBMITTED)
    last = _ended_well()
    if last and last.started_at:
        submitted = submitted.filter(submitted_at__gt=last.started_at - OVERLAP)
    return submitted.exists()
