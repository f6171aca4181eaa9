"""Which documents a page may name: those that everybody who reads the page may open.

A document's address tells the name of its file, so that a link to a closed one would give away what it is.
"""

from typing import Any, NamedTuple

from wagtail.models import Collection, CollectionViewRestriction, PageViewRestriction
from wagtail.models.view_restrictions import BaseViewRestriction

from core.keeping import kept

LOGIN, GROUPS = BaseViewRestriction.LOGIN, BaseViewRestriction.GROUPS


class Door(NamedTuple):
    """A restriction: what lies below `path` is for whoever passes it."""

    path: str
    kind: str
    groups: frozenset[int]


def is_open(document: Any, *, on: Any = None) -> bool:
    """To everybody; on a page that is restricted itself, to everybody who reads that page."""
    doors = kept("closed-collections", _closed_collections).get(document.collection_id, [])
    passed = _doors_before(on) if doors and on is not None else []
    return all(any(_is_wide_enough(door, one) for one in passed) for door in doors)


def _is_wide_enough(door: Door, passed: Door) -> bool:
    """Whether each reader who has passed one gets through the other; nobody is sure to have a password."""
    if door.kind == LOGIN:
        return passed.kind in (LOGIN, GROUPS)
    return door.kind == passed.kind == GROUPS and passed.groups <= door.groups


def _doors_before(page: Any) -> list[Door]:
    return [door for door in kept("page-doors", _page_doors) if str(page.path).startswith(door.path)]


def _page_doors() -> list[Door]:
    return _doors(PageViewRestriction, "page")


def _closed_collections() -> dict[int, list[Door]]:
    """Those behind a restriction of their own or of a collection above."""
    doors = _doors(CollectionViewRestriction, "collection")
    rows = Collection.objects.values_list("pk", "path") if doors else ()
    behind = {pk: [door for door in doors if path.startswith(door.path)] for pk, path in rows}
    return {pk: before for pk, before in behind.items() if before}


def _doors(model: Any, place: str) -> list[Door]:
    return [
        Door(
            getattr(one, place).path, one.restriction_type, frozenset(group.pk for group in one.groups.all())
        )
        for one in model.objects.select_related(place).prefetch_related("groups")
    ]
