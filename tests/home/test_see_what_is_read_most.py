"""What is read most, for those who write and in the figures: people counted once a month, small numbers hidden."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Page

from accounts.models import Area, User
from home.models import HomePage
from makers import make_area, make_user
from makers_resources import make_guidance
from readers import counting
from readers.figures import most_read, most_readers
from readers.models import PageReaders

NOVEMBER, OCTOBER = date(2026, 11, 3), date(2026, 10, 20)
Reads = Callable[..., None]


@pytest.fixture
def reads() -> Reads:
    """So many people of an area read a page on a day for the first time in its month."""

    def read(page: Any, number: int, day: date | None = None, area: Area | None = None) -> None:
        for where in (page, Page.objects.get(depth=1)):
            row, _ = PageReaders.objects.get_or_create(
                page_id=where.pk, area=area or make_area(), day=day or timezone.localdate()
            )
            row.readers += number
            row.first_in_month += number
            row.save()

    return read


def told(since: date, areas: Any = None) -> list[tuple[str, int]]:
    return [(page.title, number) for page, number in most_read(since, areas)]


def test_the_most_read_stands_first_by_its_best_month(home: HomePage, reads: Reads) -> None:
    parks, stairs = make_guidance("Parks"), make_guidance("Stairs")
    reads(parks, 6, OCTOBER)
    reads(parks, 5, NOVEMBER)
    reads(stairs, 7, NOVEMBER)
    assert told(OCTOBER) == [("Stairs", 7), ("Parks", 6)]
    assert told(NOVEMBER) == [("Stairs", 7), ("Parks", 5)]
    assert most_readers(OCTOBER) == 12


def test_areas_are_told_apart_and_together(home: HomePage, reads: Reads) -> None:
    parks, vale = make_guidance("Parks"), make_area("Calderwick Vale")
    reads(parks, 6, NOVEMBER)
    reads(parks, 9, NOVEMBER, vale)
    assert told(NOVEMBER, [vale.pk]) == [("Parks", 9)]
    assert told(NOVEMBER) == [("Parks", 15)]
    assert told(NOVEMBER, []) == []


def test_an_unpublished_page_is_not_told(home: HomePage, reads: Reads) -> None:
    parks = make_guidance("Parks")
    reads(parks, 6)
    parks.unpublish()
    assert told(NOVEMBER) == []


def test_it_costs_two_queries_whatever_is_read(home: HomePage, reads: Reads) -> None:
    for number in range(15):
        reads(make_guidance(f"Guide {number}"), number + 1)
    with CaptureQueriesContext(connection) as asked:
        found = most_read(date(2020, 1, 1))
    assert len(asked) <= 3
    assert len(found) == 10


# --- for those who write ------------------------------------------------------


def screen(client: Any) -> str:
    answer = client.get("/admin/")
    assert answer.status_code == 200
    return answer.content.decode()


def test_a_lead_sees_what_the_own_areas_read_and_an_editor_what_all_do(
    home: HomePage, lead: User, editor: User, signed_in: Any, reads: Reads
) -> None:
    reads(make_guidance("Parks"), 8)
    reads(make_guidance("Stairs"), 9, area=make_area("Calderwick Vale"))
    reads(make_guidance("Buses"), 4)
    for_lead, for_editor = screen(signed_in(lead)), screen(signed_in(editor))
    assert "8 people" in for_lead
    assert "Fewer than 5 people" in for_lead
    assert "Stairs" not in for_lead
    assert "9 people" in for_editor
    assert "4 people" not in for_lead + for_editor


# --- in the figures -----------------------------------------------------------


def report(client: Any, query: str = "") -> Any:
    answer = client.get(f"/impact/{query}")
    assert answer.status_code == 200
    return answer


def test_the_figures_tell_how_many_of_those_who_signed_in_read(
    home: HomePage, lead: User, signed_in: Any, reads: Reads
) -> None:
    for number in range(19):
        make_user(f"P{number}", last_login=timezone.now())
    reads(make_guidance("Parks"), 8)
    seen = report(signed_in(lead))
    reading = seen.context["reading"]
    assert (reading.part, reading.whole, str(reading)) == (8, 20, "40%")
    assert "at least: 8 of 20 who signed in read a page" in seen.content.decode()
    assert [(title, str(number)) for title, number in seen.context["pages"]] == [("Parks", "8")]


def test_small_numbers_are_hidden(home: HomePage, lead: User, signed_in: Any, reads: Reads) -> None:
    for number in range(9):
        make_user(f"P{number}", last_login=timezone.now())
    reads(make_guidance("Parks"), 3)
    seen = report(signed_in(lead))
    assert seen.context["reading"].is_hidden
    assert [str(number) for _, number in seen.context["pages"]] == ["fewer than 5"]
    assert "3 of" not in seen.content.decode()


def test_another_areas_reading_is_not_told(
    home: HomePage, lead: User, other_lead: User, signed_in: Any, reads: Reads
) -> None:
    reads(make_guidance("Parks"), 8)
    assert report(signed_in(other_lead)).context["pages"] == []
    assert report(signed_in(lead)).context["pages"] != []


def test_what_is_read_through_the_site_is_told(
    home: HomePage, lead: User, signed_in: Any, practitioner: User
) -> None:
    page = make_guidance("Parks")
    for number in range(6):
        signed_in(make_user(f"P{number}")).get(page.url)
        counting.seen.readings.clear()
    assert [str(number) for _, number in report(signed_in(lead)).context["pages"]] == ["6"]
