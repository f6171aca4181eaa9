"""What a template says without asking gettext."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser

from django.template.base import DebugLexer, Token, TokenType

SAID_BY_ATTRIBUTES = {
    "alt",
    "title",
    "aria-label",
    "aria-description",
    "placeholder",
    "label",
    "data-copy",
    "data-label",
}
# Arguments of an include that are not read by anybody.
UNSAID = {
    "drawing",
    "tone",
    "url",
    "query",
    "kind",
    "id",
    "icon",
    "icon_name",
    "name",
    "classname",
    "heading_level",
}
# Our own name, and the addresses that e-mails spell out.
NAMES = re.compile(r"Practice Hub|(?<!\w)/[\w/-]+/")
OPENING, CLOSING = {"blocktranslate", "comment"}, {"endblocktranslate", "endcomment"}
LETTERS = re.compile(r"[^\W\d_]")
ARGUMENT = re.compile(r'\b(\w+)=("[^"]*"|\'[^\']*\')')
FALLBACK = re.compile(r'\|(?:default|default_if_none|yesno|add):("[^"]*"|\'[^\']*\')')
ENGLISH_PLURAL = re.compile(r"\|pluralize\b")


def said_untranslated(source: str) -> Iterator[str]:
    tokens = DebugLexer(source).tokenize()
    yield from _Reader().read(_with_only_markup(tokens))
    for token in tokens:
        if token.token_type in {TokenType.BLOCK, TokenType.VAR}:
            yield from _in_tag(token)


def _with_only_markup(tokens: list[Token]) -> str:
    """The source with a blank for everything Django fills in, and an element where it names one."""
    kept, depth = "", 0
    for token in tokens:
        if token.token_type == TokenType.BLOCK:
            word = token.contents.split()[0]
            depth += (word in OPENING) - (word in CLOSING)
        if token.token_type == TokenType.TEXT and not depth:
            kept += token.contents
        else:
            kept += "p" if kept.endswith(("<", "</")) else " "
    return kept


def _in_tag(token: Token) -> Iterator[str]:
    if ENGLISH_PLURAL.search(token.contents):
        yield token.contents
    yield from (literal for literal in FALLBACK.findall(token.contents) if _reads_as_words(literal))
    if token.contents.split()[0] in {"include", "with"}:
        for name, literal in ARGUMENT.findall(token.contents):
            if name not in UNSAID and _reads_as_words(literal):
                yield f"{name}={literal}"


def _reads_as_words(literal: str) -> bool:
    """Codes are one word in small letters, addresses begin with a stroke."""
    words = literal[1:-1]
    return bool(LETTERS.search(words)) and not re.fullmatch(r"[a-z0-9_\-./:#?=&]+", words)


class _Reader(HTMLParser):
    def read(self, markup: str) -> list[str]:
        self.said: list[str] = []
        self.feed(markup)
        self.close()
        return [words for words in self.said if LETTERS.search(NAMES.sub("", words))]

    def handle_data(self, data: str) -> None:
        self.said.append(" ".join(data.split()))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        read = {name: value or "" for name, value in attrs}
        said = SAID_BY_ATTRIBUTES & read.keys()
        if tag == "meta" and read.get("name") == "description":
            said = said | {"content"}
        if tag == "input" and read.get("type") in {"submit", "button"}:
            said = said | {"value"}
        self.said += [read[name] for name in said]

    handle_startendtag = handle_starttag
