"""`{% story page %}`: a body of a page with its terms marked, `{% explained text %}`: any other text of it;
`{% words %}`: the meanings of all that were marked.
"""

from typing import Any

from django import template
from django.template.context import RequestContext
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe

from resources.terms import Seen, vocabulary

register = template.Library()
SEEN = "terms-seen"


@register.simple_tag(takes_context=True)
def story(context: RequestContext, page: Any, field: str = "body") -> SafeString:
    """One body of the page as HTML. `{% words %}` has to follow, or the buttons open nothing."""
    html = getattr(page, field).render_as_block({"page": page, "request": context.get("request")})
    return _marked(context, html)


@register.simple_tag(takes_context=True)
def explained(context: RequestContext, text: str) -> SafeString:
    """The same of any other text on the page, HTML or not."""
    return _marked(context, conditional_escape(text))


@register.inclusion_tag("resources/words.html", takes_context=True)
def words(context: RequestContext) -> dict[str, Any]:
    """What the terms of this page mean, in the order in which they are met."""
    return {"meanings": list(_seen(context).values())}


def _marked(context: RequestContext, html: str) -> SafeString:
    return mark_safe(vocabulary().mark(html, _seen(context)))  # noqa: S308  safe before, only buttons added


def _seen(context: RequestContext) -> Seen:
    """One for a whole page, however many bodies it has."""
    kept: Any = context.render_context
    seen: Seen = kept.setdefault(SEEN, {})
    return seen
