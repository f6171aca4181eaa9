"""Known values worked out by hand or by another way, and properties that hold whatever people answer."""

import random
from statistics import correlation, mean
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from learning.analysis import FIGURES_FROM, TELLING_FROM, Answer, Tally, figures, flags, ticks
from learning.analysis.groups import upper_and_lower
from learning.analysis.tally import DISTINCT_MOST
from makers_contents import SCENARIO

SINGLE: dict[str, Any] = {
    "kind": "single",
    "options": [
        {"id": "a", "text": "<p>Right &amp; sound</p>", "fraction": 1.0},
        {"id": "b", "text": "Tempting", "fraction": 0.0},
        {"id": "c", "text": "Odd", "fraction": 0.0},
    ],
}


def tally_of(answers: list[Answer]) -> Tally:
    tally = Tally()
    for answer in answers:
        tally.add(answer)
    return tally


def chose(option: str, rest: float | None, **more: Any) -> Answer:
    return Answer((option,), 1.0 if option == "a" else 0.0, rest, **more)


def said(answers: list[Answer], content: dict[str, Any] = SINGLE) -> dict[str, Any]:
    return figures(content, tally_of(answers))


def row(found: dict[str, Any], key: str) -> dict[str, Any]:
    return next(row for row in found["rows"] if row["key"] == key)


# A hundred people: the strong half all right, the weak half all wrong.
TELLING = [chose("a", 0.9)] * 50 + [chose("b", 0.3)] * 50


def test_facility_is_the_mean_credit() -> None:
    found = said([chose("a", None)] * 6 + [chose("b", None)] * 4)
    assert found["answers"] == 10
    assert found["facility"] == 0.6


def test_a_question_that_tells_perfectly_has_all_of_both_measures() -> None:
    found = said(TELLING)
    assert found["discrimination"] == 1.0
    assert found["index"] == 1.0
    assert flags("single", found) == []


def test_the_correlation_is_that_of_the_textbook() -> None:
    """Ten people five times over, by the formula (M1 - M0) / s × √(pq): (0.76 - 0.32) / 0.2498 × 0.5."""
    right, wrong = (0.9, 0.8, 0.8, 0.7, 0.6), (0.5, 0.4, 0.3, 0.3, 0.1)
    answers = [chose("a", rest) for rest in right] + [chose("b", rest) for rest in wrong]
    assert said(answers * 5)["discrimination"] == pytest.approx(0.8807, abs=0.0001)


def test_the_two_groups_are_the_outer_27_per_cent() -> None:
    """Of a hundred with a rest each of their own, 27 on either side: 20 of the best right, 5 of the worst."""
    answers = []
    for rank in range(100):
        is_right = rank < 5 or 27 <= rank < 60 or rank >= 80
        answers.append(chose("a" if is_right else "b", rank / 100))
    found = said(answers)
    assert found["index"] == pytest.approx(20 / 27 - 5 / 27, abs=0.0001)
    assert row(found, "a")["upper"] == pytest.approx(20 / 27, abs=0.0001)
    assert row(found, "b")["lower"] == pytest.approx(22 / 27, abs=0.0001)


def test_people_tied_at_the_border_share_the_places_left() -> None:
    groups = upper_and_lower(
        tally_of([chose("a", 0.9)] * 10 + [chose("b", 0.5)] * 80 + [chose("b", 0.1)] * 10)
    )
    assert groups is not None
    upper, lower = groups
    assert upper.answers == pytest.approx(27)
    assert upper.share("a") == pytest.approx(10 / 27)
    assert lower.share("b") == 1


def test_the_table_says_how_often_each_option_was_chosen() -> None:
    found = said([chose("a", 0.5)] * 6 + [chose("b", 0.5)] * 3 + [Answer(("",), 0.0, 0.5)])
    assert [(r["text"], r["right"], r["chosen"]) for r in found["rows"]] == [
        ("Right & sound", True, 0.6),
        ("Tempting", False, 0.3),
        ("Odd", False, 0.0),
        ("No answer", False, 0.1),
    ]


