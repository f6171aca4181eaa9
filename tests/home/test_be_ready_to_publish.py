"""What lacks something that readers need goes out by no door; a draft may lack anything."""

from datetime import timedelta
from typing import Any

import pytest
from django.core import mail as outbox
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import Page, Revision

from accounts.models import User
from confidentiality.identifiers import find
from core.mail import deliver_due
from core.models import OutgoingMail
from core.readiness import NotReady, missing_in
from home.models import HomePage
from home.schedule import publish_what_is_due
from makers import topic
from makers_pages import NAMED, guidance_form, lacking, write
from makers_resources import SOURCES, make_guidance
from resources.models import (
    GuidanceIndexPage,
    GuidancePage,
)


def mark(text: str = "Kai Brown waits at the stop.") -> str:
    return find(text)[0].mark


@pytest.fixture
def page(home: HomePage) -> GuidancePage:
    """A draft that lacks nothing."""
    return make_guidance("First words", topics=(topic("Parks"),), live=False)


def is_live(page: Page) -> bool:
    return bool(Page.objects.get(pk=page.pk).live)


def submitted(page: GuidancePage, editor: User) -> Any:
    page.get_workflow().start(page, editor)
    return page.current_workflow_state.current_task_state


# --- By the form


@pytest.mark.parametrize("action", ["action-publish", "action-submit"])
@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"sources": []}, "Name one at least"),
        ({"body": []}, "There is nothing to read yet"),
        ({"summary": ""}, "This is needed to go on"),
        ({"body": [("text", NAMED)]}, "1 place may say who somebody is"),
        ({"body": [("text", "<p>…</p>"), ("heading", "Empty")]}, "Nothing stands below this heading"),
        ({"summary": "Ring 07700 900123."}, "1 place may say who somebody is"),
    ],
)
def test_the_form_says_what_is_missing(
    page: GuidancePage, lead: User, signed_in: Any, action: str, changes: dict[str, Any], sentence: str
) -> None:
    answer = write(signed_in(lead), page, action, **changes)
    assert answer.status_code == 200
    assert sentence in answer.content.decode()
    assert not is_live(page)
    assert not page.workflow_states.exists()


def test_what_was_written_is_still_there(page: GuidancePage, lead: User, signed_in: Any) -> None:
    answer = write(signed_in(lead), page, "action-publish", title="Hours of work", sources=[])
    assert "Hours of work" in answer.content.decode()


def test_a_summary_written_over_lines_stays_one_paragraph(
    page: GuidancePage, lead: User, signed_in: Any
) -> None:
    write(signed_in(lead), page, "action-publish", summary="What to do first.\r\n\r\nAnd then. ")
    assert GuidancePage.objects.get().summary == "What to do first. And then."


def test_what_lacks_nothing_is_published(page: GuidancePage, lead: User, signed_in: Any) -> None:
    assert write(signed_in(lead), page, "action-publish").status_code == 302
    assert is_live(page)


def test_a_draft_may_lack_anything(page: GuidancePage, editor: User, signed_in: Any) -> None:
    bare: dict[str, Any] = {
        "sources": [],
        "body": [("text", NAMED), ("heading", "Empty")],
        "topics": [],
        "summary": "",
    }
    assert write(signed_in(editor), page, **bare).status_code == 302
    draft = GuidancePage.objects.get().get_latest_revision_as_object()
    assert {item.name for item in missing_in(draft)} == {
        "summary",
        "topics",
        "headings",
        "sources",
        "kept_identifiers",
    }


def test_a_late_page_may_have_a_slip_put_right(page: GuidancePage, lead: User, signed_in: Any) -> None:
    assert write(signed_in(lead), page, "action-publish", review_by="2020-01-01").status_code == 302
    assert is_live(page)


