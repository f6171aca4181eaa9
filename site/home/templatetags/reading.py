"""What stands around a text for whoever reads it: `{% beside page %}`."""

from typing import Any

from django import template
from django.template.context import RequestContext

from home import beside as besides

register = template.Library()


@register.inclusion_tag("components/beside.html", takes_context=True)
def beside(context: RequestContext, page: Any, heading: str = "") -> dict[str, Any]:
    """What else there is on the page's topics, grouped by kind; below a heading of its own if one is given."""
    return {"heading": heading, "groups": besides.beside(page, context["request"])}
