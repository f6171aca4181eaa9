"""Words that cost next to nothing.

Django's tags put each word and each sentence together anew every time they are said, tens of them on a page. Here it is done
once in the site's own language; any other is left to Django's own nodes.
"""

from functools import cached_property
from typing import Any

from django.conf import settings
from django.template import Context, Library, Node
from django.template.base import Parser, Token, render_value_in_context
from django.templatetags import i18n
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext, ngettext


class Constant(Node):
    """Words with nothing filled in."""

    said: str | None = None

    def __init__(self, node: Node) -> None:
        self.node = node

    def render(self, context: Context) -> str:
        if get_language() != settings.LANGUAGE_CODE:
            return self.node.render(context)
        if self.said is None:
            self.said = self.node.render(context)
        return self.said


class Sentence(Node):
    """A block with something filled in; whatever is unusual about one is left to Django's own node."""

    def __init__(self, node: Any) -> None:
        self.node = node

    @cached_property
    def one(self) -> tuple[str, list[str]]:
        return self.node.render_token_list(self.node.singular)

    @cached_property
    def many(self) -> tuple[str, list[str]]:
        return self.node.render_token_list(self.node.plural)

    def render(self, context: Context) -> str:
        try:
            said = self._said(context) if get_language() == settings.LANGUAGE_CODE else None
        except (KeyError, TypeError, ValueError):
            said = None
        if said is None:
            return self.node.render(context)
        if not self.node.asvar:
            return said
        context[self.node.asvar] = SafeString(said)
        return ""

    def _said(self, context: Context) -> str:
        values = {name: value.resolve(context) for name, value in self.node.extra_context.items()}
        words, names = self.one
        if self.node.plural:
            number = values[self.node.countervar] = self.node.counter.resolve(context)
            said, names = ngettext(words, self.many[0], number), names + self.many[1]
        else:
            said = gettext(words)
        filled = {
            name: render_value_in_context(values[name] if name in values else context[name], context)
            for name in names
        }
        return said % filled


def _translate(parser: Parser, token: Token) -> Node:
    node: Any = i18n.do_translate(parser, token)
    words = node.filter_expression
    is_filled_in = words.var.literal is None or words.filters or node.message_context or node.asvar
    return node if is_filled_in else Constant(node)


def _blocktranslate(parser: Parser, token: Token) -> Node:
    node: Any = i18n.do_block_translate(parser, token)
    return node if node.message_context else Sentence(node)


# Django's own library, with these in its place: `TEMPLATES` says so.
register = Library()
register.filters = i18n.register.filters
register.tags = {
    **i18n.register.tags,
    **dict.fromkeys(("translate", "trans"), _translate),
    **dict.fromkeys(("blocktranslate", "blocktrans"), _blocktranslate),
}
