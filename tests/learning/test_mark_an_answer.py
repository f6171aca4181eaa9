"""Marks, kind by kind: what is right earns all, what is odd is refused with a sentence."""

from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from learning import marking
from learning.analysis.rows import rows, ticks
from learning.analysis.words import in_words
from learning.marking import NotAnAnswer, matching, scenario
from learning.marking.spelling import slips


def option(key: str, fraction: float = 0.0, **more: Any) -> dict[str, Any]:
    return {"id": key, "text": f"<p>{key}</p>", "feedback": f"On {key}", "fraction": fraction, **more}


RULE: dict[str, Any] = {"any_case": True, "any_spacing": True, "typos": 0}
SINGLE = {"kind": "single", "options": [option("a", 1.0), option("b"), option("c")]}
TRUE_FALSE = {"kind": "true_false", "options": [option("true"), option("false", 1.0)]}
MULTIPLE = {
    "kind": "multiple",
    "options": [option("a", 0.6), option("b", 0.4), option("c", -0.5), option("d", -0.5)],
}
MATCHING = {
    "kind": "matching",
    "options": [
        option("peers", match="Friends", match_id="m1"),
        option("school", match="Corridor", match_id="m2"),
        option("class", match="Corridor", match_id="m3"),
    ],
}
ORDERING = {"kind": "ordering", "options": [option("1st"), option("2nd"), option("3rd"), option("4th")]}
SHORT = {
    "kind": "short_text",
    "options": [option("Fine-tune", 1.0), option("adjust", 0.5)],
    "rule": RULE,
}
NUMERIC = {"kind": "numeric", "options": [], "rule": {"number": 12.5, "tolerance": 0.5, "unit": "per cent"}}
REFLECTIVE = {"kind": "reflective", "options": []}


def way(key: str, to: str, back: bool = False) -> dict[str, Any]:
    return {"id": key, "text": key, "consequence": f"After {key}", "to": to, "back": back}


def end(key: str, fraction: float) -> dict[str, Any]:
    return {"id": key, "name": key, "title": key, "debrief": "", "fraction": fraction, "reading": None}


SCENARIO = {
    "kind": "scenario",
    "options": [],
    "scenes": [
        {"id": "s1", "name": "s1", "text": "", "ways": [way("w1", "s2"), way("w2", "poor")]},
        {"id": "s2", "name": "s2", "text": "", "ways": [way("w3", "good"), way("w4", "s1", back=True)]},
    ],
    "endings": [end("good", 0.9), end("poor", 0.2)],
}
EVERY: list[Any] = [SINGLE, TRUE_FALSE, MULTIPLE, MATCHING, ORDERING, SHORT, NUMERIC, REFLECTIVE, SCENARIO]
MARKED = [content for content in EVERY if content is not REFLECTIVE]
each_kind = pytest.mark.parametrize("content", EVERY, ids=lambda content: content["kind"])


def posted_of(content: dict[str, Any], response: Any) -> dict[str, list[str]]:
    """The form that gives this answer."""
    if content["kind"] == "matching":
        return {f"match-{key}": [value] for key, value in response.items()}
    if content["kind"] == "ordering":
        return {f"place-{key}": [str(place)] for place, key in enumerate(response, 1)}
    return {"answer": [response["text"]] if isinstance(response, dict) else response}


@each_kind
def test_the_full_answer_is_whole_and_earns_what_there_is(content: dict[str, Any]) -> None:
    response = marking.full_marks(content)
    wanted = {"scenario": 0.9, "reflective": None}.get(content["kind"], 1.0)
    assert marking.fraction(content, response) == pytest.approx(wanted)
    assert marking.is_complete(content, response)
    assert marking.told(content, response)


@pytest.mark.parametrize("content", [c for c in EVERY if c is not SCENARIO], ids=lambda c: c["kind"])
def test_what_is_read_from_the_form_is_the_answer(content: dict[str, Any]) -> None:
    response = marking.full_marks(content)
    assert marking.read(content, posted_of(content, response)) == response


@pytest.mark.parametrize("content", MARKED, ids=lambda c: c["kind"])
def test_no_answer_earns_nothing_and_is_told_all_the_same(content: dict[str, Any]) -> None:
    assert marking.read(content, {}) is None
    assert marking.fraction(content, None) == 0
    assert not marking.is_complete(content, None)
    assert all(not line.chosen for line in marking.told(content, None))


