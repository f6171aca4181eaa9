"""What can be found, in the memory of this process: which cards have a word, and which of them readers may meet.

A set of cards is one whole number with a bit for each card's place. It takes little room (some 600 bytes for 5,000
cards), and what two sets have in common, or how many there are, is told in microseconds however many there are.

Words are kept across versions of the content: a card that has not changed is never read again. What readers may meet is
asked of the things themselves, anew for each version.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice
from threading import Lock

from django.apps import apps
from django.db.models.functions import Lower

from core.freshness import content_version
from core.published import public_pages
from home.catalogue import KINDS, TERM
from home.models import Card

READ_AT_ONCE = 500
SPARE = 1000
FEW = 300
SELDOM = 40
INSIDE = [[bit for bit in range(8) if byte >> bit & 1] for byte in range(256)]
Bits = int
TITLE, HEAD, ANYWHERE = 1, 2, 3  # how far to look: the title; what else stands out; the rest


class Layer:
    """Which places have a word, for the words of one part of every card. Most words are in few: those are only listed."""

    def __init__(self) -> None:
        self.seldom: dict[str, tuple[int, ...]] = {}
        self.often: dict[str, Bits] = {}

    def add(self, word: str, place: int) -> None:
        if word in self.often:
            self.often[word] |= 1 << place
            return
        places = (*self.seldom.get(word, ()), place)
        if len(places) < SELDOM:
            self.seldom[word] = places
        else:
            self.seldom.pop(word)
            self.often[word] = _bits(places)

    def __getitem__(self, word: str) -> Bits:
        return self.often.get(word) or _bits(self.seldom.get(word, ()))


@dataclass
class Stock:
    """Every card that has been read: its place, and which places have a word or a topic."""

    places: dict[tuple[int, str], int] = field(default_factory=dict)  # by the card's id and mark
    cards: list[int] = field(default_factory=list)  # ids by place
    lengths: list[int] = field(default_factory=list)  # of the titles, by place
    layers: tuple[Layer, Layer, Layer] = field(default_factory=lambda: (Layer(), Layer(), Layer()))
    topics: dict[int, Bits] = field(default_factory=lambda: defaultdict(int))

    def having(self, words: Iterable[str], depth: int) -> Bits:
        """The cards with every one of some stems, whether readers may meet them or not."""
        found = -1
        for word in words:
            some = 0
            for layer in self.layers[:depth]:
                some |= layer[word]
            found &= some
        return found

    def read(self, keys: Iterable[tuple[int, str]]) -> None:
        """Give a place to each card not met before, or not as it is now."""
        new = [pk for pk, mark in keys if (pk, mark) not in self.places]
        for start in range(0, len(new), READ_AT_ONCE):
            some = Card.objects.filter(pk__in=new[start : start + READ_AT_ONCE])
            for pk, mark, title, *rest in some.values_list("pk", "mark", "title", "words", "topic_ids"):
                if (pk, mark) not in self.places:
                    place = self.places[pk, mark] = len(self.cards)
                    self._note(place, *rest)
                    self.cards.append(pk)
                    self.lengths.append(len(title))

    def _note(self, place: int, words: str, topic_ids: str) -> None:
        for layer, line in zip(self.layers, words.split("\n"), strict=True):
            for word in line.split():
                layer.add(word, place)
        for topic_id in topic_ids.split():
            self.topics[int(topic_id)] |= 1 << place

    def is_mostly_gone(self, met: int) -> bool:
        return len(self.cards) > 2 * met + SPARE


@dataclass(frozen=True)
class Shelf:
    """What readers may meet under one version of the content."""

    stock: Stock
    order: list[int]  # places by title
    ranks: dict[int, int]  # by place: which in that order
    kinds: dict[str, Bits]
    listed: Bits  # the kinds that are listed together

    @property
    def met(self) -> Bits:
        """Everything but people."""
        return self.listed | self.kinds[TERM]

    def first(self, found: Bits, number: int) -> list[int]:
        """So many places, by title. Few are sorted; of many, the order is walked until there are enough."""
        if found.bit_count() <= FEW:
            return sorted(places_in(found), key=self.ranks.__getitem__)[:number]
        held = found.to_bytes(len(self.stock.cards) // 8 + 1, "little")
        return list(islice((place for place in self.order if held[place >> 3] >> (place & 7) & 1), number))


def places_in(found: Bits) -> list[int]:
    held = found.to_bytes(found.bit_length() // 8 + 1, "little")
    return [8 * start + bit for start, byte in enumerate(held) if byte for bit in INSIDE[byte]]


def shelf() -> Shelf:
    return _shelf(content_version())


_stock = Stock()
_reading = Lock()


@lru_cache(maxsize=1)
def _shelf(version: str) -> Shelf:
    global _stock
    rows = _met()
    with _reading:
        if _stock.is_mostly_gone(len(rows)):
            _stock = Stock()
        _stock.read((pk, mark) for pk, mark, _ in rows)
        stock = _stock
    # A card rewritten between the two questions is met under the version that its writer makes.
    places = [(stock.places[pk, mark], kind) for pk, mark, kind in rows if (pk, mark) in stock.places]
    order = [place for place, _ in places]
    kinds = {kind.slug: _bits([place for place, slug in places if slug == kind.slug]) for kind in KINDS}
    listed = 0
    for kind in KINDS:
        listed |= 0 if kind.is_beside else kinds[kind.slug]
    return Shelf(stock, order, {place: rank for rank, place in enumerate(order)}, kinds, listed)


def _met() -> list[tuple[int, str, str]]:
    """(card, mark, kind) of everything that readers may meet, by title."""
    pages = set(public_pages().values_list("pk", flat=True))
    others = {kind.slug: _findable(kind.model) for kind in KINDS}
    rows = Card.objects.order_by(Lower("title"), "pk")
    return [
        (pk, mark, kind)
        for pk, mark, kind, page_id, object_id in rows.values_list(
            "pk", "mark", "kind", "page_id", "object_id"
        )
        if (page_id in pages if page_id else object_id in others.get(kind, ()))
    ]


def _findable(label: str) -> set[int]:
    """Ids of what is no page."""
    model = apps.get_model(label)
    findable = getattr(model.objects, "findable", None)
    return set(findable().values_list("pk", flat=True)) if findable else set()


def _bits(places: Collection[int]) -> Bits:
    if not places:
        return 0
    held = bytearray(max(places) // 8 + 1)
    for place in places:
        held[place >> 3] |= 1 << (place & 7)
    return int.from_bytes(held, "little")
