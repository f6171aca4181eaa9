"""Glossary terms in running text: each is a button where it first occurs on a page, and its meaning opens beside it.

The meanings stand in one list after the text: hidden until asked for, shown in print and by a browser too old for them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from html import unescape

from django.db.models import QuerySet
from django.utils.html import format_html

from core.freshness import content_version
from resources.models import GlossaryTerm

# An attribute may hold a “>”, so its quotation marks are read along.
TAG = re.compile(r"""(<(?:[^<>"']|"[^"]*"|'[^']*')*>)""")
NAME = re.compile(r"</?([a-z0-9]+)", re.IGNORECASE)
# No button inside a link, and none where a reader scans rather than reads.
LEFT_ALONE = frozenset(
    {"a", "h1", "h2", "h3", "h4", "h5", "h6", "summary", "button", "label", "legend", "caption", "figcaption"}
    | {"th", "blockquote", "svg", "script", "style", "code", "select", "textarea"}
)
# As editors type them, as templates escape them, and as typographers set them.
QUOTES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "'": "(?:'|&#x27;|&#39;|’)", '"': '(?:"|&quot;|“|”)'}
STRAIGHT = str.maketrans({"’": "'", "“": '"', "”": '"'})


@dataclass(frozen=True)
class Meaning:
    """What a reader is told of a term without leaving the page."""

    slug: str
    term: str
    expansion: str
    meaning: str

    @property
    def anchor(self) -> str:
        return f"meaning-of-{self.slug}"

    @property
    def opening(self) -> str:
        """Of the button. Its description is read out with it, so that listeners need not open anything."""
        return format_html(
            '<button type="button" class="hub-term" popovertarget="{0}" aria-describedby="{0}-is">',
            self.anchor,
        )

    @property
    def url(self) -> str:
        return f"/glossary/#{self.slug}"


Seen = dict[str, Meaning]


class Vocabulary:
    """Every wording of every linked term in one expression, longest first."""

    def __init__(self, terms: QuerySet[GlossaryTerm]) -> None:
        self.meanings: dict[str, Meaning] = {}
        for term in terms:
            meaning = Meaning(term.slug, term.term, term.expansion, term.meaning)
            for word in term.words:
                self.meanings.setdefault(_key(word), meaning)
        wordings = sorted(self.meanings, key=lambda word: (-len(word), word))
        self.expression = re.compile(
            rf"(?<![\w&-])(?:{'|'.join(map(_pattern, wordings))})(?![\w-])" if wordings else r"(?!)"
        )

    def mark(self, html: str, seen: Seen) -> str:
        """The same HTML with a button at the first occurrence of each term; `seen` gains what was marked."""
        return "".join(self._mark(piece, seen) if is_text else piece for piece, is_text in _pieces(html))

    def _mark(self, text: str, seen: Seen) -> str:
        def marked(match: re.Match[str]) -> str:
            word = match.group()
            key = _key(unescape(word))
            meaning = self.meanings.get(key) or self.meanings.get(key.lower())
            if meaning is None or meaning.slug in seen:
                return word
            seen[meaning.slug] = meaning
            return f"{meaning.opening}{word}</button>"

        return self.expression.sub(marked, text)


def vocabulary() -> Vocabulary:
    """The published terms; compiled once for each version of the content."""
    return _compiled(content_version())


@lru_cache(maxsize=2)
def _compiled(version: str) -> Vocabulary:
    return Vocabulary(GlossaryTerm.objects.live().filter(is_linked=True).order_by("pk"))


def words_explained() -> list[str]:
    """Every wording a reader can have explained, whether it is linked in text or not."""
    return [word for term in GlossaryTerm.objects.live() for word in term.words]


def _is_letters(word: str) -> bool:
    """MACE and DSL are words of their own; "mace" is not."""
    return word.upper() == word


def _key(word: str) -> str:
    plain = " ".join(word.translate(STRAIGHT).split())
    return plain if _is_letters(plain) else plain.lower()


def _pattern(key: str) -> str:
    """What stands for a wording in HTML: escaped or not, with whatever space between its words."""
    found = r"\s+".join(
        "".join(QUOTES.get(letter, re.escape(letter)) for letter in word) for word in key.split()
    )
    return found if _is_letters(key) else f"(?i:{found})"


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
