"""The front page, the menu by role, statements, and an address that leads nowhere."""

from typing import Any

import pytest
from django.core.cache import cache
from django.template.loader import render_to_string
from django.test import Client
from pytest_django import DjangoAssertNumQueries
from wagtail.models import PageViewRestriction

from accounts.models import User
from champions.models import ChampionProfile
from home.models import HomePage
from makers import make_user
from makers_resources import make_guidance, make_tool


def read(path: str, client: Client | None = None) -> str:
    response = (client or Client()).get(path)
    assert response.status_code == 200
    return response.content.decode()


def menu(client: Client, path: str = "/guidance/") -> list[str]:
    items = client.get(path).context["nav"]["items"]
    return [item.label for item in items]


def test_the_front_page_says_what_there_is_and_the_way_in(home: HomePage) -> None:
    html = read("/")
    for words in ("Learn", "Read", "Ask", "/accounts/login/", home.summary):
        assert words in html


def test_it_features_what_an_editor_chose_and_the_public_may_read(home: HomePage) -> None:
    home.featured_guidance = make_guidance("Chosen guide")
    home.featured_tool = make_tool("Chosen but private")
    home.save()
    PageViewRestriction.objects.create(page=home.featured_tool, restriction_type="login")
    html = read("/")
    assert "Chosen guide" in html
    assert "Chosen but private" not in html


def test_champions_have_faces_there_only_where_the_directory_is_public(
    home: HomePage, practitioner: User, settings: Any, django_capture_on_commit_callbacks: Any
) -> None:
    ChampionProfile.objects.create(user=practitioner, slug="priya", headline="Knows parks", about="Ask.")
    assert practitioner.name not in read("/")
    settings.CHAMPIONS_DIRECTORY_PUBLIC = True
    with django_capture_on_commit_callbacks(execute=True):
        home.save_revision().publish()
    assert practitioner.name in read("/")


def test_each_role_finds_what_it_does(
    home: HomePage, practitioner: User, other_practitioner: User, lead: User, signed_in: Any
) -> None:
    public = ["Guidance", "Tools", "Learning", "Champions", "Services"]
    ChampionProfile.objects.create(user=other_practitioner, slug="olu", headline="Parks", about="Ask.")
    assert menu(Client()) == public
    assert menu(signed_in(practitioner)) == ["My page", *public, "Ask"]
    assert "Ask" not in menu(signed_in(make_user("Nia", area=None, agency=None)))
    assert menu(signed_in(other_practitioner)) == ["My page", "Queue", *public, "Ask"]
    assert menu(signed_in(lead)) == ["My page", "Queue", *public, "Ask", "Impact"]


def test_a_champion_who_has_stopped_has_no_queue(home: HomePage, practitioner: User, signed_in: Any) -> None:
    ChampionProfile.objects.create(
        user=practitioner, slug="p", headline="Parks", about="Ask.", is_active=False
    )
    assert "Queue" not in menu(signed_in(practitioner))


def test_the_menu_costs_one_query(
    home: HomePage, lead: User, signed_in: Any, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    client = signed_in(lead)
    client.get("/accessibility/")
    with django_assert_num_queries(1):  # the person, with their offices
        client.get("/accessibility/")


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/accessibility/", "Web Content Accessibility Guidelines"),
        ("/privacy/", "Who can read a consultation"),
    ],
)
def test_the_statements_are_there_and_kept_whole(
    home: HomePage, path: str, words: str, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    assert words in read(path)
    with django_assert_num_queries(0):
        read(path)


def test_what_to_do_for_a_child_stands_even_where_nothing_works() -> None:
    html = render_to_string("500.html")
    assert "If a child is in immediate danger, call 999." in html
    assert "Writing here reports nothing." in html


def test_a_host_we_do_not_know_is_refused_with_what_to_do_for_a_child(home: HomePage) -> None:
    answer = Client(raise_request_exception=False).get("/", headers={"host": "elsewhere.example"})
    assert answer.status_code == 400
    assert 'class="hub-safe"' in answer.content.decode()


def test_everybody_reads_what_to_do_in_the_words_of_their_area(
    home: HomePage, practitioner: User, other_lead: User, signed_in: Any
) -> None:
    assert practitioner.area
    assert other_lead.area
    for person, words in ((practitioner, "Ring from the bus."), (other_lead, "Ring from the hill.")):
        area: Any = person.area
        area.emergency_wording, area.referral_wording = words, f"No referral. {words}"
        area.front_door_phone = "01632 960999"
        area.save()
    cache.clear()
    ours, theirs, theirs_in_the_admin, anybodys = (
        client.get(address).content.decode().split('class="hub-safe"')[1].split("</aside>")[0]
        for client, address in (
            (signed_in(practitioner), "/my/"),
            (signed_in(other_lead), "/nothing/here/"),
            (signed_in(other_lead), "/admin/"),
            (Client(), "/guidance/"),
        )
    )
    assert "<strong>Ring from the bus.</strong> No referral. Ring from the bus." in ours
    assert "hill" not in ours
    assert "<strong>Ring from the hill.</strong> No referral. Ring from the hill." in theirs
    assert '<a href="tel:01632960999">01632 960999</a>' in theirs
    assert "No referral. Ring from the hill." in theirs_in_the_admin
    assert "Ring from" not in anybodys


@pytest.mark.parametrize("path", ["/nowhere/", "/guidance/nowhere/", "/a/b/c/d/", "/no-slash", "/odd.php"])
def test_an_address_that_leads_nowhere_is_cheap_and_leads_on(
    home: HomePage, path: str, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    read("/")
    with django_assert_max_num_queries(2):
        response = Client().get(path, follow=True)
    assert response.status_code == 404
    assert "/search/" in response.content.decode()
