"""What is only for some stands in no list and no search; those it is for find it on their own page."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries
from wagtail.models import Page, PageViewRestriction

from accounts.models import User
from home.models import HomePage
from home.open_to_some import SHOWN, lines_for
from makers_learning import make_module
from makers_resources import close, make_guidance, make_tool

HEADING = "Open to you, not to everybody"
ROLES = ("practitioner", "champion", "lead", "other_lead", "editor", "administrator")


def mine(client: Client) -> str:
    response = client.get("/my/")
    assert response.status_code == 200
    return response.content.decode()


def finders(request: Any, signed_in: Any, page: Page) -> set[str]:
    """The roles whose own page leads to it; each of them can open it, and nobody else has the heading."""
    found = set()
    for role in ROLES:
        client = signed_in(request.getfixturevalue(role))
        html = mine(client)
        is_there = page.url in html
        assert (HEADING in html) == is_there, role
        assert (client.get(page.url).status_code == 200) == is_there, role
        found |= {role} if is_there else set()
    return found


@pytest.mark.parametrize(
    ("groups", "roles"),
    [
        ((), set(ROLES)),
        (("Champions",), {"champion", "administrator"}),
        (("Implementation leads",), {"lead", "other_lead", "administrator"}),
        (("Guidance editors",), {"editor", "administrator"}),
        (("Champions", "Guidance editors"), {"champion", "editor", "administrator"}),
    ],
    ids=lambda value: ",".join(value) if isinstance(value, tuple) else None,
)
def test_each_role_finds_what_is_for_it(
    home: HomePage, request: Any, signed_in: Any, groups: tuple[str, ...], roles: set[str]
) -> None:
    page = make_guidance("How we answer")
    close(page, *groups)
    assert finders(request, signed_in, page) == roles


def test_it_says_for_whom(home: HomePage, champion: User, signed_in: Any) -> None:
    close(make_guidance("How we answer"), "Champions", "Implementation leads", "Guidance editors")
    close(make_tool("Signed in only"))
    html = mine(signed_in(champion))
    assert "Only for Champions, Guidance editors and Implementation leads" in html
    assert "Only for people who have signed in" in html


def test_strangers_are_asked_to_sign_in_and_told_nothing(home: HomePage) -> None:
    close(make_guidance("How we answer"))
    response = Client().get("/my/")
    assert response.status_code == 302
    assert "How we answer" not in response.content.decode()


def draft(page: Page) -> None:
    page.unpublish()


def over(page: Page) -> None:
    Page.objects.filter(pk=page.pk).update(expire_at=timezone.now() - timedelta(seconds=1))


def password(page: Page) -> None:
    PageViewRestriction.objects.update(restriction_type="password", password="open it")


def deeper(page: Page) -> None:
    """Also below what is only for leads."""
    close(page.get_parent(), "Implementation leads")


@pytest.mark.parametrize("hide", [draft, over, password, deeper], ids=lambda hide: hide.__name__)
def test_what_cannot_be_opened_is_not_offered(
    home: HomePage, champion: User, signed_in: Any, hide: Any
) -> None:
    page = make_guidance("How we answer")
    close(page, "Champions")
    assert page.url in mine(signed_in(champion))
    hide(page)
    assert HEADING not in mine(signed_in(champion))


def test_a_module_stands_for_its_steps(home: HomePage, practitioner: User, signed_in: Any) -> None:
    module = make_module()
    close(module)
    html = mine(signed_in(practitioner))
    assert module.url in html
    assert "lesson-1" not in html


def test_a_site_that_is_closed_as_a_whole_offers_nothing(
    home: HomePage, practitioner: User, signed_in: Any
) -> None:
    close(home)
    assert HEADING not in mine(signed_in(practitioner))


def test_it_shows_the_newest_few_and_costs_the_same_with_many(
    home: HomePage,
    champion: User,
    rf: Any,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    request = rf.get("/my/")
    request.user, request.session = champion, {}
    pages = [make_guidance(f"Closed {number}") for number in range(SHOWN + 7)]
    for days, page in enumerate(pages):
        Page.objects.filter(pk=page.pk).update(first_published_at=timezone.now() - timedelta(days=days))
        close(page, "Champions" if days % 2 else "Guidance editors", *(["Champions"] if days else []))
    lines_for(request)
    with django_assert_num_queries(4):
        lines = lines_for(request)
    assert [line.title for line in lines] == [f"Closed {number}" for number in range(1, SHOWN + 1)]


def test_it_costs_nothing_where_nothing_is_closed(
    home: HomePage, champion: User, rf: Any, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    make_guidance("Public")
    request = rf.get("/my/")
    request.user, request.session = champion, {}
    lines_for(request)
    with django_assert_num_queries(0):
        assert lines_for(request) == []
