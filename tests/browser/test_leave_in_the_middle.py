"""Leaving in the middle: by a link, by closing the tab, by the clock. What was given is there."""

import time
from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.utils import timezone
from playwright.sync_api import Page, expect

from accounts.models import User
from by_hand import fill, item_on
from learning.models import Attempt, AttemptItem
from makers_kinds import make_question_of, make_quiz

Visit = Callable[..., Page]


def begin(page: Page, quiz: Any) -> None:
    page.goto(quiz.url)
    page.get_by_role("button", name="Begin").click()


def wait_for(text: str) -> None:
    """Until the server has it; a tab that is gone cannot be asked."""
    for _ in range(100):
        if (AttemptItem.objects.get(position=1).response or {}).get("text") == text:
            return
        time.sleep(0.1)
    raise AssertionError(AttemptItem.objects.get(position=1).response)


def test_an_answer_given_just_before_a_link_is_known_on_the_next_page(
    visit: Visit, home: Any, practitioner: User
) -> None:
    page = visit(practitioner, width=375)
    begin(page, make_quiz(make_question_of("single"), make_question_of("short_text")))
    fill(page, item_on(page))
    page.get_by_role("link", name="See all questions").click()
    expect(page.locator(".hub-row").first.get_by_text("Answered")).to_be_visible(timeout=15_000)


def test_words_typed_without_leaving_the_box_outlive_the_tab(
    visit: Visit, home: Any, practitioner: User
) -> None:
    page = visit(practitioner)
    begin(page, make_quiz(make_question_of("short_text")))
    page.locator("[name='answer']").press_sequentially("guardi")
    page.goto("/my/")
    wait_for("guardi")


def test_words_typed_are_saved_while_one_still_thinks(visit: Visit, home: Any, practitioner: User) -> None:
    page = visit(practitioner)
    begin(page, make_quiz(make_question_of("reflective")))
    page.locator("[name='answer']").press_sequentially("The stop was dark")
    wait_for("The stop was dark")
    expect(page.get_by_text("Saved.")).to_be_visible()


def test_what_stands_there_when_the_time_is_up_is_handed_in(
    visit: Visit, home: Any, practitioner: User
) -> None:
    page = visit(practitioner)
    begin(page, make_quiz(make_question_of("short_text"), minutes_allowed=10))
    Attempt.objects.update(ends_at=timezone.now() + timedelta(seconds=6))
    page.reload()
    page.locator("[name='answer']").press_sequentially("late")
    expect(page.get_by_role("status").filter(has_text="The time is up")).to_be_attached(timeout=20_000)
    wait_for("late")
    Attempt.objects.update(ends_at=timezone.now() - timedelta(minutes=1))
    page.goto(Attempt.objects.get().url)
    expect(page.get_by_text("Your time ran out at")).to_be_visible()
