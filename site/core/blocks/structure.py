"""Steps in order and facts in columns."""

from itertools import zip_longest
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

from core.blocks.notices import PLAIN

COLUMNS_AT_MOST, ROWS_AT_MOST = 12, 200


class StepBlock(blocks.StructBlock):
    title = blocks.CharBlock(max_length=160, label=gettext_lazy("Title"))
    text = blocks.RichTextBlock(features=PLAIN, required=False, label=gettext_lazy("Text"))

    class Meta:
        icon = "list-ol"
        label = gettext_lazy("Step")


class StepsBlock(blocks.StructBlock):
    title = blocks.CharBlock(max_length=160, required=False, label=gettext_lazy("Title"))
    steps = blocks.ListBlock(StepBlock(), min_num=1, label=gettext_lazy("Steps"))

    class Meta:
        icon = "list-ol"
        template = "blocks/steps.html"
        label = gettext_lazy("Steps")
        description = gettext_lazy("What to do, in order.")
        preview_value = {
            "title": "First visit",
            "steps": [{"title": "Go at the right time", "text": "<p>After school, not at noon.</p>"}],
        }

    def has_small_heading(self, value: Any) -> bool:
        return True


class TableBlock(blocks.StructBlock):
    caption = blocks.CharBlock(
        max_length=200,
        label=gettext_lazy("Caption"),
        help_text=gettext_lazy("What the table shows; read out first."),
    )
    columns = blocks.ListBlock(
        blocks.CharBlock(max_length=120),
        min_num=1,
        max_num=COLUMNS_AT_MOST,
        default=["", ""],
        label=gettext_lazy("Columns"),
    )
    rows = blocks.ListBlock(
        blocks.ListBlock(blocks.CharBlock(max_length=500, required=False), default=["", ""]),
        min_num=1,
        max_num=ROWS_AT_MOST,
        label=gettext_lazy("Rows"),
        help_text=gettext_lazy("One cell for each column; the first cell names the row."),
    )

    class Meta:
        icon = "table"
        template = "blocks/table.html"
        label = gettext_lazy("Table")
        description = gettext_lazy("Facts in columns, with a caption and column headings.")
        preview_value = {
            "caption": "Four domains",
            "columns": ["Domain", "Question"],
            "rows": [["Target", "Are we changing the place?"], ["Outcomes", "Did the place get safer?"]],
        }

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        """`lines`: what names each row, and its other cells with the names of their columns."""
        context: dict[str, Any] = super().get_context(value, parent_context)
        columns = list(value["columns"])[1:]
        rows = [row for row in map(list, value["rows"]) if row]
        lines = [(head, list(zip_longest(columns, cells, fillvalue=""))) for head, *cells in rows]
        return context | {"lines": lines}

    def clean(self, value: Any) -> Any:
        """Refuse a row that is longer or shorter than the headings."""
        cleaned = super().clean(value)
        width = len(cleaned["columns"])
        uneven = [number for number, row in enumerate(cleaned["rows"], 1) if len(row) != width]
        if uneven:
            message = _("Each row needs %(width)s cells, one for each column. Look at row %(rows)s.") % {
                "width": width,
                "rows": ", ".join(map(str, uneven)),
            }
            raise StructBlockValidationError(block_errors={"rows": ValidationError(message)})
        return cleaned
