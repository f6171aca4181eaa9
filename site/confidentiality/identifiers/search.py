from collections.abc import Iterator
from dataclasses import replace

from confidentiality.identifiers.finding import Finding
from confidentiality.identifiers.given_names import find_given_names
from confidentiality.identifiers.patterns import PATTERNS


def find(text: str) -> list[Finding]:
    """Everything found, in the order of the text; where two overlap, the one that begins first, then the longer."""
    hits = [*_by_pattern(text), *find_given_names(text)]
    kept: list[Finding] = []
    for hit in sorted(hits, key=lambda hit: (hit.start, hit.start - hit.end)):
        if not kept or hit.start >= kept[-1].end:
            kept.append(_beginning_large(hit, text))
    return kept


def _beginning_large(hit: Finding, text: str) -> Finding:
    """Where it opens a sentence, so does what is said instead."""
    before = text[: hit.start].rstrip(" ")
    opens = not before or before[-1] in ".!?\n"
    return replace(hit, suggestion=hit.suggestion[:1].upper() + hit.suggestion[1:]) if opens else hit


def _by_pattern(text: str) -> Iterator[Finding]:
    for pattern in PATTERNS:
        for match in pattern.expression.finditer(text):
            found = match[pattern.group]
            if pattern.fits(found):
                suggestion = pattern.suggestion.format(*match.groups(""))
                yield Finding(*match.span(pattern.group), pattern.kind, found, str(pattern.why), suggestion)
