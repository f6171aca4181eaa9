"""The area's clock: pure, in working hours, whatever the calendar does."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st

from champions.bank_holidays import bank_holidays
from champions.week import full_time, halves_of
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


def test_each_nation_keeps_its_own_bank_holidays() -> None:
    calendars = {nation: WorkingTime(nation=nation) for nation in ("ENG", "WLS", "SCT", "NIR")}
    open_on = {
        day: {nation for nation, time in calendars.items() if time.is_working_day(date.fromisoformat(day))}
        for day in ("2026-01-02", "2026-03-17", "2026-04-06", "2026-07-13", "2026-08-31", "2026-11-30")
    }
    assert open_on == {
        "2026-01-02": {"ENG", "WLS", "NIR"},
        "2026-03-17": {"ENG", "WLS", "SCT"},
        "2026-04-06": {"SCT"},
        "2026-07-13": {"ENG", "WLS", "SCT"},
        "2026-08-31": {"SCT"},
        "2026-11-30": {"ENG", "WLS", "NIR"},
    }


@pytest.mark.parametrize("nation", ["ENG", "WLS", "SCT", "NIR"])
def test_one_country_alone_has_the_days_it_has_among_all(nation: str) -> None:
    for year in range(2020, 2035):
        assert bank_holidays(year, nation) == set(holidays.country_holidays("GB", nation, years=year))


def test_an_area_has_days_of_its_own() -> None:
    training = WorkingTime(closed_days=frozenset({date(2026, 11, 24)}))
    assert training.after(at("2026-11-23 16:00"), 2) == at("2026-11-25 10:00")
    with_saturday = WorkingTime(weekdays=frozenset({1, 5}))
    assert with_saturday.after(at("2026-11-24 16:00"), 2) == at("2026-11-28 10:00")


@pytest.mark.parametrize(
    ("week", "start", "hours", "due"),
    [
        # The office opens nine to five, so a morning ends at one.
        (["mon-am", "tue-am"], "2026-11-23 12:00", 2, "2026-11-24 10:00"),
        (["mon-pm", "thu-am"], "2026-11-23 09:00", 5, "2026-11-26 10:00"),
        (["mon-am", "mon-pm", "fri-pm"], "2026-11-23 16:00", 2, "2026-11-27 14:00"),
        # The week's only morning is Good Friday: the next one counts.
        (["fri-am"], "2026-04-02 09:00", 1, "2026-04-10 10:00"),
        # A week that never meets the area's is the area's: a clock has to run out.
        (["sat-am", "sun-pm"], "2026-11-23 16:00", 2, "2026-11-24 10:00"),
        ([], "2026-11-23 16:00", 2, "2026-11-24 10:00"),
    ],
)
def test_it_counts_only_what_a_part_time_champion_works(
    week: list[str], start: str, hours: float, due: str
) -> None:
    assert OFFICE.of_champion(halves_of(week)).after(at(start), hours) == at(due)


def test_an_absence_in_the_middle_does_not_count() -> None:
    week_off = OFFICE.of_champion(halves_of(full_time()), [(date(2026, 11, 24), date(2026, 11, 30))])
    assert week_off.after(at("2026-11-23 16:00"), 2) == at("2026-12-01 10:00")
    assert week_off.between(at("2026-11-23 16:00"), at("2026-12-01 10:00")) == timedelta(hours=2)
    assert week_off.after(at("2026-11-26 11:00"), 1) == at("2026-12-01 10:00")


@pytest.mark.parametrize(
    ("due", "paused", "now", "resumed"),
    [
        # Two hours were left on Monday; the reply comes on Thursday, then on Friday night.
        ("2026-11-23 17:00", "2026-11-23 15:00", "2026-11-26 10:00", "2026-11-26 12:00"),
        ("2026-11-23 17:00", "2026-11-23 15:00", "2026-11-27 22:00", "2026-11-30 11:00"),
        ("2026-11-24 10:00", "2026-11-23 15:00", "2026-11-23 15:00", "2026-11-24 10:00"),
        # What was late before the pause is not pardoned by it.
        ("2026-11-23 12:00", "2026-11-23 15:00", "2026-11-26 10:00", "2026-11-23 12:00"),
    ],
)
def test_a_resumed_clock_has_as_much_left_as_when_it_stopped(
    due: str, paused: str, now: str, resumed: str
) -> None:
    assert OFFICE.resumed(at(due), at(paused), at(now)) == at(resumed)


moments = st.datetimes(datetime(2024, 1, 1), datetime(2031, 1, 1), timezones=st.just(UTC))
stretches = st.integers(0, 200 * 60).map(lambda minutes: minutes / 60)
# Quarters of an hour, so that the middle of the day is a whole minute; nights too, where summer time begins.
quarters = st.integers(0, 95).map(lambda quarter: time(quarter // 4, quarter % 4 * 15))
opening_hours = st.lists(quarters, min_size=2, max_size=2, unique=True).map(sorted)
days = st.dates(date(2024, 1, 1), date(2031, 1, 1))


@st.composite
def calendars(draw: st.DrawFn) -> WorkingTime:
    """Any area's, half of them as a part-time champion with absences works it."""
    opens, closes = draw(opening_hours)
    area = WorkingTime(
        opens,
        closes,
        nation=draw(st.sampled_from(["ENG", "WLS", "SCT", "NIR"])),
        weekdays=draw(st.frozensets(st.integers(0, 6), min_size=1)),
        closed_days=draw(st.frozensets(days, max_size=5)),
    )
    if draw(st.booleans()):
        return area
    halves = draw(st.frozensets(st.tuples(st.integers(0, 6), st.integers(0, 1))))
    away = draw(st.lists(st.tuples(days, st.integers(0, 40)), max_size=3))
    return area.of_champion(halves, [(first, first + timedelta(days=length)) for first, length in away])


