from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries
from wagtail.models import PageViewRestriction

from accounts.models import User
from home.models import HomePage
from makers import topic
from makers_resources import make_guidance, make_tool
from resources.models import GuidancePage


def read(path: str, client: Client | None = None) -> str:
    response = (client or Client()).get(path)
    assert response.status_code == 200, path
    return response.content.decode()


def test_it_says_who_stands_for_the_page_and_when_it_was_checked(home: HomePage) -> None:
    make_guidance(
        "Weighing contexts", owner_name="Practice lead", checked_on=date(2026, 10, 3), nation="england"
    )
    html = read("/guidance/weighing-contexts/")
    assert "Last reviewed 3 October 2026 by Practice lead." in html
    assert "Holds in England." in html
    assert "was due for review" not in html


def test_it_says_so_when_a_review_is_overdue(home: HomePage) -> None:
    make_guidance("Old words", review_by=date(2026, 1, 5))
    assert "This page was due for review on 5 January 2026." in read("/guidance/old-words/")


def test_it_lists_its_headings_and_its_sources(home: HomePage) -> None:
    source = ("source", {"title": "The study", "url": "https://study.example/report"})
    make_guidance("With sources", sources=[source])
    html = read("/guidance/with-sources/")
    assert '<a href="#what-to-look-for">What to look for</a>' in html
    assert 'id="what-to-look-for"' in html
    assert 'href="https://study.example/report"' in html


def test_it_leads_on_to_what_shares_a_topic_and_to_a_champion(home: HomePage) -> None:
    make_guidance("Parks at night", topics=(topic("Parks"), topic("Observation")))
    make_tool("Park walk", topics=(topic("Parks"),))
    make_tool("Bus survey", topics=(topic("Transport"),))
    make_guidance("Draft on parks", topics=(topic("Parks"),), live=False)
    html = read("/guidance/parks-at-night/")
    assert "Park walk" in html
    assert "Bus survey" not in html
    assert "Draft on parks" not in html
    assert "/consultations/ask/?topic=parks" in html


def test_it_never_leads_to_a_page_the_public_may_not_see(home: HomePage) -> None:
    make_guidance("Parks by day", topics=(topic("Parks"),))
    hidden = make_tool("Hidden walk", topics=(topic("Parks"),))
    PageViewRestriction.objects.create(page=hidden, restriction_type=PageViewRestriction.LOGIN)
    assert "Hidden walk" not in read("/guidance/parks-by-day/")


@pytest.mark.parametrize("live", [False])
def test_a_draft_is_not_there(home: HomePage, live: bool) -> None:
    make_guidance("Not yet", live=live)
    assert Client().get("/guidance/not-yet/").status_code == 404


def test_a_page_past_its_day_is_not_there(home: HomePage) -> None:
    page = make_guidance("Over")
    GuidancePage.objects.filter(pk=page.pk).update(expire_at=timezone.now())
    assert Client().get("/guidance/over/").status_code == 404


def test_what_must_not_be_missed_stands_first(home: HomePage) -> None:
    make_guidance("Aardvarks")
    make_guidance("Report now", is_pinned=True)
    html = read("/guidance/")
    assert html.index("Report now") < html.index("Aardvarks")


def test_what_must_not_be_missed_leads_to_no_champion(home: HomePage) -> None:
    """Reporting comes first; asking is not a report."""
    make_guidance("Report now", is_pinned=True)
    assert "/consultations/ask/" not in read("/guidance/report-now/")


def test_it_costs_few_queries(
    home: HomePage, practitioner: User, signed_in: Any, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    make_guidance("Dear page", topics=(topic("Parks"), topic("Peers")))
    for number in range(8):
        make_tool(f"Tool for parks {number}", topics=(topic("Parks"),))
    Client().get("/guidance/")
    signed_in(practitioner).get("/guidance/")
    for client in (Client(), signed_in(practitioner)):
        with django_assert_max_num_queries(12):
            read("/guidance/dear-page/", client)


@pytest.mark.parametrize("path", ["/guidance/", "/tools/"])
def test_a_list_costs_no_more_with_more_pages(
    home: HomePage, path: str, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    make = make_guidance if path == "/guidance/" else make_tool
    for number in range(12):
        make(f"One of many {number}", topics=(topic("Parks"),))
    Client().get("/glossary/")
    with django_assert_max_num_queries(10):
        read(path)


def test_without_a_role_it_is_its_keeper_who_stands_for_it(home: HomePage, editor: User) -> None:
    make_guidance("By name", keeper=editor)
    make_guidance("By role", keeper=editor, owner_name="Practice lead")
    assert f"by {editor.name}." in read("/guidance/by-name/")
    html = read("/guidance/by-role/")
    assert "by Practice lead." in html
    assert editor.name not in html


def test_who_has_left_stands_for_nothing(home: HomePage, editor: User) -> None:
    page = make_guidance("Left alone", keeper=editor)
    User.objects.filter(pk=editor.pk).update(is_active=False)
    assert editor.name not in read("/guidance/left-alone/")
    editor.delete()
    page.refresh_from_db()
    assert page.keeper is None
