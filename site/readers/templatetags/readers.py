"""`{% keep_for_later page %}` above a text and `{% was_it_useful page %}` below it.

Whoever has not signed in gets links only, the same for everybody: the page is kept whole.
"""

from typing import Any

from django import template
from django.template.context import RequestContext

from readers.saved import is_saved

register = template.Library()


@register.inclusion_tag("readers/later.html", takes_context=True)
def keep_for_later(context: RequestContext, page: Any) -> dict[str, Any]:
    request = context["request"]
    return {
        "page": page,
        "is_signed_in": request.user.is_authenticated,
        "is_saved": is_saved(request, page),
        "is_shown": _is_out(page, request),
        "csrf_token": context.get("csrf_token"),
    }


@register.inclusion_tag("readers/useful_or_not.html", takes_context=True)
def was_it_useful(context: RequestContext, page: Any) -> dict[str, Any]:
    return {"page": page, "is_shown": _is_out(page, context["request"])}


def _is_out(page: Any, request: Any) -> bool:
    """A draft has nobody to save it or to judge it."""
    return bool(page.live and not getattr(request, "is_preview", False))
