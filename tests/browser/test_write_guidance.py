"""An editor writes a page, a lead approves it, and what came of it is accessible to all."""

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page as Tab
from playwright.sync_api import expect

from accounts.models import User
from home.models import HomePage
from makers_resources import index_all
from resources.models import GuidancePage

ENOUGH = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


def add_block(tab: Tab, field: str, kind: str = "") -> None:
    """By the last “+” of a field; where there is one kind only, nobody is asked which."""
    tab.locator(f"[data-contentpath='{field}'] button[title='Insert a block']").last.click()
    if kind:
        tab.get_by_role("option", name=kind, exact=True).click()


def write_page(tab: Tab) -> None:
    tab.goto("/admin/")
    tab.locator(".hub-begin").get_by_role("link", name="Write guidance").click()
    tab.locator("[name=title]").fill("Bus stops after dark")
    tab.locator("[name=summary]").fill("Look at a stop with those who wait there.")
    add_block(tab, "body", "Heading")
    tab.locator("[name='body-0-value']").fill("What to look for")
    add_block(tab, "body", "Text")
    tab.locator("[data-contentpath='body'] .public-DraftEditor-content").first.click()
    tab.keyboard.type("Go when they go, and ask who else is there.")
    add_block(tab, "sources")
    tab.locator("[name='sources-0-value-title']").fill("A study of bus stops")
    tab.get_by_role("tab", name="Promote").click()
    tab.locator("ul.tagit input").press_sequentially("Parks")
    tab.locator(".ui-autocomplete").get_by_text("Parks", exact=True).click()
    expect(tab.locator("ul.tagit .tagit-label")).to_have_text("Parks")


def choose_action(tab: Tab, action: str) -> None:
    tab.locator("footer [data-w-dropdown-target='toggle']").click()
    tab.get_by_role("button", name=action).click()


def test_an_editor_writes_and_a_lead_approves(home: HomePage, visit: Any, editor: User, lead: User) -> None:
    desk: Tab = visit(editor)
    write_page(desk)
    choose_action(desk, "Submit to Lead approval")
    expect(desk.get_by_text("has been submitted for moderation")).to_be_visible()
    desk.goto("/admin/")
    expect(desk.locator("#my-drafts-section")).to_contain_text("With the leads, since")

    approver: Tab = visit(lead)
    approver.goto("/admin/")
    approver.locator("#awaiting-approval-section").get_by_role("link", name="Bus stops after dark").click()
    approver.get_by_role("tab", name="Before publishing").click()
    expect(approver.get_by_text("Ready to be published.")).to_be_visible()
    choose_action(approver, "Approve and Publish")
    approver.wait_for_url("**/admin/pages/*/")
    assert GuidancePage.objects.get().live

    index_all()
    reader: Tab = visit()
    reader.goto("/guidance/bus-stops-after-dark/")
    expect(reader.get_by_role("heading", name="What to look for")).to_be_visible()
    found = Axe().run(reader, options=ENOUGH)
    assert found.violations_count == 0, found.generate_report()
