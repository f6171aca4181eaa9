"""Searches that found nothing, told by topic: a search belongs to a topic when all words of one of its names are in it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from django.db.models import Sum

from core.models import Topic
from home.finding.words import stems_of
from home.models import UnfoundWords

Names = Mapping[str, list[tuple[frozenset[str], int]]]


def unfound_by_topic(topics: Iterable[Topic], since: date) -> Counter[int]:
    """How often, by the id of the topic, since the month that began on that day."""
    names, found = _names(topics), Counter[int]()
    rows = UnfoundWords.objects.filter(month__gte=since).values_list("words").annotate(number=Sum("times"))
    for words, number in rows:
        stems = frozenset(stems_of(words))
        for topic in {topic for stem in stems for name, topic in names.get(stem, ()) if name <= stems}:
            found[topic] += number
    return found


def _names(topics: Iterable[Topic]) -> Names:
    """Names and synonyms in the words' stems, by the first stem of each."""
    names: dict[str, list[tuple[frozenset[str], int]]] = defaultdict(list)
    for topic in topics:
        for name in (topic.name, *topic.synonyms.split(",")):
            if stems := stems_of(name):
                names[stems[0]].append((frozenset(stems), topic.pk))
    return names
