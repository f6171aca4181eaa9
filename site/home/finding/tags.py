"""The topics in use, as a search shows them."""

from functools import lru_cache
from typing import NamedTuple

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from core.freshness import content_version
from core.models import Topic


class Tag(NamedTuple):
    pk: int
    slug: str
    name: str
    facet: str


def tags() -> dict[int, Tag]:
    """By the topic's id, in the order of their facets."""
    return _tags(content_version())[0]


def tags_by_slug() -> dict[str, Tag]:
    return _tags(content_version())[1]


def tags_told(ids: str) -> SafeString:
    """Links to some topics, by their ids separated by blanks, as HTML."""
    return _told(ids, content_version())


@lru_cache(maxsize=2000)
def _told(ids: str, version: str) -> SafeString:
    in_use = tags()
    some = [in_use[int(pk)] for pk in ids.split() if int(pk) in in_use]
    return render_to_string("components/topics.html", {"topics": some, "linked": True})


@lru_cache(maxsize=1)
def _tags(version: str) -> tuple[dict[int, Tag], dict[str, Tag]]:
    found = [
        Tag(topic.pk, topic.slug, topic.name, topic.facet.name) for topic in Topic.objects.in_use().by_facet()
    ]
    return {tag.pk: tag for tag in found}, {tag.slug: tag for tag in found}
