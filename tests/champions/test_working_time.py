"""The area's clock: pure, in working hours, whatever the calendar does."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from champions.working_time import LONDON, WorkingTime

OFFICE = WorkingTime()


def at(text: str) -> datetime:
    """A moment in London."""
    return datetime.fromisoformat(text).replace(tzinfo=LONDON)


@pytest.mark.parametrize(
    ("start", "hours", "due"),
    [
        ("2026-11-23 10:00", 3, "2026-11-23 13:00"),
        ("2026-11-23 15:00", 8, "2026-11-24 15:00"),
        ("2026-11-23 09:00", 8, "2026-11-23 17:00"),
        ("2026-11-23 06:00", 1, "2026-11-23 10:00"),
        ("2026-11-23 20:00", 1, "2026-11-24 10:00"),
        # Friday one minute to five: the minute counts, then comes Monday.
        ("2026-11-27 16:59", 1, "2026-11-30 09:59"),
        ("2026-11-28 12:00", 8, "2026-11-30 17:00"),
        # Christmas on a Friday, Boxing Day made up for on the Monday.
        ("2026-12-24 16:00", 2, "2026-12-29 10:00"),
        # Good Friday and Easter Monday.
        ("2026-04-02 16:00", 2, "2026-04-07 10:00"),
        ("2026-08-28 16:00", 2, "2026-09-01 10:00"),
        # Over both clock changes an office day stays eight hours.
        ("2026-03-27 16:00", 8, "2026-03-30 16:00"),
        ("2026-10-23 16:00", 8, "2026-10-26 16:00"),
        # From one year into the next.
        ("2026-12-31 16:00", 2, "2027-01-04 10:00"),
    ],
)
def test_it_counts_only_when_the_office_is_open(start: str, hours: float, due: str) -> None:
    assert OFFICE.after(at(start), hours) == at(due)


@pytest.mark.parametrize(
    ("start", "end", "hours"),
    [
        ("2026-11-23 10:00", "2026-11-23 13:00", 3),
        ("2026-11-23 13:00", "2026-11-23 10:00", 0),
        ("2026-11-27 16:00", "2026-11-30 10:00", 2),
        ("2026-11-28 01:00", "2026-11-29 23:00", 0),
        ("2026-11-23 07:00", "2026-11-23 08:00", 0),
        ("2026-11-23 00:00", "2026-11-28 00:00", 40),
        ("2026-03-27 09:00", "2026-03-31 09:00", 16),
    ],
)
def test_it_measures_what_passed(start: str, end: str, hours: float) -> None:
    assert OFFICE.between(at(start), at(end)) == timedelta(hours=hours)


@pytest.mark.parametrize(
    ("now", "due", "words"),
    [
        ("2026-11-23 14:00", "2026-11-23 17:00", "3 working hours left"),
        ("2026-11-23 16:00", "2026-11-23 17:00", "1 working hour left"),
        ("2026-11-23 16:30", "2026-11-23 17:00", "less than a working hour left"),
        ("2026-11-23 09:00", "2026-11-25 17:00", "3 working days left"),
        ("2026-11-27 16:00", "2026-11-30 10:00", "2 working hours left"),
        ("2026-11-24 14:00", "2026-11-24 10:00", "4 working hours overdue"),
        ("2026-11-30 17:00", "2026-11-26 17:00", "2 working days overdue"),
    ],
)
def test_it_says_so_in_words(now: str, due: str, words: str) -> None:
    assert OFFICE.left_in_words(at(due), at(now)) == words


def test_an_area_has_hours_of_its_own() -> None:
    early = WorkingTime(time(7, 30), time(13))
    assert early.hours_a_day == 5.5
    assert early.after(at("2026-11-23 12:00"), 2) == at("2026-11-24 08:30")


@pytest.mark.parametrize("day", ["2026-12-25", "2026-12-28", "2026-05-04", "2026-11-28", "2027-01-01"])
def test_weekends_and_bank_holidays_are_free(day: str) -> None:
    assert not OFFICE.is_working_day(date.fromisoformat(day))


moments = st.datetimes(datetime(2024, 1, 1), datetime(2031, 1, 1), timezones=st.just(UTC))
stretches = st.integers(0, 200 * 60).map(lambda minutes: minutes / 60)


@given(start=moments, hours=stretches)
def test_after_and_between_agree(start: datetime, hours: float) -> None:
    due = OFFICE.after(start, hours)
    assert due >= start
    assert abs(OFFICE.between(start, due) - timedelta(hours=hours)) < timedelta(seconds=1)


@given(start=moments, one=stretches, two=stretches)
def test_more_hours_are_never_sooner_and_two_stretches_add_up(
    start: datetime, one: float, two: float
) -> None:
    first = OFFICE.after(start, one)
    together = OFFICE.after(start, one + two)
    assert together >= first
    assert abs(OFFICE.between(first, together) - timedelta(hours=two)) < timedelta(seconds=1)


@given(a=moments, b=moments, c=moments)
def test_time_between_adds_up_and_never_runs_backwards(a: datetime, b: datetime, c: datetime) -> None:
    a, b, c = sorted((a, b, c))
    c = min(c, a + timedelta(days=60))
    b = min(b, c)
    assert OFFICE.between(a, c) == OFFICE.between(a, b) + OFFICE.between(b, c)
    assert timedelta() <= OFFICE.between(a, c) <= c - a


@given(start=moments, hours=stretches)
def test_it_is_due_while_somebody_is_at_work(start: datetime, hours: float) -> None:
    due = OFFICE.after(start, hours).astimezone(LONDON)
    assert OFFICE.is_working_day(due.date())
    assert time(9) <= due.time() <= time(17)


@given(start=moments, spent=st.floats(0, 16), pause=st.timedeltas(timedelta(), timedelta(days=60)))
def test_a_pause_costs_the_champion_nothing(start: datetime, spent: float, pause: timedelta) -> None:
    due = OFFICE.after(start, 16)
    paused = OFFICE.after(start, spent)
    left = OFFICE.between(paused, due)
    resumed = OFFICE.after(paused + pause, left.total_seconds() / 3600)
    assert resumed >= due - timedelta(seconds=1)
    assert abs(OFFICE.between(paused + pause, resumed) - left) < timedelta(seconds=1)
