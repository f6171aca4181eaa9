"""The body of a page: a StreamField whose headings make the contents list."""

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from wagtail import blocks
from wagtail.blocks.stream_block import StreamBlockValidationError
from wagtail.fields import StreamField

from core.blocks.text import anchor_of


@dataclass(frozen=True)
class Entry:
    """One line of a contents list."""

    title: str
    anchor: str


def contents_of(body: Any) -> list[Entry]:
    """The headings of a body, in order, with the anchors their template gives them."""
    return [Entry(block.value, anchor_of(block.value)) for block in body if block.block_type == "heading"]


class StoryBlock(blocks.StreamBlock):
    """Blocks in a row; two headings that read alike would share one anchor."""

    def clean(self, value: Any, **options: Any) -> Any:
        cleaned = super().clean(value, **options)
        anchors = [entry.anchor for entry in contents_of(cleaned)]
        if len(anchors) != len(set(anchors)):
            sentence = "Two headings read alike. Word them differently, so that readers can tell them apart."
            raise StreamBlockValidationError(non_block_errors=[ValidationError(sentence, NON_FIELD_ERRORS)])
        return cleaned


class StoryField(StreamField):
    """A StreamField that keeps its blocks out of migrations: editing a block writes none."""

    def __init__(self, block_types: Any = (), **options: Any) -> None:
        block = block_types if isinstance(block_types, blocks.BaseBlock) else StoryBlock(list(block_types))
        super().__init__(block, **options)

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        name, _, _, options = super().deconstruct()
        options.pop("block_lookup", None)
        return name, "core.blocks.story.StoryField", [], options
