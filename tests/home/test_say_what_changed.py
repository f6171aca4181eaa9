"""When a page changes what people should do, an editor says so in a sentence; readers find it with its day."""

from datetime import timedelta
from typing import Any
from unittest.mock import patch

import pytest
from django.core.management import call_command
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoCaptureOnCommitCallbacks
from wagtail.models import Page

from accounts.models import User
from clock import at
from core.models import PageChange
from core.page_form import NO_NOTE, NO_TICK
from home.models import HomePage
from makers import topic
from makers_learning import make_module
from makers_pages import write
from makers_resources import make_guidance, make_news
from resources.models import GuidancePage

NOTE = "Ring the front door before you write."
PATH = "/guidance/bus-stops/"


@pytest.fixture
def page(home: HomePage) -> GuidancePage:
    return make_guidance("Bus stops", topics=(topic("Transport"),))


def save(client: Client, page: Page, action: str = "action-publish", **fields: Any) -> Any:
    return write(client, page, action, **{"title": page.title, "topics": ["Transport"], **fields})


def ticked(note: str = NOTE, **fields: str) -> dict[str, str]:
    return {"changes_practice": "on", "change_note": note, **fields}


def said() -> list[str]:
    return list(PageChange.objects.values_list("note", flat=True))


def read(path: str = PATH) -> str:
    return Client().get(path).content.decode()


def form_of(client: Client, page: Page) -> Any:
    return client.get(f"/admin/pages/{page.pk}/edit/").context["form"]


def test_readers_find_it_with_its_day_at_once(
    page: GuidancePage,
    lead: User,
    signed_in: Any,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    assert "What changed" not in read()
    with django_capture_on_commit_callbacks(execute=True):
        save(signed_in(lead), page, **ticked())
    change = PageChange.objects.get()
    assert (change.page_id, change.note, change.tells_learners) == (page.pk, NOTE, False)
    html = read()
    assert NOTE in html
    today = timezone.localdate()
    assert f'<time datetime="{today.isoformat()}">{today.day} {today:%B %Y}</time>' in html


def test_without_a_tick_nothing_is_said(page: GuidancePage, lead: User, signed_in: Any) -> None:
    save(signed_in(lead), page)
    assert said() == []
    assert "What changed" not in read()


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [(ticked(""), NO_NOTE), (ticked("   "), NO_NOTE), ({"change_note": NOTE}, NO_TICK)],
    ids=["tick alone", "blanks", "sentence alone"],
)
def test_a_tick_needs_its_sentence_and_a_sentence_its_tick(
    page: GuidancePage, lead: User, signed_in: Any, fields: dict[str, str], sentence: str
) -> None:
    answer = save(signed_in(lead), page, **fields)
    assert str(sentence) in answer.content.decode()
    assert said() == []
    assert page.get_latest_revision().content["title"] == "Bus stops"


def test_a_draft_may_be_half_said(page: GuidancePage, editor: User, signed_in: Any) -> None:
    client = signed_in(editor)
    assert save(client, page, "action-none", **ticked("")).status_code == 302
    assert form_of(client, page).initial["changes_practice"] is True


def test_the_first_time_it_goes_out_there_is_nothing_to_unlearn(
    home: HomePage, lead: User, signed_in: Any
) -> None:
    draft = make_guidance("Bus stops", topics=(topic("Transport"),), live=False)
    client = signed_in(lead)
    assert (
        "this changes what people should do"
        not in client.get(f"/admin/pages/{draft.pk}/edit/").content.decode().lower()
    )
    save(client, draft, **ticked())
    assert said() == []
    assert NOTE not in read()
    html = client.get(f"/admin/pages/{draft.pk}/edit/").content.decode().lower()
    assert "this changes what people should do" in html


def test_news_and_lists_are_not_asked(home: HomePage, lead: User, signed_in: Any) -> None:
    for page in (make_news("Late bus"), home):
        assert "changes_practice" not in form_of(signed_in(lead), page).fields


def test_a_lesson_says_it_too(home: HomePage) -> None:
    module = make_module(lessons=1)
    for page in (module, *module.get_children().specific()):
        page.save_revision().publish()
        page.refresh_from_db()
        page.changes_practice, page.change_note = True, NOTE
        page.name_change()
        page.save_revision().publish()
        assert NOTE in read(page.url), page.url


def test_an_editors_sentence_waits_for_the_lead(
    page: GuidancePage, editor: User, lead: User, signed_in: Any
) -> None:
    save(signed_in(editor), page, "action-submit", **ticked())
    assert said() == []
    assert NOTE not in read()
    task = GuidancePage.objects.get().current_workflow_state.current_task_state
    signed_in(lead).post(f"/admin/pages/workflow/action/{page.pk}/approve/{task.pk}/")
    assert said() == [NOTE]


