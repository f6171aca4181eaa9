"""Words taken over from where they were said in confidence: whoever was there knows them again."""

import re
from collections.abc import Iterable, Iterator

from django.utils.translation import gettext

from confidentiality.identifiers import Finding

# So many words in a row are no accident.
IN_A_ROW = 8
WORD = re.compile(r"[\w’'\-]+")


def copied_from(text: str, sources: Iterable[str]) -> list[Finding]:
    """Stretches of the text that stand word for word in one of the sources, whatever the capitals and commas."""
    known = {
        run for source in sources for run in _runs([word[0].casefold() for word in WORD.finditer(source)])
    }
    words = list(WORD.finditer(text))
    starts = [
        place for place, run in enumerate(_runs([word[0].casefold() for word in words])) if run in known
    ]
    return [_finding(text, words[first].start(), words[last].end()) for first, last in _stretches(starts)]


def _runs(words: list[str]) -> Iterator[tuple[str, ...]]:
    return (tuple(words[place : place + IN_A_ROW]) for place in range(len(words) - IN_A_ROW + 1))


def _stretches(starts: list[int]) -> list[tuple[int, int]]:
    """(first word, last word) of runs that overlap, put together."""
    found: list[tuple[int, int]] = []
    for start in starts:
        end = start + IN_A_ROW - 1
        if found and start <= found[-1][1]:
            found[-1] = found[-1][0], end
        else:
            found.append((start, end))
    return found


def _finding(text: str, start: int, end: int) -> Finding:
    why = gettext(
        "These words stand in the consultation just so. Whoever wrote or read them knows them again."
    )
    return Finding(start, end, "words of the case", text[start:end], why, "[say it in your own words]")
