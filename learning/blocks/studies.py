"""Blocks only learning has: a decision whose choices open their consequences, and a fact set apart."""

from typing import Any

from django.core.exceptions import ValidationError
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

from core.blocks import STORY_BLOCKS
from learning.enums import DecisionWeight

FEW = ["bold", "italic", "ol", "ul", "link"]


class ChoiceBlock(blocks.StructBlock):
    label = blocks.CharBlock(max_length=250)
    consequence = blocks.RichTextBlock(features=FEW)
    weight = blocks.ChoiceBlock(
        choices=DecisionWeight.choices, help_text="For your own overview; readers do not see it."
    )


class DecisionBlock(blocks.StructBlock):
    """Two or more ways on, each leading somewhere."""

    situation = blocks.RichTextBlock(features=FEW)
    question = blocks.CharBlock(max_length=250)
    choices = blocks.ListBlock(ChoiceBlock())

    class Meta:
        icon = "decimal"
        template = "blocks/decision.html"
        label = "Decision"
        description = "The reader chooses and sees where it leads."

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        if len(cleaned["choices"]) < 2:
            message = "A decision needs at least two choices."
            raise StructBlockValidationError(block_errors={"choices": ValidationError(message)})
        return cleaned


class FactBlock(blocks.StructBlock):
    label = blocks.CharBlock(max_length=80)
    text = blocks.CharBlock(max_length=200)

    class Meta:
        icon = "info-circle"
        label = "Fact"


STUDY_BLOCKS = [*STORY_BLOCKS, ("decision", DecisionBlock())]