NAMES = ["answer", "way", "match-peers", "match-school", "place-1st", "place-2nd", "place-3rd", "place-4th"]
WORDS = st.text(max_size=12) | st.sampled_from(
    ["a", "b", "c", "d", "m1", "m2", "m3", "1", "2", "3", "4", "w1", "w2", "w3", "back", "12,5", "nan", "1e9"]
)
FORMS = st.dictionaries(st.sampled_from(NAMES), st.lists(WORDS, max_size=4))


@given(st.sampled_from(EVERY), st.lists(FORMS, min_size=1, max_size=5))
def test_whatever_is_posted_is_read_or_refused_and_never_earns_too_much(content: Any, forms: Any) -> None:
    response = None
    for form in forms:
        with suppress(NotAnAnswer):  # anything else it raises fails here
            response = marking.read(content, form, response)
    earned = marking.fraction(content, response)
    assert earned is None or 0 <= earned <= 1
    assert earned == marking.fraction(content, response)
    assert isinstance(marking.told(content, response), list)
    marking.is_complete(content, response)


@given(st.permutations(["a", "b", "c", "d"]), st.integers(0, 4))
def test_the_order_of_choosing_does_not_count(order: list[str], number: int) -> None:
    chosen = order[:number]
    assert marking.read(MULTIPLE, {"answer": chosen}) == marking.read(MULTIPLE, {"answer": sorted(chosen)})


def test_wrong_choices_take_credit_away_but_never_below_nothing() -> None:
    def earned(*chosen: str) -> float | None:
        return marking.fraction(MULTIPLE, marking.read(MULTIPLE, {"answer": list(chosen)}))

    assert earned("a") == pytest.approx(0.6)
    assert earned("a", "c") == pytest.approx(0.1)
    assert earned("c", "d") == 0


def test_only_one_can_be_chosen_where_one_is_right() -> None:
    with pytest.raises(NotAnAnswer, match="Only one"):
        marking.read(SINGLE, {"answer": ["a", "b"]})


def test_two_things_that_belong_to_the_same_words_may_be_paired_either_way() -> None:
    assert marking.fraction(MATCHING, {"peers": "m1", "school": "m3", "class": "m2"}) == 1
    assert marking.fraction(MATCHING, {"peers": "m1"}) == pytest.approx(1 / 3)


def test_lines_in_their_place_earn_their_share() -> None:
    assert marking.fraction(ORDERING, ["1st", "2nd", "4th", "3rd"]) == 0.5


@pytest.mark.parametrize(
    ("places", "sentence"),
    [
        (["1", "1", "2", "3"], "same place"),
        (["0", "1", "2", "3"], "does not belong"),
    ],
)
def test_an_order_with_a_slip_is_refused(places: list[str], sentence: str) -> None:
    form = {
        f"place-{name}": [place] for name, place in zip(("1st", "2nd", "3rd", "4th"), places, strict=True)
    }
    with pytest.raises(NotAnAnswer, match=sentence):
        marking.read(ORDERING, form)


@pytest.mark.parametrize("text", ["fine-tune", " Fine tune ", "FINETUNE", "fine\u2011tune"])
def test_spelling_forgives_what_it_says(text: str) -> None:
    assert marking.fraction(SHORT, {"text": text}) == 1


def test_slips_of_the_pen_are_forgiven_only_where_that_is_said() -> None:
    forgiving: dict[str, Any] = {**SHORT, "rule": {**RULE, "typos": 1}}
    assert marking.fraction(SHORT, {"text": "fien-tune"}) == 0
    assert marking.fraction(forgiving, {"text": "fien-tune"}) == 1
    assert marking.fraction(forgiving, {"text": "adjst"}) == 0.5


@given(st.text("abc", max_size=7), st.text("abc", max_size=7))
def test_slips_are_counted_alike_from_either_side(one: str, other: str) -> None:
    assert slips(one, other, 9) == slips(other, one, 9)
    assert (slips(one, other, 9) == 0) == (one == other)


@pytest.mark.parametrize(
    ("text", "earned"),
    [("12.5", 1), ("12,5 per cent", 1), ("13%", 1), ("13.01", 0), ("-12.5", 0), ("+12", 1)],
)
def test_a_number_counts_within_its_tolerance(text: str, earned: float) -> None:
    assert marking.fraction(NUMERIC, marking.read(NUMERIC, {"answer": [text]})) == earned


