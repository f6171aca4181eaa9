"""Asking on a telephone, for the first time: page after page, left and gone on with, with scripts and without."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from accounts.models import User
from champions.models import Consultation
from champions.steps import STEPS
from looking import examine
from makers_files import make_pdf

Visit = Callable[..., Page]


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_it_is_asked_page_after_page(
    visit: Visit, home: Any, practitioner: User, champion: User, scripts: bool, tmp_path: Path
) -> None:
    complaints: list[str] = []
    page = visit(practitioner, width=375, scripts=scripts)

    def look(heading: str) -> None:
        expect(page.get_by_role("heading", level=1)).to_contain_text(heading)
        if scripts:
            examine(page, complaints)
            page.set_viewport_size({"width": 375, "height": 800})

    page.goto("/consultations/ask/")
    look("First, is everybody safe?")
    page.get_by_label("No", exact=True).check()
    page.get_by_role("button", name="Go on", exact=True).click()

    look("Your question in one sentence")
    expect(page.get_by_text("Question 1 of 8")).to_be_visible()
    page.get_by_label("Your question in one sentence").fill("Should we plan for the place first?")
    page.keyboard.press("Enter")

    look("What is it about?")
    page.locator("summary", has_text="Context").first.click()
    page.get_by_label("Peers", exact=True).check()
    on(page).click()

    look("What is going on?")
    page.get_by_label("What is going on?").fill("Mrs Harwood saw a dozen of them at the stop.")
    on(page).click()
    expect(page.locator("mark")).to_have_text("Mrs Harwood")
    look("What is going on?")
    page.get_by_role("button", name="Use this wording").click()
    expect(page.get_by_label("What is going on?")).to_have_value("An adult saw a dozen of them at the stop.")
    on(page).click()

    look("What has been tried?")
    page.get_by_label("What has been tried?").fill("Mentoring.")
    page.get_by_role("button", name="Back", exact=True).click()
    look("What is going on?")
    page.get_by_role("button", name="Save and come back later").click()

    look("My consultations")
    page.goto("/my/")
    page.get_by_role("link", name="Go on with your question").click()
    look("What helps already?")
    on(page).click()
    look("What do you hope for?")
    on(page).click()

    look("Is there a file to add?")
    plan = tmp_path / "Plan for the stop.pdf"
    plan.write_bytes(make_pdf())
    page.get_by_label("Is there a file to add?").set_input_files(plan)
    page.get_by_role("button", name="Add it").click()
    expect(page.get_by_text("Plan for the stop.pdf", exact=True)).to_be_visible()
    on(page).click()

    look("Who should answer?")
    page.get_by_label(champion.name).check()
    on(page).click()

    look("Check before sending")
    expect(page.locator("main")).to_contain_text("Mentoring.")
    expect(page.locator("main")).to_contain_text("Plan for the stop.pdf")
    page.get_by_role("link", name="Change What has been tried?").click()
    expect(page.get_by_label("What has been tried?")).to_have_value("Mentoring.")
    page.get_by_label("What has been tried?").fill("Mentoring, and a walk.")
    on(page).click()
    look("Check before sending")
    page.get_by_role("button", name="Send the question").click()

    expect(page.locator(".hub-turn")).to_be_visible()
    case = Consultation.objects.get()
    assert (case.state, case.offered_to, case.request["tried"]) == (
        "offered",
        champion,
        "Mentoring, and a walk.",
    )
    assert not complaints, "\n".join(complaints)


def on(page: Page) -> Locator:
    return page.locator(".hub-actions").get_by_role("button", name="Save and go on")


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_what_is_missing_is_one_press_away(
    visit: Visit, home: Any, practitioner: User, scripts: bool
) -> None:
    complaints: list[str] = []
    page = visit(practitioner, width=375, scripts=scripts)
    page.goto("/consultations/ask/")
    page.get_by_label("No", exact=True).check()
    page.get_by_role("button", name="Go on", exact=True).click()
    page.get_by_label("Your question in one sentence").fill("Should we plan for the place first?")
    on(page).click()
    address = Consultation.objects.get().url
    page.goto(f"{address}check/")
    page.get_by_role("button", name="Send the question").click()
    alert = page.get_by_role("alert")
    expect(alert).to_contain_text("Not sent yet")
    if scripts:
        examine(page, complaints)
    for label in ("What is it about?", "What is going on?"):
        expect(alert.get_by_role("link", name=label)).to_be_visible()
    alert.get_by_role("link", name="What is going on?").click()
    expect(page.get_by_text(f"Question 3 of {len(STEPS)}")).to_be_visible()
    assert not complaints, "\n".join(complaints)


def test_by_keyboard_alone(visit: Visit, home: Any, practitioner: User) -> None:
    page = visit(practitioner, width=375, scripts=False)
    page.goto("/consultations/ask/")
    page.get_by_label("No", exact=True).focus()
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    page.get_by_label("Your question in one sentence").focus()
    page.keyboard.type("Should we plan for the place first?")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("What is it about?")
    page.get_by_role("button", name="Back", exact=True).press("Enter")
    expect(page.get_by_label("Your question in one sentence")).to_have_value(
        "Should we plan for the place first?"
    )
