"""A list of one's own: saved and taken off without JavaScript, seen by nobody else."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from accounts.models import User
from home.models import HomePage
from makers_resources import close, make_guidance, make_tool
from readers import actions
from readers.models import SavedPage
from resources.models import GuidancePage

LIST = "/my/saved/"


@pytest.fixture
def page(home: HomePage) -> GuidancePage:
    return make_guidance("Parks at night")


@pytest.fixture
def reader(practitioner: User, signed_in: Any) -> Client:
    return signed_in(practitioner)


def read(client: Client, path: str) -> str:
    answer = client.get(path)
    assert answer.status_code == 200, path
    return answer.content.decode()


def save(client: Client, page: Any) -> Any:
    return client.post(f"{LIST}{page.pk}/")


def test_it_is_saved_from_the_page_and_found_again(page: GuidancePage, reader: Client) -> None:
    assert "Save for later" in read(reader, page.url)
    answer = save(reader, page)
    assert answer["Location"] == page.url
    html = read(reader, page.url)
    assert "Saved for later. It is on" in html
    assert "take it off my list" in html
    assert "Parks at night" in read(reader, LIST)
    assert "Saved for later" in read(reader, "/my/")


def test_saving_twice_changes_nothing(page: GuidancePage, reader: Client) -> None:
    save(reader, page)
    before = SavedPage.objects.get().at
    assert save(reader, page).status_code == 302
    assert SavedPage.objects.get().at == before


@pytest.mark.parametrize(("back", "where"), [("", LIST), ("page", "/guidance/parks-at-night/")])
def test_it_is_taken_off_from_the_list_and_from_the_page(
    page: GuidancePage, reader: Client, back: str, where: str
) -> None:
    save(reader, page)
    for _ in range(2):
        answer = reader.post(f"{LIST}{page.pk}/drop/", {"back": back})
        assert (answer.status_code, answer["Location"]) == (302, where)
    assert not SavedPage.objects.exists()
    assert "Nothing is saved" in read(reader, LIST)
    assert "Saved for later</h2>" not in read(reader, "/my/")


def test_whoever_has_not_signed_in_is_led_there(page: GuidancePage) -> None:
    assert f'href="/accounts/login/?next={page.url}"' in read(Client(), page.url)
    answer = Client().post(f"{LIST}{page.pk}/")
    assert answer["Location"].startswith("/accounts/login/")
    assert not SavedPage.objects.exists()


def test_nobody_sees_what_another_saved(
    page: GuidancePage,
    reader: Client,
    other_practitioner: User,
    lead: User,
    administrator: User,
    signed_in: Any,
) -> None:
    save(reader, page)
    for person in (other_practitioner, lead, administrator):
        other = signed_in(person)
        assert "take it off my list" not in read(other, page.url)
        assert "Parks at night" not in read(other, LIST)
        other.post(f"{LIST}{page.pk}/drop/")
    assert "take it off my list" not in read(Client(), page.url)
    assert "Parks at night" in read(reader, LIST)


def test_the_newest_stands_first_and_my_page_shows_five(
    home: HomePage, practitioner: User, reader: Client
) -> None:
    for number in range(7):
        SavedPage.objects.create(
            person=practitioner,
            page=make_guidance(f"Guide {number}"),
            at=timezone.now() - timedelta(days=number),
        )
    html = read(reader, LIST)
    places = [html.index(f"Guide {number}<") for number in range(7)]
    assert places == sorted(places)
    mine = read(reader, "/my/")
    assert "Guide 4<" in mine
    assert "Guide 5<" not in mine
    assert "All 7 pages you have saved" in mine


@pytest.mark.parametrize("how", ["unpublished", "expired", "deleted", "closed"])
def test_what_is_gone_is_left_out(page: GuidancePage, reader: Client, how: str) -> None:
    save(reader, page)
    save(reader, make_tool("Park walk"))
    if how == "unpublished":
        page.unpublish()
    elif how == "expired":
        GuidancePage.objects.filter(pk=page.pk).update(expire_at=timezone.now())
    elif how == "deleted":
        page.delete()
    else:
        close(page, "Implementation leads")
    for path in (LIST, "/my/"):
        html = read(reader, path)
        assert "Parks at night" not in html
        assert "Park walk" in html
    assert reader.post(f"{LIST}{page.pk or 0}/drop/").status_code == 302


def test_a_page_behind_a_sign_in_stays_on_the_list(page: GuidancePage, reader: Client) -> None:
    close(page)
    save(reader, page)
    assert "Parks at night" in read(reader, LIST)


@pytest.mark.parametrize("which", ["draft", "closed", "list", "unknown"])
def test_what_one_may_not_read_one_cannot_save(page: GuidancePage, reader: Client, which: str) -> None:
    if which == "closed":
        close(page, "Implementation leads")
    pk = {
        "draft": make_guidance("Draft", live=False).pk,
        "closed": page.pk,
        "list": page.get_parent().pk,
        "unknown": 10**6,
    }[which]
    assert reader.post(f"{LIST}{pk}/").status_code == 404
    assert not SavedPage.objects.exists()


def test_the_list_holds_so_many_and_says_so(
    page: GuidancePage, reader: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(actions, "MOST_SAVED", 1)
    save(reader, make_tool("Park walk"))
    answer = save(reader, page)
    assert answer["Location"] == LIST
    assert "which is all the list holds" in read(reader, LIST)
    assert SavedPage.objects.count() == 1


def test_the_list_is_never_kept_by_a_browser(page: GuidancePage, reader: Client) -> None:
    assert "no-store" in reader.get(LIST)["Cache-Control"]


def test_a_long_list_has_leaves_and_costs_no_more(
    practitioner: User, page: GuidancePage, reader: Client
) -> None:
    def count(path: str) -> int:
        read(reader, path)
        with CaptureQueriesContext(connection) as asked:
            read(reader, path)
        return len(asked)

    save(reader, page)
    before = {path: count(path) for path in (LIST, "/my/", page.url)}
    for number in range(24):
        actions.save(practitioner, make_guidance(f"Guide {number}"))
    assert "Page 1 of 2" in read(reader, LIST)
    assert {path: count(path) for path in before} == before
    assert max(before.values()) <= 12
