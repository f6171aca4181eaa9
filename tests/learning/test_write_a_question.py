"""A lead writes questions in Wagtail's admin."""

from typing import Any

import pytest
from django.test import Client
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text

from accounts.models import User
from learning.models import Question

BANK = "/admin/snippets/learning/question/"


@pytest.fixture
def lead_browser(home: object, lead: User, signed_in: Any) -> Client:
    client: Client = signed_in(lead)
    return client


def filled(**changes: Any) -> dict[str, str]:
    options = [
        {"text": "The underpass", "is_right": "on", "feedback": "It changes for everybody."},
        {"text": "A mentor", "feedback": "That helps one child."},
    ]
    fields = {
        "kind": "single",
        "stem": rich_text("<p>What is Level 2?</p>"),
        "feedback": "Think of the place.",
        "hint": "",
        "difficulty": "easy",
        "topics": "",
        "guidance": "",
        "source_title": "",
        "source_url": "",
        "options": inline_formset(changes.pop("options", options)),
        "action-publish": "action-publish",
    }
    return dict(nested_form_data({**fields, **changes}))


def test_the_form_opens_with_help(lead_browser: Client) -> None:
    page = lead_browser.get(f"{BANK}add/")
    assert page.status_code == 200
    assert "that is where people learn" in page.content.decode()


def test_a_published_question_has_its_first_version(lead_browser: Client) -> None:
    response = lead_browser.post(f"{BANK}add/", filled())
    assert response.status_code == 302, response.context["form"].errors
    question = Question.objects.get()
    assert question.live
    assert [option["fraction"] for option in question.versions.get().options] == [1.0, 0.0]
    listing = lead_browser.get(f"{BANK}?difficulty=easy").content.decode()
    assert "What is Level 2?" in listing
    assert lead_browser.get(f"{BANK}edit/{question.pk}/").status_code == 200


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ([("A", False), ("B", False)], "No option is marked as right"),
        ([("A", True), ("B", True)], "Two options are marked as right"),
        ([("Same", True), ("same ", False)], "Two options say the same"),
    ],
)
def test_a_mistake_is_named_and_nothing_is_saved(
    lead_browser: Client, options: list[tuple[str, bool]], sentence: str
) -> None:
    rows = [
        {"text": text, "feedback": "Why.", **({"is_right": "on"} if right else {})} for text, right in options
    ]
    page = lead_browser.post(f"{BANK}add/", filled(options=rows))
    assert sentence in page.content.decode()
    assert not Question.objects.exists()


@pytest.mark.parametrize(
    "kind",
    ["resources/guidancepage", "resources/toolpage", "learning/modulepage"],
)
def test_every_kind_of_page_can_be_begun(lead_browser: Client, kind: str) -> None:
    from wagtail.models import Page

    parent = {"guidancepage": "guidance", "toolpage": "tools", "modulepage": "learning"}[kind.split("/")[1]]
    index = Page.objects.get(slug=parent, depth=3)
    assert lead_browser.get(f"/admin/pages/add/{kind}/{index.pk}/").status_code == 200


@pytest.mark.parametrize("kind", ["lessonpage", "casestudypage", "quizpage"])
def test_every_step_of_a_module_can_be_begun_and_changed(lead_browser: Client, kind: str) -> None:
    from makers_learning import make_module

    module = make_module()
    assert lead_browser.get(f"/admin/pages/add/learning/{kind}/{module.pk}/").status_code == 200
    for child in module.get_children():
        assert lead_browser.get(f"/admin/pages/{child.pk}/edit/").status_code == 200
