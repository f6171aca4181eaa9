"""Marks as properties, for questions of every kind made at random: never below nothing or above all, the same in
whatever order things come, and hanging on the ids of options, never on their words."""

from contextlib import suppress
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from learning import marking
from learning.marking import NotAnAnswer

Content = dict[str, Any]
KEYS = st.lists(st.text("abcdefghij0123456789-", min_size=1, max_size=6), min_size=2, max_size=6, unique=True)
WORDS = ["Lights", "Bus company", "School", "Housing", "Police", "Youth work"]


def option(key: str, number: int, fraction: float = 0.0, **more: Any) -> Content:
    return {"id": key, "text": f"<p>{WORDS[number]}</p>", "feedback": "", "fraction": fraction, **more}


@st.composite
def choosing(draw: Any, kind: str) -> Content:
    keys = draw(KEYS)
    rights = 1 if kind != "multiple" else draw(st.integers(1, len(keys)))
    losses = draw(st.sampled_from([0.0, -0.5, -1.0]))
    shares = [1 / rights if number < rights else losses for number in range(len(keys))]
    return {"kind": kind, "options": [option(key, n, shares[n]) for n, key in enumerate(keys)]}


@st.composite
def matching(draw: Any) -> Content:
    keys = draw(KEYS)
    words = draw(st.lists(st.sampled_from(WORDS[:3]), min_size=len(keys), max_size=len(keys)))
    pairs = zip(keys, words, strict=True)
    options = [
        option(key, n, 1 / len(keys), match=word, match_id=f"m-{key}") for n, (key, word) in enumerate(pairs)
    ]
    return {"kind": "matching", "options": options}


@st.composite
def ordering(draw: Any) -> Content:
    keys = draw(KEYS)
    return {"kind": "ordering", "options": [option(key, n, 1 / len(keys)) for n, key in enumerate(keys)]}


@st.composite
def spelling(draw: Any) -> Content:
    keys = draw(KEYS)
    shares = draw(st.lists(st.sampled_from([0.25, 0.5, 1.0]), min_size=len(keys), max_size=len(keys)))
    rule = {
        "any_case": draw(st.booleans()),
        "any_spacing": draw(st.booleans()),
        "typos": draw(st.integers(0, 2)),
    }
    options = [option(key, n, shares[n]) for n, key in enumerate(keys)]
    return {"kind": "short_text", "options": options, "rule": rule}


@st.composite
def measuring(draw: Any) -> Content:
    number, tolerance = draw(st.integers(-999, 999)) / 4, draw(st.sampled_from([0.0, 0.5, 3.0]))
    return {
        "kind": "numeric",
        "options": [],
        "rule": {"number": number, "tolerance": tolerance, "unit": "places"},
    }


@st.composite
def scenario(draw: Any) -> Content:
    scenes = [f"s{n}" for n in range(draw(st.integers(1, 4)))]
    endings = [f"e{n}" for n in range(draw(st.integers(1, 3)))]
    way = st.tuples(st.sampled_from([*scenes, *endings, ""]), st.booleans())
    written = [
        {
            "id": scene,
            "name": scene,
            "text": scene,
            "ways": [
                {"id": f"{scene}-{n}", "text": "Go", "consequence": "", "to": to, "back": back}
                for n, (to, back) in enumerate(draw(st.lists(way, min_size=1, max_size=3)))
            ],
        }
        for scene in scenes
    ]
    ends = [
        {
            "id": key,
            "name": key,
            "title": key,
            "debrief": "",
            "fraction": draw(st.sampled_from([0.0, 0.4, 1.0])),
            "reading": None,
        }
        for key in endings
    ]
    return {"kind": "scenario", "options": [], "scenes": written, "endings": ends}


MADE: dict[str, Any] = {
    "single": choosing("single"),
    "multiple": choosing("multiple"),
    "true_false": choosing("true_false"),
    "matching": matching(),
    "ordering": ordering(),
    "short_text": spelling(),
    "numeric": measuring(),
    "reflective": st.just({"kind": "reflective", "options": []}),
    "scenario": scenario(),
}
EACH = pytest.mark.parametrize("kind", MADE)


