"""Glossary terms in running text: each is linked where it first occurs on a page."""

import re
from collections.abc import Iterator
from functools import lru_cache

from django.db.models import QuerySet
from django.utils.html import escape

from core.freshness import content_version
from resources.models import GlossaryTerm

TAG = re.compile(r"(<[^>]*>)")
NAME = re.compile(r"</?([a-z0-9]+)", re.IGNORECASE)
# No link inside a link, and none where a reader scans rather than reads.
LEFT_ALONE = frozenset(
    {"a", "h1", "h2", "h3", "h4", "summary", "button", "label", "caption", "figcaption", "th", "blockquote"}
    | {"svg", "script", "style", "code"}
)


class Vocabulary:
    """Every wording of every linked term in one expression, longest first."""

    def __init__(self, terms: QuerySet[GlossaryTerm]) -> None:
        self.slugs: dict[str, str] = {}
        for term in terms:
            for word in term.words:
                self.slugs.setdefault(_key(word.strip()), term.slug)
        wordings = sorted(self.slugs, key=len, reverse=True)
        self.expression = re.compile(
            rf"(?<![\w&-])(?:{'|'.join(map(_pattern, wordings))})(?![\w-])" if wordings else r"(?!)"
        )

    def link(self, html: str) -> str:
        """The same HTML with a link at the first occurrence of each term."""
        seen: set[str] = set()
        return "".join(
            self._link_piece(piece, seen) if linkable else piece for piece, linkable in _pieces(html)
        )

    def _link_piece(self, text: str, seen: set[str]) -> str:
        def linked(match: re.Match[str]) -> str:
            word = match.group()
            slug = self.slugs.get(word) or self.slugs.get(word.lower(), "")
            if not slug or slug in seen:
                return word
            seen.add(slug)
            return f'<a class="hub-term" href="/glossary/#{slug}">{word}</a>'

        return self.expression.sub(linked, text)


def vocabulary() -> Vocabulary:
    """The published terms; compiled once for each version of the content."""
    return _compiled(content_version())


@lru_cache(maxsize=2)
def _compiled(version: str) -> Vocabulary:
    return Vocabulary(GlossaryTerm.objects.live().filter(is_linked=True).order_by("pk"))


def _is_letters(word: str) -> bool:
    """MACE and DSL are words of their own; "mace" is not."""
    return word.upper() == word


def _key(word: str) -> str:
    return escape(word if _is_letters(word) else word.lower())


def _pattern(word: str) -> str:
    return re.escape(word) if _is_letters(word) else f"(?i:{re.escape(word)})"


def _pieces(html: str) -> Iterator[tuple[str, bool]]:
    """(piece, whether it is running text)."""
    closed = 0
    for piece in TAG.split(html):
        if not piece.startswith("<"):
            yield piece, not closed
            continue
        name = NAME.match(piece)
        if name and name.group(1).lower() in LEFT_ALONE and not piece.endswith("/>"):
            closed += -1 if piece.startswith("</") else 1
        yield piece, False
