"""Wagtail's doors beside the form: previews, revisions, history, copies, choosers, locks and many at once, for each role."""

from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import Group, Permission
from django.test import Client
from django.utils import timezone
from wagtail.models import GroupPagePermission, Page

from accounts.models import User
from home.models import HomePage
from home.schedule import publish_what_is_due
from makers import make_user, topic
from makers_pages import write
from makers_resources import make_guidance
from resources.models import GuidancePage, ToolIndexPage


@pytest.fixture
def page(home: HomePage, lead: User) -> GuidancePage:
    """Published, with a draft of a lead behind it."""
    page: Any = make_guidance("Bus stops", topics=(topic("Parks"),))
    page.title = "A secret draft"
    page.save_revision(user=lead)
    return page


@pytest.fixture
def of_tools(home: HomePage) -> User:
    """May write tools, and nothing else."""
    person = make_user("Tilda")
    group = Group.objects.create(name="Writers of tools")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    change = Permission.objects.get(content_type__app_label="wagtailcore", codename="change_page")
    GroupPagePermission.objects.create(group=group, page=ToolIndexPage.objects.get(), permission=change)
    person.groups.add(group)
    return person


def doors(page: GuidancePage) -> dict[str, str]:
    first, last = (page.revisions.order_by("pk").first(), page.revisions.order_by("pk").last())
    at = f"/admin/pages/{page.pk}/"
    return {
        "edit": f"{at}edit/",
        "draft": f"{at}view_draft/",
        "preview": f"{at}edit/preview/",
        "history": f"{at}history/",
        "revision": f"{at}revisions/{last.pk}/view/",
        "going back": f"{at}revisions/{first.pk}/revert/",
        "comparison": f"{at}revisions/compare/{first.pk}...{last.pk}/",
        "copy": f"{at}copy/",
        "privacy": f"{at}privacy/",
    }


def test_somebody_of_another_part_reads_no_draft_by_any_door(
    page: GuidancePage, of_tools: User, signed_in: Any
) -> None:
    client = signed_in(of_tools)
    for name, url in doors(page).items():
        answer = client.get(url)
        assert answer.status_code in (302, 403, 404), name
        assert "A secret draft" not in answer.content.decode(), name


def test_nobody_without_a_group_opens_any_door(
    page: GuidancePage, practitioner: User, champion: User, signed_in: Any
) -> None:
    for person in (practitioner, champion):
        client = signed_in(person)
        for name, url in doors(page).items():
            assert client.get(url).status_code == 302, name
        assert client.get("/admin/choose-page/").status_code == 302
        assert client.get("/admin/images/chooser/").status_code == 302
        assert client.get("/admin/documents/chooser/").status_code == 302


def test_the_only_api_is_the_admins_and_tells_a_title_to_those_who_may_edit(
    page: GuidancePage, practitioner: User, champion: User, lead: User, of_tools: User, signed_in: Any
) -> None:
    for address in ("/api/v2/pages/", "/api/v3/pages/", "/api/"):
        assert Client().get(address).status_code == 404
    for kind in ("pages", "pages/find", f"pages/{page.pk}", "documents", "images"):
        for client in (Client(), signed_in(practitioner), signed_in(champion)):
            assert client.get(f"/admin/api/main/{kind}/").status_code in (302, 401, 403), kind
    for listed in ("pages/?fields=*", f"pages/{page.pk}/?fields=*"):
        address = f"/admin/api/main/{listed}"
        assert "A secret draft" in signed_in(lead).get(address).content.decode(), "otherwise this is a wall"
        assert "A secret draft" not in signed_in(of_tools).get(address).content.decode()


@pytest.mark.parametrize("person", ["editor", "lead"])
def test_those_who_write_compare_and_look_back(
    page: GuidancePage, request: pytest.FixtureRequest, signed_in: Any, person: str
) -> None:
    client = signed_in(request.getfixturevalue(person))
    for name in ("edit", "draft", "history", "revision", "comparison"):
        assert client.get(doors(page)[name]).status_code == 200, name
    assert "A secret draft" in client.get(doors(page)["comparison"]).content.decode()


