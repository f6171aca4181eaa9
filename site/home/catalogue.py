"""What can be found, as a result shows it: public pages and glossary terms, read once for each version of the content."""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property, lru_cache
from typing import NamedTuple

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.template.loader import render_to_string
from django.utils import timezone
from wagtail.models import Page

from core.freshness import content_version
from core.models import Topic
from core.published import public_pages
from core.summaries import with_summaries
from resources.models import GlossaryTerm

# (address, words in the filter, word at a result, model). Quizzes are left out: their questions are no reading.
PAGES = (
    ("guidance", "Guidance", "Guidance", "resources.guidancepage"),
    ("practice-question", "Practice questions", "Practice question", "resources.practicequestionpage"),
    ("tool", "Tools", "Tool", "resources.toolpage"),
    ("module", "Modules", "Module", "learning.modulepage"),
    ("case-study", "Case studies", "Case study", "learning.casestudypage"),
    ("lesson", "Lessons", "Lesson", "learning.lessonpage"),
    ("news", "News", "News", "resources.newspage"),
)
TERM = "term"


class Tag(NamedTuple):
    slug: str
    name: str


@dataclass(frozen=True)
class Entry:
    """`kind` is as in the address of a search, `word` as a reader knows it; `note` stands beside the title."""

    kind: str
    word: str
    title: str
    url: str
    summary: str
    note: str = ""
    topics: tuple[Tag, ...] = ()
    expires: datetime | None = None

    @cached_property
    def told(self) -> str:
        """As HTML, which is the same for every search that finds it."""
        return render_to_string("search/result.html", {"result": self})

    def fits(self, topic: Topic | None, kind: str) -> bool:
        return (
            (not kind or kind == self.kind)
            and (topic is None or any(tag.slug == topic.slug for tag in self.topics))
            and (self.expires is None or self.expires > timezone.now())
        )


def pages() -> dict[int, Entry]:
    """By the page's id, in the order of titles."""
    return _pages(content_version())


def terms() -> dict[int, Entry]:
    """By the term's id, in the order of the glossary."""
    return _terms(content_version())


@lru_cache(maxsize=1)
def _pages(version: str) -> dict[int, Entry]:
    kinds = _kinds()
    found = with_summaries(public_pages().filter(content_type__in=kinds))
    rows = found.prefetch_related("topic_links__tag").order_by("title")
    return {row.pk: _entry(row, *kinds[row.content_type_id]) for row in rows}


def _entry(row: Page, kind: str, word: str) -> Entry:
    tags = tuple(Tag(link.tag.slug, link.tag.name) for link in row.topic_links.all())
    return Entry(kind, word, row.title, row.url, row.summary or "", topics=tags, expires=row.expire_at)


@lru_cache(maxsize=1)
def _terms(version: str) -> dict[int, Entry]:
    found = GlossaryTerm.objects.live().in_order()
    return {
        term.pk: Entry(TERM, "Glossary", term.term, term.get_absolute_url(), term.meaning, term.expansion)
        for term in found
    }


def _kinds() -> dict[int, tuple[str, str]]:
    """Content type → (address, word at a result)."""
    return {
        ContentType.objects.get_for_model(apps.get_model(label)).pk: (slug, word)
        for slug, _, word, label in PAGES
    }
