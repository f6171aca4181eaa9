"""The admin's home screen: what each role finds there, and what it does not."""

import re
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import GroupPagePermission

from accounts.actions import make_lead
from accounts.models import User
from home.models import HomePage
from learning.models import ModuleIndexPage, ModulePage
from makers import make_area
from makers_resources import make_guidance, submit
from resources.models import GuidancePage


def screen(client: Client) -> str:
    answer = client.get("/admin/")
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.fixture
def submitted(home: HomePage, editor: User) -> GuidancePage:
    page = make_guidance("Bus stops", live=False)
    submit(page, editor)
    return page


PANELS = {
    "editor": {"welcome", "my-drafts", "due-for-review", "feedback", "most-read", "not-found"},
    "lead": {
        "welcome",
        "awaiting-approval",
        "my-drafts",
        "due-for-review",
        "feedback",
        "most-read",
        "not-found",
    },
    "administrator": {"welcome", "awaiting-approval", "due-for-review", "feedback", "most-read", "not-found"},
}


@pytest.mark.parametrize("role", PANELS)
def test_each_role_finds_its_panels_and_no_other(
    home: HomePage, request: pytest.FixtureRequest, signed_in: Any, role: str
) -> None:
    html = screen(signed_in(request.getfixturevalue(role)))
    ours = {name for name in set().union(*PANELS.values()) if f'id="{name}-section"' in html}
    assert ours == PANELS[role]


@pytest.mark.parametrize("role", PANELS)
def test_wagtails_own_summary_is_gone(
    home: HomePage, request: pytest.FixtureRequest, signed_in: Any, role: str
) -> None:
    html = screen(signed_in(request.getfixturevalue(role)))
    assert "Site summary" not in html


@pytest.mark.parametrize("role", PANELS)
def test_whoever_may_build_a_module_begins_it_here(
    home: HomePage, request: pytest.FixtureRequest, signed_in: Any, role: str
) -> None:
    client = signed_in(request.getfixturevalue(role))
    html = screen(client)
    for label, address in (
        ("Build a module", f"/admin/pages/add/learning/modulepage/{ModuleIndexPage.objects.get().pk}/"),
        ("Write a question", "/admin/snippets/learning/question/add/"),
    ):
        assert re.search(rf'href="{address}">.*{label}</a>', html)
        assert client.get(address).status_code == 200


def test_a_module_is_offered_to_nobody_who_may_not_add_it(
    home: HomePage, editor: User, signed_in: Any
) -> None:
    GroupPagePermission.objects.filter(permission__codename="add_page").delete()
    assert "Build a module" not in screen(signed_in(editor))
    ModulePage.objects.all().delete()
    ModuleIndexPage.objects.get().delete()
    html = screen(signed_in(editor))
    assert "Build a module" not in html
    assert "Write a question" in html


def test_the_how_to_says_how_a_module_is_made(home: HomePage, editor: User, signed_in: Any) -> None:
    client = signed_in(editor)
    assert 'href="/admin/help/#module"' in screen(client)
    said = client.get("/admin/help/").content.decode()
    assert '<h2 id="module">' in said
    assert "readers meet them only once the module itself is out" in said


def test_a_lead_sees_what_an_editor_submitted(submitted: GuidancePage, lead: User, signed_in: Any) -> None:
    html = screen(signed_in(lead))
    assert "Bus stops" in html
    assert "submitted by Edie" in html
    state = submitted.current_workflow_state.current_task_state
    assert f"/admin/pages/workflow/action/{submitted.pk}/approve/{state.pk}/" in html


def test_an_editor_sees_where_the_draft_stands(submitted: GuidancePage, editor: User, signed_in: Any) -> None:
    assert "With the leads, since" in screen(signed_in(editor))


def test_an_editor_reads_why_it_came_back(
    submitted: GuidancePage, editor: User, lead: User, signed_in: Any
) -> None:
    state = submitted.current_workflow_state.current_task_state
    state.specific.reject(user=lead, comment="Name the duty.")
    html = screen(signed_in(editor))
    assert "Sent back" in html
    assert "Name the duty." in html
    assert "Bus stops" not in screen(signed_in(lead)), "it is the editor's turn"


def test_somebody_elses_draft_is_not_among_mine(
    home: HomePage, editor: User, lead: User, signed_in: Any
) -> None:
    make_guidance("Night buses", live=False).save_revision(user=lead)
    assert "Night buses" not in screen(signed_in(editor))


def test_a_lead_of_several_areas_finds_each_of_them(home: HomePage, lead: User, signed_in: Any) -> None:
    client, doors = signed_in(lead), ("/impact/coverage/", "/impact/")
    assert "?area=" not in screen(client)
    with CaptureQueriesContext(connection) as of_one:
        screen(client)
    make_lead(lead, *map(make_area, ("Fenmarch", "Calderwick Vale", "Oakshire")))
    with CaptureQueriesContext(connection) as of_three:
        html = screen(client)
    assert len(of_three) == len(of_one)
    for door in doors:
        for slug in ("calderwick-vale", "oakshire"):
            assert f'href="{door}?area={slug}"' in html
            assert client.get(f"{door}?area={slug}").status_code == 200
        assert f'href="{door}?area=fenmarch"' not in html, "it is shown at once"


def test_nobody_but_a_lead_is_shown_an_area(home: HomePage, editor: User, signed_in: Any) -> None:
    make_area("Calderwick Vale")
    assert "?area=" not in screen(signed_in(editor))


def test_the_screen_asks_as_often_for_many_as_for_one(
    submitted: GuidancePage, editor: User, lead: User, signed_in: Any
) -> None:
    def count() -> int:
        with CaptureQueriesContext(connection) as asked:
            screen(client)
        return len(asked)

    for person in (lead, editor):
        client = signed_in(person)
        screen(client)
        before = count()
        for number in range(3):
            page = make_guidance(f"Stop {person.pk} {number}", live=False)
            page.save_revision(user=editor)
            page.get_workflow().start(page, editor)
        assert count() == before
