"""The admin's menu: what Wagtail would offer everybody is shown to those who use it.

Items that are not named here decide by their own permission, ours among them.
"""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem

from home.admin.roles import ADMINISTRATORS, APPROVERS, EVERYBODY, Role, role_of

NOBODY: frozenset[Role] = frozenset()
REPORTS = {
    "due-for-review": APPROVERS,
    "feedback": EVERYBODY,
    "not-found": APPROVERS,
    "locked-pages": APPROVERS,
    "workflows": APPROVERS,
    "workflow-tasks": ADMINISTRATORS,
    "site-history": APPROVERS,
    "aging-pages": ADMINISTRATORS,
    "page-types-usage": ADMINISTRATORS,
}
# Wagtail's own guide and news speak of a site that is not this one; its shortcuts hold here too.
HELP = {"editor-guide": NOBODY, "whats-new-in-wagtail": NOBODY}


def reports_menu(request: HttpRequest, items: list[Any]) -> None:
    _narrow(REPORTS, request, items)


def help_menu(request: HttpRequest, items: list[Any]) -> None:
    _narrow(HELP, request, items)


def how_to_write() -> MenuItem:
    return MenuItem(_("How to write and publish"), reverse_lazy("hub_help"), icon_name="doc-full", order=1)


def reviews() -> MenuItem:
    return MenuItem(
        _("Due for review"), reverse_lazy("hub_reviews"), name="due-for-review", icon_name="date", order=100
    )


def feedback() -> MenuItem:
    return MenuItem(
        _("Feedback"), reverse_lazy("hub_feedback"), name="feedback", icon_name="comment", order=110
    )


def unfound() -> MenuItem:
    return MenuItem(
        _("Searched for and not found"),
        reverse_lazy("hub_unfound"),
        name="not-found",
        icon_name="search",
        order=120,
    )


def _narrow(table: dict[str, frozenset[Role]], request: HttpRequest, items: list[Any]) -> None:
    role = role_of(request.user)  # type: ignore[arg-type]
    items[:] = [item for item in items if role in _users_of(table, item.name)]


def _users_of(table: dict[str, frozenset[Role]], name: str) -> frozenset[Role]:
    """Wagtail writes its version at the end of a name."""
    return next((roles for begins, roles in table.items() if name.startswith(begins)), frozenset(Role))
