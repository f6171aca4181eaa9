"""What waits for this person's yes, oldest first."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.models import TaskState

from accounts.models import User
from home.admin.addresses import decide_url
from home.admin.panels.panel import HomePanel

SHOWN = 8


@dataclass(frozen=True)
class Waiting:
    title: str
    kind: str
    url: str
    by: str
    since: datetime


class AwaitingApproval(HomePanel):
    name = "awaiting-approval"
    heading = _("Awaiting your approval")
    icon = "tasks"
    template_name = "home/admin/approvals.html"

    def tells(self, person: User) -> Mapping[str, Any]:
        states = list(awaiting(person))
        rows = [
            Waiting(
                state.revision.object_str,
                capfirst(state.revision.content_object._meta.verbose_name),
                decide_url(state),
                str(state.workflow_state.requested_by or _("Somebody")),
                state.started_at,
            )
            for state in states[:SHOWN]
        ]
        return {"rows": rows, "more": len(states) - len(rows)}


def awaiting(person: User) -> Any:
    """Task states this person may act on; what was deleted meanwhile is not asked for."""
    states = (
        TaskState.objects.reviewable_by(person)
        .select_related("revision", "workflow_state__requested_by")
        .prefetch_related("revision__content_object")
        .order_by("started_at")
    )
    return (state for state in states if state.revision.content_object)
