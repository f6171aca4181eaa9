"""“Did you mean …?”: the nearest known words to words that nothing has."""

from collections.abc import Collection, Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

SHORTEST = 4
LONG = 6
ASKED_AT_MOST = 6


class Known(NamedTuple):
    """A word of titles, topics or the glossary; `letters` has a bit for each letter in it."""

    word: str
    letters: int
    times: int


class Vocabulary:
    """From how often each word occurs."""

    def __init__(self, times: Mapping[str, int]) -> None:
        self.words = frozenset(times)
        self.by_length: dict[int, list[Known]] = {}
        for word, number in times.items():
            self.by_length.setdefault(len(word), []).append(Known(word, _letters(word), number))

    def about_as_long(self, length: int, allowed: int) -> Iterator[Known]:
        for other in range(length - allowed, length + allowed + 1):
            yield from self.by_length.get(other, ())


def nearest(words: list[str], unknown: Collection[str], vocabulary: Vocabulary) -> list[str] | None:
    """The same words with the unknown ones put right; None where nothing comes near."""
    together = _joined(words, unknown, vocabulary)
    if together:
        return together
    better: list[str] = []
    for word in words:
        better += (_nearest(word, vocabulary) or [word]) if word in unknown else [word]
    return better if better != words else None


def _nearest(word: str, vocabulary: Vocabulary) -> list[str] | None:
    if len(word) < SHORTEST:
        return None
    allowed = 2 if len(word) >= LONG else 1
    letters = _letters(word)
    near = [
        (distance, known.word[0] != word[0], -known.times, known.word)
        for known in vocabulary.about_as_long(len(word), allowed)
        if (known.letters ^ letters).bit_count() <= 2 * allowed
        and (distance := steps_between(word, known.word, allowed)) <= allowed
    ]
    return [min(near)[-1]] if near else _split(word, vocabulary)


def _split(word: str, vocabulary: Vocabulary) -> list[str] | None:
    """Two words written as one."""
    for at in range(3, len(word) - 2):
        if word[:at] in vocabulary.words and word[at:] in vocabulary.words:
            return [word[:at], word[at:]]
    return None


def _joined(words: list[str], unknown: Collection[str], vocabulary: Vocabulary) -> list[str] | None:
    """One word written as two."""
    for at, (one, two) in enumerate(pairwise(words)):
        if (one in unknown or two in unknown) and one + two in vocabulary.words:
            return [*words[:at], one + two, *words[at + 2 :]]
    return None


def _letters(word: str) -> int:
    found = 0
    for letter in word:
        found |= 1 << (ord(letter) & 31)
    return found


def steps_between(one: str, two: str, most: int) -> int:
    """Letters to add, drop, change or swap with their neighbour to get from one word to the other; `most` + 1 if more."""
    before: list[int] = []
    row = list(range(len(two) + 1))
    for i, letter in enumerate(one, 1):
        before, row, last = row, [i], before
        for j, other in enumerate(two, 1):
            steps = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == two[j - 2] and one[i - 2] == other:
                steps = min(steps, last[j - 2] + 1)
            row.append(steps)
        if min(row) > most and min(before) > most:
            return most + 1
    return min(row[-1], most + 1)
