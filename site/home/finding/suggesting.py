"""Other words for a search that found nothing: spelt right, or fewer."""

from collections import Counter
from functools import lru_cache

from core.freshness import content_version
from core.models import Topic
from home.finding import spelling
from home.finding.asking import question_of
from home.finding.shelf import Bits, Shelf, places_in, shelf
from home.finding.spelling import Vocabulary
from home.finding.words import telling_words, words_of
from home.models import Card
from resources.models import GlossaryTerm

DOUBTED_AT_MOST = 2  # each asks the index


def better_words(words: str, met: Bits, here: Shelf) -> tuple[str, int] | None:
    """The same question spelt right, and how much of what readers may meet it finds; None if that is nothing."""
    said = telling_words(words)[: spelling.ASKED_AT_MOST]
    known = vocabulary()
    doubted = [word for word in said if word not in known.words][:DOUBTED_AT_MOST]
    unknown = {word for word in doubted if not question_of(word).found_in(here) & met}
    better = spelling.nearest(said, unknown, known) if unknown else None
    if better is None:
        return None
    number = (question_of(" ".join(better)).found_in(here) & met).bit_count()
    return (" ".join(better), number) if number else None


def vocabulary() -> Vocabulary:
    """The words of public titles, of the glossary and of topics."""
    return _vocabulary(content_version())


@lru_cache(maxsize=1)
def _vocabulary(version: str) -> Vocabulary:
    here = shelf()
    met = {here.cards[place] for place in places_in(here.met)}
    titles = [title for pk, title in Card.objects.values_list("pk", "title") if pk in met]
    terms = [" ".join(term.words) for term in GlossaryTerm.objects.live()]
    topics = [f"{topic.name} {topic.synonyms}" for topic in Topic.objects.in_use()]
    times = Counter(word for text in (*titles, *terms, *topics) for word in words_of(text))
    return Vocabulary({word: number for word, number in times.items() if not word.isdigit()})
