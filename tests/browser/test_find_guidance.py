"""A practitioner in a hurry finds the paragraph, not only the page: with and without scripts, on desk and telephone."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from accounts.models import User
from looking import examine
from makers import topic
from makers_resources import index_all, make_guidance, make_term, make_tool

Visit = Callable[..., Page]
SCRIPTS = pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
SLOWLY = "<p>" + "Go there at the hour at which it happens, and stay a while. " * 30 + "</p>"


@pytest.fixture
def shelf(home: Any) -> None:
    body = [
        ("heading", "Before the visit"),
        ("text", SLOWLY),
        ("heading", "Who can mend a stairwell"),
        ("text", "<p>The housing officer answers for lighting, locks and who holds the keys.</p>"),
        ("heading", "Afterwards"),
        ("text", SLOWLY),
    ]
    make_guidance("Working with housing", body=body, topics=(topic("Neighbourhood"),))
    make_guidance(
        "Buses after school",
        text="<p>Ask the company about lighting at the stop.</p>",
        topics=(topic("Transport"), topic("Neighbourhood")),
    )
    make_tool("Lighting walk", topics=(topic("Transport"),))
    make_term("MACE", "A panel that weighs exploitation.", expansion="Multi-agency child exploitation")
    index_all()


def look_for(page: Page, words: str) -> None:
    """From whatever page one is on."""
    box = page.get_by_role("search").get_by_role("searchbox")
    box.fill(words)
    box.press("Enter")
    page.wait_for_url("**/search/?q=*")


@SCRIPTS
@pytest.mark.parametrize("width", [1280, 320])
def test_a_result_names_the_section_and_leads_to_it(
    visit: Visit, shelf: None, practitioner: User, scripts: bool, width: int
) -> None:
    page = visit(practitioner, scripts=scripts, width=width)
    page.goto("/guidance/")
    look_for(page, "stairwells and lights")
    result = page.get_by_role("article").filter(has_text="Working with housing")
    expect(result.locator("mark").first).to_be_visible()
    result.get_by_role("link", name="Who can mend a stairwell").click()
    page.wait_for_url("**/guidance/working-with-housing/#who-can-mend-a-stairwell")
    expect(page.get_by_role("heading", name="Who can mend a stairwell")).to_be_in_viewport()
    expect(page.get_by_text("The housing officer answers for lighting")).to_be_in_viewport()


@SCRIPTS
def test_a_slip_of_the_finger_is_understood(
    visit: Visit, shelf: None, practitioner: User, scripts: bool
) -> None:
    page = visit(practitioner, scripts=scripts, width=375)
    page.goto("/my/")
    look_for(page, "lihgting walks")
    expect(page.get_by_text("Did you mean")).to_be_visible()
    page.get_by_role("link", name="lighting walks").click()
    expect(page.get_by_role("article").get_by_role("link", name="Lighting walk")).to_be_visible()


@SCRIPTS
def test_it_is_narrowed_by_kind_and_topic_and_opened_up_again(
    visit: Visit, shelf: None, practitioner: User, scripts: bool
) -> None:
    page = visit(practitioner, scripts=scripts)
    page.goto("/search/?q=lighting")
    titles = page.get_by_role("article").get_by_role("heading")
    expect(titles).to_have_count(3)
    page.get_by_role("navigation", name="Kinds of result").get_by_role("link", name="Guidance 2").click()
    expect(titles).to_have_count(2)
    page.get_by_role("complementary").get_by_role("link", name="Transport").click()
    expect(titles).to_have_text(["Buses after school"])
    expect(page.get_by_role("status")).to_contain_text("1 result")
    page.get_by_role("list", name="Narrowed to").get_by_role("link", name="Transport").click()
    expect(titles).to_have_count(2)


@SCRIPTS
def test_nothing_found_still_leads_on(visit: Visit, shelf: None, practitioner: User, scripts: bool) -> None:
    page = visit(practitioner, scripts=scripts, width=375)
    page.goto("/search/?q=lighting+xylophone")
    expect(page.get_by_text("Nothing found.")).to_be_visible()
    page.get_by_role("main").get_by_role("link", name="lighting 3").click()
    expect(page.get_by_role("article")).to_have_count(3)
    page.go_back()
    page.get_by_role("main").get_by_role("link", name="Ask a champion").click()
    page.wait_for_url("**/consultations/**")


@SCRIPTS
def test_what_was_found_is_saved_for_later(
    visit: Visit, shelf: None, practitioner: User, scripts: bool
) -> None:
    page = visit(practitioner, scripts=scripts, width=375)
    page.goto("/search/?q=keys")
    page.get_by_role("article").get_by_role("link", name="Working with housing").click()
    page.get_by_role("button", name="Save for later").click()
    page.goto("/my/")
    saved = page.get_by_role("region", name="Saved for later")
    expect(saved.get_by_role("link", name="Working with housing")).to_be_visible()


def test_every_face_of_the_search_is_for_everybody(visit: Visit, shelf: None, practitioner: User) -> None:
    page = visit(practitioner)
    complaints: list[str] = []
    for query in (
        "",
        "?q=lighting",
        "?q=lighting&type=guidance&topic=transport",
        "?q=stairwel",
        "?q=xylophone",
        "?q=mace",
    ):
        page.goto(f"/search/{query}")
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        examine(page, complaints)
    assert complaints == []
