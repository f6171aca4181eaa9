"""A word explained without leaving the page, a form on paper, and a number to tap: as Chromium does it."""

import io
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from accounts.models import User
from looking import examine
from makers import make_area
from makers_resources import make_guidance, make_service, make_term, make_tool
from resources.demonstration.build import build_reading
from resources.models import GlossaryTerm, ToolPage

Visit = Callable[..., Page]
OPEN = ".hub-meaning:popover-open"


def paper(page: Page) -> str:
    """All that comes out of the printer, without its line breaks."""
    pages = PdfReader(io.BytesIO(page.pdf(format="A4"))).pages
    return " ".join(" ".join(sheet.extract_text() for sheet in pages).split())


@pytest.fixture
def mapping(home: Any) -> str:
    make_term("peer map", "A drawing of friendships.", expansion="friendship map")
    make_term("MACE", "A panel.")
    return str(make_guidance("Mapping", text="<p>A peer map is not for MACE. A peer map is kept.</p>").url)


@pytest.mark.parametrize("scripts", [False, True], ids=["without scripts", "with scripts"])
@pytest.mark.parametrize("width", [1280, 320])
def test_a_word_opens_its_meaning_by_keyboard_and_gives_it_back(
    visit: Visit, mapping: str, scripts: bool, width: int
) -> None:
    page = visit(scripts=scripts, width=width)
    page.goto(mapping)
    word = page.get_by_role("button", name="peer map", exact=True)
    expect(word).to_have_count(1)
    expect(word).to_have_accessible_description("A drawing of friendships.")
    expect(page.get_by_text("A drawing of friendships.")).to_be_hidden()
    word.focus()
    page.keyboard.press("Enter")
    expect(page.locator(OPEN)).to_contain_text("A drawing of friendships.")
    box = page.locator(OPEN).bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="In the glossary")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(OPEN)).to_have_count(0)
    expect(word).to_be_focused()
    assert page.url.endswith(mapping)


@pytest.mark.parametrize("scripts", [False, True], ids=["without scripts", "with scripts"])
def test_one_meaning_at_a_time_and_a_way_to_close_it(visit: Visit, mapping: str, scripts: bool) -> None:
    page = visit(scripts=scripts)
    page.goto(mapping)
    page.get_by_role("button", name="peer map", exact=True).click()
    expect(page.locator(OPEN)).to_contain_text("A drawing")
    page.locator("main h1").click()  # beside it
    expect(page.locator(OPEN)).to_have_count(0)
    page.get_by_role("button", name="MACE", exact=True).click()
    expect(page.locator(OPEN)).to_have_count(1)
    page.get_by_role("button", name="Close MACE").click()
    expect(page.locator(OPEN)).to_have_count(0)


def test_an_open_meaning_is_for_everybody(visit: Visit, mapping: str) -> None:
    complaints: list[str] = []
    page = visit()
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.goto(mapping)
    page.get_by_role("button", name="peer map", exact=True).click()
    examine(page, complaints)
    assert not complaints, "\n".join(complaints)


def test_a_browser_without_popovers_leads_to_the_meaning(visit: Visit, mapping: str) -> None:
    page = visit()
    page.add_init_script("delete HTMLElement.prototype.popover")
    page.goto(mapping)
    page.get_by_role("button", name="peer map", exact=True).click()
    page.wait_for_url("**#meaning-of-peer-map")


def test_on_paper_the_words_of_a_page_are_explained_below_it(visit: Visit, mapping: str) -> None:
    page = visit(scripts=False)
    page.goto(mapping)
    printed = paper(page)
    assert "A peer map is not for MACE." in printed
    assert (
        "Words used on this page peer map friendship map A drawing of friendships. MACE A panel." in printed
    )
    assert "In the glossary" not in printed
    assert "Close" not in printed


def test_the_glossary_is_a_list_of_words_and_meanings_on_paper(visit: Visit, home: Any) -> None:
    for letter in "ABCDEFGH":
        for number in range(6):
            make_term(f"{letter}word{number}", f"Meaning {number} of {letter}.")
    page = visit()
    page.goto("/glossary/")
    printed = paper(page)
    for term in GlossaryTerm.objects.all():
        assert f"{term.term} {term.meaning}" in printed
    for elsewhere in ("Sign in", "Accessibility", "Print the list", "Champions"):
        assert elsewhere not in printed
    columns = page.evaluate("getComputedStyle(document.querySelector('.hub-glossary')).columnCount")
    assert columns == "auto"


