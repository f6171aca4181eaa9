"""What is quoted of an answer: the section that says most about the question, with the words of it marked."""

import re
from collections.abc import Collection, Iterable
from typing import NamedTuple

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from home.finding.cards import INSIDE, PART, unpack
from home.finding.words import WORD, plain, stem

COUNTED_AT_MOST = 20
BEFORE, LENGTH = 70, 220
SENTENCE = re.compile(r"(?<=[.!?])\s|\n")
# Headings, cells and entries end without a stop; what comes after them is another piece.
UNENDED = re.compile(r"(?<![.!?:;,…\s])(?<![.!?…][”’)\"'])\s*\n\s*")
SHORT = 4


class Quotation(NamedTuple):
    """Some text with its words marked; `title` and `anchor` say where on the page, where that is known."""

    text: SafeString
    title: str = ""
    anchor: str = ""


class Hit(NamedTuple):
    at: int
    stem: str


def hits_in(text: str, stems: Iterable[str]) -> list[Hit]:
    """Where some stems occur, as far as weighing needs it, in the order of the text."""
    small = text.lower()
    return sorted(Hit(at, one) for one in stems for at in _places(small, one))


def _places(small: str, one: str) -> list[int]:
    found: list[int] = []
    begin = _beginning(one)
    at = small.find(begin)
    while at >= 0 and len(found) < COUNTED_AT_MOST:
        if (not at or not small[at - 1].isalnum()) and _is(small, at, one):
            found.append(at)
        at = small.find(begin, at + len(begin))
    return found


def _beginning(one: str) -> str:
    """Every form of a word begins so: study and studies, recognise and recognize."""
    return one[:-1] if len(one) > SHORT or (one.endswith("i") and len(one) > 1) else one


def _is(small: str, at: int, one: str) -> bool:
    word = WORD.match(small, at)
    return word is not None and stem(plain(word[0])) == one


def quotation(text: str, summary: str, stems: Collection[str]) -> Quotation:
    """Of packed sections; the summary where they have none of the words."""
    parts = text.split(PART)
    found = [hits_in(part, stems) for part in parts]
    best = max(range(len(parts)), key=lambda number: _worth(parts[number], found[number]))
    if not found[best]:
        return Quotation(marked(summary, stems))
    section = unpack(parts[best])[0]
    opening = len(parts[best]) - len(section.text)
    at = next((hit.at - opening for hit in found[best] if hit.at >= opening), 0)
    return Quotation(marked(_cut(section.text, at), stems), section.title, section.anchor)


def _worth(part: str, hits: list[Hit]) -> tuple[int, int, int]:
    """How many of the words, how many in its heading, how often."""
    heading = part.find(INSIDE)
    return len({hit.stem for hit in hits}), sum(hit.at < heading for hit in hits), len(hits)


def _cut(text: str, at: int) -> str:
    """Some lines around a place, from the beginning of its sentence where that is near."""
    start = max(0, at - BEFORE)
    if start:
        sentences = [match.end() for match in SENTENCE.finditer(text, start, at)]
        start = sentences[-1] if sentences else text.find(" ", start, at) + 1 or at
    end = start + LENGTH
    if end < len(text):
        end = text.rfind(" ", at + 1, end) if " " in text[at + 1 : end] else end
    before = "… " if start and not SENTENCE.match(text, start - 1) else ""
    quoted = " ".join(UNENDED.sub(" · ", text[start:end].strip()).split())
    return f"{before}{quoted}{' …' if end < len(text) else ''}"


def marked(text: str, stems: Collection[str]) -> SafeString:
    """As HTML, with every form of some words marked. Whatever else stands in the text is only text."""
    pieces: list[str] = []
    last = 0
    for start, end in _spans(text, stems):
        pieces += [escape(text[last:start]), "<mark>", escape(text[start:end]), "</mark>"]
        last = end
    pieces.append(escape(text[last:]))
    return mark_safe("".join(pieces))  # noqa: S308  every piece is escaped, the marks are ours


def _spans(text: str, stems: Collection[str]) -> list[tuple[int, int]]:
    """Where the words are; words with only a blank between them are one."""
    spans: list[tuple[int, int]] = []
    for word in WORD.finditer(text) if stems else ():
        if stem(plain(word[0])) in stems:
            joins = spans and text[spans[-1][1] : word.start()] == " "
            start = spans.pop()[0] if joins else word.start()
            spans.append((start, word.end()))
    return spans
