"""Who hears of a draft on its way: the leads when it comes, its writer when it is decided."""

from typing import Any

from wagtail.models import TaskState, WorkflowState
from wagtail.signals import task_submitted, workflow_approved, workflow_rejected

from accounts.models import User
from core import mail
from home.models import AnotherApproves


def listen() -> None:
    """Under the names of Wagtail's own listeners, which come later and would send while somebody waits."""
    task_submitted.connect(
        submitted, TaskState, dispatch_uid="group_approval_task_submitted_email_notification"
    )
    workflow_approved.connect(
        approved, WorkflowState, dispatch_uid="workflow_state_approved_email_notification"
    )
    workflow_rejected.connect(
        sent_back, WorkflowState, dispatch_uid="workflow_state_rejected_email_notification"
    )


def submitted(instance: Any, user: User | None = None, **_: Any) -> None:
    task = instance.task.specific
    if isinstance(task, AnotherApproves):
        others = User.objects.filter(is_active=True, groups__in=task.groups.all())
        others = others.exclude(pk=instance.workflow_state.requested_by_id).distinct()
        mail.post(instance.pk, draft_submitted=[person.pk for person in others])


def approved(instance: Any, user: User | None = None, **_: Any) -> None:
    mail.post(instance.pk, draft_approved=_writer(instance, user))


def sent_back(instance: Any, user: User | None = None, **_: Any) -> None:
    mail.post(instance.pk, draft_sent_back=_writer(instance, user))


def _writer(state: Any, decider: User | None) -> list[int]:
    writer = state.requested_by
    return [writer.pk] if writer and writer.is_active and writer != decider else []
