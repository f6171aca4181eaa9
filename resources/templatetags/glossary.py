"""`{% story page %}`: the body of a page with its terms linked."""

from typing import Any

from django import template
from django.template.context import RequestContext
from django.utils.safestring import SafeString, mark_safe

from resources.terms import vocabulary

register = template.Library()


@register.simple_tag(takes_context=True)
def story(context: RequestContext, page: Any, field: str = "body") -> SafeString:
    """One body of the page as HTML."""
    html = getattr(page, field).render_as_block({"page": page, "request": context.get("request")})
    return mark_safe(vocabulary().link(html))  # noqa: S308  rendered by templates, only links added


@register.filter
def with_terms(html: Any) -> SafeString:
    """A piece of HTML with its terms linked, where there is no whole body."""
    return mark_safe(vocabulary().link(str(html)))  # noqa: S308  only links added
