"""Rows as CSV or XLSX, a few at a time. Numbers stay numbers; text never becomes a formula."""

import csv
import re
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from itertools import islice
from typing import IO, Any

Row = Sequence[Any]
FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n", "|", "%")
NOT_IN_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff￾￿]")
LONGEST = 32_000  # a cell of a spreadsheet holds 32,767 characters
ROWS_ON_A_SHEET = 1_000_000
LINES_AT_ONCE = 100


def as_text(value: str) -> str:
    """Text that a spreadsheet shows and never runs: an apostrophe goes before what would begin a formula."""
    text = NOT_IN_XML.sub("", value)[:LONGEST]
    return f"'{text}" if text.startswith(FORMULA) or text.lstrip().startswith(FORMULA) else text


class _Echo:
    """A file that hands each written line back."""

    def write(self, line: str) -> str:
        return line


def csv_lines(header: Row, rows: Iterable[Row]) -> Iterator[str]:
    """For a streamed answer, with the mark by which Excel knows UTF-8. Moments as ISO 8601."""
    writer = csv.writer(_Echo())
    yield "\ufeff" + str(writer.writerow(header))
    lines = (str(writer.writerow([_csv_cell(value) for value in row])) for row in rows)
    while some := list(islice(lines, LINES_AT_ONCE)):
        yield "".join(some)


def _csv_cell(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.isoformat(timespec="seconds")
    return as_text(value) if isinstance(value, str) else value


def xlsx_file(title: str, header: Row, rows: Iterable[Row]) -> IO[bytes]:
    """A temporary file, deleted when closed; rows go to disk as they come. Moments lose their zone: say it above."""
    from openpyxl import Workbook  # ten MiB, which a worker that makes no such file does without

    book = Workbook(write_only=True)
    sheet: Any = None
    for number, row in enumerate(rows):
        if number % ROWS_ON_A_SHEET == 0:
            sheet = _sheet(book, title, number // ROWS_ON_A_SHEET, header)
        sheet.append([_xlsx_cell(value) for value in row])
    if sheet is None:
        _sheet(book, title, 0, header)
    kept = tempfile.TemporaryFile(suffix=".xlsx")  # noqa: SIM115  whoever sends it closes it
    book.save(kept)
    kept.seek(0)
    return kept


def _sheet(book: Any, title: str, number: int, header: Row) -> Any:
    sheet = book.create_sheet(f"{title} {number + 1}" if number else title)
    sheet.freeze_panes = "A2"
    sheet.append(list(header))
    return sheet


def _xlsx_cell(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.replace(tzinfo=None)
    return as_text(value) if isinstance(value, str) else value


def in_utc(moment: datetime | None) -> datetime | None:
    return moment.astimezone(UTC) if moment else None
