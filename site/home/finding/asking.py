"""What a search asks for: its words, and the other words that stand for the same."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache, reduce
from operator import and_
from typing import Any

from core.freshness import content_version
from core.models import Topic
from core.search_backend import WORDS_AT_MOST
from home.finding.indexing import ANYWHERE, Wordings, indexed, indexed_topic
from home.finding.shelf import Bits, Shelf
from home.finding.words import stem, stems_of, telling_words
from resources.models import GlossaryTerm

Phrase = tuple[str, ...]
LONGEST = 6
# Of fewer parts, most is not much; of more, the first ones say enough.
MOST_OF, APART_AT_MOST = 3, 5
# A word that so many topics and terms share says nothing any more.
MEANINGS_AT_MOST = 60


@dataclass(frozen=True)
class Part:
    """A word of the question, or several that are one term. `others` mean the same, and so do `topics`."""

    stems: Phrase
    others: frozenset[Phrase] = frozenset()
    topics: frozenset[int] = frozenset()

    def wordings(self, depth: int) -> Wordings:
        """Each as the index is asked for it."""
        return frozenset(_wording(phrase, depth) for phrase in (self.stems, *self.others))

    def meanings(self, depth: int) -> Wordings:
        """What has one of its wordings, or is about it."""
        return self.wordings(depth) | frozenset(map(indexed_topic, self.topics))


@dataclass(frozen=True)
class Question:
    """`typed` are the words behind each part."""

    parts: tuple[Part, ...] = ()
    typed: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.parts)

    def having(self, shelf: Shelf, depth: int) -> Bits:
        """The cards that have every part in one of its wordings."""
        return shelf.having(tuple(part.wordings(depth) for part in self.parts))

    def typed_in(self, shelf: Shelf, depth: int) -> Bits:
        """The cards that have every part as it was typed."""
        return shelf.having(tuple(frozenset([_wording(part.stems, depth)]) for part in self.parts))

    def found_in(self, shelf: Shelf, depth: int = ANYWHERE) -> Bits:
        """The cards that have every part, or are about it."""
        return shelf.having(tuple(part.meanings(depth) for part in self.parts))

    def mostly_in(self, shelf: Shelf) -> list[Bits]:
        """The cards that have all parts but one, all but two and so on down to half of them; none of a short question."""
        parts = self.apart[:APART_AT_MOST]
        if len(parts) < MOST_OF:
            return []
        at_least = [shelf.all] + [0] * len(parts)
        for part in parts:
            found = part.found_in(shelf)
            for number in range(len(parts), 0, -1):
                at_least[number] |= at_least[number - 1] & found
        most = range(len(parts), (len(parts) - 1) // 2, -1)
        return [at_least[number] & ~(at_least[number + 1] if number < len(parts) else 0) for number in most]

    def tagged(self, shelf: Shelf) -> Bits:
        """The cards that are about every part."""
        return reduce(and_, (shelf.about(part.topics) for part in self.parts), shelf.all)

    @property
    def words(self) -> str:
        return " ".join(self.typed)

    @property
    def apart(self) -> "list[Question]":
        """Each part as a question of its own."""
        return [Question((part,), (typed,)) for part, typed in zip(self.parts, self.typed, strict=True)]

    @cached_property
    def stems(self) -> frozenset[str]:
        """Everything worth marking in an answer."""
        return frozenset(
            stem for part in self.parts for phrase in (part.stems, *part.others) for stem in phrase
        )


def _wording(phrase: Phrase, depth: int) -> str:
    return " ".join(indexed(stem, depth) for stem in phrase)


def question_of(words: str) -> Question:
    """Take the longest term that begins at each word; what is in no term stands for itself."""
    said = telling_words(words)[:WORDS_AT_MOST]
    stems = tuple(map(stem, said))
    known = thesaurus()
    parts: dict[Phrase, tuple[Part, str]] = {}
    start = 0
    while start < len(stems):
        phrases = (stems[start : start + length] for length in range(LONGEST, 0, -1))
        phrase = next((phrase for phrase in phrases if phrase in known), stems[start : start + 1])
        end = start + len(phrase)
        parts.setdefault(phrase, (known.get(phrase, Part(phrase)), " ".join(said[start:end])))
        start = end
    return Question(tuple(part for part, _ in parts.values()), tuple(typed for _, typed in parts.values()))


def thesaurus() -> dict[Phrase, Part]:
    """Every wording of every term and topic."""
    return _thesaurus(content_version())


@lru_cache(maxsize=1)
def _thesaurus(version: str) -> dict[Phrase, Part]:
    groups: list[tuple[set[Phrase], set[int]]] = []
    for topic in Topic.objects.in_use():
        groups.append((_phrases([topic.name, *topic.synonyms.split(",")]), {topic.pk}))
    for term in GlossaryTerm.objects.live():
        groups.append((_phrases(term.words), set()))
    others: dict[Phrase, set[Phrase]] = {}
    topics: dict[Phrase, set[int]] = {}
    for phrases, ids in groups:
        for phrase in phrases:
            others.setdefault(phrase, set()).update(phrases - {phrase})
            topics.setdefault(phrase, set()).update(ids)
    # A term's expansion may be a topic's name: CSE is then in the topic too.
    return {
        phrase: Part(phrase, _some(same), _some(topics[phrase].union(*(topics[other] for other in same))))
        for phrase, same in others.items()
    }


def _some(meanings: Iterable[Any]) -> frozenset[Any]:
    return frozenset(sorted(meanings)[:MEANINGS_AT_MOST])


def _phrases(wordings: Iterable[str]) -> set[Phrase]:
    return {stems for stems in (tuple(stems_of(wording))[:LONGEST] for wording in wordings) if stems}
