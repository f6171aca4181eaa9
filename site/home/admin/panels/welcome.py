"""The few things this person is likely to have come for."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from home.admin.panels.panel import HomePanel
from home.admin.roles import Role, role_of
from learning.models import ModuleIndexPage
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
        return {"actions": ACTIONS[role_of(person)](person)}


def _write(person: User) -> list[Action]:
    term = Action(
        _("Add a term to the glossary"), reverse("wagtailsnippets_resources_glossaryterm:add"), "openquote"
    )
    return [*_guidance(), *_teach(person), term]


def _look_after(person: User) -> list[Action]:
    return [
        Action(_("Invite somebody"), reverse("wagtailusers_users:add"), "user"),
        Action(_("See who is here"), reverse("wagtailusers_users:index"), "group"),
        *_guidance(),
        *_teach(person),
    ]


def _guidance() -> list[Action]:
    guidance = GuidanceIndexPage.objects.first()
    if guidance is None:
        return []
    url = reverse("wagtailadmin_pages:add", args=("resources", "guidancepage", guidance.pk))
    return [Action(_("Write guidance"), url, "doc-full-inverse")]


def _teach(person: User) -> list[Action]:
    question = Action(_("Write a question"), reverse("wagtailsnippets_learning_question:add"), "help")
    modules = ModuleIndexPage.objects.first()
    if modules is None or not modules.permissions_for_user(person).can_add_subpage():
        return [question]
    url = reverse("wagtailadmin_pages:add", args=("learning", "modulepage", modules.pk))
    return [Action(_("Build a module"), url, "list-ol"), question]


ACTIONS = {Role.EDITOR: _write, Role.LEAD: _write, Role.ADMINISTRATOR: _look_after}
