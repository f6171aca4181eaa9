"""The writer of a scenario sees its map, with what cannot be reached and what leads nowhere."""

import re
from itertools import pairwise
from typing import Any

import pytest
from django.test import Client

from accounts.models import User
from learning.models import Question
from learning.tree import drawn
from learning.tree_layout import BELOW, TALL, WIDE
from makers_resources import make_guidance
from makers_writing import BANK, ending, posted, scene, story, way


def a_way(to: str, *, back: bool = False) -> dict[str, Any]:
    return {"id": f"to-{to}", "text": f"Go to {to}", "to": to, "back": back, "consequence": ""}


def a_scene(name: str, *ways: dict[str, Any]) -> dict[str, Any]:
    return {"id": name, "name": name, "text": "", "ways": list(ways)}


def an_ending(name: str, fraction: float = 1.0) -> dict[str, Any]:
    return {"id": name, "name": name, "title": name, "fraction": fraction}


CONTENT: dict[str, Any] = {
    "scenes": [
        a_scene("start", a_way("park"), a_way("poor")),
        a_scene("park", a_way("good"), a_way("start", back=True)),
        a_scene("island", a_way("good")),
        a_scene("stuck"),
    ],
    "endings": [an_ending("good"), an_ending("poor", 0.2)],
}


def test_each_place_stands_below_what_leads_to_it() -> None:
    tree = drawn(CONTENT)
    assert tree is not None
    rows = {box.id: (box.y - min(b.y for b in tree.boxes)) // (TALL + BELOW) for box in tree.boxes}
    assert rows == {"start": 0, "park": 1, "poor": 1, "good": 2, "island": 3, "stuck": 3}


def test_boxes_do_not_lie_on_one_another_and_stay_inside() -> None:
    tree = drawn(CONTENT)
    assert tree is not None
    for row in {box.y for box in tree.boxes}:
        lefts = sorted(box.x for box in tree.boxes if box.y == row)
        assert all(right - left > WIDE for left, right in pairwise(lefts))
    assert all(0 < box.x < tree.width - WIDE and 0 < box.y < tree.height - TALL for box in tree.boxes)


TANGLED: dict[str, Any] = {
    "scenes": [
        a_scene("start", a_way("a"), a_way("b"), a_way("good"), a_way("c")),
        a_scene("a", a_way("c"), a_way("poor"), a_way("start", back=True)),
        a_scene("b", a_way("c"), a_way("middling")),
        a_scene("c", a_way("d"), a_way("poor"), a_way("start", back=True), a_way("a", back=True)),
        a_scene("d", a_way("good"), a_way("d", back=True), a_way("start", back=True)),
    ],
    "endings": [an_ending("good"), an_ending("middling", 0.5), an_ending("poor", 0.0)],
}


def points_on(path: str) -> list[tuple[float, float]]:
    """Many along a line as it is drawn: upright, or in a curve."""
    start, *pieces = re.findall(r"([MCL])([^MCL]+)", path)
    here, found = read(start[1])[0], []
    for command, numbers in pieces:
        bends = [here, *read(numbers)] if command == "C" else [here, here, read(numbers)[0], read(numbers)[0]]
        for step in range(41):
            t = step / 40
            weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
            found.append(
                (
                    sum(weight * x for weight, (x, _) in zip(weights, bends, strict=True)),
                    sum(weight * y for weight, (_, y) in zip(weights, bends, strict=True)),
                )
            )
        here = bends[-1]
    return found


def read(numbers: str) -> list[tuple[float, float]]:
    flat = [float(number) for number in numbers.split()]
    return list(zip(flat[::2], flat[1::2], strict=True))


@pytest.mark.parametrize("content", [CONTENT, TANGLED], ids=["broken", "tangled"])
def test_no_line_runs_through_a_box_or_out_of_the_picture(content: dict[str, Any]) -> None:
    tree = drawn(content)
    assert tree is not None
    for line in tree.ways:
        for x, y in points_on(line.path):
            assert 0 <= x <= tree.width
            assert 0 <= y <= tree.height
            inside = [b.id for b in tree.boxes if b.x < x < b.x + WIDE and b.y + 1 < y < b.y + TALL - 1]
            assert not inside, (line.words, inside)


def test_no_two_lines_end_in_the_same_point() -> None:
    tree = drawn(TANGLED)
    assert tree is not None
    ends = [point for way in tree.ways for point in (points_on(way.path)[0], points_on(way.path)[-1])]
    assert len(set(ends)) == len(ends)


def test_a_name_too_long_for_its_box_is_whole_in_words() -> None:
    name = "What the year head knows and has not yet told anybody else"
    tree = drawn({"scenes": [a_scene("start", a_way(name))], "endings": [an_ending(name)]})
    assert tree is not None
    assert tree.boxes[1].lines[-1].endswith("…")
    assert tree.ways[0].words.endswith(f"→ {name}")


def test_what_is_wrong_is_said_in_words() -> None:
    tree = drawn(CONTENT)
    assert tree is not None
    notes = {box.id: box.note for box in tree.boxes}
    assert notes["island"] == notes["stuck"] == "nothing leads here"
    assert notes["poor"] == "ending, 20 per cent"
    assert notes["start"] == ""
    content = {"scenes": [a_scene("start", a_way("gone"))], "endings": []}
    dead = drawn(content)
    assert dead is not None
    assert [box.note for box in dead.boxes] == ["dead end"]
    circle = {
        "scenes": [a_scene("start", a_way("on")), a_scene("on", a_way("start"), a_way("good"))],
        "endings": [an_ending("good")],
    }
    found = drawn(circle)
    assert found is not None
    assert {box.id: box.note for box in found.boxes}["on"] == "comes round again"


def test_ways_back_are_told_apart() -> None:
    tree = drawn(CONTENT)
    assert tree is not None
    assert {way.words: way.is_back for way in tree.ways}["park: Go to start → start"] is True
    assert sum(way.is_back for way in tree.ways) == 1


@pytest.mark.parametrize("content", [{}, {"scenes": [], "endings": [an_ending("good")]}])
def test_without_a_scene_there_is_no_map(content: dict[str, Any]) -> None:
    assert drawn(content) is None


@pytest.fixture
def browser(home: object, lead: User, signed_in: Any) -> Client:
    client: Client = signed_in(lead)
    return client


def test_the_writer_sees_it_beside_the_form_and_in_the_preview(browser: Client) -> None:
    browser.post(f"{BANK}add/scenario/", posted("scenario"))
    question = Question.objects.get()
    page = browser.get(f"{BANK}edit/{question.pk}/").content.decode()
    assert "<svg" in page
    assert "ending, 100 per cent" in page
    address = f"{BANK}preview/new/scenario/"
    browser.post(address, posted("scenario", action=""))
    assert "Ask the school → Good" in browser.get(address).content.decode()


def test_a_broken_story_is_not_published_and_each_break_is_named(browser: Client) -> None:
    broken = story(
        scene("Start", way("Ask", "Good"), way("Wait", "Nowhere")),
        scene("Island", way("Swim", "Good")),
        ending("Good"),
    )
    page = browser.post(f"{BANK}add/scenario/", posted("scenario", scenes=broken))
    assert not Question.objects.exists()
    told = page.context["form"].errors["scenes"].as_data()[0].as_json_data()["blockErrors"]
    assert "leads nowhere" in told[0]["blockErrors"]["ways"]["messages"][0]
    assert told[1]["blockErrors"]["name"]["messages"] == ["Nothing leads to “Island”."]
    draft = browser.post(f"{BANK}add/scenario/", posted("scenario", action="", scenes=broken), follow=True)
    assert "nothing leads here" in draft.content.decode()
    assert "a way leads nowhere" in draft.content.decode()


def test_an_ending_reads_on_only_under_a_heading_that_is_there(browser: Client) -> None:
    page = make_guidance("Weighing contexts")
    scenes = (scene("Start", way("Ask", "Good")), ending("Good", read_page=page.pk, read_heading="Nowhere"))
    answer = browser.post(f"{BANK}add/scenario/", posted("scenario", scenes=story(*scenes)))
    told = answer.context["form"].errors["scenes"].as_data()[0].as_json_data()["blockErrors"]
    assert "is not a heading of “Weighing contexts”" in told[1]["blockErrors"]["read_heading"]["messages"][0]


def test_a_break_in_a_story_just_begun_is_named_beside_its_scene(browser: Client) -> None:
    """The blocks a new form opens with have no ids of their own yet."""
    begun = story(scene("Start", way("Ask", "Nowhere")), ending("Good"))
    for block in begun.values():
        if isinstance(block, dict):
            block["id"] = ""
    page = browser.post(f"{BANK}add/scenario/", posted("scenario", scenes=begun))
    told = page.context["form"].errors["scenes"].as_data()[0].as_json_data()
    assert "leads nowhere" in told["blockErrors"][0]["blockErrors"]["ways"]["messages"][0]
    assert told["blockErrors"][1]["blockErrors"]["name"]["messages"] == ["Nothing leads to “Good”."]
    assert not told.get("messages")
