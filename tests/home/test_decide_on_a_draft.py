"""A lead reads what was submitted and decides, on one page that needs neither scripts nor a wide screen."""

import re
from typing import Any

import pytest
from django.core import mail as outbox
from django.test import Client
from wagtail.models import TaskState

from accounts.models import User
from core.mail import deliver_due
from home.admin.addresses import decide_url
from home.models import HomePage
from learning.models import Question
from makers import hears_at_once, topic
from makers_learning import make_question
from makers_resources import make_guidance, make_term, submit
from resources.models import GuidancePage


@pytest.fixture
def page(home: HomePage) -> GuidancePage:
    return make_guidance("Bus stops", topics=(topic("Parks"),), live=False)


@pytest.fixture
def state(page: GuidancePage, editor: User) -> TaskState:
    return submit(page, editor)


def said(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def send_back(state: TaskState) -> str:
    return decide_url(state).replace("/approve/", "/reject/")


def test_it_leads_to_the_draft_as_readers_will_meet_it(state: TaskState, lead: User, signed_in: Any) -> None:
    client = signed_in(lead)
    html = said(client, decide_url(state))
    assert 'href="?preview=1"' in html
    assert "Guidance, submitted by Edie" in html
    assert "Start with the place." in said(client, f"{decide_url(state)}?preview=1")
    assert "Compare with" not in html, "nothing of it is public"


def test_a_change_to_a_public_page_can_be_compared(
    page: GuidancePage, editor: User, lead: User, signed_in: Any
) -> None:
    page.save_revision().publish()
    page.refresh_from_db()
    html = said(signed_in(lead), decide_url(submit(page, editor)))
    assert f"/admin/pages/{page.pk}/revisions/compare/live...latest/" in html


def test_approving_publishes_and_says_so(
    state: TaskState, page: GuidancePage, lead: User, signed_in: Any
) -> None:
    client = signed_in(lead)
    address = decide_url(state)
    client.get(address)
    answer = client.post(address, {"read": state.revision_id, "next": "/admin/"}, follow=True)
    assert "“Bus stops” is approved" in answer.content.decode()
    page.refresh_from_db()
    assert page.live


def test_what_lacks_something_offers_no_approval(
    home: HomePage, editor: User, lead: User, signed_in: Any
) -> None:
    state = submit(make_guidance("Bus stops", live=False), editor)
    html = said(signed_in(lead), decide_url(state))
    assert "It cannot go out yet" in html
    assert 'value="Approve' not in html
    assert f'action="{decide_url(state)}"' not in html
    assert f'action="{send_back(state)}"' in html


def test_sending_back_wants_a_reason(
    state: TaskState, page: GuidancePage, lead: User, signed_in: Any
) -> None:
    client = signed_in(lead)
    answer = client.post(send_back(state), {"comment": " ", "read": state.revision_id})
    assert answer.status_code == 422
    assert "Say what should change" in answer.content.decode()
    assert page.workflow_in_progress


def test_the_writer_hears_that_it_came_back(
    state: TaskState, editor: User, lead: User, signed_in: Any
) -> None:
    hears_at_once(editor, lead)
    client = signed_in(lead)
    answer = client.post(send_back(state), {"comment": "Name the duty.", "next": "/admin/"}, follow=True)
    assert "goes back to its writer" in answer.content.decode()
    deliver_due()
    assert [(letter.to, letter.subject) for letter in outbox.outbox] == [
        ([editor.email], "Sent back: Bus stops")
    ]


def test_what_is_read_is_what_goes_out(
    state: TaskState, page: GuidancePage, other_lead: User, lead: User, signed_in: Any
) -> None:
    """Another lead has changed it while it waited, before this one came."""
    page.body = [("text", "<p>Ask who else is there.</p>")]  # type: ignore[assignment]
    newest = page.save_revision(user=other_lead)
    client = signed_in(lead)
    assert "It has been changed since it was submitted." in said(client, decide_url(state))
    read = said(client, f"{decide_url(state)}?preview=1")
    assert "Ask who else is there." in read
    client.post(decide_url(state), {"read": newest.pk})
    assert "Ask who else is there." in Client().get(page.url).content.decode()


def test_nobody_approves_what_they_have_not_read(
    state: TaskState, page: GuidancePage, editor: User, lead: User, signed_in: Any
) -> None:
    """It was changed between the reading and the press."""
    read = state.revision_id
    page.title = "Bus stops and their names"
    page.save_revision(user=editor)
    answer = signed_in(lead).post(decide_url(state), {"read": read})
    assert answer.status_code == 409
    assert "Nothing was decided" in answer.content.decode()
    page.refresh_from_db()
    assert not page.live


@pytest.mark.parametrize("decided", ["approve", "reject"])
def test_whoever_comes_second_is_told(
    state: TaskState, lead: User, other_lead: User, signed_in: Any, decided: str
) -> None:
    address = decide_url(state)
    first = signed_in(other_lead)
    first.post(address.replace("/approve/", f"/{decided}/"), {"comment": "Look at the map."})
    second = signed_in(lead)
    said_so = f"{other_lead.name} has {'approved this' if decided == 'approve' else 'sent this back'}"
    assert said_so in " ".join(said(second, address).split())
    too_late = second.post(send_back(state), {"comment": "Name the duty."})
    assert too_late.status_code == 409
    html = too_late.content.decode()
    assert said_so in " ".join(html.split())
    assert "Look at the map." in html, "what the other said"
    assert "readonly" in html
    assert "Name the duty." in html, "nothing typed is lost"


def test_one_that_was_taken_back_waits_no_more(
    state: TaskState, page: GuidancePage, editor: User, lead: User, signed_in: Any
) -> None:
    page.current_workflow_state.cancel(user=editor)
    assert "does not wait for approval any more" in said(signed_in(lead), decide_url(state))
    assert signed_in(editor).get(decide_url(state)).status_code == 302


def test_each_box_belongs_to_its_own_button(state: TaskState, lead: User, signed_in: Any) -> None:
    client = signed_in(lead)
    for html in (said(client, decide_url(state)), client.post(send_back(state)).content.decode()):
        ids = re.findall(r'<textarea[^>]* id="([^"]+)"', html)
        assert ids == ["approve-comment", "reject-comment"]
        assert re.findall(r'<label[^>]* for="((?:approve|reject)[^"]+)"', html) == ids


def test_a_decision_belongs_to_one_draft(
    state: TaskState, page: GuidancePage, editor: User, lead: User, signed_in: Any
) -> None:
    """The address of one that is ready, with the number of one that is not."""
    other = make_guidance("Benches", live=False)
    mixed = decide_url(state).replace(f"/{state.pk}/", f"/{submit(other, editor).pk}/")
    client = signed_in(lead)
    assert client.get(mixed).status_code == 404
    assert client.post(mixed).status_code == 404
    assert not GuidancePage.objects.live().exists()


def test_nor_does_it_open_for_whoever_submitted_it_or_may_not(
    page: GuidancePage, editor: User, lead: User, signed_in: Any
) -> None:
    state = submit(page, lead)
    for person in (lead, editor):
        answer = signed_in(person).get(decide_url(state))
        assert (answer.status_code, answer["Location"]) == (302, "/admin/")


def test_the_mail_leads_there(page: GuidancePage, lead: User, editor: User) -> None:
    hears_at_once(lead)
    state = submit(page, editor)
    deliver_due()
    (letter,) = outbox.outbox
    assert decide_url(state) in letter.body


def test_a_question_and_a_term_are_decided_the_same_way(
    home: HomePage, editor: User, lead: User, signed_in: Any
) -> None:
    client = signed_in(lead)
    for draft in (make_question("Old words"), make_term("Underpass")):
        state = submit(draft, editor)
        assert "submitted by Edie" in said(client, decide_url(state))
        client.post(send_back(state), {"comment": "Say it shorter."})
        assert not draft.workflow_in_progress
    assert Question.objects.get().live


def test_the_dialogue_of_the_editor_is_wagtails_own(state: TaskState, lead: User, signed_in: Any) -> None:
    answer = signed_in(lead).get(decide_url(state), headers={"x-requested-with": "XMLHttpRequest"})
    assert answer.json()["step"] == "action"
