"""A guidance page in the hand: saved for later, printed, a heading linked to, and judged."""

import io
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from accounts.models import User
from looking import examine
from makers import topic
from makers_resources import make_guidance, make_tool
from resources.models import GuidancePage

Visit = Callable[..., Page]
CLIPBOARD = ["clipboard-read", "clipboard-write"]
BODY = [
    ("heading", "What to look for"),
    ("text", '<p>Start with the place. <a href="https://law.example/act">The Act</a> says why.</p>'),
    ("callout", {"kind": "watch", "title": "Watch the hour", "text": "<p>Noon is not three.</p>"}),
    ("table", {"caption": "Hours", "columns": ["When", "Who"], "rows": [["Noon", "Nobody"]] * 60}),
    ("heading", "What to do next"),
    ("steps", {"title": "", "steps": [{"title": "Walk there", "text": "<p>At half past three.</p>"}]}),
]


@pytest.fixture
def guide(home: Any) -> GuidancePage:
    make_tool("Park walk", topics=(topic("Parks"),))
    source = ("source", {"title": "The study", "url": "https://study.example/report"})
    return make_guidance("Parks at night", body=BODY, sources=[source], topics=(topic("Parks"),))


@pytest.mark.parametrize("scripts", [True, False])
def test_it_is_saved_for_later_and_taken_off_again(
    visit: Visit, guide: GuidancePage, practitioner: User, scripts: bool
) -> None:
    page = visit(practitioner, scripts=scripts, width=375)
    page.goto(guide.url)
    page.get_by_role("button", name="Save for later").click()
    page.wait_for_url(f"**{guide.url}")
    page.goto("/my/")
    page.get_by_role("region", name="Saved for later").get_by_role("link", name="Parks at night").click()
    page.get_by_role("button", name="take it off my list").click()
    expect(page.get_by_role("button", name="Save for later", exact=True)).to_be_visible()
    page.goto("/my/saved/")
    expect(page.get_by_text("Nothing is saved.")).to_be_visible()


def test_paper_has_the_text_and_its_sources_and_nothing_to_click(
    visit: Visit, guide: GuidancePage, practitioner: User
) -> None:
    page = visit(practitioner)
    page.goto(guide.url)
    leaves = PdfReader(io.BytesIO(page.pdf(format="A4"))).pages
    words = " ".join(" ".join(leaf.extract_text() for leaf in leaves).split())
    for there in (
        "Parks at night",
        "What to look for",
        "Start with the place.",
        "(https://law.example/act)",
        "Watch the hour",
        "Noon is not three.",
        "Walk there",
        "The study (https://study.example/report)",
    ):
        assert there in words, there
    for gone in (
        "On this page",
        "Was this page useful",
        "Save for later",
        "Use it",
        "Park walk",
        "Sign out",
        "Glossary Accessibility",
        "Link to",
        "Skip to the page",
    ):
        assert gone not in words, gone
    assert words.count("When Who") == len([leaf for leaf in leaves if "Noon" in leaf.extract_text()]), (
        "a table that goes on has its heading again"
    )


def test_a_heading_stays_with_what_it_opens(visit: Visit, guide: GuidancePage) -> None:
    page = visit()
    page.goto(guide.url)
    page.emulate_media(media="print")
    values = page.evaluate(
        """() => ['.hub-heading h2', '.hub-callout', '.hub-steps > li', 'tr'].map(
            selector => getComputedStyle(document.querySelector(selector)))
            .map(style => [style.breakAfter, style.breakInside])"""
    )
    assert values[0][0] == "avoid"
    assert [inside for _, inside in values[1:]] == ["avoid"] * 3


def test_the_link_to_a_heading_is_copied_and_said(visit: Visit, guide: GuidancePage) -> None:
    page = visit()
    page.context.grant_permissions(CLIPBOARD)
    page.goto(guide.url)
    page.get_by_role("link", name="Link to “What to do next”").click()
    expect(page.get_by_role("status").filter(has_text="Link copied")).to_be_visible()
    copied = page.evaluate("() => navigator.clipboard.readText()")
    assert copied.endswith(f"{guide.url}#what-to-do-next")
    assert page.url == copied


def test_without_scripts_the_link_stands_in_the_address(visit: Visit, guide: GuidancePage) -> None:
    page = visit(scripts=False)
    page.goto(guide.url)
    page.get_by_role("link", name="Link to “What to do next”").click()
    assert page.url.endswith(f"{guide.url}#what-to-do-next")


@pytest.mark.parametrize("scripts", [True, False])
def test_it_is_judged_and_what_may_say_who_is_shown_first(
    visit: Visit, guide: GuidancePage, scripts: bool
) -> None:
    page = visit(scripts=scripts, width=375)
    page.goto(guide.url)
    page.get_by_role("link", name="it was not useful").click()
    expect(page.get_by_label("No", exact=True)).to_be_checked()
    page.get_by_label("What was missing").fill("Ring 07700 900123")
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_text("This may say who somebody is.").first).to_be_visible()
    expect(page.get_by_label("What was missing")).to_have_value("Ring 07700 900123")
    page.get_by_role("button", name="I have looked: send it").click()
    expect(page.get_by_role("heading", name="Thank you")).to_be_visible()


def test_all_of_it_is_open_to_everybody(visit: Visit, guide: GuidancePage, practitioner: User) -> None:
    complaints: list[str] = []
    page = visit(practitioner)
    page.goto(guide.url)
    examine(page, complaints)
    page.get_by_role("button", name="Save for later").click()
    for address in (guide.url, "/my/saved/", f"/useful/{guide.pk}/?answer=no", f"/useful/{guide.pk}/thanks/"):
        page.goto(address)
        examine(page, complaints)
    page.goto(f"/useful/{guide.pk}/")
    page.get_by_role("button", name="Send").click()
    examine(page, complaints)
    stranger = visit()
    stranger.goto(guide.url)
    examine(stranger, complaints)
    assert not complaints, "\n".join(complaints)
