"""Guidance cites a local service; it says what holds today, and that it has ended once it has."""

import json
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from accounts.models import User
from home.models import HomePage
from makers import make_area
from makers_resources import index_all, make_guidance, make_service
from resources.actions import retire_service
from resources.models import LocalService

CHOOSER = "/admin/service_chooser/"


def citing(*services: LocalService, text: str = "One worker who stays.") -> list[Any]:
    return [
        {"type": "service", "value": {"service": service.pk, "text": text}, "id": str(service.pk)}
        for service in services
    ]


def read(title: str, body: Any) -> str:
    page = make_guidance(title, body=json.dumps(body))
    cache.clear()
    return Client().get(page.url).content.decode().split("<main")[1]


def test_it_shows_ages_areas_and_a_number_to_tap(home: HomePage) -> None:
    service = make_service("Turnstone", ages_from=0, ages_to=17)
    html = read("Help", citing(service))
    assert '<a href="/services/turnstone/">Turnstone</a>' in html
    assert "Fenmarch · ages: under 18" in html
    assert "One worker who stays." in html
    assert 'href="tel:01632960140"' in html


def test_it_says_when_the_service_has_ended(home: HomePage, lead: User) -> None:
    service = make_service("Turnstone")
    retire_service(service, lead)
    html = read("Help", citing(service))
    assert "Turnstone has ended." in html
    assert "tel:" not in html


def test_a_service_that_is_no_more_leaves_nothing_behind(home: HomePage) -> None:
    service = make_service("Turnstone")
    body = citing(service)
    service.delete()
    html = read("Help", body)
    assert "Turnstone" not in html


def test_ten_cost_no_more_than_one(
    home: HomePage, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    page = make_guidance("Help", body=json.dumps(citing(*[make_service() for _ in range(10)])))
    cache.clear()
    Client().get("/guidance/")
    Client().get("/services/")
    with django_assert_max_num_queries(12):
        assert Client().get(page.url).content.decode().count("hub-link-card") == 10


def test_hostile_words_stay_words(home: HomePage) -> None:
    nasty = "<script>alert(1)</script>"
    html = read("Help", citing(make_service(nasty), text=nasty))
    assert "<script>alert" not in html
    assert html.count("&lt;script&gt;") >= 2


def test_an_editor_chooses_it_by_name(home: HomePage, editor: User, signed_in: Any) -> None:
    make_service("Turnstone")
    make_service("Turnstone", areas=(make_area("Calderwick Vale"),))
    make_service("Tideline")
    index_all()
    desk = signed_in(editor)
    modal = json.loads(desk.get(f"{CHOOSER}").content)["html"]
    assert modal.count("Turnstone") == 2
    assert "Calderwick Vale" in modal
    found = desk.get(f"{CHOOSER}results/?q=tideline").content.decode()
    assert "Tideline" in found
    assert "Turnstone" not in found


def test_what_has_ended_cannot_be_chosen(home: HomePage, editor: User, lead: User, signed_in: Any) -> None:
    retire_service(make_service("Gone"), lead)
    assert "Gone" not in signed_in(editor).get(CHOOSER).content.decode()


@pytest.mark.parametrize("words", ['"', "\x00", "a" * 3000, "* OR 1"])
def test_odd_words_break_no_search(home: HomePage, editor: User, signed_in: Any, words: str) -> None:
    make_service("Turnstone")
    assert signed_in(editor).get(f"{CHOOSER}results/", {"q": words}).status_code == 200


def test_nobody_adds_or_changes_a_service_there(
    home: HomePage, editor: User, practitioner: User, administrator: User, signed_in: Any
) -> None:
    service = make_service("Turnstone")
    for person in (editor, administrator):
        desk = signed_in(person)
        assert "Create" not in json.loads(desk.get(CHOOSER).content)["html"]
        assert desk.post(f"{CHOOSER}create/", {"name": "New"}).status_code == 404
        assert json.loads(desk.get(f"{CHOOSER}chosen/{service.pk}/").content)["result"]["edit_url"] in (
            None,
            "",
        )
    assert LocalService.objects.count() == 1
    assert signed_in(practitioner).get(CHOOSER).status_code == 302
    assert Client().get(CHOOSER).status_code == 302


def test_the_page_of_an_editor_opens_with_it(home: HomePage, lead: User, signed_in: Any) -> None:
    page = make_guidance("Help", body=json.dumps(citing(make_service("Turnstone"))))
    html = signed_in(lead).get(f"/admin/pages/{page.pk}/edit/").content.decode()
    assert "Turnstone" in html
    assert "service_chooser" in html
