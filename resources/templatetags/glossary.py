"""`{% story page %}`: the body of a page, its terms linked, kept until anything readers see changes."""

from typing import Any

from django import template
from django.core.cache import cache
from django.template.context import RequestContext
from django.utils.safestring import SafeString, mark_safe
from wagtail.models import Page

from core.freshness import content_version
from resources.terms import vocabulary

register = template.Library()
KEEP_FOR = 24 * 3600


@register.simple_tag(takes_context=True)
def story(context: RequestContext, page: Page, field: str = "body") -> SafeString:
    """One body of the page as HTML. A draft being previewed is never kept."""
    request = context.get("request")
    if not page.live or page.last_published_at is None or getattr(request, "is_preview", False):
        return _told(page, field, context)
    key = f"story:{page.pk}:{field}:{page.last_published_at.timestamp()}:{content_version()}"
    kept = cache.get(key)
    if kept is None:
        kept = str(_told(page, field, context))
        cache.set(key, kept, KEEP_FOR)
    return mark_safe(kept)  # noqa: S308  our own rendering, kept as it was


def _told(page: Any, field: str, context: RequestContext) -> SafeString:
    html = getattr(page, field).render_as_block({"page": page, "request": context.get("request")})
    return mark_safe(vocabulary().link(html))  # noqa: S308  rendered by templates, only links added


@register.filter
def with_terms(html: Any) -> SafeString:
    """A piece of HTML with its terms linked, where there is no whole body."""
    return mark_safe(vocabulary().link(str(html)))  # noqa: S308  only links added
