"""Answers of champions that became drafts: nobody's own, so whoever may edit them finds them here."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.permissions import page_permission_policy

from accounts.models import User
from home.admin.addresses import edit_url
from home.admin.panels.panel import HomePanel
from home.practice_questions import drafts
from resources.models import PracticeQuestionPage

SHOWN = 8


@dataclass(frozen=True)
class Waiting:
    title: str
    url: str
    standing: str


class PracticeQuestionDrafts(HomePanel):
    name = "practice-questions"
    heading = gettext_lazy("Practice questions to edit")
    icon = "help"
    template_name = "home/admin/practice_questions.html"

    def tells(self, person: User) -> Mapping[str, Any] | None:
        """By title: in what order they came is nobody's business."""
        mine = page_permission_policy.instances_user_has_permission_for(person, "change")
        found = drafts().filter(pk__in=mine.values("pk"))
        shown = found.select_related("latest_revision__user").defer(
            "body", "sources", "latest_revision__content"
        )
        pages = list(shown.order_by("draft_title", "pk")[:SHOWN])
        if not pages:
            return None
        rows = [Waiting(page.draft_title, edit_url(page, person), _standing(page)) for page in pages]
        more = found.count() - len(rows)
        return {"rows": rows, "more": more, "all_url": _list_of(pages[0]) if more > 0 else ""}


def _standing(page: PracticeQuestionPage) -> str:
    writer = page.latest_revision and page.latest_revision.user
    return _("%(who)s has worked on it") % {"who": writer} if writer else _("Nobody has worked on it yet")


def _list_of(page: PracticeQuestionPage) -> str:
    return reverse("wagtailadmin_explore", args=(page.get_parent().pk,))