def test_it_waits_for_its_hour_and_carries_the_day_of_that(
    page: GuidancePage,
    lead: User,
    signed_in: Any,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    hour = timezone.now().replace(microsecond=0) + timedelta(days=3)
    save(signed_in(lead), page, go_live_at=timezone.localtime(hour).strftime("%Y-%m-%d %H:%M"), **ticked())
    call_command("tick")
    assert said() == []
    assert NOTE not in read()
    later = hour + timedelta(minutes=1)
    with at(later), django_capture_on_commit_callbacks(execute=True):
        call_command("tick")
    assert PageChange.objects.get().at == later
    assert NOTE in read()
    with at(later):
        call_command("tick")
    assert said() == [NOTE]


def test_killed_at_its_hour_it_goes_out_whole_with_the_next_tick(
    page: GuidancePage, lead: User, signed_in: Any
) -> None:
    hour = timezone.now() + timedelta(hours=1)
    go_live_at = timezone.localtime(hour).strftime("%Y-%m-%d %H:%M")
    save(signed_in(lead), page, title="Later words", go_live_at=go_live_at, **ticked())
    with at(hour + timedelta(hours=1)):
        killed = patch.object(PageChange.objects, "get_or_create", side_effect=KeyboardInterrupt)
        with killed, pytest.raises(KeyboardInterrupt):
            call_command("tick")
        assert GuidancePage.objects.get().title == "Bus stops"
        call_command("tick")
    assert GuidancePage.objects.get().title == "Later words"
    assert said() == [NOTE]


def test_the_form_begins_anew_once_it_is_said(page: GuidancePage, lead: User, signed_in: Any) -> None:
    client = signed_in(lead)
    save(client, page, **ticked())
    form = form_of(client, page)
    assert (form.initial["changes_practice"], form.initial["change_note"]) == (False, "")
    save(client, page, title="Bus stops again")
    assert said() == [NOTE]
    save(client, page, **ticked())
    assert said() == [NOTE, NOTE], "the same words can be true a second time"


def test_a_later_draft_of_the_same_words_says_them_once(
    page: GuidancePage, lead: User, editor: User, signed_in: Any
) -> None:
    """One draft goes out at its hour while another, begun from it, is still being written."""
    hour = timezone.now() + timedelta(hours=1)
    save(signed_in(lead), page, go_live_at=timezone.localtime(hour).strftime("%Y-%m-%d %H:%M"), **ticked())
    save(signed_in(editor), page, "action-none", **ticked())
    with at(hour + timedelta(hours=1)):
        call_command("publish_scheduled")
    assert said() == [NOTE]
    GuidancePage.objects.get().get_latest_revision().publish()
    assert said() == [NOTE]


def test_readers_find_the_last_three(page: GuidancePage, lead: User, signed_in: Any) -> None:
    for number in range(4):
        save(signed_in(lead), page, **ticked(f"Change {number}."))
    html = read()
    assert "Change 0." not in html
    assert html.index("Change 3.") < html.index("Change 2.") < html.index("Change 1.")


def test_hostile_words_are_only_words(page: GuidancePage, lead: User, signed_in: Any) -> None:
    save(signed_in(lead), page, **ticked('<script>alert("x")</script>'))
    assert "&lt;script&gt;alert" in read()
    assert "<script>alert" not in read()
    assert "<script>alert" not in signed_in(lead).get(f"/admin/pages/{page.pk}/edit/").content.decode()


def test_the_preview_shows_what_will_be_said(page: GuidancePage, editor: User, signed_in: Any) -> None:
    save(signed_in(editor), page, "action-none", **ticked())
    html = signed_in(editor).get(f"/admin/pages/{page.pk}/view_draft/").content.decode()
    assert NOTE in html
    assert "When it is published" in html


def test_a_copy_has_said_nothing(page: GuidancePage, lead: User, signed_in: Any) -> None:
    save(signed_in(lead), page, **ticked())
    copy = GuidancePage.objects.get().copy(update_attrs={"slug": "copy", "title": "Copy"}, keep_live=True)
    copy.save_revision().publish()
    copy.save_revision().publish()
    assert NOTE not in read("/guidance/copy/")
    assert said() == [NOTE]


def take_back(change: PageChange) -> str:
    return f"/admin/changes/{change.pk}/take-back/"


def test_who_may_publish_takes_a_mistake_back(
    page: GuidancePage,
    lead: User,
    signed_in: Any,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    client = signed_in(lead)
    with django_capture_on_commit_callbacks(execute=True):
        save(client, page, **ticked())
    assert NOTE in read()
    change = PageChange.objects.get()
    assert take_back(change) in client.get(f"/admin/pages/{page.pk}/edit/").content.decode()
    assert NOTE in client.get(take_back(change)).content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        assert client.post(take_back(change)).status_code == 302
    assert said() == []
    assert NOTE not in read()
    save(client, page)
    assert said() == [], "what was taken back does not come again by itself"


def test_nobody_else_takes_it_back(
    page: GuidancePage, lead: User, editor: User, practitioner: User, signed_in: Any
) -> None:
    save(signed_in(lead), page, **ticked())
    change = PageChange.objects.get()
    assert take_back(change) not in signed_in(editor).get(f"/admin/pages/{page.pk}/edit/").content.decode()
    for person, status in ((editor, 404), (practitioner, 302)):
        for method in ("get", "post"):
            assert getattr(signed_in(person), method)(take_back(change)).status_code == status
    assert signed_in(lead).get("/admin/changes/999/take-back/").status_code == 404
    assert said() == [NOTE]