def test_an_editors_copy_is_a_draft_whatever_the_form_asks(
    page: GuidancePage, editor: User, signed_in: Any
) -> None:
    form = {"new_title": "A copy", "new_slug": "a-copy", "new_parent_page": page.get_parent().pk}
    signed_in(editor).post(doors(page)["copy"], form | {"publish_copies": "on"})
    copies = GuidancePage.objects.filter(slug="a-copy")
    assert [copy.live for copy in copies] == [False]


@pytest.mark.parametrize("action", ["publish", "unpublish", "delete", "move"])
def test_an_editor_does_nothing_to_many_published_pages(
    page: GuidancePage, editor: User, signed_in: Any, action: str
) -> None:
    before = Page.objects.get(pk=page.pk)
    url = f"/admin/bulk/wagtailcore/page/{action}/?next=/admin/&id={page.pk}"
    signed_in(editor).post(url, {"chooser": ToolIndexPage.objects.get().pk})
    after = Page.objects.get(pk=page.pk)
    assert (after.live, after.path, after.live_revision_id) == (
        before.live,
        before.path,
        before.live_revision_id,
    )


def test_a_lock_is_taken_and_opened_by_leads_only(
    page: GuidancePage, editor: User, lead: User, other_lead: User, signed_in: Any
) -> None:
    signed_in(editor).post(f"/admin/pages/{page.pk}/lock/")
    assert not Page.objects.get(pk=page.pk).locked
    signed_in(lead).post(f"/admin/pages/{page.pk}/lock/")
    assert Page.objects.get(pk=page.pk).locked
    signed_in(editor).post(f"/admin/pages/{page.pk}/unlock/")
    assert Page.objects.get(pk=page.pk).locked, "an editor opens nobody's lock"
    count = page.revisions.count()
    write(signed_in(editor), page, title="Past the lock")
    assert page.revisions.count() == count
    signed_in(other_lead).post(f"/admin/pages/{page.pk}/unlock/")
    assert not Page.objects.get(pk=page.pk).locked


def test_an_editor_sets_no_day(page: GuidancePage, editor: User, signed_in: Any) -> None:
    write(signed_in(editor), page, "action-publish", go_live_at="2030-01-01 09:00")
    assert not page.revisions.filter(approved_go_live_at__isnull=False).exists()


def test_a_lead_sets_a_day_and_takes_it_back(
    page: GuidancePage, lead: User, editor: User, signed_in: Any
) -> None:
    write(signed_in(lead), page, "action-publish", go_live_at="2030-01-01 09:00")
    due = page.revisions.get(approved_go_live_at__isnull=False)
    url = f"/admin/pages/{page.pk}/revisions/{due.pk}/unschedule/"
    signed_in(editor).post(url)
    assert page.revisions.filter(approved_go_live_at__isnull=False).exists()
    signed_in(lead).post(url)
    assert not page.revisions.filter(approved_go_live_at__isnull=False).exists()


def test_a_page_ends_on_its_day(page: GuidancePage) -> None:
    Page.objects.filter(pk=page.pk).update(expire_at=timezone.now() - timedelta(minutes=1))
    publish_what_is_due()
    ended = Page.objects.get(pk=page.pk)
    assert (ended.live, ended.expired) == (False, True)


def test_editors_talk_beside_a_field_and_readers_never_hear(
    page: GuidancePage, editor: User, signed_in: Any, client: Any
) -> None:
    comment = {
        "comments-TOTAL_FORMS": "1",
        "comments-INITIAL_FORMS": "0",
        "comments-0-text": "Is this still so?",
        "comments-0-contentpath": "title",
        "comments-0-replies-TOTAL_FORMS": "0",
        "comments-0-replies-INITIAL_FORMS": "0",
    }
    write(signed_in(editor), page, comments=None, **comment)
    assert [one.text for one in page.wagtail_admin_comments.all()] == ["Is this still so?"]
    assert "Is this still so?" not in client.get("/guidance/bus-stops/").content.decode()
