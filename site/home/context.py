"""What every page shows: the way round, and the safeguarding line in the reader's own area's words."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from home.navigation import navigation
from home.safeguarding import line_for


def every_page(request: HttpRequest) -> dict[str, Any]:
    """Lazy, so that admin screens and mails that do not show them pay nothing."""
    context: dict[str, Any] = {
        "nav": SimpleLazyObject(lambda: navigation(request)),
        "safeguarding": SimpleLazyObject(lambda: line_for(request)),
    }
    if settings.DEMO:
        from accounts.demonstration import LOGINS, PASSWORD

        context |= {"demo_logins": LOGINS, "demo_password": PASSWORD}
    return context
