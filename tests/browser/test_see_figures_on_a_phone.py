"""Wide tables of a lead on a telephone: every figure is there without scrolling sideways."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from accounts.models import User

Visit = Callable[..., Page]
TABLE = ".hub-table--cards"


@pytest.mark.parametrize("width", [320, 375, 1000])
@pytest.mark.parametrize("address", ["/impact/coverage/", "/consultations/load/"])
def test_nothing_of_a_row_is_beside_the_screen(
    visit: Visit, home: Any, champion: User, lead: User, address: str, width: int
) -> None:
    page = visit(lead, width=width)
    page.goto(address)
    assert page.eval_on_selector(TABLE, "box => box.scrollWidth <= box.clientWidth")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    row = page.locator(f"{TABLE} tbody tr").first
    for cell in row.locator("th, td").all():
        box = cell.bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width


def test_a_draft_is_begun_from_a_card(visit: Visit, home: Any, lead: User) -> None:
    page = visit(lead, width=375)
    page.goto("/impact/coverage/")
    expect(page.get_by_role("button", name="Start a draft").first).to_be_visible()
    named = "cell => getComputedStyle(cell, '::before').content"
    assert "Asked" in page.locator("td").first.evaluate(named)


def test_on_a_wide_screen_it_is_a_table(visit: Visit, home: Any, champion: User, lead: User) -> None:
    page = visit(lead)
    page.goto("/consultations/load/")
    expect(page.get_by_role("columnheader", name="Answered")).to_be_visible()
    assert (
        page.locator(f"{TABLE} tbody td").first.evaluate("c => getComputedStyle(c).display") == "table-cell"
    )


@pytest.mark.parametrize("width", [375, 1280])
def test_boxes_of_a_week_stand_below_their_heading(visit: Visit, home: Any, lead: User, width: int) -> None:
    page = visit(lead, width=width)
    page.goto("/champions/keep/add/")
    for half in ("Morning", "Afternoon"):
        heading = page.get_by_role("columnheader", name=half).bounding_box()
        box = page.get_by_label(f"Monday {half.lower()}").locator("xpath=..").bounding_box()
        assert heading
        assert box
        assert abs(heading["x"] - box["x"]) <= 2
