"""Writers see the question as a learner will, and what is said afterwards beside it."""

from typing import Any

import pytest
from django.test import Client
from wagtail.test.utils.form_data import rich_text

from accounts.models import User
from learning.enums import QuestionKind
from learning.models import Question
from makers_writing import BANK, edited, posted, row, scene, story, way


@pytest.fixture
def browser(home: object, lead: User, signed_in: Any) -> Client:
    client: Client = signed_in(lead)
    return client


def preview(browser: Client, address: str, data: dict[str, str]) -> str:
    """What the preview panel shows: the form goes there first."""
    told = browser.post(address, data).json()
    assert told == {"is_valid": True, "is_available": True}
    page = browser.get(address)
    assert page.status_code == 200
    return page.content.decode()


@pytest.mark.parametrize("kind", QuestionKind.values)
def test_every_kind_is_previewed_before_it_is_saved(browser: Client, kind: str) -> None:
    page = preview(browser, f"{BANK}preview/new/{kind}/", posted(kind, action=""))
    asked, said = page.split("What is said afterwards")
    assert "What is Level 2?" in asked
    assert "Think of the place." not in asked
    assert "Think of the place." in said
    assert not Question.objects.exists()


@pytest.mark.parametrize("kind", QuestionKind.values)
def test_every_kind_is_previewed_while_it_is_being_changed(browser: Client, kind: str) -> None:
    browser.post(f"{BANK}add/{kind}/", posted(kind))
    question = Question.objects.get()
    data = edited(browser, question)
    if kind != "scenario":  # its scenes are drawn by script
        page = preview(browser, f"{BANK}preview/{question.pk}/", data | {"stem": rich_text("<p>New?</p>")})
        assert "New?" in page
    assert question.versions.count() == 1


def test_reasons_stand_beside_the_options_afterwards(browser: Client) -> None:
    page = preview(browser, f"{BANK}preview/new/single/", posted(action=""))
    asked, said = page.split("What is said afterwards")
    for option in ("The underpass", "A mentor"):
        assert option in asked
        assert f"About {option}." not in asked
        assert f"About {option}." in said


def test_a_story_is_shown_whole(browser: Client) -> None:
    page = preview(browser, f"{BANK}preview/new/scenario/", posted("scenario", action=""))
    assert "The whole story" in page
    for words in ("Ask the school", "So it goes.", "Leads to Good", "Well."):
        assert words in page


@pytest.mark.parametrize("kind", QuestionKind.values)
def test_a_question_that_is_only_begun_can_be_looked_at_too(browser: Client, kind: str) -> None:
    empty: dict[str, Any] = {"stem": rich_text("<p></p>"), "feedback": ""}
    if "options-TOTAL_FORMS" in posted(kind):
        empty["options"] = []
    if kind == "numeric":
        empty["number"] = ""
    if kind == "scenario":
        empty["scenes"] = story(scene("Start", way("", "")))
    data = posted(kind, action="", **empty)
    page = preview(browser, f"{BANK}preview/new/{kind}/", data)
    assert "As a learner sees it" in page


def test_a_mistake_is_told_in_the_preview(browser: Client) -> None:
    rows = [row("A"), row("B")]
    page = preview(browser, f"{BANK}preview/new/single/", posted(action="", options=rows))
    assert "once this is mended" in page
    assert "No option is marked as right" in page
