"""Editors write and submit; leads read and publish. Nothing of a draft is public before that."""

from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client
from wagtail.models import Page

from accounts.models import User
from core.page_form import NO_TOPIC
from home.models import HomePage
from makers_pages import write
from makers_resources import make_guidance, make_term
from resources.models import GlossaryTerm, GuidanceIndexPage, GuidancePage


def edit(client: Client, page: Page, action: str, **changes: Any) -> int:
    status: int = write(client, page, action, **changes).status_code
    return status


@pytest.fixture
def page(home: HomePage) -> GuidancePage:
    return make_guidance("First words")


def is_public(words: str) -> bool:
    """Past all that is kept, which is renewed after a commit that a test never makes."""
    cache.clear()
    return words in Client().get("/guidance/first-words/").content.decode()


def test_an_editors_change_is_not_public(page: GuidancePage, editor: User, signed_in: Any) -> None:
    assert edit(signed_in(editor), page, "action-none") == 302
    assert GuidancePage.objects.get().get_latest_revision_as_object().title == "Changed words"
    assert not is_public("Changed words")


def test_an_editor_cannot_publish_by_asking_the_form_to(
    page: GuidancePage, editor: User, signed_in: Any
) -> None:
    edit(signed_in(editor), page, "action-publish")
    assert not is_public("Changed words")


def test_what_is_submitted_is_published_by_a_lead(
    page: GuidancePage, editor: User, lead: User, signed_in: Any
) -> None:
    edit(signed_in(editor), page, "action-submit")
    state = GuidancePage.objects.get().current_workflow_state
    assert state.workflow.name == "Lead approval"
    assert not is_public("Changed words")
    task = state.current_task_state
    address = f"/admin/pages/workflow/action/{page.pk}/approve/{task.pk}/"
    signed_in(editor).post(address)
    assert not is_public("Changed words"), "an editor cannot approve"
    signed_in(lead).post(address)
    assert is_public("Changed words")


def test_a_lead_publishes_directly(page: GuidancePage, lead: User, signed_in: Any) -> None:
    edit(signed_in(lead), page, "action-publish")
    assert is_public("Changed words")


@pytest.mark.parametrize("action", ["action-publish", "action-submit"])
def test_nothing_is_published_or_submitted_without_a_topic(
    page: GuidancePage, lead: User, signed_in: Any, action: str
) -> None:
    answer = write(signed_in(lead), page, action, topics=[])
    assert str(NO_TOPIC) in answer.content.decode()
    assert not is_public("Changed words")
    assert not page.workflow_states.exists()


def test_a_draft_may_wait_for_its_topics(page: GuidancePage, editor: User, signed_in: Any) -> None:
    assert edit(signed_in(editor), page, "action-none", topics=[]) == 302
    assert GuidancePage.objects.get().get_latest_revision_as_object().title == "Changed words"


def test_a_list_needs_no_topics(home: HomePage, lead: User, signed_in: Any) -> None:
    guidance = GuidanceIndexPage.objects.get()
    assert edit(signed_in(lead), guidance, "action-publish", title="All guidance", topics=[]) == 302
    assert GuidanceIndexPage.objects.get().title == "All guidance"


def test_a_practitioner_has_no_way_into_the_editors_area(
    page: GuidancePage, practitioner: User, signed_in: Any
) -> None:
    assert edit(signed_in(practitioner), page, "action-publish") == 302
    assert not is_public("Changed words")
    assert signed_in(practitioner).get(f"/admin/pages/{page.pk}/edit/").status_code == 302


def test_an_editor_drafts_a_term_and_does_not_publish_it(
    home: HomePage, editor: User, signed_in: Any
) -> None:
    term = make_term("MACE", "Old meaning.")
    form = {
        "term": "MACE",
        "slug": "mace",
        "meaning": "New meaning.",
        "nation": "any",
        "expansion": "",
        "local_meaning": "",
        "synonyms": "",
        "is_linked": "on",
        "action-publish": "yes",
    }
    signed_in(editor).post(f"/admin/snippets/resources/glossaryterm/edit/{term.pk}/", form)
    assert GlossaryTerm.objects.get().meaning == "Old meaning."
    assert "New meaning." not in Client().get("/glossary/").content.decode()
