"""The two or three things this person is likely to have come for."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from home.admin.panels.panel import HomePanel
from home.admin.roles import Role, role_of
from resources.models import GuidanceIndexPage


@dataclass(frozen=True)
class Action:
    label: str | Promise
    url: str
    icon: str


class Welcome(HomePanel):
    name = "welcome"
    heading = _("Begin here")
    icon = "edit"
    template_name = "home/admin/welcome.html"

    def tells(self, person: User) -> Mapping[str, Any]:
        return {"actions": [*ACTIONS[role_of(person)]()]}


def _write() -> list[Action]:
    guidance = GuidanceIndexPage.objects.first()
    question = Action(_("Add a question"), reverse("wagtailsnippets_learning_question:add"), "help")
    term = Action(
        _("Add a term to the glossary"), reverse("wagtailsnippets_resources_glossaryterm:add"), "openquote"
    )
    if guidance is None:
        return [question, term]
    url = reverse("wagtailadmin_pages:add", args=("resources", "guidancepage", guidance.pk))
    return [Action(_("Write guidance"), url, "doc-full-inverse"), question, term]


def _look_after() -> list[Action]:
    return [
        Action(_("Invite somebody"), reverse("wagtailusers_users:add"), "user"),
        Action(_("See who is here"), reverse("wagtailusers_users:index"), "group"),
        *_write()[:1],
    ]


ACTIONS = {Role.EDITOR: _write, Role.LEAD: _write, Role.ADMINISTRATOR: _look_after}
