"""Search over everything a reader may see: pages, glossary, champions' expertise."""

from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.core.paginator import Page as Leaf
from django.core.paginator import Paginator
from django.db.models import QuerySet
from wagtail.models import Page
from wagtail.search.backends import get_search_backend

from champions.models import ChampionProfile
from core.models import PageTopic, Topic
from core.published import public_pages
from core.search_backend import cleaned_words
from core.summaries import with_summaries
from resources.models import GlossaryTerm

ON_A_PAGE = 10
BESIDE = 3

# (address, words in the filter, word at a result, model). Quizzes are left out: their questions are no reading.
PAGES = (
    ("guidance", "Guidance", "Guidance", "resources.guidancepage"),
    ("tool", "Tools", "Tool", "resources.toolpage"),
    ("module", "Modules", "Module", "learning.modulepage"),
    ("case-study", "Case studies", "Case study", "learning.casestudypage"),
    ("lesson", "Lessons", "Lesson", "learning.lessonpage"),
)
TERM, CHAMPION = "term", "champion"
TYPES = [*((slug, label) for slug, label, _, _ in PAGES), (TERM, "Glossary"), (CHAMPION, "Champions")]


@dataclass(frozen=True)
class Result:
    kind: str
    title: str
    url: str
    summary: str
    topics: list[Topic]


@dataclass(frozen=True)
class Found:
    """One leaf of results, and what stands beside the first one."""

    leaf: Leaf
    terms: list[GlossaryTerm]
    champions: list[ChampionProfile]

    @property
    def is_empty(self) -> bool:
        return not (self.leaf.paginator.count or self.terms or self.champions)


def find(words: str, topic: Topic | None, kind: str, page: str | None, *, with_champions: bool) -> Found:
    """Results of one kind, or of all kinds of page with terms and champions beside the first leaf."""
    words = cleaned_words(words)
    if kind == TERM:
        return Found(_leaf(_terms(words), page, _term_results), [], [])
    if kind == CHAMPION:
        people = _champions(words, topic) if with_champions else []
        return Found(_leaf(people, page, _champion_results), [], [])
    leaf = _leaf(_pages(words, topic, kind), page, _page_results)
    if leaf.number > 1:
        return Found(leaf, [], [])
    terms = list(_terms(words)[:BESIDE]) if words and not kind else []
    people = list(_champions(words, topic)[:BESIDE]) if with_champions and not kind else []
    return Found(leaf, terms, people)


def may_see_champions(is_signed_in: bool) -> bool:
    return is_signed_in or bool(settings.CHAMPIONS_DIRECTORY_PUBLIC)


def _kinds() -> dict[int, tuple[str, str]]:
    """Content type → (address, word at a result), for the kinds of page that are found."""
    found = {}
    for slug, _, word, label in PAGES:
        app, name = label.split(".")
        if model := apps.all_models[app].get(name):
            found[ContentType.objects.get_for_model(model).pk] = (slug, word)
    return found


def _pages(words: str, topic: Topic | None, kind: str) -> Any:
    types = [pk for pk, (slug, _) in _kinds().items() if kind in ("", slug)]
    pages = public_pages().filter(content_type__in=types)
    if topic:
        pages = pages.filter(pk__in=PageTopic.objects.filter(tag=topic).values("content_object_id"))
    # Search takes filters on indexed fields only; a subquery of ids carries the rest.
    allowed = Page.objects.filter(pk__in=pages.values("pk"))
    return allowed.search(words) if words else allowed.order_by("title")


def _terms(words: str) -> Any:
    terms = GlossaryTerm.objects.live()
    return get_search_backend().search(words, terms) if words else terms.in_order()


def _champions(words: str, topic: Topic | None) -> Any:
    listed = ChampionProfile.objects.filter(is_active=True, user__is_active=True)
    if topic:
        listed = listed.filter(topic_links__tag=topic)
    people = ChampionProfile.objects.filter(pk__in=listed.values("pk"))
    people = people.select_related("user").prefetch_related("topics")  # type: ignore[misc]  # taggit
    if words:
        return get_search_backend().search(words, people)
    return people.order_by("user__first_name", "user__last_name")


def _leaf(matches: Any, page: str | None, to_results: Any) -> Leaf:
    leaf = Paginator(matches, ON_A_PAGE).get_page(page)
    leaf.object_list = to_results(list(leaf.object_list))
    return leaf


def _page_results(matches: list[Page]) -> list[Result]:
    ids = [match.pk for match in matches]
    pages: QuerySet[Any] = with_summaries(Page.objects.filter(pk__in=ids))
    rows = {row.pk: row for row in pages.prefetch_related("topic_links__tag")}
    return [
        Result(
            _kinds()[row.content_type_id][1],
            row.title,
            row.url,
            row.summary or "",
            [link.tag for link in row.topic_links.all()],
        )
        for row in map(rows.__getitem__, ids)
    ]


def _term_results(matches: list[GlossaryTerm]) -> list[Result]:
    return [
        Result(
            "Glossary", ": ".join(filter(None, [m.term, m.expansion])), m.get_absolute_url(), m.meaning, []
        )
        for m in matches
    ]


def _champion_results(matches: list[ChampionProfile]) -> list[Result]:
    return [Result("Champion", m.name, m.url, m.headline, list(m.topics.all())) for m in matches]
