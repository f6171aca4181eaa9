"""What stands around a text for whoever reads it: `{% beside page %}`."""

from typing import Any

from django import template
from django.template.context import RequestContext
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe

from core.keeping import kept
from home import beside as besides

register = template.Library()


@register.simple_tag(takes_context=True)
def beside(context: RequestContext, page: Any, heading: str = "") -> SafeString:
    """What else there is on the page's topics, grouped by kind; below a heading of its own if one is given.

    Told once for all who see the same, until content changes; of a draft that is being looked at, afresh.
    """
    request = context["request"]

    def told() -> str:
        groups = besides.beside(page, request.user)
        return render_to_string("components/beside.html", {"heading": heading, "groups": groups})

    if not page.live or getattr(request, "is_preview", False):
        return mark_safe(told())  # noqa: S308  rendered by our own template
    key = f"beside:{page.pk}:{besides.told_alike(request.user)}"
    return mark_safe(kept(key, told))  # noqa: S308  as above
