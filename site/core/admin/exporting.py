"""Reports of the admin as spreadsheets. Left to themselves, Wagtail's let text become a formula.

All of them, Wagtail's own views too, are made by one mixin of Wagtail's; so this is the one place to make them harmless.
"""

from collections.abc import Iterator
from typing import Any

from wagtail.admin.views.mixins import SpreadsheetExportMixin

from core.spreadsheets import as_text

UTF_8 = "\ufeff".encode()  # the mark by which Excel knows it

_as_wagtail_has_it = SpreadsheetExportMixin.preprocess_field_value
_lines_of_wagtail = SpreadsheetExportMixin.stream_csv


def neutralise_exports() -> None:
    SpreadsheetExportMixin.preprocess_field_value = _harmless
    SpreadsheetExportMixin.stream_csv = _marked


def _harmless(view: Any, field: str, value: Any, export_format: str) -> Any:
    """Whatever a report made of a value: in the end it is a number, a moment or text."""
    told = _as_wagtail_has_it(view, field, value, export_format)
    return as_text(told) if isinstance(told, str) else told


def _marked(view: Any, queryset: Any) -> Iterator[bytes]:
    yield UTF_8
    yield from _lines_of_wagtail(view, queryset)
