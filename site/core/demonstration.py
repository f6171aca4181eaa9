"""From the demonstration's plain data to what pages hold; shared by every app that builds pages of it."""

import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from django.db.models import Model
from django.utils import timezone
from wagtail.models import Page

from core.models import Topic

Block = tuple[str, Any]
Finder = Callable[[str], Model | None]
# What is chosen in a block of this kind, and in which of its fields it stands.
CHOSEN = {"link": "page", "service": "service", "term": "term", "download": "document", "figure": "image"}


def story(blocks: Iterable[Block], find: Finder) -> str:
    """A body as a StoryField takes it; a block whose page, service or file is not there is left out."""
    return json.dumps(list(_raw(blocks, find)))


def _raw(blocks: Iterable[Block], find: Finder) -> Iterator[dict[str, Any]]:
    for kind, value in blocks:
        if kind in CHOSEN:
            chosen = find(value["to"])
            if chosen is None:
                continue
            others = {field: said for field, said in value.items() if field != "to"}
            value = {CHOSEN[kind]: chosen.pk, **others}
        yield {"type": kind, "value": value}


def sources(entries: Iterable[Any]) -> str:
    return json.dumps(
        [{"type": "source", "value": {"title": e["title"], "url": e.get("url", "")}} for e in entries]
    )


def place(parent: Page, page: Any, topics: Iterable[Topic] = ()) -> Any:
    """Put a published page below its parent, topics and all, in one save."""
    page.first_published_at = page.last_published_at = timezone.now()
    page.topics.add(*topics)
    parent.add_child(instance=page)
    return page


def topics_by_name() -> dict[str, Topic]:
    return {topic.name: topic for topic in Topic.objects.all()}
