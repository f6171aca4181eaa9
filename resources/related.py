"""What else there is on the same topics, of whatever kind."""

from dataclasses import dataclass

from django.db.models import Count

from core.models import BasePage, PageTopic, Topic
from core.published import public_pages
from core.summaries import kind_of, with_summaries

AT_MOST = 6
OF_ITS_OWN = 4  # depth of what stands directly in a list; a lesson is reached through its module


@dataclass(frozen=True)
class Related:
    """A card's worth of another page."""

    title: str
    url: str
    summary: str
    kind: str


def related_to(page: BasePage, topics: list[Topic]) -> list[Related]:
    """Public pages sharing most topics with this one."""
    return _sharing(page, topics) if topics else []


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
