"""Every mistake a writer can make is named, kind by kind; what is well made passes."""

from typing import Any

import pytest

from learning.checking import problems
from learning.checking.choosing import EARNS_NOTHING, NOT_MARKED, disagreements


def option(key: str, fraction: float = 0.0, **more: Any) -> dict[str, Any]:
    return {"id": key, "text": f"<p>{key}</p>", "fraction": fraction, **more}


def asking(kind: str, **more: Any) -> dict[str, Any]:
    return {"kind": kind, "stem": "<p>What now?</p>", **more}


def way(text: str, to: str, back: bool = False) -> dict[str, Any]:
    return {"id": text, "text": text, "to": to, "back": back}


def scene(key: str, *ways: dict[str, Any]) -> dict[str, Any]:
    return {"id": key, "name": key, "ways": list(ways)}


def end(key: str, fraction: float = 1.0) -> dict[str, Any]:
    return {"id": key, "name": key, "fraction": fraction}


def story(*scenes: dict[str, Any], endings: Any = None) -> dict[str, Any]:
    return asking("scenario", scenes=list(scenes), endings=[end("good")] if endings is None else endings)


def choice(kind: str, *options: dict[str, Any]) -> dict[str, Any]:
    return asking(kind, options=list(options))


def short(*options: dict[str, Any], typos: int = 0, any_case: bool = True) -> dict[str, Any]:
    return asking("short_text", options=list(options), rule={"typos": typos, "any_case": any_case})


def number(value: float | None, tolerance: float = 0.0) -> dict[str, Any]:
    return asking("numeric", options=[], rule={"number": value, "tolerance": tolerance})


RIGHT, WRONG = option("right", 1.0), option("wrong")

GOOD = [
    choice("single", RIGHT, WRONG),
    choice("true_false", RIGHT, WRONG),
    choice("multiple", option("a", 0.34), option("b", 0.33), option("c", 0.33), option("d", -1.0)),
    choice("single", option("a", 1.0, picture={"image": 1}), option("b", text="a", picture={"image": 2})),
    choice("matching", option("a", match="x"), option("b", match="x"), option("c", match="y")),
    choice("ordering", option("a"), option("b")),
    short(option("context", 1.0), option("kontext", 0.5), typos=1),
    short(option("NHS", 1.0), option("nhs", 0.5), any_case=False),
    number(12.0, 0.5),
    number(0.000000001),
    asking("reflective", options=[]),
    story(scene("one", way("on", "two")), scene("two", way("end", "good"), way("again", "one", back=True))),
]


@pytest.mark.parametrize("content", GOOD, ids=lambda content: content["kind"])
def test_a_well_made_question_passes(content: dict[str, Any]) -> None:
    assert problems(content) == []


