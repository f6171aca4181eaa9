"""Search over everything a reader may see: pages, glossary, champions' expertise."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import reduce
from html import escape
from operator import or_
from typing import Any, NamedTuple, Self
from urllib.parse import urlencode

from django.core.paginator import Page as Leaf
from django.core.paginator import Paginator
from django.http import QueryDict
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from champions.models import ChampionProfile
from core.figures import in_figures
from core.search_backend import cleaned_words
from home.catalogue import BY_SLUG, CHAMPION, TERM, Words
from home.finding.answers import Answers, Entry, terms_for
from home.finding.asking import Question, question_of
from home.finding.bets import chosen_for
from home.finding.facets import Choice, by_facet, kinds_in, topics_in
from home.finding.people import as_entries, champions_for, profiles
from home.finding.shelf import Bits, Shelf, shelf
from home.finding.suggesting import better_words
from home.finding.tags import Tag, tags_by_slug

ON_A_LEAF = 10
BESIDE = 3
LETTERS_AT_MOST = 200
TOPICS_AT_MOST = 5
TOPICS_SHOWN = 8
WAYS_ON = 3


@dataclass(frozen=True)
class Asked:
    """What stands in the address of a search, as far as it makes sense."""

    words: str = ""
    topics: tuple[Tag, ...] = ()
    kind: str = ""
    leaf: str = ""

    @classmethod
    def in_address(cls, query: QueryDict) -> Self:
        known = tags_by_slug()
        slugs = dict.fromkeys(query.getlist("topic")[: 2 * TOPICS_AT_MOST])
        kind = query.get("type", "")
        return cls(
            query.get("q", "")[:LETTERS_AT_MOST].replace("\x00", "").strip(),
            tuple(known[slug] for slug in slugs if slug in known)[:TOPICS_AT_MOST],
            kind if kind in BY_SLUG else "",
            query.get("page", ""),
        )

    def __bool__(self) -> bool:
        return bool(self.words or self.topics or self.kind)

    @property
    def is_narrowed(self) -> bool:
        return bool(self.topics or self.kind)

    def address(
        self, *, words: str | None = None, topics: Iterable[Tag] | None = None, kind: str | None = None
    ) -> str:
        """Of the same search with something else, from its first leaf on."""
        pairs = [("q", self.words if words is None else words)]
        pairs += [("topic", tag.slug) for tag in (self.topics if topics is None else topics)]
        pairs += [("type", self.kind if kind is None else kind)]
        return f"?{urlencode([pair for pair in pairs if pair[1]])}"


class Way(NamedTuple):
    """A link to another search; `number` is how much that one finds, where it is told."""

    label: Words
    url: str
    number: int | None = None
    is_chosen: bool = False


def links(ways: list[Way]) -> SafeString:
    """As items of a list. There may be a hundred, for which a template or Django's own escaping would take longer than
    for the rest of the page."""
    parts = ((escape(way.url), escape(str(way.label)), in_figures(way.number or 0)) for way in ways)
    items = "".join(
        f'<li><a href="{url}">{label}</a> <span>{number}</span></li>' for url, label, number in parts
    )
    return mark_safe(items)  # noqa: S308  both strings are escaped above


@dataclass
class Found:
    """One leaf of results, ways to narrow them down, and what stands beside the first leaf."""

    leaf: Leaf
    query: str
    chosen: list[Way]
    kinds: list[Way]
    topics: list[Way] = field(default_factory=list)
    terms: list[Entry] = field(default_factory=list)
    champions: list[ChampionProfile] = field(default_factory=list)
    ways_on: list[Way] = field(default_factory=list)
    suggestion: Way | None = None
    is_partial: bool = False

    @property
    def common_topics(self) -> SafeString:
        return links(self.topics[:TOPICS_SHOWN])

    @property
    def other_topics(self) -> SafeString:
        return links(self.topics[TOPICS_SHOWN:])

    @property
    def number_of_others(self) -> int:
        return max(0, len(self.topics) - TOPICS_SHOWN)

    @property
    def has_aside(self) -> bool:
        return bool(self.topics or self.terms or self.champions)

    @property
    def is_empty(self) -> bool:
        return not (self.leaf.paginator.count or self.terms or self.champions)


class Search:
    """One search, from what is asked to what a page shows of it."""

    def __init__(self, asked: Asked, *, with_champions: bool) -> None:
        self.asked = asked
        self.here: Shelf = shelf()
        self.question: Question = question_of(cleaned_words(asked.words))
        self.chosen = [] if asked.is_narrowed else chosen_for(self.question, self.here)
        self.people = self._people() if with_champions else []
        self.partly: list[Bits] = []
        self.met = self._met()

    def _people(self) -> list[int]:
        is_asked = bool(self.question or self.asked.topics or self.asked.kind == CHAMPION)
        return (
            champions_for(self.question, [tag.pk for tag in self.asked.topics], self.here) if is_asked else []
        )

    def _met(self) -> Bits:
        """Everything that has the words and the topics, of whatever kind."""
        here, asked = self.here, self.asked
        if asked.words and not self.question:
            return 0  # words that say nothing
        met = here.met
        if self.question:
            whole = self.question.found_in(here) | sum(self.chosen)
            met = (met & whole) or self._most()
        for tag in asked.topics:
            met &= here.about([tag.pk])
        return met

    def _most(self) -> Bits:
        """Where nothing has the whole question: what has most of it."""
        self.partly = [step & self.here.met for step in self.question.mostly_in(self.here)]
        return reduce(or_, self.partly, 0)

    def found(self) -> Found:
        asked, here = self.asked, self.here
        if asked.kind == CHAMPION:
            return self._shown(Champions(self.people))
        found = self.met & (here.kinds[asked.kind] if asked.kind else here.listed)
        shown = self._shown(Answers(self.question, found, here, self.chosen, self.partly))
        shown.is_partial = bool(self.partly and self.met)
        shown.topics = self._topics(found)
        if shown.leaf.number == 1 and not asked.kind:
            shown.terms = self._terms()
            shown.champions = profiles(self.people[:BESIDE])
        if shown.is_partial or not self.met:
            shown.suggestion = self._suggestion()
        if shown.is_empty and not shown.suggestion:
            shown.ways_on = self._ways_on()
        return shown

    def _shown(self, answers: "Answers | Champions") -> Found:
        asked = self.asked
        whole: Any = answers
        leaf = Paginator(whole, ON_A_LEAF).get_page(asked.leaf)
        return Found(leaf, f"{asked.address()[1:]}&", self._chosen(), self._kinds())

    def _chosen(self) -> list[Way]:
        """Each topic chosen, leading to the same search without it."""
        topics = self.asked.topics
        return [
            Way(one.name, self.asked.address(topics=[tag for tag in topics if tag != one])) for one in topics
        ]

    def _terms(self) -> list[Entry]:
        terms = self.met & self.here.kinds[TERM]
        return terms_for(self.question, terms, self.here, BESIDE) if terms and self.question else []

    def _kinds(self) -> list[Way]:
        """Each kind with its number, whatever kind is chosen; everything together first."""
        choices = kinds_in(self.met, self.here)
        if self.people:
            choices.append(Choice(CHAMPION, BY_SLUG[CHAMPION].label, len(self.people)))
        together = Choice("", _("Everything"), (self.met & self.here.listed).bit_count())
        return [
            Way(label, self.asked.address(kind=slug), number, slug == self.asked.kind)
            for slug, label, number in (together, *choices)
        ]

    def _topics(self, found: Bits) -> list[Way]:
        """The commonest first, those chosen already left out."""
        chosen, known = self.asked.topics, tags_by_slug()
        offered = [choice for choice in topics_in(found, self.here) if known[choice.slug] not in chosen]
        begin = self.asked.address()
        return [
            Way(label, f"{begin}&topic={slug}", number)
            for slug, label, number in sorted(offered, key=lambda choice: -choice.number)
        ]

    def _suggestion(self) -> Way | None:
        better = better_words(self.asked.words, self.here.met, self.here)
        return Way(better[0], Asked(better[0]).address(), better[1]) if better else None

    def _ways_on(self) -> list[Way]:
        """The same without narrowing, or one part of the question at a time."""
        here, asked = self.here, self.asked
        if asked.is_narrowed and self.question:
            everywhere = (self.question.found_in(here) & here.met).bit_count()
            return [Way(asked.words, Asked(asked.words).address(), everywhere)] if everywhere else []
        parts = self.question.apart[:WAYS_ON]
        numbers = [(part.words, (part.found_in(here) & here.met).bit_count()) for part in parts]
        return [Way(words, Asked(words).address(), number) for words, number in numbers if number]


def browse() -> str:
    """For whoever has asked for nothing yet: every kind and topic there is something for, as HTML."""
    here = shelf()
    return render_to_string(
        "search/browse.html", {"kinds": kinds_in(here.met, here), "facets": by_facet(here.listed, here)}
    )


class Champions:
    """As a paginator wants them; only those on the leaf are read."""

    def __init__(self, ids: list[int]) -> None:
        self.ids = ids

    def __len__(self) -> int:
        return len(self.ids)

    def __getitem__(self, leaf: slice) -> list[Entry]:
        return as_entries(profiles(self.ids[leaf]))
