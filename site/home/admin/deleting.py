"""Wagtail lets whoever writes delete any draft. Here an editor deletes their own, and what nobody owns; leads any."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.models import Page


def keep_others_drafts(request: HttpRequest, page: Page) -> HttpResponse | None:
    """A hook of Wagtail's before one page is deleted."""
    return _refused(request, [page])


def keep_others_drafts_among_many(
    request: HttpRequest, action: str, objects: Iterable[Any], *_: Any
) -> HttpResponse | None:
    """The same before many are."""
    pages = [one for one in objects if isinstance(one, Page)]
    return _refused(request, pages) if action == "delete" else None


def _refused(request: HttpRequest, pages: list[Page]) -> HttpResponse | None:
    theirs = [page for page in pages if not _may_delete(request.user, page)]
    if not theirs:
        return None
    for page in theirs:
        sentence = _("“%(page)s” was begun by somebody else. Ask them or a lead to delete it.")
        messages.error(request, sentence % {"page": page.get_admin_display_title()})
    return redirect("wagtailadmin_home")


def _may_delete(person: Any, page: Page) -> bool:
    return page.owner_id in (None, person.pk) or page.permissions_for_user(person).can_publish()
