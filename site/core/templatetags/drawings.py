from django import template
from django.template.loader import get_template
from django.utils.safestring import SafeString, mark_safe

from core.blocks.media import DRAWINGS

register = template.Library()
# What editors may place, and the three ways in, which stand on the front page only.
NAMES = {name for name, _ in DRAWINGS} | {"learn", "read", "ask"}


@register.simple_tag
def drawing(name: str) -> SafeString:
    """One of our own line drawings, inline; an unknown name draws the rings."""
    return mark_safe(get_template(f"components/drawings/{name if name in NAMES else 'rings'}.html").render())  # noqa: S308