BAD: list[tuple[str, str, dict[str, Any]]] = [
    ("options", "at least two options", choice("single", RIGHT)),
    ("options", "No option is marked", choice("single", WRONG, option("other"))),
    ("options", "Two options are marked", choice("single", RIGHT, option("also", 1.0))),
    ("options.b.text", "say the same", choice("single", RIGHT, option("b", text="<b>Right</b> "))),
    ("options.b.text", "say the same", choice("single", RIGHT, option("b", text="right&nbsp;"))),
    (
        "options.b.text",
        "say the same",
        choice("single", option("a", 1.0, text="Don’t"), option("b", text="don't")),
    ),
    ("options.b.text", "says nothing", choice("single", RIGHT, option("b", text="<p> </p>"))),
    ("stem", "Nothing is asked", {**choice("single", RIGHT, WRONG), "stem": "<p></p>"}),
    ("options", "exactly two", choice("true_false", RIGHT, WRONG, option("perhaps"))),
    ("options", "adds up to 90", choice("multiple", option("a", 0.5), option("b", 0.4), option("c"))),
    ("options", "adds up to 99", choice("multiple", option("a", 0.5), option("b", 0.49), option("c"))),
    ("options", "adds up to 120", choice("multiple", option("a", 0.6), option("b", 0.6), option("c"))),
    ("options", "two pairs", choice("matching", option("a", match="x"))),
    ("options.b.match", "belongs to", choice("matching", option("a", match="x"), option("b", match=" "))),
    ("options", "nothing to tell", choice("matching", option("a", match="x"), option("b", match="X"))),
    ("options", "nothing to put in order", choice("ordering", option("a"))),
    ("options", "at least one spelling", short()),
    ("options", "whole credit", short(option("context", 0.5))),
    ("options.mace.text", "Too short", short(option("mace", 1.0), typos=1)),
    ("number", "which number", number(None)),
    ("options.b.text", "listed twice", short(option("NHS", 1.0), option("b", text="nhs"))),
    ("options.b.text", "listed twice", short(RIGHT, option("b", text=" right "), any_case=False)),
    ("tolerance", "nought or more", number(1.0, -1.0)),
    ("tolerance", "nought or more", number(1.0, float("nan"))),
    ("tolerance", "every number", number(1.0, 1e12)),
    ("tolerance", "9 decimals", number(1.0, 1e-10)),
    ("number", "too large", number(float("inf"))),
    ("number", "9 decimals", number(1e-10)),
    ("scenes", "first one", story()),
    ("scenes", "No way through ends", story(scene("one"), endings=[])),
    ("scenes", "No ending earns", story(scene("one", way("end", "bad")), endings=[end("bad", 0.0)])),
    (
        "scenes.one.name",
        "Two places",
        story(scene("one", way("end", "good")), scene("one", way("x", "good"))),
    ),
    ("scenes.two.ways", "dead end", story(scene("one", way("on", "two"), way("end", "good")), scene("two"))),
    ("scenes.one.ways", "leads nowhere", story(scene("one", way("lost", ""), way("end", "good")))),
    (
        "scenes.far.name",
        "Nothing leads",
        story(scene("one", way("end", "good")), endings=[end("good"), end("far")]),
    ),
    (
        "scenes.two.ways",
        "comes round",
        story(scene("one", way("on", "two")), scene("two", way("round", "one"), way("end", "good"))),
    ),
    (
        "scenes.one.ways",
        "does not come before",
        story(scene("one", way("on", "two"), way("odd", "two", back=True)), scene("two", way("end", "good"))),
    ),
    (
        "scenes.one.ways",
        "not behind it",
        story(scene("one", way("on", "good"), way("odd", "good", back=True))),
    ),
    (
        "scenes.one.ways",
        "stands there twice",
        story(scene("one", way("Wait", "good"), way("wait ", "good"))),
    ),
    (
        "scenes.three.name",
        "no ending can be reached",
        story(
            scene("one", way("on", "two"), way("end", "good")),
            scene("two", way("on", "three")),
            scene("three", way("again", "two", back=True)),
        ),
    ),
]


@pytest.mark.parametrize(("field", "words", "content"), BAD, ids=[words for _, words, _ in BAD])
def test_a_mistake_is_named_where_it_is(field: str, words: str, content: dict[str, Any]) -> None:
    found = problems(content)
    assert any(problem.field == field and words in problem.sentence for problem in found), found
    assert all(problem.sentence.endswith(".") for problem in found)


def test_of_a_circle_only_the_way_that_closes_it_is_named() -> None:
    circle = story(scene("one", way("on", "two")), scene("two", way("round", "one"), way("end", "good")))
    assert [problem.field for problem in problems(circle)] == ["scenes.two.ways"]


def test_what_is_marked_as_right_and_what_earns_have_to_agree() -> None:
    content = choice("multiple", option("a", 0.5), option("b", 0.5), option("c"), option("d", -1.0))
    assert {p.field: p.sentence for p in disagreements(content, {"a", "c"})} == {
        "options.b.credit": str(NOT_MARKED),
        "options.c.credit": str(EARNS_NOTHING),
    }
    assert not list(disagreements(content, {"a", "b"}))
