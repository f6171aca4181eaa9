"""A draft made of a champion's answer is nobody's own: those who may edit it find it on the admin's home screen."""

from typing import Any

import pytest
from django.contrib.auth.models import Group, Permission
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import GroupPagePermission

from accounts.models import User
from champions.actions.proposing import Answer
from home.admin.panels.practice_questions import SHOWN
from home.models import HomePage
from home.practice_questions import make_draft
from makers import make_user, topic
from makers_resources import make_answer
from resources.models import PracticeQuestionIndexPage, PracticeQuestionPage, ToolIndexPage

HEADING = "Practice questions to edit"


def answered(title: str) -> PracticeQuestionPage:
    """As the night makes it, with no owner and no writer."""
    make_draft(Answer(title, "Several plans name one place.", "Ring whoever decides.", [topic("Parks").pk]))
    return PracticeQuestionPage.objects.get(title=title)


def screen(client: Client) -> str:
    return str(client.get("/admin/").content.decode())


@pytest.mark.parametrize("role", ["editor", "lead"])
def test_whoever_may_edit_it_finds_it_and_its_editor(
    home: HomePage, request: pytest.FixtureRequest, signed_in: Any, role: str
) -> None:
    page, client = answered("Who rings the landlord?"), signed_in(request.getfixturevalue(role))
    html = screen(client)
    assert HEADING in html
    assert "Who rings the landlord?" in html
    assert "Nobody has worked on it yet" in html
    assert f'href="/admin/pages/{page.pk}/edit/"' in html
    assert client.get(f"/admin/pages/{page.pk}/edit/").status_code == 200


def test_it_says_who_has_begun(home: HomePage, editor: User, lead: User, signed_in: Any) -> None:
    page = answered("Who rings the landlord?")
    page.title = "Who tells the landlord?"
    page.save_revision(user=editor)
    html = screen(signed_in(lead))
    assert "Who tells the landlord?" in html
    assert f"{editor} has worked on it" in html


def test_what_is_published_or_was_is_not_there(home: HomePage, lead: User, signed_in: Any) -> None:
    page = answered("Who rings the landlord?")
    page.save_revision().publish()
    make_answer("Published before", live=True).unpublish()
    html = screen(signed_in(lead))
    assert HEADING not in html
    assert (
        "Published before" not in html[html.index("welcome-section") : html.index("due-for-review-section")]
    )


def test_whoever_may_not_edit_it_is_not_shown_it(home: HomePage, signed_in: Any) -> None:
    """Somebody who writes tools only, by a group made by hand."""
    group = Group.objects.create(name="Tools")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    change = Permission.objects.get(codename="change_page", content_type__app_label="wagtailcore")
    GroupPagePermission.objects.create(group=group, page=ToolIndexPage.objects.get(), permission=change)
    writer = make_user("Tia")
    writer.groups.add(group)
    answered("Who rings the landlord?")
    html = screen(signed_in(writer))
    assert HEADING not in html
    assert "Who rings the landlord?" not in html
    above = PracticeQuestionIndexPage.objects.get()
    GroupPagePermission.objects.create(group=group, page=above, permission=change)
    assert HEADING in screen(signed_in(writer))


def test_the_administrator_has_no_such_list(home: HomePage, administrator: User, signed_in: Any) -> None:
    answered("Who rings the landlord?")
    assert HEADING not in screen(signed_in(administrator))


def test_many_are_told_in_as_many_queries_as_two_by_title(home: HomePage, lead: User, signed_in: Any) -> None:
    client = signed_in(lead)
    for number in (9, 8):
        answered(f"Question {number}")
    screen(client)
    with CaptureQueriesContext(connection) as few:
        html = screen(client)
    assert html.index("Question 8") < html.index("Question 9")
    for number in range(SHOWN):
        answered(f"Another {number}")
    with CaptureQueriesContext(connection) as many:
        html = screen(client)
    assert len(many) <= len(few) + 1, "one for the address of the list"
    assert "2 more drafts" in html
    assert f'href="/admin/pages/{PracticeQuestionIndexPage.objects.get().pk}/"' in html
