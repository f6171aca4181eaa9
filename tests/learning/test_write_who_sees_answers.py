"""Right answers are for those who write them: every address of the bank, for everybody else."""

from typing import Any

import pytest
from django.contrib.auth.models import Group, Permission
from django.test import Client
from wagtail.models import GroupPagePermission, Page

from accounts.models import User
from learning.admin.viewset import QuestionViewSet
from learning.models import Question, QuizPage
from makers import make_user
from makers_learning import make_module, quiz_of
from makers_writing import BANK, edited, posted

# What may open without a right to the bank: names of questions, never what is in them.
NAMES_ONLY = ("/choose/", "/site-history/", "/confirm_cancellation/")


@pytest.fixture
def quiz(home: object) -> QuizPage:
    return quiz_of(make_module(questions=1))


@pytest.fixture
def question(quiz: QuizPage, lead: User) -> Question:
    found: Question = quiz.slots.get().question
    found.save_revision(user=lead).publish()
    found.feedback = "A newer draft."
    found.save_revision(user=lead)
    return Question.objects.get(pk=found.pk)


@pytest.fixture
def page_writer(home: Any) -> User:
    """Writes pages and no questions: may open the admin, the quiz page and its choosers."""
    person = make_user("Wren")
    group = Group.objects.create(name="Page writers")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    for codename in ("add_page", "change_page", "publish_page"):
        permission = Permission.objects.get(codename=codename, content_type__app_label="wagtailcore")
        GroupPagePermission.objects.create(group=group, page=Page.objects.get(depth=2), permission=permission)
    person.groups.add(group)
    return person


def addresses(question: Question) -> list[str]:
    """Every address of the bank, with real ids in it."""
    first, last = question.revisions.order_by("pk").values_list("pk", flat=True)[:2]
    state = {"pk": question.pk, "action_name": "approve", "task_state_id": 1, "workflow_state_id": 1}
    given = state | {"revision_id": first, "task_id": 1, "kind": "single"}
    compare = f"history/{question.pk}/revisions/compare/{first}...{last}/"
    found = [compare]
    for url in QuestionViewSet().get_urlpatterns():
        pattern = str(url.pattern)
        if url.name != "revisions_compare":
            for name in url.pattern.converters:
                converter = next(
                    f"<{c}:{name}>" for c in ("int", "slug", "str") if f"<{c}:{name}>" in pattern
                )
                pattern = pattern.replace(converter, str(given[name]))
            found.append(pattern)
    return [f"{BANK}{path}" for path in found]


def secrets_of(question: Question) -> list[str]:
    options = list(question.options.all())
    return [question.feedback, "A newer draft.", *(option.feedback for option in options)]


@pytest.mark.parametrize("who", ["nobody", "practitioner", "champion", "page_writer"])
def test_no_address_of_the_bank_shows_them_to_others(
    question: Question, who: str, request: pytest.FixtureRequest, signed_in: Any
) -> None:
    browser = Client() if who == "nobody" else signed_in(request.getfixturevalue(who))
    seen = addresses(question)
    assert len(seen) > 20
    others = ["/admin/snippets/choose/learning/question/", "/admin/reports/site-history/"]
    for address in [*seen, *others]:
        for response in (browser.get(address), browser.post(address, posted())):
            text = response.content.decode()
            assert response.status_code in (200, 302, 403, 404, 405), address
            assert not [secret for secret in secrets_of(question) if secret in text], address
            if response.status_code == 200:
                assert any(place in address for place in NAMES_ONLY), address
    assert Question.objects.get(pk=question.pk).live
    assert Question.objects.count() == 1


def test_a_page_writer_places_questions_without_seeing_what_is_right(
    question: Question, quiz: QuizPage, page_writer: User, signed_in: Any
) -> None:
    browser = signed_in(page_writer)
    for address in (
        f"/admin/pages/{quiz.pk}/edit/",
        f"/admin/pages/{quiz.pk}/edit/preview/",
        f"/admin/snippets/choose/learning/question/chosen/{question.pk}/",
    ):
        response = browser.get(address)
        assert response.status_code == 200
        assert not [secret for secret in secrets_of(question) if secret in response.content.decode()]


@pytest.mark.parametrize("action", ["publish", "submit", ""])
def test_an_editor_drafts_and_submits_but_does_not_publish(
    home: object, editor: User, signed_in: Any, action: str
) -> None:
    browser = signed_in(editor)
    assert browser.post(f"{BANK}add/single/", posted(action=action)).status_code == 302
    question = Question.objects.get()
    assert not question.live
    assert not question.versions.exists()
    assert question.workflow_in_progress is (action == "submit")


def test_a_lead_approves_what_an_editor_submits(
    home: object, editor: User, lead: User, signed_in: Any
) -> None:
    signed_in(editor).post(f"{BANK}add/single/", posted(action="submit"))
    question = Question.objects.get()
    assert signed_in(editor).post(approve(question)).status_code in (302, 403)
    assert not Question.objects.get().live
    browser = signed_in(lead)
    assert "awaits approval" in browser.get(BANK).content.decode()
    browser.post(approve(question))
    question = Question.objects.get()
    assert question.live
    assert question.versions.count() == 1


def approve(question: Question) -> str:
    state = question.current_workflow_task_state
    return f"{BANK}workflow/action/{question.pk}/approve/{state.pk}/"


def test_an_unfinished_draft_is_not_approved(home: object, editor: User, lead: User, signed_in: Any) -> None:
    """A lead changes what was submitted and leaves it half-way: approving must not put it before learners."""
    signed_in(editor).post(f"{BANK}add/single/", posted(action="submit"))
    question, browser = Question.objects.get(), signed_in(lead)
    sent = edited(browser, question)
    browser.post(f"{BANK}edit/{question.pk}/", sent | {"options-0-is_right": ""})
    page = browser.post(approve(question), follow=True).content.decode()
    assert "Not approved. No option is marked as right" in page
    assert not Question.objects.get().live


def test_an_editor_neither_unpublishes_nor_deletes(
    question: Question, quiz: QuizPage, editor: User, signed_in: Any
) -> None:
    browser = signed_in(editor)
    quiz.slots.all().delete()
    for address in ("unpublish", "delete"):
        assert browser.post(f"{BANK}{address}/{question.pk}/").status_code in (302, 403)
    browser.post(f"/admin/bulk/learning/question/delete/?id={question.pk}")
    assert Question.objects.get(pk=question.pk).live
