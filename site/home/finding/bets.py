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


def chosen_for(question: Question, here: Shelf) -> list[Bits]:
    """Those that readers may meet, each by itself, in the order that their editors gave them."""
    typed = frozenset(stem for part in question.parts for stem in part.stems)
    places = map(here.places.get, _bets(content_version()).get(typed, ()))
    chosen = dict.fromkeys(1 << place for place in places if place is not None)
    return [bit for bit in chosen if bit & here.listed]


@lru_cache(maxsize=1)
def _bets(version: str) -> dict[Wording, list[int]]:
    """The cards of the pages, by the words they come first for."""
    bets = list(BestBet.objects.order_by("position", "pk"))
    cards = dict(Card.objects.filter(page__in={bet.page_id for bet in bets}).values_list("page_id", "pk"))
    found: dict[Wording, list[int]] = {}
    for bet in bets:
        for wording in wordings(bet.words) if bet.page_id in cards else ():
            found.setdefault(wording, []).append(cards[bet.page_id])
    return found
