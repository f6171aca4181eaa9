"""Precision and recall of the identifier check do not get worse unnoticed; names are its weak side and said to be."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.core.management import call_command

from confidentiality.identifiers import find
from confidentiality.identifiers.measuring import HELD_OUT, LABELLED, Measure, measure, texts

# type: lowest recall, lowest precision
FLOORS = {"titled name": (0.95, 0.95), "given name": (0.75, 0.9)}
EVERYTHING_ELSE = (0.95, 0.95)
HELD_OUT_FLOORS = {"titled name": 0.6, "given name": 0.4}


@pytest.fixture(scope="module")
def rows() -> dict[str, Measure]:
    return {row.type: row for row in measure()}


def test_each_type_is_found_and_little_else(rows: dict[str, Measure]) -> None:
    assert len(rows) >= 14
    for kind, row in rows.items():
        recall, precision = FLOORS.get(kind, EVERYTHING_ELSE)
        assert row.recall >= recall, kind
        assert row.precision >= precision, kind


def test_names_are_the_weak_side_and_stay_above_their_floor_where_nothing_was_tuned() -> None:
    rows = {row.type: row for row in measure(HELD_OUT)}
    assert rows["given name"].recall < 0.9, "nobody should believe that it knows every name"
    for kind, floor in HELD_OUT_FLOORS.items():
        assert rows[kind].recall >= floor
    marked, met = (sum(getattr(row, what) for row in rows.values()) for what in ("marked", "met"))
    found, right = (sum(getattr(row, what) for row in rows.values()) for what in ("found", "right"))
    assert met / marked >= 0.5
    assert right / found >= 0.95


def test_there_are_enough_texts_of_every_sort() -> None:
    labelled = list(texts())
    assert len(labelled) >= 350
    assert sum(not text.spans for text in labelled) >= 100, "hard negatives"
    assert len(list(texts(HELD_OUT))) >= 100
    assert not {text.words for text in texts(LABELLED)} & {text.words for text in texts(HELD_OUT)}
    for text in labelled:
        assert all(0 <= start < end <= len(text.words) for start, end, _ in text.spans)


def test_a_check_that_finds_nothing_scores_nothing() -> None:
    assert all(row.recall == 0 for row in measure(check=lambda text: []) if row.marked)


def test_a_warning_beside_it_does_not_count() -> None:
    late = measure(check=lambda text: [hit for hit in find(text) if hit.start > len(text) // 2])
    assert sum(row.met for row in late) < sum(row.met for row in measure())


def test_the_table_in_the_documentation_is_the_one_measured(capsys: Any) -> None:
    from pathlib import Path

    call_command("measure_identifier_check")
    table = [line for line in capsys.readouterr().out.splitlines() if line.startswith("|")]
    written = (Path(__file__).resolve().parents[2] / "docs/security.md").read_text()
    assert len(table) > 20
    for line in table:
        assert line in written, (
            "run `manage.py measure_identifier_check` and put the table into docs/security.md"
        )


def test_what_champions_write_without_names_is_left_alone() -> None:
    """The demonstration's questions and answers: seven thousand words of the field, with nobody in them."""
    from champions.demonstration import CONSULTATIONS

    written = list(_words(CONSULTATIONS))
    hits = [hit.text for text in written for hit in find(text)]
    assert sum(len(text.split()) for text in written) > 7000
    assert len(hits) <= 3, hits


def _words(piece: Any) -> Iterator[str]:
    if isinstance(piece, str):
        yield piece
    elif isinstance(piece, dict):
        for name, value in piece.items():
            yield from [] if name in ("topics", "requester", "champion", "key", "by") else _words(value)
    elif isinstance(piece, list):
        for one in piece:
            yield from _words(one)
