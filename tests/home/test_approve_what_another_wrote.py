"""Somebody else approves: any lead, never whoever submitted it. Both hear of it by our own mail."""

from typing import Any

import pytest
from django.core import mail as outbox
from django.core.exceptions import PermissionDenied
from django.test import Client
from wagtail.models import GroupApprovalTask, Page, Task, TaskState, Workflow, WorkflowTask

from accounts.models import User
from core.mail import deliver_due
from core.models import OutgoingMail
from home.establish import APPROVAL, establish
from home.models import AnotherApproves, HomePage
from learning.models import Question
from makers import hears_at_once, topic
from makers_learning import make_question
from makers_pages import write
from makers_resources import make_guidance, submit
from resources.models import GuidancePage


@pytest.fixture
def page(home: HomePage) -> GuidancePage:
    return make_guidance("Bus stops", topics=(topic("Parks"),), live=False)


def approve(client: Client, page: Page, state: TaskState) -> bool:
    """Whether it is public afterwards."""
    client.post(f"/admin/pages/workflow/action/{page.pk}/approve/{state.pk}/")
    return bool(Page.objects.get(pk=page.pk).live)


def told() -> dict[str, list[User]]:
    found: dict[str, list[User]] = {}
    for mail in OutgoingMail.objects.order_by("pk"):
        found.setdefault(mail.kind, []).append(mail.recipient)
    return found


# --- Who


def test_any_lead_approves_what_an_editor_wrote(
    page: GuidancePage, editor: User, other_lead: User, signed_in: Any
) -> None:
    assert approve(signed_in(other_lead), page, submit(page, editor))


@pytest.mark.parametrize("person", ["lead", "administrator"])
def test_nobody_approves_what_they_submitted(
    page: GuidancePage, request: pytest.FixtureRequest, other_lead: User, signed_in: Any, person: str
) -> None:
    writer = request.getfixturevalue(person)
    state = submit(page, writer)
    assert not approve(signed_in(writer), page, state)
    assert not TaskState.objects.reviewable_by(writer).exists()
    assert approve(signed_in(other_lead), page, state)


def test_nor_by_the_form_of_the_page(page: GuidancePage, lead: User, signed_in: Any) -> None:
    submit(page, lead)
    write(signed_in(lead), page, "action-workflow-action", **{"workflow-action-name": "approve"})
    assert not Page.objects.get(pk=page.pk).live


def test_nor_by_any_other_way(page: GuidancePage, lead: User) -> None:
    state = submit(page, lead)
    with pytest.raises(PermissionDenied):
        state.task.specific.on_action(state, lead, "approve")
    assert not Page.objects.get(pk=page.pk).live


def test_a_lead_may_still_publish_without_asking(page: GuidancePage, lead: User, signed_in: Any) -> None:
    submit(page, lead)
    write(signed_in(lead), page, "action-publish")
    assert Page.objects.get(pk=page.pk).live
    assert not page.workflow_states.active().exists()


def test_an_editor_approves_nothing(page: GuidancePage, editor: User, lead: User, signed_in: Any) -> None:
    assert not approve(signed_in(editor), page, submit(page, lead))


def test_a_question_follows_the_same_rule(
    home: HomePage, lead: User, other_lead: User, signed_in: Any
) -> None:
    question = make_question("Old words")
    question.stem = "<p>New words</p>"
    state = submit(question, lead)
    address = f"/admin/snippets/learning/question/workflow/action/{question.pk}/approve/{state.pk}/"
    signed_in(lead).post(address)
    assert Question.objects.get().stem == "<p>Old words</p>"
    signed_in(other_lead).post(address)
    assert Question.objects.get().stem == "<p>New words</p>"


# --- Who hears


def test_every_other_lead_hears_what_waits_and_no_administrator(
    page: GuidancePage, editor: User, lead: User, other_lead: User, administrator: User
) -> None:
    submit(page, editor)
    assert {kind: set(people) for kind, people in told().items()} == {"draft_submitted": {lead, other_lead}}
    assert outbox.outbox == [], "nothing goes out while somebody waits"


def test_a_lead_who_submits_is_not_told_of_it(page: GuidancePage, lead: User, other_lead: User) -> None:
    submit(page, lead)
    assert told() == {"draft_submitted": [other_lead]}


def test_the_writer_hears_of_the_approval(
    page: GuidancePage, editor: User, lead: User, signed_in: Any
) -> None:
    hears_at_once(editor, lead)
    approve(signed_in(lead), page, submit(page, editor))
    deliver_due()
    (letter,) = outbox.outbox
    assert (letter.to, letter.subject) == ([editor.email], "Approved: Bus stops")
    assert "History" not in letter.body


def test_the_writer_hears_that_a_lead_left_a_word(
    page: GuidancePage, editor: User, lead: User, signed_in: Any
) -> None:
    hears_at_once(editor, lead)
    address = f"/admin/pages/workflow/action/{page.pk}/approve/{submit(page, editor).pk}/"
    signed_in(lead).post(address, {"comment": "Well said."})
    deliver_due()
    (letter,) = outbox.outbox
    assert "A word for you stands under “History”." in letter.body
    assert "Well said." not in letter.body
    history = signed_in(editor).get(f"/admin/pages/{page.pk}/history/").content.decode()
    assert "Well said." in history


def test_the_writer_hears_that_it_came_back_and_reads_why_in_the_admin(
    page: GuidancePage, editor: User, lead: User, signed_in: Any
) -> None:
    hears_at_once(editor, lead)
    state = submit(page, editor)
    address = f"/admin/pages/workflow/action/{page.pk}/reject/{state.pk}/"
    signed_in(lead).post(address, {"comment": "Name the duty."})
    deliver_due()
    (letter,) = outbox.outbox
    assert (letter.to, letter.subject) == ([editor.email], "Sent back: Bus stops")
    assert "Name the duty." not in letter.body
    assert "/admin/#my-drafts-section" in letter.body, "there stands what should change"


def test_what_was_decided_meanwhile_is_not_told_as_waiting(
    page: GuidancePage, editor: User, lead: User, other_lead: User, signed_in: Any
) -> None:
    hears_at_once(lead, other_lead)
    approve(signed_in(lead), page, submit(page, editor))
    deliver_due()
    assert outbox.outbox == []


# --- An installation from before the rule


def test_the_old_step_becomes_the_new_one_with_all_that_waits_at_it(
    home: HomePage, editor: User, lead: User, signed_in: Any
) -> None:
    workflow = Workflow.objects.get(name="Lead approval")
    new = AnotherApproves.objects.get()
    old = GroupApprovalTask.objects.create(name=APPROVAL)
    old.groups.set(new.groups.all())
    WorkflowTask.objects.filter(workflow=workflow).update(task=old.task_ptr)
    new.delete()
    page = make_guidance("Bus stops", topics=(topic("Parks"),), live=False)
    state = submit(page, editor)
    establish()
    assert [task.specific for task in workflow.tasks] == list(AnotherApproves.objects.all())
    assert Task.objects.count() == 1
    assert not GroupApprovalTask.objects.exists()
    assert not approve(signed_in(editor), page, state)
    assert approve(signed_in(lead), page, state)
