"""How many different people read a page on a day, without who they were."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import OperationalError, connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from accounts.models import User
from home.models import HomePage
from makers import make_user, topic
from makers_resources import close, make_guidance
from readers import actions, counting
from readers.marks import mark_of
from readers.models import Mark, PageReaders
from resources.models import GuidancePage


@pytest.fixture
def page(home: HomePage) -> GuidancePage:
    return make_guidance("Parks at night")


def read(client: Client, page: Any) -> None:
    assert client.get(page.url).status_code == 200


def another_process() -> None:
    """One that has counted nothing yet today."""
    counting.seen.readings.clear()


def rows(page: Any = None) -> list[tuple[int, int]]:
    """(readers, first in the month) by day."""
    found = PageReaders.objects.filter(page=page.pk) if page else PageReaders.objects.of_any_page()
    found = found.order_by("day")
    return list(found.values_list("readers", "first_in_month"))


@pytest.fixture
def on(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Readers' clocks on another day."""

    def set_day(day: date) -> None:
        monkeypatch.setattr(timezone, "localdate", lambda *_: day)

    return set_day


def test_different_people_count_and_one_person_once(
    page: GuidancePage, practitioner: User, other_practitioner: User, signed_in: Any
) -> None:
    for person in (practitioner, practitioner, other_practitioner):
        read(signed_in(person), page)
    assert rows(page) == [(2, 2)]
    assert rows() == [(2, 2)]


def test_two_processes_count_one_person_once(page: GuidancePage, practitioner: User, signed_in: Any) -> None:
    read(signed_in(practitioner), page)
    another_process()
    read(signed_in(practitioner), page)
    assert rows(page) == [(1, 1)]


def test_two_pages_have_one_reader_each_and_together_one(
    page: GuidancePage, practitioner: User, signed_in: Any
) -> None:
    other = make_guidance("Parks by day")
    for one in (page, other):
        read(signed_in(practitioner), one)
    assert (rows(page), rows(other), rows()) == ([(1, 1)], [(1, 1)], [(1, 1)])


def test_another_day_counts_anew_and_another_month_too(
    page: GuidancePage, practitioner: User, signed_in: Any, on: Any
) -> None:
    for day in (date(2026, 10, 30), date(2026, 10, 31), date(2026, 11, 1), date(2026, 11, 2)):
        on(day)
        read(signed_in(practitioner), page)
    assert rows(page) == [(1, 1), (1, 0), (1, 1), (1, 0)]
    assert rows() == [(1, 1), (1, 0), (1, 1), (1, 0)]


def test_areas_are_counted_apart(
    page: GuidancePage, practitioner: User, other_lead: User, signed_in: Any
) -> None:
    for person in (practitioner, other_lead):
        read(signed_in(person), page)
    areas = PageReaders.objects.of_pages().values_list("area__name", "readers")
    assert sorted(areas) == [("Calderwick Vale", 1), ("Fenmarch", 1)]


@pytest.mark.parametrize("who", ["anonymous", "of no area"])
def test_nobody_unknown_is_counted(page: GuidancePage, signed_in: Any, who: str) -> None:
    stranger = make_user("Nowhere", area=None) if who == "of no area" else None
    read(signed_in(stranger) if stranger else Client(), page)
    assert not PageReaders.objects.exists()


def test_what_is_refused_is_not_read(page: GuidancePage, practitioner: User, signed_in: Any) -> None:
    close(page, "Implementation leads")
    assert signed_in(practitioner).get(page.url).status_code != 200
    assert not PageReaders.objects.exists()


def test_lists_are_no_reading(page: GuidancePage, practitioner: User, signed_in: Any) -> None:
    signed_in(practitioner).get("/guidance/")
    assert not PageReaders.objects.exists()


def test_who_it_was_is_kept_nowhere(page: GuidancePage, practitioner: User, signed_in: Any) -> None:
    read(signed_in(practitioner), page)
    fields = {field.name for model in (Mark, PageReaders) for field in model._meta.get_fields()}
    assert fields == {"mark", "until", "id", "page", "area", "day", "readers", "first_in_month"}
    assert all(len(mark) == 64 for mark in Mark.objects.values_list("mark", flat=True))


def test_without_the_sites_secret_a_mark_says_nothing(settings: Any) -> None:
    ours = mark_of("day 2026-11-01", 7, 3)
    settings.SECRET_KEY = "another"
    assert mark_of("day 2026-11-01", 7, 3) != ours


def test_marks_go_when_their_days_are_over(
    page: GuidancePage, practitioner: User, signed_in: Any, on: Any
) -> None:
    read(signed_in(practitioner), page)
    actions.forget_what_is_over()
    assert Mark.objects.count() == 4, "today is not over"
    on(timezone.localdate() + timedelta(days=32))
    actions.forget_what_is_over()
    assert not Mark.objects.exists()
    assert len(rows(page)) == 1, "the figure stays"


def test_reading_costs_few_queries_and_reading_again_none_for_the_count(
    home: HomePage, practitioner: User, champion: User, signed_in: Any
) -> None:
    def asked() -> list[str]:
        with CaptureQueriesContext(connection) as queries:
            read(client, page)
        return [query["sql"] for query in queries if "SAVEPOINT" not in query["sql"]]

    client = signed_in(practitioner)
    page = make_guidance("Parks in spring", topics=(topic("Parks"), topic("Peers")))
    read(client, make_guidance("Parks by day", topics=(topic("Peers"),)))
    first, second = asked(), asked()
    counting_it = [sql for sql in first if "readers_mark" in sql or "pagereaders" in sql]
    assert len(counting_it) == 2
    assert len(first) <= 12
    assert not [sql for sql in second if "readers_mark" in sql or "pagereaders" in sql]
    assert len(second) <= 6


def test_a_database_that_is_busy_holds_nobody_up(
    page: GuidancePage, practitioner: User, signed_in: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(reading: Any) -> None:
        raise OperationalError

    with monkeypatch.context() as busy:
        busy.setattr(counting, "_count", locked)
        read(signed_in(practitioner), page)
    assert not PageReaders.objects.exists()
    read(signed_in(practitioner), page)
    assert rows(page) == [(1, 1)], "counted at the next chance"


def test_it_remembers_no_more_than_it_may(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(counting, "REMEMBERED", 3)
    for number in range(10):
        counting.seen.add(counting.Reading(date(2026, 11, 1), 1, number, 1))
    assert len(counting.seen.readings) <= 3
    counting.seen.add(counting.Reading(date(2026, 11, 2), 1, 1, 1))
    assert len(counting.seen.readings) == 1, "yesterday is over"


def test_it_gives_way_to_a_long_writer_on_sqlite_and_waits_again_afterwards(home: HomePage) -> None:
    if connection.vendor != "sqlite":
        return

    def patience() -> int:
        return int(connection.connection.execute("PRAGMA busy_timeout").fetchone()[0])

    usual = patience()
    with counting._impatient():
        assert patience() == counting.PATIENCE
    assert patience() == usual > counting.PATIENCE
