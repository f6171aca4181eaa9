from typing import Any

from django import template

from core import sizes

register = template.Library()


@register.inclusion_tag("components/picture.html")
def picture(image: Any, alt: str) -> dict[str, Any]:
    """An editor's picture in the sizes the worker has made of it."""
    return {"picture": sizes.shown(image), "alt": alt}
