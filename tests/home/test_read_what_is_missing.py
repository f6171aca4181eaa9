"""The list “Before publishing”: what its writer reads before and after a refusal."""

from typing import Any

import pytest
from django.test import Client
from wagtail.models import Page
from wagtail.test.utils.form_data import inline_formset, streamfield

from accounts.models import User
from core.readiness import items_of
from home.models import HomePage
from makers import topic
from makers_pages import NAMED, lacking, write
from makers_resources import SOURCES, make_guidance, make_tool
from resources.models import (
    GuidancePage,
)


@pytest.fixture
def page(home: HomePage) -> GuidancePage:
    """A draft that lacks nothing."""
    return make_guidance("First words", topics=(topic("Parks"),), live=False)


def states(client: Client, page: Page) -> str:
    html = client.get(f"/admin/pages/{page.pk}/edit/").content.decode()
    return html[html.index("hub-check__items") :]


def test_the_list_says_in_words_what_is_done(page: GuidancePage, editor: User, signed_in: Any) -> None:
    html = states(signed_in(editor), page)
    assert "Ready to be published." in signed_in(editor).get(f"/admin/pages/{page.pk}/edit/").content.decode()
    assert "Missing" not in html
    assert "Better with" in html, "it has no keeper"


def test_the_list_says_what_is_missing(page: GuidancePage, editor: User, signed_in: Any) -> None:
    lacking(page, editor, body=[("text", NAMED)])
    html = signed_in(editor).get(f"/admin/pages/{page.pk}/edit/").content.decode()
    assert "Not ready to be published." in html
    assert "<mark>Kai" in html
    assert "in “Body”: it is invented, public, or points at nobody" in html


def typed(client: Client, page: Page, **changes: Any) -> tuple[dict[str, str], str]:
    """Refused, with the list of what is missing and what was said above and below it."""
    answer = write(client, page, "action-publish", **changes)
    items = next(context["items"] for context in answer.context if "is_ready" in context)
    return {item.name: str(item.sentence) for item in items if item.is_missing}, answer.content.decode()


def test_the_list_is_of_what_was_just_typed(page: Any, editor: User, lead: User, signed_in: Any) -> None:
    page.topics.clear()
    lacking(page, editor)
    words = NAMED + "<p>Ask why they absconded.</p>"
    missing, html = typed(signed_in(lead), page, body=[("text", words)])
    assert list(missing) == ["kept_identifiers"], "topics and sources have come since"
    assert "as you have just written it" in html
    assert "your last saved draft" not in html
    assert "<li>“absconded”" in html, "the hints are on the new words, too"
    assert not GuidancePage.objects.get().topics.exists(), "nothing was saved"


def test_what_a_field_refuses_counts_as_typed(page: Any, lead: User, signed_in: Any) -> None:
    named = [("text", NAMED), ("heading", "Empty")]
    missing, html = typed(signed_in(lead), page, summary=" ", topics=[], body=named)
    assert list(missing) == ["summary", "topics", "headings", "kept_identifiers"]
    assert "<mark>Kai Brown" in html


def test_a_row_that_was_refused_counts_as_typed(home: HomePage, lead: User, signed_in: Any) -> None:
    tool = make_tool(topics=(topic("Parks"),))
    rows = [{"document": "", "title": "", "note": "Ask Kai Brown."}, {"title": "", "note": "07700 900123"}]
    rows[1]["DELETE"] = "on"
    body = [("text", "<p>Go when they go.</p>")]
    form = {"downloads": inline_formset(rows), "form": streamfield([]), "form_intro": "", "time_needed": ""}
    missing, html = typed(signed_in(lead), tool, body=body, **form)
    assert list(missing) == ["kept_identifiers"]
    assert "<mark>Kai Brown" in html
    assert "<mark>07700" not in html, "that row is to go"


def test_a_refusal_for_another_reason_is_not_called_ready(page: Any, lead: User, signed_in: Any) -> None:
    missing, html = typed(signed_in(lead), page, slug="")
    assert not missing
    assert "Ready to be published." not in html
    assert "Nothing that readers need is missing." in html


def test_the_list_of_a_saved_draft_says_so(page: GuidancePage, lead: User, signed_in: Any) -> None:
    html = signed_in(lead).get(f"/admin/pages/{page.pk}/edit/").content.decode()
    assert "your last saved draft" in html
    assert "as you have just written it" not in html


def test_pictures_without_words_are_counted(home: HomePage) -> None:
    """As an import may bring them, past the form."""
    drawing = {"name": "rings", "alt": "", "caption": ""}
    named = drawing | {"alt": "IMG_2041.jpg"}
    page = make_guidance(
        topics=(topic("Parks"),), body=[("drawing", drawing), ("drawing", named)], sources=SOURCES
    )
    (item,) = (item for item in items_of(page) if item.name == "pictures")
    assert item.is_missing
    assert item.sentence == "2 pictures say nothing."
