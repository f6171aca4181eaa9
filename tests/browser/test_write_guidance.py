"""An editor writes a page, a lead approves it, and what came of it is accessible to all."""

import re
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import APIResponse, Route, expect
from playwright.sync_api import Page as Tab

from accounts.models import User
from home.models import HomePage
from looking import BEST_PRACTICE
from makers_resources import index_all
from resources.models import GlossaryTerm, GuidancePage
from writing_by_hand import choose_action, write_guidance


@pytest.mark.usefixtures("saved_by_hand")
def test_an_editor_writes_and_a_lead_approves(home: HomePage, visit: Any, editor: User, lead: User) -> None:
    desk: Tab = visit(editor)
    write_guidance(desk, "Bus stops after dark", "Look at a stop with those who wait there.", "Parks")
    choose_action(desk, "Submit to Lead approval")
    expect(desk.get_by_text("created and submitted for moderation")).to_be_visible()
    desk.goto("/admin/")
    expect(desk.locator("#my-drafts-section")).to_contain_text("With the leads, since")

    approver: Tab = visit(lead)
    approver.goto("/admin/")
    approver.locator("#awaiting-approval-section").get_by_role("link", name="Bus stops after dark").click()
    approver.get_by_role("link", name="Open in the editor").click()
    approver.get_by_role("tab", name="Before publishing").click()
    expect(approver.get_by_text("Ready to be published.")).to_be_visible()
    choose_action(approver, "Approve and Publish")
    approver.wait_for_url("**/admin/pages/*/")
    assert GuidancePage.objects.get().live

    index_all()
    reader: Tab = visit()
    reader.goto("/guidance/bus-stops-after-dark/")
    expect(reader.get_by_role("heading", name="What to look for")).to_be_visible()
    found = Axe().run(reader, options=BEST_PRACTICE)
    assert found.violations_count == 0, found.generate_report()


def test_what_is_written_is_saved_by_itself(home: HomePage, visit: Any, editor: User) -> None:
    desk: Tab = visit(editor)
    desk.goto("/admin/")
    desk.locator(".hub-begin").get_by_role("link", name="Write guidance").click()
    # Typed as by a hand: the editor begins to look for changes two seconds after it is there.
    desk.locator("[name=title]").press_sequentially("Bus stops after dark", delay=200)
    desk.wait_for_url(re.compile("/edit/"))
    draft = GuidancePage.objects.get()
    assert not draft.live
    assert draft.latest_revision.object_str.startswith("Bus")


def test_who_publishes_while_it_is_being_saved_publishes_it_once(
    home: HomePage, visit: Any, lead: User
) -> None:
    desk: Tab = visit(lead)
    held: list[tuple[Route, APIResponse]] = []

    def hold_what_is_saved_by_itself(route: Route) -> None:
        if route.request.method == "POST" and "json" in route.request.headers["accept"]:
            held.append((route, route.fetch()))  # it has arrived, and nobody knows of it here
        else:
            route.continue_()

    desk.route("**/glossaryterm/**", hold_what_is_saved_by_itself)
    desk.goto("/admin/snippets/resources/glossaryterm/add/")
    desk.locator("[name=term]").press_sequentially("Bus stop watch", delay=200)
    desk.locator("[name=meaning]").press_sequentially("A habit of looking.", delay=50)
    while not held:
        desk.wait_for_timeout(50)
    choose_action(desk, "Publish")
    desk.wait_for_timeout(500)  # it waits for what is on the way
    for route, answer in held:
        route.fulfill(response=answer)
    expect(desk.get_by_text("updated and published")).to_be_visible()
    assert [term.live for term in GlossaryTerm.objects.filter(term="Bus stop watch")] == [True]
