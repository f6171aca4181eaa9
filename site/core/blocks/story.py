"""The body of a page: a StreamField whose headings make the contents list."""

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.stream_block import StreamBlockValidationError
from wagtail.fields import StreamField

from core.anchors import anchor_of
from core.blocks.headings import mistakes_of

ALIKE = _("Two headings read alike. Word them differently, so that readers can tell them apart.")


@dataclass(frozen=True)
class Entry:
    """One line of a contents list."""

    title: str
    anchor: str


def contents_of(body: Any) -> list[Entry]:
    """The headings of a body, in order, with the anchors their template gives them."""
    return [Entry(block.value, anchor_of(block.value)) for block in body if block.block_type == "heading"]


class StoryBlock(blocks.StreamBlock):
    """Blocks in a row. Headings that read alike would share one anchor; how they stand is asked before publishing."""

    class Meta:
        under_heading = False  # True for a part of a page, above which the page itself has a heading

    def clean(self, value: Any, **options: Any) -> Any:
        cleaned = super().clean(value, **options)
        anchors = [entry.anchor for entry in contents_of(cleaned)]
        if len(anchors) != len(set(anchors)):
            raise StreamBlockValidationError(non_block_errors=[ValidationError(ALIKE, NON_FIELD_ERRORS)])
        if "heading" in self.child_blocks and not self.is_deferred_validation:
            self._refuse_badly_headed(cleaned)
        return cleaned

    def _refuse_badly_headed(self, body: Any) -> None:
        mistakes = mistakes_of(body)
        if mistakes:
            errors = {place: ValidationError([sentence]) for place, sentence in mistakes.items()}
            raise StreamBlockValidationError(block_errors=errors)


class StoryField(StreamField):
    """A StreamField that keeps its blocks out of migrations: editing a block writes none."""

    def __init__(self, block_types: Any = (), **options: Any) -> None:
        block = block_types if isinstance(block_types, blocks.Block) else StoryBlock(list(block_types))
        super().__init__(block, **options)

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        name, _, _, options = super().deconstruct()
        options.pop("block_lookup", None)
        return name, "core.blocks.story.StoryField", [], options
