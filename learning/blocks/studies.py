"""Blocks only learning has: a decision whose choices open their consequences, a fact set apart, an outcome."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

from core.blocks import STORY_BLOCKS
from learning.enums import DecisionWeight

FEW = ["bold", "italic", "ol", "ul", "link"]


class ChoiceBlock(blocks.StructBlock):
    label = blocks.CharBlock(max_length=250, label=gettext_lazy("Choice"))
    consequence = blocks.RichTextBlock(features=FEW, label=gettext_lazy("Consequence"))
    weight = blocks.ChoiceBlock(
        choices=DecisionWeight.choices,
        label=gettext_lazy("Weight"),
        help_text=gettext_lazy("For your own overview; readers do not see it."),
    )

    class Meta:
        icon = "redirect"
        label = gettext_lazy("Choice")


class DecisionBlock(blocks.StructBlock):
    """Two or more ways on, each leading somewhere."""

    situation = blocks.RichTextBlock(features=FEW, label=gettext_lazy("Situation"))
    question = blocks.CharBlock(
        max_length=250, default="What would you do first?", label=gettext_lazy("Question")
    )
    choices = blocks.ListBlock(ChoiceBlock(), default=[{}, {}], label=gettext_lazy("Choices"))

    class Meta:
        icon = "decimal"
        template = "blocks/decision.html"
        label = gettext_lazy("Decision")
        description = gettext_lazy("The reader chooses and sees where it leads.")
        preview_value = {
            "situation": "<p>Three referrals name the same bus stop.</p>",
            "question": "What would you do first?",
            "choices": [
                {"label": "Look at the stop", "consequence": "<p>The light has been out since May.</p>"},
                {"label": "Call each family", "consequence": "<p>Three plans, and the stop stays dark.</p>"},
            ],
        }

    def has_small_heading(self, value: Any) -> bool:
        return True

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        if len(cleaned["choices"]) < 2:
            message = _("A decision needs at least two choices.")
            raise StructBlockValidationError(block_errors={"choices": ValidationError(message)})
        return cleaned


class FactBlock(blocks.StructBlock):
    label = blocks.CharBlock(max_length=80, label=gettext_lazy("Fact"))
    text = blocks.CharBlock(max_length=200, label=gettext_lazy("Text"))

    class Meta:
        icon = "info-circle"
        template = "blocks/fact.html"
        label = gettext_lazy("Fact")
        description = gettext_lazy("One line about the area, set apart above the story.")
        preview_value = {"label": "Kind of area", "text": "A county with districts"}
        preview_template = "blocks/fact_preview.html"


class OutcomeBlock(blocks.CharBlock):
    class Meta:
        icon = "tick"
        label = gettext_lazy("Outcome")
        description = gettext_lazy("One thing somebody will be able to do, in one line.")
        preview_value = "Weigh contexts, and say why one must change first"

    def __init__(self, **options: Any) -> None:
        super().__init__(**{"max_length": 200, **options})


STUDY_BLOCKS = [*STORY_BLOCKS, ("decision", DecisionBlock())]
