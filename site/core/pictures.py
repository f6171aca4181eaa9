"""Which pictures of a page say nothing to whoever cannot see them."""

from collections.abc import Iterator
from typing import Any

from wagtail.blocks.list_block import ListValue
from wagtail.blocks.stream_block import StreamValue
from wagtail.blocks.struct_block import StructValue
from wagtail.fields import StreamField

from core.blocks.media import FILE_NAME, AltBlock


def alternatives_on(page: Any) -> list[str]:
    """The alternative text of every picture on it, empty where there is none."""
    bodies = [field for field in page._meta.concrete_fields if isinstance(field, StreamField)]
    return [alt for field in bodies for alt in _in(field.stream_block, getattr(page, field.name))]


def says_nothing(alt: str) -> bool:
    return not alt.strip() or bool(FILE_NAME.match(alt.strip()))


def _in(block: Any, value: Any) -> Iterator[str]:
    if isinstance(value, StreamValue):
        for child in value:
            yield from _in(child.block, child.value)
    elif isinstance(value, StructValue):
        for name, inner in value.items():
            yield from _in(block.child_blocks[name], inner)
    elif isinstance(value, ListValue):
        for inner in value:
            yield from _in(block.child_block, inner)
    elif isinstance(block, AltBlock):
        yield str(value or "")