def form_of(content: Content, data: Any) -> dict[str, list[str]]:
    """What a browser could send: right, wrong, in part, or a move."""
    ids = [one["id"] for one in content["options"]]
    kind = content["kind"]
    if kind == "matching":
        choices = ["", *(one["match_id"] for one in content["options"])]
        return {f"match-{key}": [data.draw(st.sampled_from(choices))] for key in ids}
    if kind == "ordering":
        if data.draw(st.booleans()):
            move = f"{data.draw(st.sampled_from(ids))}:{data.draw(st.sampled_from(['up', 'down']))}"
            return {"move": [move], "shown": data.draw(st.permutations(ids))}
        places = data.draw(st.permutations(range(1, len(ids) + 1)))
        kept = data.draw(st.integers(0, len(ids)))
        given = [str(place) if number < kept else "" for number, place in enumerate(places)]
        return {f"place-{key}": [place] for key, place in zip(ids, given, strict=True)}
    if kind == "scenario":
        ways = ["back", *(way["id"] for scene in content["scenes"] for way in scene["ways"])]
        return {"way": [data.draw(st.sampled_from(ways))]}
    if kind in ("single", "true_false"):
        return {"answer": [data.draw(st.sampled_from(ids))]}
    if kind == "multiple":
        return {"answer": data.draw(st.lists(st.sampled_from(ids), unique=True))}
    typed = st.sampled_from([*WORDS, "lights", "Ligts", "0.25", "-3", "12,5 places"])
    return {"answer": [data.draw(typed)]}


def answered(content: Content, data: Any) -> Any:
    response = None
    for _ in range(data.draw(st.integers(1, 5))):
        with suppress(NotAnAnswer):
            response = marking.read(content, form_of(content, data), response)
    return response


@EACH
@given(st.data())
def test_no_answer_earns_less_than_nothing_or_more_than_all(kind: str, data: Any) -> None:
    content = data.draw(MADE[kind])
    response = answered(content, data)
    earned, most = marking.fraction(content, response), marking.fraction(content, marking.full_marks(content))
    if kind == "reflective":
        assert earned is most is None
        return
    assert earned is not None
    assert most is not None
    assert 0 <= earned <= 1
    assert earned <= most + marking.ROUNDING, "nothing earns more than full marks"
    assert isinstance(marking.told(content, response), list)


@EACH
@given(st.data())
def test_what_was_read_reads_the_same_again(kind: str, data: Any) -> None:
    content = data.draw(MADE[kind])
    form = form_of(content, data)
    if kind == "scenario" or "move" in form:
        return
    with suppress(NotAnAnswer):
        once = marking.read(content, form)
        turned = dict(reversed([(name, values[::-1]) for name, values in form.items()]))
        assert marking.read(content, turned, once) == once, "the order in which fields come tells nothing"


@EACH
@given(st.data())
def test_marks_hang_on_ids_and_not_on_words_or_rows(kind: str, data: Any) -> None:
    content = data.draw(MADE[kind])
    response = answered(content, data)
    earned = marking.fraction(content, response)
    other = deepcopy(content)
    if kind != "short_text":  # there the words are the key
        for one in other["options"]:
            one["text"] = "<p>Reworded</p>"
    if kind != "ordering":  # there the rows are the key
        other["options"] = data.draw(st.permutations(other["options"]))
    for scene in other.get("scenes", ()):
        scene["name"], scene["ways"] = "Renamed", data.draw(st.permutations(scene["ways"]))
    if kind == "scenario":
        first, *rest = other["scenes"]
        other["scenes"] = [first, *data.draw(st.permutations(rest))]
    assert marking.fraction(other, response) == (None if earned is None else pytest.approx(earned))


@given(ordering(), st.data())
def test_a_line_moved_there_and_back_stands_where_it_stood(content: Content, data: Any) -> None:
    ids = [one["id"] for one in content["options"]]
    order = data.draw(st.permutations(ids))
    line = data.draw(st.sampled_from(order[1:]))
    up = marking.read(content, {"move": [f"{line}:up"], "shown": order}, order)
    assert up.index(line) == order.index(line) - 1
    assert sorted(up) == sorted(ids)
    assert marking.read(content, {"move": [f"{line}:down"], "shown": order}, up) == order


@EACH
@given(st.data(), st.text(min_size=1, max_size=8))
def test_a_field_of_another_question_is_refused(kind: str, data: Any, name: str) -> None:
    content = data.draw(MADE[kind])
    if name in form_of(content, data) or name in ("answer", "way", "move", "shown"):
        return
    with pytest.raises(NotAnAnswer):
        marking.read(content, {**form_of(content, data), f"x{name}": ["1"]})
