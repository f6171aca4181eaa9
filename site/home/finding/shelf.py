"""What can be found under one version of the content, and which of it Wagtail's search index finds.

A set of cards is one whole number with a bit for each card's place. It takes little room (some 600 bytes for 5,000
cards), and what two sets have in common, or how many there are, is told in microseconds however many there are.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache

from django.apps import apps
from django.db.models.functions import Length, Lower

from core.freshness import content_version
from core.published import public_pages
from home.catalogue import KINDS, TERM
from home.finding.indexing import Wordings, cards_having
from home.models import Card

KEPT = 500
INSIDE = [[bit for bit in range(8) if byte >> bit & 1] for byte in range(256)]
Bits = int


@dataclass(frozen=True)
class Shelf:
    """What readers may meet, by title: a card's place is where it stands in these lists."""

    cards: list[int]
    things: list[int]  # the id of what each card stands for
    lengths: list[int]  # of the titles
    kinds: dict[str, Bits]
    topics: dict[int, Bits]
    listed: Bits  # the kinds that are listed together

    @property
    def all(self) -> Bits:
        """People too."""
        return (1 << len(self.cards)) - 1

    @property
    def met(self) -> Bits:
        """Everything but people."""
        return self.listed | self.kinds[TERM]

    @cached_property
    def places(self) -> dict[int, int]:
        return {card: place for place, card in enumerate(self.cards)}

    @cached_property
    def having(self) -> Callable[[tuple[Wordings, ...]], Bits]:
        """The cards that have every part of a question. The index is asked once, however many ask the same."""
        return lru_cache(maxsize=KEPT)(self._having)

    def _having(self, parts: tuple[Wordings, ...]) -> Bits:
        places = (self.places.get(card) for card in cards_having(parts))
        return bits_of([place for place in places if place is not None])

    def about(self, topic_ids: Iterable[int]) -> Bits:
        """The cards with any of these topics."""
        found = 0
        for topic_id in topic_ids:
            found |= self.topics.get(topic_id, 0)
        return found


def shelf() -> Shelf:
    return _shelf(content_version())


@lru_cache(maxsize=1)
def _shelf(version: str) -> Shelf:
    rows = _met()
    kinds: dict[str, list[int]] = defaultdict(list)
    topics: dict[int, list[int]] = defaultdict(list)
    for place, (_, _, kind, _, topic_ids) in enumerate(rows):
        kinds[kind].append(place)
        for topic_id in topic_ids.split():
            topics[int(topic_id)].append(place)
    of_kind = {kind.slug: bits_of(kinds[kind.slug]) for kind in KINDS}
    return Shelf(
        cards=[card for card, *_ in rows],
        things=[thing for _, thing, *_ in rows],
        lengths=[length for *_, length, _ in rows],
        kinds=of_kind,
        topics={topic_id: bits_of(places) for topic_id, places in topics.items()},
        listed=sum(of_kind[kind.slug] for kind in KINDS if not (kind.is_beside or kind.is_person)),
    )


def _met() -> list[tuple[int, int, str, int, str]]:
    """(card, what it stands for, kind, letters of the title, topics) of everything that somebody may meet, by title."""
    pages = set(public_pages().values_list("pk", flat=True))
    others = {kind.slug: _findable(kind.model) for kind in KINDS}
    rows = Card.objects.order_by(Lower("title"), "pk").values_list(
        "pk", "thing_id", "kind", Length("title"), "topic_ids", "page_id"
    )
    return [row[:5] for row in rows if (row[5] in pages if row[5] else row[1] in others.get(row[2], ()))]


def _findable(label: str) -> set[int]:
    """Ids of what is no page."""
    model = apps.get_model(label)
    findable = getattr(model.objects, "findable", None)
    return set(findable().values_list("pk", flat=True)) if findable else set()


def bits_of(places: Collection[int]) -> Bits:
    if not places:
        return 0
    held = bytearray(max(places) // 8 + 1)
    for place in places:
        held[place >> 3] |= 1 << (place & 7)
    return int.from_bytes(held, "little")


def places_in(found: Bits) -> list[int]:
    """In their order, which is that of the titles."""
    held = found.to_bytes(found.bit_length() // 8 + 1, "little")
    return [8 * start + bit for start, byte in enumerate(held) if byte for bit in INSIDE[byte]]


def first_of(found: Bits, number: int) -> list[int]:
    """So many places, in their order."""
    places: list[int] = []
    while found and len(places) < number:
        lowest = found & -found
        places.append(lowest.bit_length() - 1)
        found ^= lowest
    return places
