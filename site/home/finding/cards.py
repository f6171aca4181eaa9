"""Writing the cards of the search: with each publication, and again whenever Wagtail indexes something."""

from collections.abc import Collection, Iterable, Iterator
from hashlib import sha256
from typing import Any

from django.db.models import Model
from django.db.transaction import atomic
from wagtail.models import Page

from core.freshness import renew
from core.models import PageTopic
from core.sections import Section
from home.catalogue import Kind, kinds
from home.finding import indexing
from home.finding.indexing import ANYWHERE, HEAD, TITLE
from home.finding.words import stems_of
from home.models import Card

PART, INSIDE = "\x1e", "\x1f"
WRITTEN = ("page", "title", "summary", "note", "url", "text", "words", "topic_ids", "mark")


def write(model: type[Model], things: Iterable[Any]) -> None:
    """Bring the cards of some things of one model up to date; what is not published has none."""
    kind = kinds().get(model)
    things = list(things)
    if kind is None or not things:
        return
    topics = _topics_of(things)
    live = [_card(kind, thing, topics.get(thing.pk, ())) for thing in _published(model, things)]
    there = dict(_cards(kind, things).values_list("thing_id", "mark"))
    changed = [card for card in live if there.get(card.thing_id) != card.mark]
    gone = there.keys() - {card.thing_id for card in live}
    _keep(kind, changed, gone)
    if changed or gone:
        renew()


@atomic
def _keep(kind: Kind, changed: list[Card], gone: Collection[int]) -> None:
    """The card and its words in the index, both or neither; in one order, so that no two writers wait for each other."""
    changed.sort(key=lambda card: card.thing_id)
    if changed:
        Card.objects.bulk_create(
            changed, update_conflicts=True, unique_fields=["kind", "thing_id"], update_fields=WRITTEN
        )
        indexing.put(changed)
    if gone:
        Card.objects.filter(kind=kind.slug, thing_id__in=gone).delete()


def write_one(thing: Any) -> None:
    write(type(thing), [thing])


def remove(thing: Any) -> None:
    kind = kinds().get(type(thing))
    if kind and _cards(kind, [thing]).delete()[0]:
        renew()


def unpack(text: str) -> list[Section]:
    """The sections of a card."""
    return [Section(*part.split(INSIDE)) for part in text.split(PART)] if text else []


def _published(model: Any, things: list[Any]) -> list[Any]:
    if issubclass(model, Page):
        return [page for page in things if page.live]
    shown = set(
        model.objects.findable().filter(pk__in=[thing.pk for thing in things]).values_list("pk", flat=True)
    )
    return [thing for thing in things if thing.pk in shown]


def _cards(kind: Kind, things: Iterable[Any]) -> Any:
    return Card.objects.filter(kind=kind.slug, thing_id__in=[thing.pk for thing in things])


def _card(kind: Kind, thing: Any, topic_ids: Iterable[int]) -> Card:
    is_page = isinstance(thing, Page)
    sections = list(getattr(thing, "sections", ()))
    title = str(thing.title if is_page else thing)
    note = "" if is_page else str(getattr(thing, "note", ""))
    parts = {
        TITLE: title,
        HEAD: f"{thing.summary} {note} {' '.join(part.title for part in sections)}",
        ANYWHERE: " ".join(_searchable(thing)),
    }
    card = Card(
        kind=kind.slug,
        thing_id=thing.pk,
        page_id=thing.pk if is_page else None,
        title=title[:255],
        summary=thing.summary,
        note=note[:255],
        url="" if is_page else thing.get_absolute_url(),
        text=_pack(sections),
        words=indexing.words_for({depth: stems_of(part) for depth, part in parts.items()}, topic_ids),
        topic_ids=" ".join(map(str, sorted(topic_ids))),
    )
    card.mark = _mark(card)
    return card


def _mark(card: Card) -> str:
    told = INSIDE.join(str(getattr(card, name)) for name in WRITTEN[:-1])
    return sha256(told.encode()).hexdigest()[:32]


def _pack(sections: list[Section]) -> str:
    def clean(words: str) -> str:
        return words.replace(PART, " ").replace(INSIDE, " ").replace("\x00", "")

    return PART.join(INSIDE.join(map(clean, section)) for section in sections)


def _searchable(thing: Any) -> Iterator[str]:
    for field in thing.get_searchable_search_fields():
        value = field.get_value(thing)
        yield from map(str, value) if isinstance(value, list) else [str(value or "")]


def _topics_of(things: list[Any]) -> dict[int, list[int]]:
    """Topic ids by the thing's own id."""
    if not isinstance(things[0], Page):
        return {
            thing.pk: [topic.pk for topic in thing.topics.all()]
            for thing in things
            if hasattr(thing, "topics")
        }
    found: dict[int, list[int]] = {}
    links = PageTopic.objects.filter(content_object__in=[page.pk for page in things])
    for page_id, topic_id in links.values_list("content_object_id", "tag_id"):
        found.setdefault(page_id, []).append(topic_id)
    return found
