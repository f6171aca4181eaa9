"""What else there is on the same topics, of whatever kind; kept until anything readers see changes."""

from dataclasses import dataclass

from django.core.cache import cache
from django.db.models import Count

from core.freshness import content_version
from core.models import BasePage, PageTopic, Topic
from core.published import public_pages
from core.summaries import kind_of, with_summaries

AT_MOST = 6
OF_ITS_OWN = 4  # depth of what stands directly in a list; a lesson is reached through its module
KEEP_FOR = 24 * 3600


@dataclass(frozen=True)
class Related:
    """A card's worth of another page."""

    title: str
    url: str
    summary: str
    kind: str


def related_to(page: BasePage, topics: list[Topic]) -> list[Related]:
    """Public pages sharing most topics with this one; two queries, or none while they are kept."""
    key = f"related:{page.pk}:{content_version()}"
    kept: list[Related] | None = cache.get(key)
    if kept is None:
        kept = _sharing(page, topics) if topics else []
        cache.set(key, kept, KEEP_FOR)
    return kept


def _sharing(page: BasePage, topics: list[Topic]) -> list[Related]:
    sharing = (
        PageTopic.objects.filter(tag__in=topics)
        .exclude(content_object=page.pk)
        .values("content_object_id")
        .annotate(shared=Count("pk"))
    )
    shared = {row["content_object_id"]: row["shared"] for row in sharing}
    pages = with_summaries(public_pages().filter(pk__in=shared, depth=OF_ITS_OWN))
    found = sorted(pages, key=lambda other: (-shared[other.pk], other.title))[:AT_MOST]
    return [Related(other.title, other.url, other.summary, kind_of(other)) for other in found]
