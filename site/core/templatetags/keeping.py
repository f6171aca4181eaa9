"""`{% keep page "article" %}…{% endkeep %}`: a part of a page that is the same for every reader.

It is told once for each version of the content. A draft being previewed is told afresh.
"""

from typing import Any

from django import template
from django.template.base import FilterExpression, NodeList, Parser, Token
from django.utils.safestring import SafeString, mark_safe

from core.keeping import kept

register = template.Library()


class KeepNode(template.Node):
    def __init__(self, page: FilterExpression, part: FilterExpression, nodelist: NodeList) -> None:
        self.page, self.part, self.nodelist = page, part, nodelist

    def render(self, context: template.Context) -> SafeString:
        page = self.page.resolve(context)
        if not page.live or getattr(context.get("request"), "is_preview", False):
            return self.nodelist.render(context)
        key = f"part:{page.pk}:{self.part.resolve(context)}"
        # Kept as it was rendered here, by our own templates.
        return mark_safe(kept(key, lambda: str(self.nodelist.render(context))))  # noqa: S308


@register.tag
def keep(parser: Parser, token: Token) -> Any:
    _, page, part = token.split_contents()
    nodelist = parser.parse(("endkeep",))
    parser.delete_first_token()
    return KeepNode(parser.compile_filter(page), parser.compile_filter(part), nodelist)
