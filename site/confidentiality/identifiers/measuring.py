"""How much of what is marked in the labelled texts is found, and how much of what is found is marked."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from confidentiality.identifiers.finding import Finding
from confidentiality.identifiers.search import find

# Worked on until the patterns fitted, and written afterwards: only the second says what to expect.
LABELLED = Path(__file__).with_name("labelled.txt")
HELD_OUT = Path(__file__).with_name("held_out.txt")
MARKED = re.compile(r"\{([^|{}]+)\|([^{}]+)\}")
# What the check calls it, by what the labels call it; names are two types, the rest is “other”.
TYPES = {
    "NHS number": "NHS number",
    "pupil number": "pupil number",
    "National Insurance number": "National Insurance number",
    "date of birth": "date of birth",
    "date": "date",
    "telephone number": "phone",
    "e-mail": "e-mail",
    "postcode": "postcode",
    "address": "address",
    "initials": "initials",
    "school": "school",
    "exact age": "age",
}


@dataclass(frozen=True)
class Text:
    """A text without its marks, and where they were: (start, end, type)."""

    words: str
    spans: tuple[tuple[int, int, str], ...]


@dataclass(frozen=True)
class Measure:
    """Counts for one type. `right` of `found` were marked (as anything); `met` of `marked` were found."""

    type: str
    marked: int
    met: int
    found: int
    right: int

    @property
    def recall(self) -> float:
        return self.met / self.marked if self.marked else 1.0

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 1.0


def texts(path: Path = LABELLED) -> Iterator[Text]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield _read(line)


def _read(line: str) -> Text:
    words, spans, end = "", [], 0
    for mark in MARKED.finditer(line):
        words += line[end : mark.start()]
        spans.append((len(words), len(words) + len(mark[2]), mark[1]))
        words, end = words + mark[2], mark.end()
    return Text(words + line[end:], tuple(spans))


def type_of(hit: Finding) -> str:
    if hit.kind == "name":
        return "titled name" if hit.why.startswith("A title") else "given name"
    return TYPES.get(hit.kind, "other")


def measure(path: Path = LABELLED, check: Callable[[str], list[Finding]] = find) -> list[Measure]:
    """One row for each type, in the order in which the texts bring them up."""
    marked, met, found, right = Counter[str](), Counter[str](), Counter[str](), Counter[str]()
    for text in texts(path):
        hits = check(text.words)
        for start, end, kind in text.spans:
            marked[kind] += 1
            met[kind] += any(_half(start, end, hit.start, hit.end) for hit in hits)
        for hit in hits:
            found[type_of(hit)] += 1
            right[type_of(hit)] += any(_touches(hit, start, end) for start, end, _ in text.spans)
    kinds = [*marked, *(kind for kind in found if kind not in marked)]
    return [Measure(kind, marked[kind], met[kind], found[kind], right[kind]) for kind in kinds]


def _half(start: int, end: int, other_start: int, other_end: int) -> bool:
    """Whether at least half of the first stretch lies in the second: a warning beside it warns of nothing."""
    return 2 * (min(end, other_end) - max(start, other_start)) >= end - start


def _touches(hit: Finding, start: int, end: int) -> bool:
    """“brother Zebedee” is right where only the name is marked."""
    return _half(hit.start, hit.end, start, end) or _half(start, end, hit.start, hit.end)
