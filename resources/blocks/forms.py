"""Parts of a form to print: a heading with lines to write on, a table of empty rows or a space to draw in."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

LINES_AT_MOST, ROWS_AT_MOST, COLUMNS_AT_MOST = 30, 20, 6


class LinesBlock(blocks.StructBlock):
    heading = blocks.CharBlock(max_length=120, label=_("Heading"))
    hint = blocks.CharBlock(max_length=200, required=False, label=_("Hint"))
    lines = blocks.IntegerBlock(min_value=1, max_value=LINES_AT_MOST, default=4, label=_("Lines to write on"))

    class Meta:
        icon = "edit"
        template = "blocks/form_lines.html"
        label = _("Lines")
        description = _("A heading with lines to write on.")
        preview_value = {"heading": "What protects", "hint": "People, places, habits.", "lines": 3}

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(value, parent_context=parent_context)
        return context | {"lines": range(min(value["lines"] or 0, LINES_AT_MOST))}


class SpaceBlock(blocks.StructBlock):
    heading = blocks.CharBlock(max_length=120, label=_("Heading"))
    hint = blocks.CharBlock(max_length=200, required=False, label=_("Hint"))
    size = blocks.ChoiceBlock(
        choices=[("small", _("A quarter of a page")), ("large", _("Half a page"))],
        default="large",
        label=_("Size"),
    )

    class Meta:
        icon = "image"
        template = "blocks/form_space.html"
        label = _("Space to draw in")
        description = _("A heading with an empty frame, for a map or a drawing.")
        preview_value = {"heading": "My map", "hint": "Me in the middle.", "size": "small"}


class GridBlock(blocks.StructBlock):
    heading = blocks.CharBlock(max_length=120, label=_("Heading"))
    hint = blocks.CharBlock(max_length=200, required=False, label=_("Hint"))
    columns = blocks.ListBlock(
        blocks.CharBlock(max_length=80), min_num=1, max_num=COLUMNS_AT_MOST, label=_("Columns")
    )
    rows = blocks.IntegerBlock(min_value=1, max_value=ROWS_AT_MOST, default=4, label=_("Empty rows"))

    class Meta:
        icon = "table"
        template = "blocks/form_grid.html"
        label = _("Table to fill in")
        description = _("A heading with columns and empty rows.")
        preview_value = {
            "heading": "What we know",
            "hint": "",
            "columns": ["Context", "What happens there", "How we know"],
            "rows": 3,
        }

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(value, parent_context=parent_context)
        return context | {"rows": range(min(value["rows"] or 0, ROWS_AT_MOST))}


FORM_BLOCKS = [("lines", LinesBlock()), ("grid", GridBlock()), ("space", SpaceBlock())]
