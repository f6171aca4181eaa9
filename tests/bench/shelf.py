"""Guidance by the thousand, to see that a long shelf is as quick to search and to read as a short one."""

import random
from collections.abc import Iterator
from itertools import count, islice
from typing import Any

STEP = 1000
COMMON = (
    "parks"  # on every second page, so that a search narrowed to it has as many to weigh on a short shelf
)
OPENINGS = (
    "Noticing",
    "Recording",
    "Weighing",
    "Planning",
    "Reviewing",
    "Sharing",
    "Mapping",
    "Asking about",
)
PLACES = (
    "the stairwell",
    "the bus stop",
    "the chat group",
    "the lunch queue",
    "the skate park",
    "the landing",
)
ENDS = ("with parents", "after school", "with the police", "over time", "in a small team", "at night")
WORDS = "abcdefghijklmnopqrstuvwxyz"


def add_pages(guidance: int, tools: int) -> None:
    """Bring the number of published pages of each kind up to so many, and make them findable."""
    from django.core.management import call_command
    from django.db import connection, transaction

    from core.freshness import renew
    from resources.models import GuidancePage, ToolPage

    with transaction.atomic():
        for model, until in ((GuidancePage, guidance), (ToolPage, tools)):
            there = model.objects.live().count()
            _add(model, max(until - there, 0), random.Random(f"shelf {model.__name__} {there}"))
    renew()
    call_command("update_index", verbosity=0)
    if connection.vendor == "postgresql":  # which counts by itself, a minute later
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")


def _add(model: Any, number: int, chance: random.Random) -> None:
    pages = _pages(model, chance)
    while batch := list(islice(pages, min(STEP, number))):
        number -= len(batch)
        _store(model, batch, chance)


def _pages(model: Any, chance: random.Random) -> Iterator[Any]:
    """Each put together from sections of the demonstration's own, with a word or two that nobody else has."""
    from django.contrib.contenttypes.models import ContentType
    from django.utils import timezone

    parent = model.objects.live().first().get_parent().specific
    blocks = [list(page.body.raw_data) for page in model.objects.live()[:40]]
    sections = [block for body in blocks for block in body if block["type"] in ("heading", "text", "callout")]
    content_type = ContentType.objects.get_for_model(model)
    for number in count(parent.get_children().count() + 1):
        title = f"{chance.choice(OPENINGS)} {chance.choice(PLACES)} {chance.choice(ENDS)} {number}"
        page = model(
            title=title,
            draft_title=title,
            slug=f"shelf-{number}",
            path=model._get_path(parent.path, parent.depth + 1, number + 1000),
            depth=parent.depth + 1,
            url_path=f"{parent.url_path}shelf-{number}/",
            content_type=content_type,
            locale_id=parent.locale_id,
            live=True,
            first_published_at=timezone.now(),
            last_published_at=timezone.now(),
            summary=f"What to do first, and whom to ask: {''.join(chance.choices(WORDS, k=7))}.",
        )
        page.body = _body(model, chance.sample(sections, 9), chance)
        yield page


def _body(model: Any, blocks: list[dict[str, Any]], chance: random.Random) -> Any:
    from wagtail.blocks.stream_block import StreamValue

    rare = {
        "type": "text",
        "value": f"<p>{' '.join(''.join(chance.choices(WORDS, k=6)) for _ in range(4))}</p>",
    }
    heading = {"type": "heading", "value": f"Begin here {chance.randrange(100)}"}
    return StreamValue(model._meta.get_field("body").stream_block, [heading, *blocks, rare], is_lazy=True)


def _store(model: Any, pages: list[Any], chance: random.Random) -> None:
    """Straight into the tables: publishing each by hand would take an hour."""
    from wagtail.models import Page

    from core.models import PageTopic, Topic

    fields = [field.attname for field in Page._meta.concrete_fields if not field.primary_key]
    plain = [Page(**{name: getattr(page, name) for name in fields}) for page in pages]
    common = list(Topic.objects.in_use().filter(slug=COMMON))
    topics = list(Topic.objects.in_use().exclude(slug=COMMON))
    for page, made in zip(pages, Page.objects.bulk_create(plain), strict=True):
        page.pk = page.page_ptr_id = made.pk
        page.save_base(raw=True)  # only the row of its own kind
    PageTopic.objects.bulk_create(
        PageTopic(content_object_id=page.pk, tag=topic)
        for number, page in enumerate(pages)
        for topic in [*chance.sample(topics, 3), *common[: number % 2]]
    )
    parent = pages[0].get_parent()
    Page.objects.filter(pk=parent.pk).update(numchild=parent.numchild + len(pages))
