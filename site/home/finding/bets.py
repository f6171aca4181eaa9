"""Pages that editors put first for certain words."""

from functools import lru_cache

from wagtail.models import Page

from core.freshness import content_version
from home.catalogue import kinds
from home.finding.asking import Question
from home.finding.shelf import Bits, Shelf
from home.finding.words import stems_of
from home.models import BestBet, Card

Wording = frozenset[str]


def wordings(words: str) -> list[Wording]:
    """In whatever form and order the words are typed."""
    return [wording for wording in (frozenset(stems_of(one)) for one in words.split(",")) if wording]


def can_come_first(page: Page) -> bool:
    return page.specific_class in kinds()


def chosen_for(question: Question, here: Shelf) -> Bits:
    """Those that readers may meet."""
    typed = frozenset(stem for part in question.parts for stem in part.stems)
    chosen = 0
    for key in _bets(content_version()).get(typed, ()):
        place = here.stock.places.get(key)
        chosen |= 0 if place is None else 1 << place
    return chosen & here.listed


@lru_cache(maxsize=1)
def _bets(version: str) -> dict[Wording, list[tuple[int, str]]]:
    """The cards of the pages, by the words they come first for."""
    bets = list(BestBet.objects.all())
    rows = Card.objects.filter(page__in={bet.page_id for bet in bets}).values_list("page_id", "pk", "mark")
    cards = {page_id: (pk, mark) for page_id, pk, mark in rows}
    found: dict[Wording, list[tuple[int, str]]] = {}
    for bet in bets:
        for wording in wordings(bet.words) if bet.page_id in cards else ():
            found.setdefault(wording, []).append(cards[bet.page_id])
    return found
