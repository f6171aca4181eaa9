"""The answers to a question, read a leaf at a time."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, NamedTuple

from django.utils.safestring import SafeString
from wagtail.models import Site

from core.freshness import content_version
from core.keeping import kept
from home.catalogue import BY_SLUG, TERM, Words
from home.finding.asking import Question
from home.finding.quoting import Quotation, marked, quotation
from home.finding.ranking import WINDOW, first_places, steps_of, weight
from home.finding.shelf import Bits, Shelf
from home.finding.tags import tags_told
from home.models import Card


class Row(NamedTuple):
    """What is read of a card to weigh and to show it."""

    pk: int
    kind: str
    title: str
    summary: str
    note: str
    url: str
    text: str
    topic_ids: str
    page__url_path: str | None


@dataclass(frozen=True)
class Entry:
    """`word` is the kind as a reader knows it; `note` stands beside the title."""

    word: Words
    title: SafeString | str
    url: str
    quote: Quotation
    note: str = ""
    tags: SafeString | str = ""
    is_chosen: bool = False

    @property
    def section_url(self) -> str:
        """Where on the page the quotation stands; empty where that is not known."""
        return f"{self.url}#{self.quote.anchor}" if self.quote.anchor else ""


class Answers:
    """As a paginator wants them. What is found is never taken apart further than somebody looks."""

    def __init__(
        self,
        question: Question,
        found: Bits,
        shelf: Shelf,
        chosen: Sequence[Bits] = (),
        partly: Sequence[Bits] = (),
    ) -> None:
        """`chosen`: what editors put before everything else, each of it a step by itself. `partly`: the steps where
        nothing has the whole question."""
        self.question, self.shelf = question, shelf
        self.number = found.bit_count()
        self.first = [bit & found for bit in chosen]
        rest = found & ~sum(chosen)
        if partly:
            self.steps = [*self.first, *(step & rest for step in partly)]
        else:
            self.steps = [*self.first, *(steps_of(question, rest, shelf) if question else [rest])]

    def __len__(self) -> int:
        return self.number

    def __getitem__(self, leaf: slice) -> list[Entry]:
        is_weighed = self.question and leaf.stop <= WINDOW
        rows = self._weighed()[leaf] if is_weighed else self._read(self._places(leaf.stop)[leaf])
        return [entry_of(row, self.question, is_chosen=step < len(self.first)) for row, step in rows]

    def _weighed(self) -> list[tuple[Row, int]]:
        stems = self.question.stems
        rows = self._read(self._places(WINDOW))
        return sorted(rows, key=lambda one: weight(one[1], one[0].title, one[0].summary, one[0].text, stems))

    def _places(self, number: int) -> list[tuple[int, int]]:
        """The first so many, each with its step."""
        return first_places(self.steps, number, self.shelf, by_length=bool(self.question))

    def _read(self, places: list[tuple[int, int]]) -> list[tuple[Row, int]]:
        cards = [(self.shelf.cards[place], step) for place, step in places]
        rows = rows_of([card for card, _ in cards])
        return [(rows[card], step) for card, step in cards if card in rows]


@cache
def _rows() -> Any:
    """Where every reading of cards starts from, with its columns named once for all."""
    return Card.objects.values_list(*Row._fields)


def rows_of(cards: list[int]) -> dict[int, Row]:
    return {row[0]: Row(*row) for row in _rows().filter(pk__in=cards)}


def terms_for(question: Question, found: Bits, here: Shelf, number: int) -> list[Entry]:
    """The terms that stand beside other answers."""
    terms = _terms(content_version())
    places = first_places(steps_of(question, found, here), number, here, by_length=True)
    cards = (here.cards[place] for place, _ in places)
    return [entry_of(terms[card], question) for card in cards if card in terms]


@lru_cache(maxsize=1)
def _terms(version: str) -> dict[int, Row]:
    """All of them: they are few and short."""
    return {row[0]: Row(*row) for row in _rows().filter(kind=TERM)}


def entry_of(row: Row, question: Question, *, is_chosen: bool = False) -> Entry:
    stems = question.stems
    return Entry(
        word=BY_SLUG[row.kind].word,
        title=marked(row.title, stems) if stems else row.title,
        url=row.url or _address(row.page__url_path or ""),
        quote=quotation(row.text, row.summary, stems) if stems else Quotation(marked(row.summary, stems)),
        note=row.note,
        tags=tags_told(row.topic_ids),
        is_chosen=is_chosen,
    )


def _address(url_path: str) -> str:
    """As `Page.url`, without asking for the page."""
    return url_path[len(kept("front-path", _front_path)) - 1 :]


def _front_path() -> str:
    return str(Site.objects.get(is_default_site=True).root_page.url_path)
