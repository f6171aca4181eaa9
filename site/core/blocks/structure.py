"""Steps in order and facts in columns."""

from typing import Any

from django.core.exceptions import ValidationError
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

from core.blocks.notices import PLAIN


class StepBlock(blocks.StructBlock):
    title = blocks.CharBlock(max_length=160)
    text = blocks.RichTextBlock(features=PLAIN, required=False)


class StepsBlock(blocks.StructBlock):
    title = blocks.CharBlock(max_length=160, required=False)
    steps = blocks.ListBlock(StepBlock(), min_num=1)

    class Meta:
        icon = "list-ol"
        template = "blocks/steps.html"
        label = "Steps"
        description = "What to do, in order."
        preview_value = {
            "title": "First visit",
            "steps": [{"title": "Go at the right time", "text": "<p>After school, not at noon.</p>"}],
        }


class TableBlock(blocks.StructBlock):
    caption = blocks.CharBlock(max_length=200, help_text="What the table shows; read out first.")
    columns = blocks.ListBlock(blocks.CharBlock(max_length=120), min_num=1)
    rows = blocks.ListBlock(blocks.ListBlock(blocks.CharBlock(max_length=500, required=False)), min_num=1)

    class Meta:
        icon = "table"
        template = "blocks/table.html"
        label = "Table"
        description = "Facts in columns, with a caption and column headings."
        preview_value = {
            "caption": "Four domains",
            "columns": ["Domain", "Question"],
            "rows": [["Target", "Are we changing the place?"]],
        }

    def clean(self, value: Any) -> Any:
        """Refuse a row that is longer or shorter than the headings."""
        cleaned = super().clean(value)
        width = len(cleaned["columns"])
        uneven = [number for number, row in enumerate(cleaned["rows"], 1) if len(row) != width]
        if uneven:
            rows = ", ".join(map(str, uneven))
            message = f"Each row needs {width} cells, one for each column. Look at row {rows}."
            raise StructBlockValidationError(block_errors={"rows": ValidationError(message)})
        return cleaned
