"""Details that say nothing each, and together who it is: what is warned about before an answer is published."""

import time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from confidentiality.recognising import Combination, by_themselves, clues_in, copied_from, together
from resources.demonstration.practice_questions import ANSWERS


def kinds(text: str, *known: str) -> list[str]:
    return [clue.finding.kind for clue in clues_in(text, known)]


def combined(*texts: str, known: tuple[str, ...] = ()) -> list[str]:
    """The words of the clues that leave too few people, or none."""
    found = together({str(number): text for number, text in enumerate(texts)}, known)
    return [clue.text for _, clue in found.clues] if found else []


def general(text: str) -> str:
    """The text with every suggestion taken, as the writer's presses of the button would leave it."""
    while found := [*by_themselves(text), *_clues_of(together({"": text}))]:
        hit: Any = found[0]
        text = text[: hit.start] + hit.suggestion + text[hit.end :]
    return text


def _clues_of(combination: Combination | None) -> list[object]:  # type: ignore[type-arg]
    return [clue for _, clue in combination.clues] if combination else []


@pytest.mark.parametrize(
    "text",
    [
        "Three boys, 14, in Alder Park on 3 March.",
        "Three boys, 14, wait in a park in March.",
        "A girl of fifteen, in foster care, waits by the bus station.",
        "Twins in Year 9 were stabbed near the canal.",
        "On 3 March something happened at the Calder Road garages.",
        "The only girl, aged 13, in a hostel at half term.",
    ],
)
def test_it_warns_where_few_could_be_meant(text: str) -> None:
    assert len(combined(text)) >= 2, clues_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "A group of boys wait in a park.",
        "Young people who do not know one another each describe the same stop.",
        "A 14-year-old boy was told to stay away.",
        "Somebody in their mid-teens owes money, and friends are asked to carry things.",
        "Walk there between four and twenty to five, on two different days.",
        "This may help: ask five shops and ring the landlord on Thursday.",
        "We march on. It may be that by then nobody waits.",
        "Work at Level 2 is led by social care; MASH and the NRM stay as they are.",
        "",
    ],
)
def test_it_is_silent_where_many_could_be_meant(text: str) -> None:
    assert combined(text) == []


def test_it_adds_up_what_stands_in_different_fields() -> None:
    """Whoever reads, reads the title, the question and the answer."""
    title, question, answer = "Three boys in a park", "All are 14.", "It began at half term."
    for one in (title, question, answer):
        assert not combined(one)
    assert combined(title, question, answer) == ["Three boys", "boys", "park", "14", "half term"]


def test_of_one_kind_only_the_strongest_counts() -> None:
    assert not combined("In parks, by the canal, at the library and in the arcade boys meet boys and girls.")
    assert combined("On 3 March, in March, in Alder Park.") == ["On 3 March", "in March", "Alder Park"]


def test_a_named_place_is_not_a_place_of_a_kind_besides() -> None:
    assert kinds("in Alder Park") == ["named place"]


def test_a_name_everybody_here_knows_counts_for_much() -> None:
    text = "A boy of 14 from the fenmarch team."
    assert not combined(text)
    assert "fenmarch" in combined(text, known=("Fenmarch",))
    assert kinds("Fenmarchers", "Fenmarch") == []
    assert kinds("a b", "", " ", "b") == []


def test_a_narrow_clue_is_looked_at_by_itself() -> None:
    assert [hit.text for hit in by_themselves("They met in Calderwick on 3 March.")] == [
        "Calderwick",
        "on 3 March",
    ]
    assert [hit.text for hit in by_themselves("Mrs Harwood saw three boys of 14.")] == ["Mrs Harwood"]
    assert [hit.kind for hit in by_themselves("near Alder Park")] == ["place"], "one hit, not two"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A 14-year-old boy", "teenage"),
        ("two 14-year-olds", "teenagers"),
        ("She was aged 16.", "in their late teens"),
        ("Boys, 13, wait.", "mid-teens"),
        ("They are eleven.", "at secondary school"),
        ("They are ten.", "at primary school"),
        ("He is 21.", "early twenties"),
        ("two 12-year-olds", "younger children"),
        ("a 22-year-old", "young adult"),
        ("He is in Year 9 now", "at secondary school"),
        ("A Year 11 class", "secondary school"),
    ],
)
def test_an_age_is_put_more_generally(text: str, expected: str) -> None:
    assert [clue.finding.suggestion for clue in clues_in(text) if clue.finding.kind == "age"] == [expected]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Alder Park", "a park"),
        ("Calder Road", "a street"),
        ("Fen Retail Park", "a park"),
        ("Saint Anne Church", "a place of worship"),
        ("Marchland House", "the area"),
    ],
)
def test_a_place_is_put_more_generally(name: str, expected: str) -> None:
    assert [clue.finding.suggestion for clue in clues_in(f"We saw {name} again")] == [expected]


def test_numbers_of_other_things_are_no_ages() -> None:
    for text in ("It took 14 minutes, of 14 per cent.", "at 14.30, of 15%", "a group of 14.", "15 of them"):
        assert "age" not in kinds(text), text


def test_taking_every_suggestion_leaves_nothing_to_warn_about() -> None:
    told = "Three boys, 14, in Alder Park on 3 March. Mrs Harwood, by the canal, was stabbed in May. Twins are in care."
    assert not combined(general(told))
    assert general(told).startswith("A few young people, mid-teens, in a place nearby earlier this year.")


def test_whoever_confirms_one_combination_confirms_no_other() -> None:
    first = together({"a": "Three boys, 14, in a park in March."})
    again = together({"b": "in March, three boys, 14, in a park"})
    other = together({"a": "Three boys, 15, in a park in March."})
    assert first is not None
    assert again is not None
    assert other is not None
    assert first.mark == again.mark != other.mark
    assert "boys" not in first.mark


def test_the_answers_of_the_demonstration_point_at_nobody() -> None:
    for entry in ANSWERS:
        story = " ".join(str(block) for _, block in entry["body"])
        assert not together({"title": entry["title"], "question": entry["question"], "answer": story}), entry[
            "slug"
        ]


# --- words taken over -----------------------------------------------------------


def test_words_of_the_case_are_known_again_whatever_the_commas() -> None:
    case = "The one with the different stop now walks further in the dark, alone."
    text = (
        "Note this: the one, with the different stop, now walks further in the dark. It is the plan’s risk."
    )
    (hit,) = copied_from(text, [case])
    assert hit.text == "the one, with the different stop, now walks further in the dark"
    assert text[hit.start : hit.end] == hit.text


def test_a_few_words_in_common_are_no_copy() -> None:
    assert not copied_from("Three of them wait at the same stop", ["They wait at the same stop after school"])
    assert not copied_from("", ["a b c d e f g h i"])
    assert not copied_from("a b c d e f g h i", [])


def test_two_stretches_are_told_apart() -> None:
    case = "one two three four five six seven eight nine ten eleven twelve"
    text = f"{case[:45]} and then {case}"
    assert len(copied_from(text, [case])) == 2


# --- whatever is typed ----------------------------------------------------------


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300))
def test_it_takes_any_text(text: str) -> None:
    for clue in clues_in(text, ["Fenmarch"]):
        assert text[clue.finding.start : clue.finding.end] == clue.finding.text
    together({"a": text})
    copied_from(text, [text])


def test_a_long_text_does_not_hold_up_the_page() -> None:
    began = time.perf_counter()
    for text in ("A" * 6000, "Aa " * 2000, "three a a a " * 500, "in The " * 900, "14, " * 1500):
        together({"a": text}, ["Fenmarch"])
    assert time.perf_counter() - began < 3
