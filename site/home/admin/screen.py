"""The home screen of the admin: which panels, in which order, for whom.

A new panel is a file in `home.admin.panels`, a template in `home/admin/`, and a line here.
"""

from typing import Any

from django.http import HttpRequest
from wagtail.admin.views.home import LockedPagesPanel, RecentEditsPanel

from home.admin.panels.approvals import AwaitingApproval
from home.admin.panels.drafts import MyDrafts
from home.admin.panels.feedback import FeedbackReceived
from home.admin.panels.gaps import Gaps
from home.admin.panels.most_read import MostRead
from home.admin.panels.practice_questions import PracticeQuestionDrafts
from home.admin.panels.reviews import DueForReview
from home.admin.panels.unfound import NotFound
from home.admin.panels.welcome import Welcome
from home.admin.roles import APPROVERS, EVERYBODY, WRITERS, Role, role_of

# Wagtail's own stand among ours; those missing here are not shown to anybody.
PANELS: list[tuple[type[Any], frozenset[Role]]] = [
    (Welcome, EVERYBODY),
    (AwaitingApproval, APPROVERS),
    (MyDrafts, WRITERS),
    (PracticeQuestionDrafts, WRITERS),
    (DueForReview, EVERYBODY),
    (FeedbackReceived, EVERYBODY),
    (MostRead, EVERYBODY),
    (Gaps, frozenset({Role.LEAD})),
    (NotFound, EVERYBODY),
    (LockedPagesPanel, EVERYBODY),
    (RecentEditsPanel, EVERYBODY),
]


def compose(request: HttpRequest, panels: list[Any]) -> None:
    """Wagtail's list becomes ours, for the role of whoever looks."""
    role = role_of(request.user)  # type: ignore[arg-type]
    panels[:] = [panel() for panel, roles in PANELS if role in roles]
    for order, panel in enumerate(panels):
        panel.order = order
