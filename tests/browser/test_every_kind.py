"""A whole attempt of every kind of question in a real browser: on a phone, by keyboard, with scripts and without."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from accounts.models import User
from by_hand import fill, item_on, show
from learning.enums import QuestionKind
from learning.models import Attempt, AttemptItem
from looking import examine
from makers_kinds import make_question_of, make_quiz

Visit = Callable[..., Page]
SCRIPTS = pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])


@SCRIPTS
def test_an_attempt_of_every_kind_on_a_phone(
    visit: Visit, home: Any, practitioner: User, scripts: bool
) -> None:
    warned = make_question_of("single", "One more", content_warning="This speaks of violence.")
    quiz = make_quiz(*[make_question_of(kind) for kind in QuestionKind.values], warned, asks_confidence=True)
    complaints: list[str] = []
    page = visit(practitioner, width=320, scripts=scripts)
    page.goto(quiz.url)
    page.get_by_role("button", name="Begin").click()
    while "review" not in page.url:
        show(page)
        if scripts:
            examine(page, complaints)
            page.set_viewport_size({"width": 320, "height": 900})
        fill(page, item_on(page))
        page.get_by_role("button", name="Save and go on").click()
    expect(page.get_by_text("Every question has an answer")).to_be_visible()
    page.get_by_role("button", name="Submit my answers").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Passed")
    if scripts:
        examine(page, complaints)
    assert Attempt.objects.get().score == 1
    assert not complaints, "\n".join(complaints)


@SCRIPTS
def test_all_on_one_page(visit: Visit, home: Any, practitioner: User, scripts: bool) -> None:
    kinds = [kind for kind in QuestionKind.values if kind != "scenario"]
    quiz = make_quiz(*[make_question_of(kind) for kind in kinds], layout="all")
    page = visit(practitioner, width=320, scripts=scripts)
    page.goto(quiz.url)
    page.get_by_role("button", name="Begin").click()
    for item in AttemptItem.objects.select_related("version"):
        fill(page, item, prefix=f"q{item.position}-")
    page.get_by_role("button", name="Save and look over").click()
    expect(page.get_by_text("Every question has an answer")).to_be_visible()
    page.get_by_role("button", name="Submit my answers").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Passed")


def test_an_answer_is_saved_as_it_is_given_and_found_on_another_device(
    visit: Visit, home: Any, practitioner: User
) -> None:
    quiz = make_quiz(make_question_of("single"), make_question_of("short_text"), layout="all")
    page = visit(practitioner)
    page.goto(quiz.url)
    page.get_by_role("button", name="Begin").click()
    first, second = AttemptItem.objects.select_related("version")
    fill(page, first, prefix="q1-")
    expect(page.get_by_text("Saved.")).to_be_visible()
    page.locator("[name='q2-answer']").fill("guard")
    page.locator("[name='q2-answer']").blur()
    expect(page.get_by_text("Saved.")).to_be_visible()
    elsewhere = visit(practitioner, width=375, scripts=False)
    elsewhere.goto(quiz.url)
    elsewhere.get_by_role("button", name="Go on where you were").click()
    expect(elsewhere.locator("input[type=radio]:checked")).to_have_count(1)
    expect(elsewhere.locator("[name='q2-answer']")).to_have_value("guard")
    assert second.pk


def test_by_keyboard_alone(visit: Visit, home: Any, practitioner: User) -> None:
    quiz = make_quiz(make_question_of("single"), make_question_of("ordering"), make_question_of("scenario"))
    page = visit(practitioner, scripts=False)
    page.goto(quiz.url)
    page.get_by_role("button", name="Begin").press("Enter")
    page.locator("input[type=radio]").first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Question: 2 of 3")).to_be_visible()
    page.get_by_role("button", name=re.compile("^Down")).first.press("Enter")
    assert AttemptItem.objects.get(position=2).response
    page.get_by_role("button", name="Save and go on").press("Enter")
    page.get_by_role("button", name="Ask them").press("Enter")
    expect(page.get_by_text("They want light.")).to_be_visible()


@SCRIPTS
def test_a_scenario_is_gone_back_through(visit: Visit, home: Any, practitioner: User, scripts: bool) -> None:
    quiz = make_quiz(make_question_of("scenario"))
    page = visit(practitioner, width=375, scripts=scripts)
    page.goto(quiz.url)
    page.get_by_role("button", name="Begin").click()
    page.get_by_role("button", name="Fence it").click()
    expect(page.get_by_text("You have come to an end: Empty")).to_be_visible()
    page.get_by_role("button", name="Go back one step").click()
    page.get_by_role("button", name="Ask them").click()
    expect(page.get_by_text("After Ask them.")).to_be_visible()
    page.get_by_role("button", name="Begin again").click()
    expect(page.get_by_text("A park at nine.")).to_be_visible()
    page.get_by_role("button", name="Ask them").click()
    page.get_by_role("button", name="Mend it").click()
    page.get_by_role("button", name="Save and go on").click()
    page.get_by_role("button", name="Submit my answers").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Passed")
    expect(page.get_by_text("Used again")).to_be_visible()


def test_what_was_right_is_announced_at_once(visit: Visit, home: Any, practitioner: User) -> None:
    quiz = make_quiz(make_question_of("single"), feedback_when="retry")
    page = visit(practitioner)
    page.goto(quiz.url)
    page.get_by_role("button", name="Begin").click()
    item = item_on(page)
    wrong = next(option["id"] for option in item.version.options if option["fraction"] <= 0)
    fill(page, item, [wrong])
    page.get_by_role("button", name="Check my answer").click()
    expect(page.get_by_role("status").filter(has_text="Not right yet")).to_be_visible()
    fill(page, item)
    page.get_by_role("button", name="Check my answer").click()
    expect(page.get_by_role("status").filter(has_text="SECRET reason")).to_be_visible()
