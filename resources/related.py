"""What else there is on the same topics, of whatever kind, in one query."""

from typing import Any

from django.db.models import Count

from core.models import BasePage, PageTopic, Topic
from core.published import public_pages
from core.summaries import kind_of, with_summaries

AT_MOST = 6
OF_ITS_OWN = 4  # depth of what stands directly in a list; a lesson is reached through its module


def related_to(page: BasePage, topics: list[Topic]) -> list[Any]:
    """Public pages sharing most topics with this one; each carries `.summary` and `.kind`."""
    if not topics:
        return []
    sharing = (
        PageTopic.objects.filter(tag__in=topics)
        .exclude(content_object=page.pk)
        .values("content_object_id")
        .annotate(shared=Count("pk"))
    )
    shared = {row["content_object_id"]: row["shared"] for row in sharing}
    pages = with_summaries(public_pages().filter(pk__in=shared, depth=OF_ITS_OWN))
    found = sorted(pages, key=lambda other: (-shared[other.pk], other.title))[:AT_MOST]
    for other in found:
        other.kind = kind_of(other)
    return found
