"""How the headings of a body must stand, so that a reader who jumps from one to the next misses nothing.

A “Heading” block is of the second level, smaller headings inside other blocks are of the third.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

HEADING = "heading"
# What a page may open with: an introduction, a section, or what to do at once.
OPENERS = frozenset({HEADING, "text", "safeguarding"})

TOO_SOON = _(
    "This brings a smaller heading before the first “Heading”. Put a “Heading” above it, or move it below one."
)
EMPTY = _("Nothing stands below this heading. Write what it promises, or remove it.")
ABRUPT = _("A page opens with a sentence or a heading. Put a “Text” or a “Heading” above this.")


@dataclass(frozen=True)
class Standing:
    """One block of a body, as far as headings go."""

    kind: str
    has_small_heading: bool = False


def standings_of(body: Iterable[Any]) -> list[Standing]:
    return [Standing(child.block_type, _has_small_heading(child)) for child in body]


def _has_small_heading(child: Any) -> bool:
    asked = getattr(child.block, "has_small_heading", None)
    return bool(asked and asked(child.value))


def mistakes_in(body: Sequence[Standing], *, under_heading: bool = False) -> dict[int, str | Promise]:
    """A sentence for each block that stands wrongly, by its place; a part of a page stands under a heading already."""
    found: dict[int, str | Promise] = {}
    for place, block in enumerate(body):
        following = body[place + 1].kind if place + 1 < len(body) else HEADING
        if block.kind == HEADING and following == HEADING:
            found[place] = EMPTY
        elif block.has_small_heading and not under_heading and not _opened(body[:place]):
            found[place] = TOO_SOON
    if body and not under_heading and body[0].kind not in OPENERS:
        found.setdefault(0, ABRUPT)
    return found


def mistakes_of(body: Any) -> dict[int, str | Promise]:
    """The same of a body, which knows whether it stands under a heading of the page."""
    return mistakes_in(standings_of(body), under_heading=body.stream_block.meta.under_heading)


def _opened(before: Sequence[Standing]) -> bool:
    """The notice on danger brings a heading of the second level itself."""
    return any(block.kind in (HEADING, "safeguarding") for block in before)
