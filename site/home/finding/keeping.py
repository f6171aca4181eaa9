"""When the cards of the search are written: with each publication, whenever Wagtail indexes, and what that missed."""

from typing import Any

from django.db.models.signals import post_delete, post_save
from django.db.transaction import on_commit
from wagtail.models import DraftStateMixin, Page
from wagtail.signals import page_published, page_unpublished, published, unpublished

from core.freshness import renew
from core.published import public_pages
from core.search_backend import listeners
from home.catalogue import kinds
from home.finding import cards
from home.models import Card

AT_ONCE = 200


def keep_up() -> None:
    """Connect everything."""
    listeners.append((_indexed, cards.remove))
    for signal in (page_published, page_unpublished, published, unpublished):
        signal.connect(_told, dispatch_uid=f"cards-{id(signal)}")
    for model in kinds():
        if not issubclass(model, Page):
            post_delete.connect(_gone, sender=model, dispatch_uid=f"cards-gone-{model.__name__}")
        if not issubclass(model, DraftStateMixin):
            post_save.connect(_saved, sender=model, dispatch_uid=f"cards-saved-{model.__name__}")


def write_missing() -> None:
    """What went public unseen, a few at a time: nothing stays lost when a process dies at the wrong moment.

    Of people all are looked at: they change their names elsewhere, and are few.
    """
    for model, kind in kinds().items():
        there = Card.objects.filter(kind=kind.slug).values("thing_id")
        public = _public(model)
        cards.write(model, public if kind.is_person else public.exclude(pk__in=there)[:AT_ONCE])


def _public(model: Any) -> Any:
    if issubclass(model, Page):
        return model.objects.filter(pk__in=public_pages().values("pk"))
    return model.objects.findable()


def _indexed(model: Any, things: list[Any]) -> None:
    """Where Wagtail makes its index of cards anew, what a process has kept of it is old."""
    if model is Card:
        renew()
    else:
        cards.write(model, things)


def _told(instance: Any, **_: Any) -> None:
    cards.write_one(instance)


def _saved(instance: Any, **_: Any) -> None:
    on_commit(lambda: cards.write_one(instance))  # its topics are saved after it


def _gone(instance: Any, **_: Any) -> None:
    cards.remove(instance)
