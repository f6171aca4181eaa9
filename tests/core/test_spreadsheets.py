"""Text never becomes a formula, numbers stay numbers, and no row is held longer than it takes to write it."""

import csv
import io
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from core import spreadsheets
from core.spreadsheets import as_text, csv_lines, xlsx_file

WHEN = datetime(2026, 7, 1, 12, 30, 5, tzinfo=UTC)
DANGEROUS = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "＝1",
    "\t=1",
    "\r=1",
    "  =1",
    "\n@x",
    "|cmd",
    "%x",
    "\x00=1",
    "\ud800=1",
]


def from_csv(rows: list[list[Any]]) -> list[list[str]]:
    text = "".join(csv_lines(["a"], rows))
    assert text.startswith("\ufeff")
    return list(csv.reader(io.StringIO(text[1:])))[1:]


def from_xlsx(rows: list[list[Any]]) -> list[tuple[Any, ...]]:
    with xlsx_file("Sheet", ["a"], rows) as file:
        book = load_workbook(io.BytesIO(file.read()))
    return [row for sheet in book for row in sheet.iter_rows(min_row=2, values_only=True)]


@pytest.mark.parametrize("text", DANGEROUS)
def test_what_would_run_is_shown_instead(text: str) -> None:
    assert as_text(text).startswith("'")
    assert from_csv([[text]])[0][0].startswith("'")
    with xlsx_file("Sheet", ["a"], [[text]]) as file:
        cell = load_workbook(io.BytesIO(file.read())).active["A2"]
    assert cell.data_type == "s"
    assert cell.value.startswith("'")


@given(st.text(max_size=60))
def test_no_text_begins_a_formula(text: str) -> None:
    shown = as_text(text)
    assert not shown.lstrip().startswith(spreadsheets.FORMULA)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), max_size=60))
def test_harmless_text_stays_as_it_is(text: str) -> None:
    if not text.lstrip().startswith(spreadsheets.FORMULA) and not set(text) & {"￾", "￿"}:
        assert as_text(text) == text


def test_numbers_stay_numbers_and_nothing_stays_empty() -> None:
    assert from_xlsx([[-1.5, 3, None, "-1.5"]]) == [(-1.5, 3, None, "'-1.5")]
    assert from_csv([[-1.5, 3, None, "-1.5"]]) == [["-1.5", "3", "", "'-1.5"]]


def test_moments_are_moments() -> None:
    assert from_xlsx([[WHEN]]) == [(WHEN.replace(tzinfo=None),)]
    assert from_csv([[WHEN]]) == [["2026-07-01T12:30:05+00:00"]]


def test_lines_and_quotes_inside_a_cell_come_back_whole() -> None:
    text = 'one\n"two", three; vier 🙂'
    assert from_csv([[text]]) == [[text]]
    assert from_xlsx([[text]]) == [(text,)]


def test_a_full_sheet_is_followed_by_another(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spreadsheets, "ROWS_ON_A_SHEET", 2)
    assert from_xlsx([[n] for n in range(5)]) == [(0,), (1,), (2,), (3,), (4,)]


def test_no_rows_are_a_header_alone() -> None:
    assert from_csv([]) == []
    assert from_xlsx([]) == []


def test_rows_are_written_before_all_are_read() -> None:
    read: list[int] = []

    def rows() -> Iterator[list[int]]:
        for number in range(10_000):
            read.append(number)
            yield [number]

    lines = csv_lines(["a"], rows())
    next(lines)
    assert next(lines).splitlines()[0] == "0"
    assert len(read) <= 101
