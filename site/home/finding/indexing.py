"""Cards in Wagtail's search index: what it holds of them, and which of them have some words."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from wagtail.search.backends import get_search_backend
from wagtail.search.query import And, Or, PlainText, SearchQuery

from home.models import Card

TITLE, HEAD, ANYWHERE = 1, 2, 3  # how far to look: the title; what else stands out; the rest
# One for each part of a question: a card has the part when it has all words of any of them.
Wordings = frozenset[str]


def indexed(stem: str, depth: int) -> str:
    """With a figure behind it, a database takes it for no word of any language and leaves it as it is."""
    return f"{stem}{depth}"


def indexed_topic(topic_id: int) -> str:
    """Ends in a letter, as no stem does in the index."""
    return f"{topic_id}topic"


def words_for(stems: Mapping[int, Iterable[str]], topic_ids: Iterable[int]) -> str:
    """Of the stems in each part of a card: every one of them once for each depth at which it is found."""
    return " ".join([*_from_depths(stems), *map(indexed_topic, topic_ids)])


def _from_depths(stems: Mapping[int, Iterable[str]]) -> Iterator[str]:
    seen: set[str] = set()
    for depth in (TITLE, HEAD, ANYWHERE):
        new = dict.fromkeys(stem for stem in stems[depth] if stem not in seen)
        seen.update(new)
        yield from (indexed(stem, further) for stem in new for further in range(depth, ANYWHERE + 1))


def put(cards: list[Card]) -> None:
    get_search_backend().add_bulk(Card, cards)


def _joined(by: type[SearchQuery], queries: list[SearchQuery]) -> SearchQuery:
    """In halves: Wagtail nests what it is given in a row one in the other, for which databases have a limit."""
    if len(queries) == 1:
        return queries[0]
    half = len(queries) // 2
    return by([_joined(by, queries[:half]), _joined(by, queries[half:])])


def cards_having(parts: tuple[Wordings, ...]) -> Any:
    """The ids of cards with every part, in no order; none where nothing is asked."""
    if not parts:
        return Card.objects.none().values_list("pk", flat=True)
    query = _joined(And, [_joined(Or, [PlainText(wording) for wording in sorted(part)]) for part in parts])
    found: Any = get_search_backend().search(query, Card.objects.all(), order_by_relevance=False)
    return found.get_queryset().order_by().values_list("pk", flat=True)