def test_a_tool_prints_its_form_and_nothing_else(visit: Visit, home: Any) -> None:
    build_reading(home)
    page = visit()
    page.goto("/tools/toolkit/")
    card = page.locator(".hub-card").filter(has=page.get_by_role("link", name="Peer group map", exact=True))
    card.get_by_role("link", name="Form to print").click()
    expect(page.get_by_role("button", name="Print this form")).to_be_visible()
    printed = paper(page)
    form = ToolPage.objects.get(slug="peer-group-map-sheet")
    for part in form.form:
        assert part.value["heading"] in printed
    assert "Drawn with the young person, for their own record." in printed
    assert "No names, initials" in printed
    assert "If a child is in immediate danger, call 999." in printed
    for elsewhere in (
        "Guidance",
        "Search",
        "Sign in",
        "Print this form",
        "Glossary",
        "Asking a champion",
    ):
        assert elsewhere not in printed, elsewhere


def test_a_tool_without_a_form_prints_itself(visit: Visit, home: Any) -> None:
    tool = make_tool("Walk the route", body=[("text", "<p>Go when they go.</p>")])
    page = visit(scripts=False)
    page.goto(tool.form_url)
    printed = paper(page)
    assert "Go when they go." in printed
    assert "Notes" in printed
    assert "Sign in" not in printed


def test_a_number_is_tapped_on_a_telephone(visit: Visit, home: Any) -> None:
    service = make_service("Turnstone", phone="01632 960 151")
    page = visit(width=375)
    page.goto("/services/")
    ring = page.get_by_role("link", name="Ring 01632 960 151")
    expect(ring).to_have_attribute("href", "tel:01632960151")
    ring.click(trial=True)  # nothing lies over it, though the whole card is a link
    page.goto(service.url)
    box = page.get_by_role("link", name="Ring 01632 960 151").bounding_box()
    assert box is not None
    assert box["height"] >= 44


def test_services_are_for_everybody(visit: Visit, home: Any, lead: User) -> None:
    vale = make_area("Calderwick Vale")
    gone = make_service("Gone", retired_on=timezone.localdate())
    make_service("Late", review_by=timezone.localdate() - timedelta(days=2), areas=(make_area(), vale))
    complaints: list[str] = []
    page = visit(lead)
    for address in ("/services/", "/services/?area=fenmarch&age=18-20", "/services/late/", gone.url,
                    "/services/mine/", "/services/mine/add/", "/services/mine/late/"):  # fmt: skip
        page.goto(address)
        examine(page, complaints)
    page.goto("/services/mine/add/")
    page.get_by_role("button", name="Put it on the list").click()
    expect(page.get_by_role("alert")).to_be_focused()
    examine(page, complaints)
    assert not complaints, "\n".join(complaints)


def test_toolkit_and_forms_are_for_everybody(visit: Visit, home: Any) -> None:
    build_reading(home)
    method = make_tool("Without a form")
    complaints: list[str] = []
    page = visit()
    for address in (
        "/tools/",
        "/tools/toolkit/",
        "/tools/peer-group-map-sheet/form/",
        method.form_url,
        "/glossary/",
    ):
        page.goto(address)
        examine(page, complaints)
    assert not complaints, "\n".join(complaints)


def test_a_lead_adds_a_service_without_scripts(visit: Visit, home: Any, lead: User) -> None:
    page = visit(lead, scripts=False)
    page.goto("/my/")
    page.get_by_role("link", name="Local services").click()
    page.get_by_role("link", name="Add a service").first.click()
    page.get_by_label("What is it called?").fill("Compass")
    page.get_by_label("What kind of service is it?").select_option("young_adults")
    page.get_by_label("What does it do?").fill("Keeps the worker a young person knows.")
    page.get_by_label("Whom is it for?").fill("Young adults")
    page.get_by_label("From which age?").fill("18")
    page.get_by_label("Telephone").fill("01632 960199")
    page.get_by_role("button", name="Put it on the list").click()
    page.wait_for_url("**/services/compass/")
    expect(page.get_by_role("heading", name="Compass", level=1)).to_be_visible()
    page.goto("/services/?age=21-25")
    expect(page.get_by_role("link", name="Compass", exact=True)).to_be_visible()
    expect(page.get_by_text("There is something for every age from 18 to 25.")).to_be_visible()
