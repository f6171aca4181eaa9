"""Where a thing is edited, and where what was submitted is decided on."""

from typing import Any

from django.urls import reverse
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.models import Page, TaskState

from accounts.models import User
from core.admin.deciding import APPROVE


def edit_url(one: Any, person: User) -> str:
    """The page that edits it; whether one may is asked there, since Wagtail would ask anew for each page of a list."""
    if isinstance(one, Page):
        return reverse("wagtailadmin_pages:edit", args=(one.pk,))
    return AdminURLFinder(person).get_edit_url(one) or ""


def decide_url(state: TaskState) -> str:
    draft = state.revision.content_object
    names = "wagtailadmin_pages" if isinstance(draft, Page) else draft.snippet_viewset.url_namespace
    return reverse(f"{names}:workflow_action", args=(draft.pk, APPROVE, state.pk))