@pytest.mark.parametrize(
    ("number", "tolerance", "text", "earned"),
    [
        (999_999_999_999.0, 0.0, "999999999998", 0),
        (12.5, 0.1, "12.6", 1),
        (0.3, 0.1, "0.4", 1),
        (0.3, 0.1, "0.400000001", 0),
        (3.142, 0.0, "3.142", 1),
        (3.142, 0.0, "3,1420", 1),
        (0.0, 0.0, "-0", 1),
        (0.000000001, 0.0, "0", 0),
    ],
)
def test_numbers_are_compared_as_they_are_written(
    number: float, tolerance: float, text: str, earned: float
) -> None:
    content = {"kind": "numeric", "rule": {"number": number, "tolerance": tolerance, "unit": "%"}}
    assert marking.fraction(content, marking.read(content, {"answer": [text]})) == earned
    whole = marking.full_marks(content)
    assert marking.fraction(content, marking.read(content, {"answer": [whole["text"]]})) == 1


@pytest.mark.parametrize("text", ["12.5 per cent", "12.5%", "12.5 percent"])
def test_per_cent_is_read_however_it_is_written(text: str) -> None:
    content = {"kind": "numeric", "rule": {"number": 12.5, "tolerance": 0.0, "unit": "%"}}
    assert marking.fraction(content, marking.read(content, {"answer": [text]})) == 1


def test_words_alike_but_for_capitals_and_spaces_are_one_choice() -> None:
    pairs = [("a", "Health"), ("b", "health "), ("c", "Police")]
    options = [
        {"id": key, "match": words, "match_id": f"m{key}", "text": key, "feedback": ""}
        for key, words in pairs
    ]
    content = {"kind": "matching", "options": options}
    assert [words for _, words in matching.choices(content)] == ["Health", "Police"]
    assert marking.fraction(content, {"a": "ma", "b": "ma", "c": "mc"}) == 1


@pytest.mark.parametrize("text", ["twelve", "1,200", "nan", "inf", "1e3", "12..5", "٣", "9" * 40])
def test_what_is_no_plain_number_is_refused(text: str) -> None:
    with pytest.raises(NotAnAnswer):
        marking.read(NUMERIC, {"answer": [text]})


@pytest.mark.parametrize("text", ["a\x00b", "\ud800", "x" * 5001])
def test_a_text_that_cannot_be_kept_is_refused(text: str) -> None:
    with pytest.raises(NotAnAnswer):
        marking.read(REFLECTIVE, {"answer": [text]})


def test_a_scenario_is_walked_step_by_step_and_back() -> None:
    def walk(*steps: str) -> Any:
        response = None
        for step in steps:
            response = marking.read(SCENARIO, {"way": [step]}, response)
        return response

    assert scenario.ending(SCENARIO, walk("w1", "w3"))["id"] == "good"  # type: ignore[index]
    assert marking.fraction(SCENARIO, walk("w1", "w3", "back", "w4", "w2")) == 0.2
    assert scenario.scene(SCENARIO, walk("w1", "w4"))["id"] == "s1"  # type: ignore[index]
    assert scenario.stand(SCENARIO, walk("w1", "w4")).consequence == "After w4"
    assert marking.fraction(SCENARIO, walk("w1")) == 0
    for closed in (("w3",), ("w1", "w3", "w3"), ("back",)):
        with pytest.raises(NotAnAnswer):
            walk(*closed)


def test_reflections_do_not_count_in_the_score() -> None:
    assert marking.score([1.0, None, 0.0]) == 0.5
    assert marking.score([None]) is None
    assert marking.is_passed(0.8, 80)
    assert not marking.is_passed(0.79, 80)


def test_statistics_count_words_alike_as_the_one_choice_readers_had() -> None:
    options = [
        {"id": key, "match": words, "match_id": f"m{key}", "text": key, "feedback": ""}
        for key, words in (("a", "Health"), ("b", "health "), ("c", "Police"))
    ]
    content = {"kind": "matching", "options": options}
    assert ticks(content, {"a": "ma", "b": "mb"}, 1.0) == ("a:Health", "b:Health")
    assert {row.key for row in rows(content, []) if row.right} == {"a:Health", "b:Health", "c:Police"}


def test_a_number_with_its_unit_is_a_number_in_a_table() -> None:
    content = {"kind": "numeric", "options": [], "rule": {"number": 12.5, "tolerance": 0, "unit": "days"}}
    assert in_words(content, {"text": "12,5 days"}) == 12.5
    assert in_words(content, {"text": "=1+1"}) == "=1+1"
