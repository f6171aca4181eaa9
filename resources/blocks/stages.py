"""A stage of work and the tools it takes."""

from types import SimpleNamespace
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

# Stands for what an editor will choose, so that a preview needs nothing from the database.
A_TOOL = SimpleNamespace(title="Context weighting sheet", summary="Decide which context has to change first.")


class StageToolBlock(blocks.StructBlock):
    tool = blocks.PageChooserBlock("resources.ToolPage", label=_("Tool"))
    note = blocks.CharBlock(
        max_length=200,
        required=False,
        label=_("When"),
        help_text=_("What it is for at this stage, in a sentence."),
    )

    class Meta:
        icon = "clipboard-list"
        label = _("Tool")


class StageBlock(blocks.StructBlock):
    title = blocks.CharBlock(max_length=120, label=_("Stage"))
    text = blocks.RichTextBlock(
        features=["bold", "italic", "ol", "ul", "link"], required=False, label=_("Text")
    )
    tools = blocks.ListBlock(StageToolBlock(), min_num=1, label=_("Tools"))

    class Meta:
        icon = "list-ol"
        template = "blocks/stage.html"
        label = _("Stage of work")
        description = _("A stage such as assessing a place, with the tools it takes.")
        preview_value = {
            "title": "Context weighting",
            "text": "<p>Before a plan is written.</p>",
            "tools": [{"tool": A_TOOL, "note": "Half an hour, in supervision."}],
        }

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        """On its page the tools come with their forms; in a preview they are as they were chosen."""
        context: dict[str, Any] = super().get_context(value, parent_context=parent_context)
        return context | {"tools": [{"page": each["tool"], "note": each["note"]} for each in value["tools"]]}
