"""Ways to narrow an answer down, each with how many it would leave; one that would leave nothing is not offered."""

from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from home.catalogue import KINDS, Words
from home.finding.shelf import Bits, Shelf
from home.finding.tags import Tag, tags


class Choice(NamedTuple):
    """`slug` is what it adds to the address of a search."""

    slug: str
    label: Words
    number: int


def kinds_in(found: Bits, here: Shelf) -> list[Choice]:
    numbers = ((kind, (found & here.kinds[kind.slug]).bit_count()) for kind in KINDS)
    return [Choice(kind.slug, kind.label, number) for kind, number in numbers if number]


def topics_in(found: Bits, here: Shelf) -> list[Choice]:
    """In the order of the taxonomy."""
    numbers = ((tag, (found & here.topics.get(tag.pk, 0)).bit_count()) for tag in tags().values())
    return [Choice(tag.slug, tag.name, number) for tag, number in numbers if number]


def by_facet(found: Bits, here: Shelf) -> list[tuple[str, list[Choice]]]:
    """(facet, its topics), for whoever has asked for nothing yet."""
    choices = {choice.slug: choice for choice in topics_in(found, here)}
    in_use: list[Tag] = [tag for tag in tags().values() if tag.slug in choices]
    return [
        (name, [choices[tag.slug] for tag in some]) for name, some in groupby(in_use, attrgetter("facet"))
    ]