def test_a_new_page_is_asked_the_same(home: HomePage, lead: User, signed_in: Any) -> None:
    address = f"/admin/pages/add/resources/guidancepage/{GuidanceIndexPage.objects.get().pk}/"
    form = guidance_form("New words", slug="new-words", body=[("text", NAMED)])
    answer = signed_in(lead).post(address, form | {"action-publish": "yes"})
    assert answer.status_code == 200
    assert f'value="{mark()}"' in answer.content.decode(), "there is something to tick"
    assert not GuidancePage.objects.filter(slug="new-words").exists()


# --- Places that may say who somebody is


def test_a_place_that_points_at_nobody_is_ticked_once(page: GuidancePage, lead: User, signed_in: Any) -> None:
    ticked = {"body": [("text", NAMED)], "kept_identifiers": [mark()]}
    assert write(signed_in(lead), page, "action-publish", **ticked).status_code == 302
    assert is_live(page)
    assert GuidancePage.objects.get().kept_identifiers == [mark()]
    html = signed_in(lead).get(f"/admin/pages/{page.pk}/edit/").content.decode()
    assert f'value="{mark()}" id="keep-{mark()}" checked' in html


def test_a_tick_counts_for_the_same_words_only(page: GuidancePage, lead: User, signed_in: Any) -> None:
    other = {"body": [("text", "<p>Mia Green waits.</p>")], "kept_identifiers": [mark()]}
    assert write(signed_in(lead), page, "action-publish", **other).status_code == 200
    assert not is_live(page)


def test_taking_the_tick_away_asks_again(page: GuidancePage, lead: User, signed_in: Any) -> None:
    client = signed_in(lead)
    write(client, page, "action-publish", body=[("text", NAMED)], kept_identifiers=[mark()])
    assert write(client, page, "action-publish", body=[("text", NAMED)]).status_code == 200


@pytest.mark.parametrize("nonsense", ["x", "<script>", "0" * 15, "0" * 17])
def test_a_tick_is_one_of_ours(page: GuidancePage, lead: User, signed_in: Any, nonsense: str) -> None:
    assert write(signed_in(lead), page, kept_identifiers=[nonsense]).status_code == 200


def test_a_tick_is_a_change_that_an_approval_saves(
    page: Any, editor: User, lead: User, signed_in: Any
) -> None:
    client = signed_in(lead)
    page.body = [("heading", "What to look for"), ("text", NAMED)]
    page.save_revision(user=editor)
    submitted(page, editor)
    approval = {"workflow-action-name": "approve", "kept_identifiers": [mark()]}
    body = [("heading", "What to look for"), ("text", NAMED)]
    write(client, page, "action-workflow-action", body=body, **approval)
    assert is_live(page)


def test_a_role_and_an_author_are_nobody_s_secret(page: Any) -> None:
    page.owner_name = "Kai Brown"
    page.sources = [("source", {"title": "Mia Green: Places", "url": ""})]
    assert not missing_in(page)


# --- Other doors


def test_an_approval_from_a_list_is_refused_with_a_sentence(
    page: GuidancePage, editor: User, lead: User, signed_in: Any
) -> None:
    state = submitted(lacking(page, editor), editor)
    address = f"/admin/pages/workflow/action/{page.pk}/approve/{state.pk}/"
    answer = signed_in(lead).post(address, follow=True)
    assert "Not approved. Name one at least" in answer.content.decode()
    assert not is_live(page)
    state.refresh_from_db()
    assert state.status == state.STATUS_IN_PROGRESS


def test_an_approval_with_a_comment_is_refused_as_well(
    page: GuidancePage, editor: User, lead: User, signed_in: Any
) -> None:
    state = submitted(lacking(page, editor), editor)
    address = f"/admin/pages/workflow/action/{page.pk}/approve/{state.pk}/"
    answer = signed_in(lead).post(
        address, {"comment": "Good."}, headers={"x-requested-with": "XMLHttpRequest"}
    )
    assert answer.json()["step"] == "success"
    assert not is_live(page)


