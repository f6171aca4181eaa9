"""Editors say which page comes first for what people type."""

from typing import Any

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page, PageViewRestriction

from accounts.models import User
from home.models import BestBet, HomePage
from makers import topic
from makers_resources import make_guidance, make_tool, unmarked
from resources.models import GuidanceIndexPage

LIST = "/admin/snippets/home/bestbet/"


def look(**query: Any) -> str:
    return unmarked(Client().get("/search/", query).content.decode())


def put_first(page: Page, words: str, position: int = 1) -> BestBet:
    bet = BestBet.objects.create(page=page, words=words, position=position)
    cache.clear()  # as the commit does
    return bet


@pytest.fixture
def page(home: HomePage) -> Any:
    """A page that nobody would find by the words it is put first for."""
    make_guidance("Report it: a report of reports", text="<p>Report, report, report.</p>")
    return make_guidance("Act now", text="<p>Ring the front door.</p>", topics=(topic("Parks"),))


@pytest.mark.parametrize("typed", ["report a concern", "Concerns reported", "reporting concern", "worried"])
def test_it_comes_first_in_whatever_form_it_is_typed(page: Any, typed: str) -> None:
    put_first(page, "report a concern, worried about a child, worried")
    html = look(q=typed)
    assert "our editors’ choice" in html
    first = html.index("<article")
    assert html.index("Act now", first) - first < 300


def test_it_stands_there_once_and_is_counted_once(page: Any) -> None:
    put_first(page, "report")
    html = look(q="report")
    assert "2 results" in html
    assert html.count("/guidance/act-now/") == 1
    put_first(make_tool("Report sheet"), "reports")
    html = look(q="report")
    assert "3 results" in html
    assert html.count("our editors’ choice") == 2


def test_several_stand_in_the_order_their_editors_gave(page: Any) -> None:
    put_first(make_tool("Zebra sheet"), "report", position=1)
    put_first(page, "report", position=3)
    put_first(make_tool("Ark sheet"), "reports", position=2)
    html = look(q="report")
    places = [html.index(title) for title in ("Zebra sheet", "Ark sheet", "Act now", "Report it")]
    assert places == sorted(places)


def test_other_words_do_not_bring_it(page: Any) -> None:
    put_first(page, "report a concern")
    for typed in ("report", "concern", "report a concern about parks"):
        assert "our editors’ choice" not in look(q=typed)


def test_narrowing_down_leaves_only_what_has_the_words(page: Any) -> None:
    put_first(page, "report")
    assert "Act now" not in look(q="report", topic="parks")
    assert "our editors’ choice" not in look(q="report", type="guidance")


def test_only_a_public_page_comes_first(page: Any) -> None:
    put_first(page, "report")
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    cache.clear()
    assert "Act now" not in look(q="report")
    PageViewRestriction.objects.all().delete()
    cache.clear()
    assert "Act now" in look(q="report")
    page.unpublish()
    cache.clear()
    assert "Act now" not in look(q="report")


def test_a_deleted_page_takes_its_bet_with_it(page: Any) -> None:
    put_first(page, "report")
    page.delete()
    assert not BestBet.objects.exists()


def add(client: Client, page: Page, words: str) -> Any:
    form = {"words": words, "page": page.pk, "position": 1}
    return client.post(f"{LIST}add/", form)


@pytest.mark.parametrize("role", ["lead", "editor", "administrator"])
def test_who_writes_may_say_what_comes_first(
    page: Any,
    request: pytest.FixtureRequest,
    signed_in: Any,
    role: str,
    django_capture_on_commit_callbacks: Any,
) -> None:
    look(q="concern")  # kept now, and dropped by the commit
    with django_capture_on_commit_callbacks(execute=True):
        answer = add(signed_in(request.getfixturevalue(role)), page, "concern")
    assert answer.status_code == 302
    assert "Act now" in look(q="concern")


@pytest.mark.parametrize("role", ["practitioner", "champion"])
def test_nobody_else_may(page: Any, request: pytest.FixtureRequest, signed_in: Any, role: str) -> None:
    assert add(signed_in(request.getfixturevalue(role)), page, "concern").status_code == 302
    assert not BestBet.objects.exists()


def test_an_editor_takes_nothing_away(page: Any, editor: User, lead: User, signed_in: Any) -> None:
    bet = put_first(page, "concern")
    signed_in(editor).post(f"{LIST}delete/{bet.pk}/")
    assert BestBet.objects.exists()
    signed_in(lead).post(f"{LIST}delete/{bet.pk}/")
    assert not BestBet.objects.exists()


def test_a_page_no_search_lists_is_refused_beside_the_field(page: Any, lead: User, signed_in: Any) -> None:
    html = add(signed_in(lead), GuidanceIndexPage.objects.get(), "concern").content.decode()
    assert "A search does not list pages of this kind." in html
    assert 'value="concern"' in html
    html = add(signed_in(lead), page, " the , ").content.decode()
    assert "Write at least one word" in html
    assert not BestBet.objects.exists()


def test_the_list_says_what_nobody_meets(page: Any, lead: User, signed_in: Any) -> None:
    put_first(page, "concern")
    put_first(make_guidance("Draft", live=False), "drafty")
    html = signed_in(lead).get(LIST).content.decode()
    assert "comes first" in html
    assert "not public, so nobody meets it" in html


def test_the_list_costs_no_more_with_more_bets(page: Any, lead: User, signed_in: Any) -> None:
    def cost() -> int:
        client.get(LIST)
        with CaptureQueriesContext(connection) as queries:
            client.get(LIST)
        return len(queries)

    client = signed_in(lead)
    put_first(page, "concern")
    few = cost()
    for number in range(10):
        put_first(page, f"word{number}")
    assert cost() == few
