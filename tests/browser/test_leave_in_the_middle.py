"""A practitioner answers on a phone, closes it in the middle, and goes on at a desk: at the same place, nothing lost."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from accounts.models import User
from by_hand import fill, item_on
from learning.models import QuizPage
from looking import examine
from makers_kinds import make_question_of, make_quiz

Visit = Callable[..., Page]
SCRIPTS = pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
PHONE, DESK = 375, 1280
KINDS = ("single", "matching", "short_text", "numeric")


Look = Callable[[Page, int], None]


@SCRIPTS
def test_it_goes_on_at_a_desk_where_the_phone_was_closed(
    visit: Visit, home: Any, practitioner: User, scripts: bool
) -> None:
    quiz = make_quiz(*map(make_question_of, KINDS))
    complaints: list[str] = []

    def look(page: Page, width: int) -> None:
        if scripts:
            examine(page, complaints)
            page.set_viewport_size({"width": width, "height": 900})

    phone = visit(practitioner, width=PHONE, scripts=scripts)
    leave_half_way(phone, quiz, look, scripts)
    phone.context.close()
    desk = visit(practitioner, width=DESK, scripts=scripts)
    come_back(desk, quiz, look)
    see_where_one_is(desk, look)
    finish(desk, look)
    assert not complaints, "\n".join(complaints)


def leave_half_way(phone: Page, quiz: QuizPage, look: Look, scripts: bool) -> None:
    begin(phone, quiz)
    answer_and_go_on(phone)
    phone.get_by_label("Come back to this question").check()
    answer_and_go_on(phone)
    phone.locator("[name=answer]").fill("guard")
    if scripts:
        expect(phone.get_by_text("Saved.")).to_be_visible()
        look(phone, PHONE)
    else:
        phone.get_by_role("button", name="Save and go on").click()
        phone.get_by_role("button", name="Save and go back").click()
        expect(phone.locator("[name=answer]")).to_have_value("guard")


def come_back(desk: Page, quiz: QuizPage, look: Look) -> None:
    desk.goto(quiz.url)
    expect(desk.get_by_text("You are at question 3 of 4.")).to_be_visible()
    look(desk, DESK)
    desk.get_by_role("button", name="Go on where you were").click()
    expect(desk.get_by_text("Question: 3 of 4")).to_be_visible()
    expect(desk.locator("[name=answer]")).to_have_value("guard")
    look(desk, DESK)


def see_where_one_is(desk: Page, look: Look) -> None:
    desk.get_by_role("link", name="See all questions").click()
    expect(row(desk, 1)).to_contain_text("Answered")
    expect(row(desk, 2)).to_contain_text("Come back")
    expect(row(desk, 4)).to_contain_text("No answer yet")
    look(desk, DESK)
    row(desk, 2).get_by_role("link").click()
    expect(desk.locator("option[value='']:checked")).to_have_count(0)


def finish(desk: Page, look: Look) -> None:
    desk.get_by_label("Come back to this question").uncheck()
    desk.get_by_role("button", name="Save and go on").click()
    fill(desk, item_on(desk))
    desk.get_by_role("button", name="Save and go on").click()
    answer_and_go_on(desk)
    expect(desk.get_by_text("Every question has an answer")).to_be_visible()
    expect(row(desk, 2)).not_to_contain_text("Come back")
    desk.get_by_role("button", name="Submit my answers").click()
    expect(desk.get_by_role("heading", level=1)).to_have_text("Passed")
    expect(desk.get_by_text("Your score is 100%")).to_be_visible()
    look(desk, DESK)


def test_a_change_just_made_is_saved_though_the_window_closes(
    visit: Visit, home: Any, practitioner: User
) -> None:
    quiz = make_quiz(make_question_of("single"), make_question_of("short_text"))
    phone = visit(practitioner, width=PHONE)
    begin(phone, quiz)
    fill(phone, item_on(phone))
    phone.get_by_label("Come back to this question").check()
    phone.close(run_before_unload=True)

    desk = visit(practitioner, width=DESK, scripts=False)
    desk.goto(quiz.url)
    desk.get_by_role("button", name="Go on where you were").click()
    expect(desk.get_by_text("Question: 1 of 2")).to_be_visible()
    expect(desk.locator("input[type=radio]:checked")).to_have_count(1)
    expect(desk.get_by_label("Come back to this question")).to_be_checked()


def test_an_answer_given_before_the_script_came_is_saved(visit: Visit, home: Any, practitioner: User) -> None:
    quiz = make_quiz(make_question_of("matching"), make_question_of("single"))
    phone = visit(practitioner, width=PHONE)
    held: list[Route] = []
    phone.route("**/saving*.js", lambda route: held.append(route))
    phone.goto(quiz.url)
    phone.get_by_role("button", name="Begin").click(no_wait_after=True)
    expect(phone.get_by_role("button", name="Save and go on")).to_be_visible()
    fill(phone, item_on(phone))
    held[0].continue_()
    expect(phone.get_by_text("Saved.")).to_be_visible()
    phone.context.close()

    desk = visit(practitioner, width=DESK)
    desk.goto(quiz.url)
    desk.get_by_role("button", name="Go on where you were").click()
    expect(desk.get_by_text("Question: 1 of 2")).to_be_visible()
    expect(desk.locator("option[value='']:checked")).to_have_count(0)


@SCRIPTS
def test_a_page_of_all_questions_opens_at_the_one_left(
    visit: Visit, home: Any, practitioner: User, scripts: bool
) -> None:
    quiz = make_quiz(*map(make_question_of, (*KINDS, "ordering")), layout="all")
    phone = visit(practitioner, width=PHONE, scripts=scripts)
    begin(phone, quiz)
    phone.locator("[name=q4-answer]").fill("47110815")
    if scripts:
        expect(phone.get_by_text("Saved.")).to_be_visible()
        reached = 4
    else:
        phone.get_by_role("button", name=re.compile("^Down")).first.click()
        expect(phone.locator("[name=q4-answer]")).to_have_value("47110815")
        reached = 5
    phone.context.close()

    desk = visit(practitioner, width=PHONE, scripts=scripts)
    desk.goto(quiz.url)
    desk.get_by_role("button", name="Go on where you were").click()
    expect(desk).to_have_url(re.compile(f"/questions/#q{reached}$"))
    expect(desk.locator(f"#q{reached}")).to_be_in_viewport()
    expect(desk.locator("[name=q4-answer]")).to_have_value("47110815")
    expect(desk.locator("h1")).not_to_be_in_viewport()


# --- what somebody does -------------------------------------------------------


def begin(page: Page, quiz: QuizPage) -> None:
    page.goto(quiz.url)
    page.get_by_role("button", name="Begin").click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def answer_and_go_on(page: Page) -> None:
    fill(page, item_on(page))
    page.get_by_role("button", name="Save and go on").click()


def row(page: Page, position: int) -> Locator:
    """A question's line in the look-over."""
    return page.get_by_role("listitem").filter(has_text=re.compile(rf"Question {position}:"))