def test_nothing_is_said_of_a_few_answers() -> None:
    found = said([chose("a", 0.5, confidence=3)] * (FIGURES_FROM - 1))
    assert (found["facility"], found["rows"], found["confidence"]) == (None, [], [])


def test_strong_and_weak_are_not_compared_before_there_are_enough() -> None:
    few = TELLING[: TELLING_FROM // 2] + TELLING[-(TELLING_FROM // 2) + 1 :]
    found = said(few)
    assert found["facility"] is not None
    assert (found["discrimination"], found["index"], row(found, "a")["upper"]) == (None, None, None)
    assert flags("single", found) == []
    assert said([*few, chose("b", 0.3)])["index"] is not None


def test_where_everybody_is_alike_nothing_is_told_apart() -> None:
    found = said([chose("a", 0.8)] * 60)
    assert found["discrimination"] is None
    assert found["index"] is None


def test_a_wrong_key_is_asked_about_when_the_strong_choose_another_option() -> None:
    answers = [chose("b", 0.9)] * 20 + [chose("a", 0.9)] * 7 + [chose("a", 0.5)] * 46 + [chose("c", 0.2)] * 27
    assert flags("single", said(answers)) == ["wrong_key"]


def test_an_option_that_draws_the_weak_is_no_wrong_key() -> None:
    answers = [chose("a", 0.9)] * 30 + [chose("b", 0.5)] * 40 + [chose("b", 0.2)] * 30
    assert "wrong_key" not in flags("single", said(answers))


def test_a_wrong_option_beside_several_right_ones_needs_most_of_the_strong() -> None:
    content = {
        "kind": "multiple",
        "options": [
            {"id": "a", "text": "One", "fraction": 0.5},
            {"id": "d", "text": "Two", "fraction": 0.5},
            {"id": "b", "text": "Three", "fraction": -1.0},
        ],
    }
    third = (
        [Answer(("a", "b"), 0.0, 0.9)] * 12
        + [Answer(("a",), 0.5, 0.9)] * 15
        + [Answer(("a",), 0.5, 0.3)] * 73
    )
    most = (
        [Answer(("a", "b"), 0.0, 0.9)] * 20 + [Answer(("a",), 0.5, 0.9)] * 7 + [Answer(("a",), 0.5, 0.3)] * 73
    )
    assert "wrong_key" not in flags("multiple", said(third, content))
    assert "wrong_key" in flags("multiple", said(most, content))


@pytest.mark.parametrize(("right", "expected"), [(96, ["too_easy"]), (20, ["too_hard", "does_not_tell"])])
def test_too_easy_and_too_hard(right: int, expected: list[str]) -> None:
    """Right and wrong spread evenly over strong and weak."""
    rests = [0.2, 0.5, 0.8, 0.6]
    answers = [chose("a" if n < right else "c", rests[n % 4]) for n in range(100)]
    assert [flag for flag in flags("single", said(answers)) if flag != "wrong_key"] == expected


def test_it_says_when_a_question_does_not_tell_apart() -> None:
    answers = [chose("ab"[n % 2], [0.2, 0.2, 0.8, 0.8][n % 4]) for n in range(100)]
    found = said(answers)
    assert found["discrimination"] == 0
    assert "does_not_tell" in flags("single", found)


def test_sure_and_wrong_stands_out() -> None:
    answers = (
        [chose("a", 0.5, confidence=3)] * 6
        + [chose("b", 0.5, confidence=3)] * 4
        + [chose("b", 0.5, confidence=1)] * 4
    )
    assert said(answers)["confidence"] == [{"level": 3, "answers": 10, "credit": 0.6, "wrong": 0.4}]


def test_typed_answers_are_shown_only_where_several_typed_the_same() -> None:
    content = {"kind": "short_text", "options": [{"id": "a", "text": "MASH", "fraction": 1.0}]}
    typed = ["mash"] * 8 + ["MARAC "] * 5 + ["Mrs Example of Elm Road"] * 4
    answers = [
        Answer(ticks(content, {"text": t}, float(t == "mash")), float(t == "mash"), 0.5) for t in typed
    ]
    assert [(r["text"], r["right"]) for r in said(answers, content)["rows"]] == [
        ("mash", True),
        ("marac", False),
    ]


def test_typed_answers_without_end_do_not_fill_the_memory() -> None:
    tally = Tally()
    for number in range(DISTINCT_MOST * 3):
        tally.add(Answer((f"-{number}",), 0.0, 0.5))
    assert len(tally.known) == DISTINCT_MOST
    assert tally.answers == DISTINCT_MOST * 3


def test_a_pair_is_right_where_its_text_is() -> None:
    content = {
        "kind": "matching",
        "options": [
            {"id": "p", "text": "Park", "match": "Place", "match_id": "1", "fraction": 0.5},
            {"id": "q", "text": "Friends", "match": "Peers", "match_id": "2", "fraction": 0.5},
        ],
    }
    answers = [Answer(ticks(content, {"p": "1", "q": "1"}, 0.5), 0.5, 0.5)] * 10
    found = said(answers, content)
    assert [(r["group"], r["text"], r["right"], r["chosen"]) for r in found["rows"]] == [
        ("Park", "Peers", False, 0.0),
        ("Park", "Place", True, 1.0),
        ("Friends", "Peers", True, 0.0),
        ("Friends", "Place", False, 1.0),
    ]


def test_an_order_is_read_place_by_place() -> None:
    content = {
        "kind": "ordering",
        "options": [{"id": i, "text": i.upper(), "fraction": 1 / 3} for i in ("x", "y", "z")],
    }
    answers = [Answer(ticks(content, ["x", "z", "y"], 1 / 3), 1 / 3, 0.5)] * 10
    found = said(answers, content)
    assert {r["group"]: r["chosen"] for r in found["rows"] if r["right"]} == {"1. X": 1, "2. Y": 0, "3. Z": 0}


def test_a_scenario_is_read_by_its_endings() -> None:
    answers = [Answer(ticks(SCENARIO, {"path": ["w1", "w3"]}, 1.0), 1.0, 0.5)] * 9
    answers.append(Answer(ticks(SCENARIO, {"path": ["w1"]}, 0.0), 0.0, 0.5))
    found = said(answers, SCENARIO)
    assert [(r["text"], r["chosen"]) for r in found["rows"]] == [
        ("Together", 0.9),
        ("Alone", 0.0),
        ("No answer", 0.1),
    ]


people = st.lists(
    st.builds(
        chose,
        st.sampled_from("abc"),
        st.one_of(st.none(), st.integers(0, 20).map(lambda n: n / 20)),
        confidence=st.sampled_from([None, 1, 2, 3]),
    ),
    max_size=120,
)


@given(people, st.integers())
def test_the_order_of_answers_never_matters(answers: list[Answer], seed: int) -> None:
    mixed = random.Random(seed).sample(answers, len(answers))
    first, second = said(answers), said(mixed)
    for key in ("discrimination", "index", "facility"):
        assert first[key] == pytest.approx(second[key], abs=0.0002)
    assert flags("single", first) == flags("single", second)
    assert first["confidence"] == second["confidence"]


@given(people)
def test_every_figure_stays_within_its_bounds(answers: list[Answer]) -> None:
    found = said(answers)
    for share in (found["facility"], *(r[k] for r in found["rows"] for k in ("chosen", "upper", "lower"))):
        assert share is None or 0 <= share <= 1
    for measure in (found["discrimination"], found["index"]):
        assert measure is None or -1 <= measure <= 1
    if found["rows"]:
        assert sum(r["chosen"] for r in found["rows"]) == pytest.approx(1, abs=0.001)


@given(people)
def test_the_measures_are_those_of_the_definition(answers: list[Answer]) -> None:
    found = said(answers)
    if found["facility"] is not None:
        assert found["facility"] == pytest.approx(mean(a.credit for a in answers), abs=0.0001)
    pairs = [(a.credit, a.rest) for a in answers if a.rest is not None]
    if found["discrimination"] is not None:
        assert found["discrimination"] == pytest.approx(correlation(*zip(*pairs, strict=True)), abs=0.0002)