def test_sending_it_back_is_always_possible(
    page: GuidancePage, editor: User, lead: User, signed_in: Any
) -> None:
    state = submitted(lacking(page, editor), editor)
    signed_in(lead).post(
        f"/admin/pages/workflow/action/{page.pk}/reject/{state.pk}/", {"comment": "Sources?"}
    )
    state.refresh_from_db()
    assert state.status == state.STATUS_REJECTED


def test_many_at_once_means_those_that_are_ready(
    page: GuidancePage, editor: User, lead: User, signed_in: Any
) -> None:
    other = lacking(make_guidance("Other words", topics=(topic("Parks"),), live=False), editor)
    address = f"/admin/bulk/wagtailcore/page/publish/?next=/admin/&id={page.pk}&id={other.pk}"
    signed_in(lead).post(address)
    assert is_live(page)
    assert not is_live(other)


def test_pages_below_a_page_are_not_published_with_it(page: GuidancePage, lead: User, signed_in: Any) -> None:
    above = page.get_parent()
    address = f"/admin/bulk/wagtailcore/page/publish/?next=/admin/&id={above.pk}"
    signed_in(lead).post(address, {"include_descendants": "on"})
    assert not is_live(page)


def test_the_page_itself_is_the_last_door(page: GuidancePage, editor: User, lead: User) -> None:
    lacking(page, editor)
    with pytest.raises(NotReady, match="Name one at least"):
        page.get_latest_revision().publish(user=lead)
    assert not is_live(page)


def test_headings_are_asked_for_at_every_door(page: GuidancePage, editor: User, lead: User) -> None:
    lacking(page, editor, sources=SOURCES, body=[("text", "<p>First.</p>"), ("heading", "Empty")])
    with pytest.raises(NotReady, match="Nothing stands below this heading"):
        page.get_latest_revision().publish(user=lead)
    due(page, editor)
    publish_what_is_due()
    assert not is_live(page)


def test_what_a_command_publishes_is_its_author_s_business(page: GuidancePage, editor: User) -> None:
    """The demonstration and an import are checked where they are written."""
    lacking(page, editor)
    page.get_latest_revision().publish()
    assert is_live(page)


# --- On its day


def due(page: GuidancePage, editor: User) -> Revision:
    past = timezone.now() - timedelta(minutes=1)
    page.go_live_at = past
    revision: Revision = page.save_revision(user=editor, approved_go_live_at=past)
    return revision


def test_what_is_ready_goes_out_on_its_day(page: GuidancePage, editor: User) -> None:
    due(page, editor)
    publish_what_is_due()
    assert is_live(page)
    assert not OutgoingMail.objects.filter(kind="held_back").exists()


def test_what_has_come_to_lack_something_is_held_back_and_its_writer_hears(page: Any, editor: User) -> None:
    other = make_guidance("Other words", topics=(topic("Parks"),), live=False)
    due(other, editor)
    page.sources = []
    revision = due(page, editor)
    publish_what_is_due()
    publish_what_is_due()
    assert not is_live(page)
    assert is_live(other), "one page does not hold up another"
    revision.refresh_from_db()
    assert revision.approved_go_live_at is None
    assert [mail.recipient for mail in OutgoingMail.objects.filter(kind="held_back")] == [editor]
    deliver_due()
    (letter,) = outbox.outbox
    assert letter.to == [editor.email]
    assert "Name one at least" in letter.body
    assert f"/admin/pages/{page.pk}/edit/" in letter.body


def test_the_leads_hear_where_its_writer_has_gone(page: Any, editor: User, lead: User) -> None:
    page.sources = []
    due(page, editor)
    User.objects.filter(pk=editor.pk).update(is_active=False)
    publish_what_is_due()
    assert [mail.recipient for mail in OutgoingMail.objects.filter(kind="held_back")] == [lead]


def test_wagtail_s_own_timer_alone_publishes_nothing_unready(page: Any, editor: User) -> None:
    page.sources = []
    due(page, editor)
    with pytest.raises(NotReady):
        call_command("publish_scheduled")
    assert not is_live(page)
