import nh3
from django import template
from django.utils.safestring import SafeString, mark_safe

register = template.Library()
SCHEMES = {"http", "https", "mailto"}
TAGS = {"a", "b", "br", "em", "h3", "i", "li", "ol", "p", "strong", "ul"}


@register.filter
def cleaned(html: object) -> SafeString:
    """HTML that somebody typed, with nothing left in it that acts."""
    kept = nh3.clean(str(html), tags=TAGS, attributes={"a": {"href"}}, url_schemes=SCHEMES)
    return mark_safe(kept)  # noqa: S308  what nh3 leaves


@register.filter
def web_address(url: str) -> str:
    """An address somebody typed, empty where it would do something else than lead somewhere."""
    scheme, colon, _ = (url or "").strip().partition(":")
    return url if colon and scheme.lower() in SCHEMES else ""
