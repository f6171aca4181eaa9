"""Where a thing is edited."""

from typing import Any

from django.urls import reverse
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.models import Page

from accounts.models import User


def edit_url(one: Any, person: User) -> str:
    """The page that edits it; whether one may is asked there, since Wagtail would ask anew for each page of a list."""
    if isinstance(one, Page):
        return reverse("wagtailadmin_pages:edit", args=(one.pk,))
    return AdminURLFinder(person).get_edit_url(one) or ""
