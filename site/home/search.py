"""Search over everything a reader may see: pages, glossary, champions' expertise."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.core.paginator import Page as Leaf
from django.core.paginator import Paginator
from wagtail.models import Page
from wagtail.search.backends import get_search_backend

from champions.models import ChampionProfile
from core.models import Topic
from core.search_backend import cleaned_words
from home import catalogue
from home.catalogue import PAGES, TERM, Entry, Tag
from resources.models import GlossaryTerm

ON_A_PAGE = 10
BESIDE = 3
CHAMPION = "champion"
TYPES = [*((slug, label) for slug, label, _, _ in PAGES), (TERM, "Glossary"), (CHAMPION, "Champions")]


@dataclass(frozen=True)
class Found:
    """One leaf of results, and what stands beside the first one."""

    leaf: Leaf
    terms: list[Entry]
    champions: list[ChampionProfile]

    @property
    def is_empty(self) -> bool:
        return not (self.leaf.paginator.count or self.terms or self.champions)


def find(words: str, topic: Topic | None, kind: str, page: str | None, *, with_champions: bool) -> Found:
    """Results of one kind, or of all kinds of page with terms and champions beside the first leaf."""
    words = cleaned_words(words)
    if kind == TERM:
        return Found(_leaf(_terms(words), page), [], [])
    if kind == CHAMPION:
        return Found(_leaf(_champions(words, topic) if with_champions else [], page, _told), [], [])
    leaf = _leaf(_pages(words, topic, kind), page)
    if leaf.number > 1:
        return Found(leaf, [], [])
    terms = _terms(words)[:BESIDE] if words and not kind else []
    people = list(_champions(words, topic)[:BESIDE]) if with_champions and not kind else []
    return Found(leaf, terms, people)


def may_see_champions(is_signed_in: bool) -> bool:
    return is_signed_in or bool(settings.CHAMPIONS_DIRECTORY_PUBLIC)


def _pages(words: str, topic: Topic | None, kind: str) -> list[Entry]:
    """The index says which pages have the words, best first; the catalogue which of them a reader may meet."""
    found = _known(catalogue.pages(), words, Page.objects.all())
    return [entry for entry in found if entry.fits(topic, kind)]


def _terms(words: str) -> list[Entry]:
    return _known(catalogue.terms(), words, GlossaryTerm.objects.all())


def _known(entries: dict[int, Entry], words: str, indexed: Any) -> list[Entry]:
    if not words:
        return list(entries.values())
    matches = get_search_backend().search(words, indexed).get_queryset()
    return [entries[pk] for pk in matches.values_list("pk", flat=True) if pk in entries]


def _champions(words: str, topic: Topic | None) -> Any:
    listed = ChampionProfile.objects.filter(is_active=True, user__is_active=True)
    if topic:
        listed = listed.filter(topic_links__tag=topic)
    # Search takes filters on indexed fields only; a subquery of ids carries the rest.
    people = ChampionProfile.objects.filter(pk__in=listed.values("pk"))
    people = people.select_related("user").prefetch_related("topics")  # type: ignore[misc]  # taggit
    if words:
        return get_search_backend().search(words, people)
    return people.order_by("user__first_name", "user__last_name")


def _leaf(matches: Any, page: str | None, told: Any = list) -> Leaf:
    leaf = Paginator(matches, ON_A_PAGE).get_page(page)
    leaf.object_list = told(leaf.object_list)
    return leaf


def _told(champions: list[ChampionProfile]) -> list[Entry]:
    return [
        Entry(
            CHAMPION,
            "Champion",
            m.name,
            m.url,
            m.headline,
            topics=tuple(Tag(t.slug, t.name) for t in m.topics.all()),
        )
        for m in champions
    ]