def days_of(time: WorkingTime, number: float) -> float:
    """Working hours of so many days, so that short openings do not make for years."""
    return number * time.hours_a_day


weeks = st.frozensets(st.tuples(st.integers(0, 6), st.integers(0, 1)), min_size=1)
pauses_taken = st.lists(st.timedeltas(timedelta(), timedelta(days=20)), max_size=3)
few_days = st.integers(0, 100).map(lambda tenths: tenths / 10)
SLIGHTLY = timedelta(seconds=1)


@given(time=calendars(), start=moments, number=few_days)
def test_after_and_between_agree(time: WorkingTime, start: datetime, number: float) -> None:
    hours = days_of(time, number)
    due = time.after(start, hours)
    assert due >= start
    assert abs(time.between(start, due) - timedelta(hours=hours)) < SLIGHTLY


@given(time=calendars(), start=moments, one=few_days, two=few_days)
def test_more_hours_are_never_sooner_and_two_stretches_add_up(
    time: WorkingTime, start: datetime, one: float, two: float
) -> None:
    first = time.after(start, days_of(time, one))
    together = time.after(start, days_of(time, one + two))
    assert together >= first
    assert abs(time.between(first, together) - timedelta(hours=days_of(time, two))) < SLIGHTLY


@given(time=calendars(), one=moments, later=st.timedeltas(timedelta(), timedelta(days=30)), number=few_days)
def test_who_starts_later_is_never_due_sooner(
    time: WorkingTime, one: datetime, later: timedelta, number: float
) -> None:
    hours = days_of(time, number)
    assert time.after(one + later, hours) >= time.after(one, hours)


@given(time=calendars(), a=moments, b=moments, c=moments)
def test_time_between_adds_up_and_never_runs_backwards(
    time: WorkingTime, a: datetime, b: datetime, c: datetime
) -> None:
    a, b, c = sorted((a, b, c))
    c = min(c, a + timedelta(days=60))
    b = min(b, c)
    assert time.between(a, c) == time.between(a, b) + time.between(b, c)
    assert timedelta() <= time.between(a, c) <= c - a


@given(start=moments, hours=stretches)
def test_it_is_due_while_somebody_is_at_work(start: datetime, hours: float) -> None:
    due = OFFICE.after(start, hours).astimezone(LONDON)
    assert OFFICE.is_working_day(due.date())
    assert time(9) <= due.time() <= time(17)


@given(
    area=calendars(),
    halves=st.frozensets(st.tuples(st.integers(0, 6), st.integers(0, 1)), min_size=1),
    start=moments,
    end=moments,
)
def test_a_champion_works_no_more_than_the_area_is_open(
    area: WorkingTime, halves: frozenset[tuple[int, int]], start: datetime, end: datetime
) -> None:
    whole = replace(area, halves=None, away=())
    end = min(end, start + timedelta(days=60))
    theirs = whole.of_champion(halves).between(start, end)
    others = frozenset((day, half) for day in range(7) for half in range(2)) - halves
    assert theirs <= whole.between(start, end)
    shared, rest = ({half for half in some if half[0] in area.weekdays} for some in (halves, others))
    if shared and rest:
        assert theirs + whole.of_champion(others).between(start, end) == whole.between(start, end)


@given(
    time=calendars(),
    start=moments,
    spent=few_days,
    pauses=st.lists(st.timedeltas(timedelta(), timedelta(days=20)), max_size=3),
)
def test_pauses_cost_the_champion_nothing_and_never_turn_a_clock_back(
    time: WorkingTime, start: datetime, spent: float, pauses: list[timedelta]
) -> None:
    due = time.after(start, days_of(time, 2))
    now = time.after(start, days_of(time, spent))
    left = time.between(now, due)
    for pause in pauses:
        resumed = time.resumed(due, now, now + pause)
        assert resumed >= due - SLIGHTLY
        now += pause
        due = resumed
        assert abs(time.between(now, due) - left) < SLIGHTLY
