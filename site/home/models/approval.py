"""The one step of the workflow: a lead reads a draft and publishes it, or sends it back."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.models import AbstractGroupApprovalTask, TaskState

from accounts.models import User


class AnotherApproves(AbstractGroupApprovalTask):
    """Wagtail's approval by a group, except that nobody approves what they submitted themselves."""

    class Meta:
        verbose_name = _("approval by somebody else of a group")
        verbose_name_plural = _("approvals by somebody else of a group")

    @classmethod
    def get_description(cls) -> Any:
        return _("Somebody of the chosen groups approves, other than whoever submitted it")

    def get_actions(self, obj: Any, user: User) -> list[tuple[str, Any, bool]]:
        state = obj.current_workflow_state
        actions: list[tuple[str, Any, bool]] = super().get_actions(obj, user)
        return [] if state and state.requested_by_id == user.pk else actions

    def get_task_states_user_can_moderate(self, user: User, **options: Any) -> QuerySet[Any]:
        states: QuerySet[Any] = super().get_task_states_user_can_moderate(user, **options)
        return states.exclude(workflow_state__requested_by=user)

    def on_action(self, task_state: TaskState, user: User, action_name: str, **options: Any) -> None:
        if task_state.workflow_state.requested_by_id == user.pk:
            raise PermissionDenied("What somebody submitted is decided by somebody else.")
        super().on_action(task_state, user, action_name, **options)
