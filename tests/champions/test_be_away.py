"""Absence with a deputy, honoured by offers, lists, clocks and letters."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.utils import timezone

from accounts.models import User
from champions import absence, actions
from champions.actions.timing import act_on_due
from champions.enums import State
from champions.models import AreaSettings, ChampionProfile, Consultation
from champions.week import full_time, in_words, whole_days
from core.models import OutgoingMail
from makers import make_area, make_team
from makers_champions import make_absence, make_case, make_champion, make_draft

TODAY = timezone.localdate
WEEK = timedelta(days=7)


def profile_of(person: User) -> ChampionProfile:
    return ChampionProfile.objects.select_related("user").get(user=person)


def sent_to(kind: str) -> set[int]:
    return set(OutgoingMail.objects.filter(kind=kind).values_list("recipient", flat=True))


def test_one_is_away_from_the_first_day_to_the_last(champion: User) -> None:
    make_absence(champion, date(2027, 3, 5), first_day=date(2027, 3, 1))
    away = [day for day in range(1, 10) if absence.is_away(profile_of(champion), date(2027, 3, day))]
    assert away == [1, 2, 3, 4, 5]
    assert ChampionProfile.objects.here(date(2027, 3, 6)).filter(user=champion).exists()
    assert not ChampionProfile.objects.here(date(2027, 3, 5)).filter(user=champion).exists()
    assert ChampionProfile.objects.away(date(2027, 3, 5)).get().user == champion


@pytest.mark.parametrize("why", ["away too", "not active", "of another area"])
def test_a_deputy_who_cannot_stands_in_for_nobody(champion: User, why: str) -> None:
    far = make_team("Vale team", area=make_area("Calderwick Vale"))
    team = far if why == "of another area" else None
    deputy = make_champion("Dee", is_active=why != "not active", team=team)
    make_absence(champion, TODAY() + WEEK, deputy)
    if why == "away too":
        make_absence(deputy, TODAY())
    assert absence.deputy_of(profile_of(champion), TODAY()) is None
    assert absence.whom_to_ask(profile_of(champion), TODAY()) is None


def test_a_question_for_somebody_away_goes_to_the_deputy(
    practitioner: User, champion: User, other_champion: User
) -> None:
    make_absence(champion, TODAY() + WEEK, other_champion)
    case = make_draft(practitioner, champion=champion)
    actions.send(case, practitioner)
    assert (case.state, case.offered_to) == (State.OFFERED, other_champion)
    assert sent_to("consultation_offered") == {other_champion.pk}
    assert sent_to("consultation_waiting") == set()


def test_nobody_is_offered_as_deputy_what_they_asked_themselves(champion: User, other_champion: User) -> None:
    make_absence(champion, TODAY() + WEEK, other_champion)
    case = make_draft(other_champion, champion=champion)
    actions.send(case, other_champion)
    assert (case.state, case.offered_to) == (State.POOLED, None)


def test_an_offer_lapses_at_once_when_one_goes_away(practitioner: User, champion: User) -> None:
    case = make_case(practitioner, State.OFFERED, champion)
    make_absence(champion, TODAY() + WEEK)
    act_on_due()
    case.refresh_from_db()
    assert case.state == State.POOLED


def test_the_clock_counts_what_the_champion_works(practitioner: User) -> None:
    part_time = make_champion("Pat", works=["mon-am", "wed-pm"])
    make_absence(part_time, TODAY() + 4 * WEEK, first_day=TODAY() + WEEK)
    case = make_case(practitioner, State.ACTIVE, part_time)
    figures = AreaSettings.of(case.area_id)
    clock = absence.clock_of(profile_of(part_time), figures)
    assert case.respond_by == clock.after(case.accepted_at, figures.respond_hours)  # type: ignore[arg-type]
    assert case.respond_by > figures.working_time.after(case.accepted_at, 3 * figures.respond_hours)  # type: ignore


def test_going_away_moves_no_date_that_was_told(practitioner: User, champion: User) -> None:
    case = make_case(practitioner, State.ACTIVE, champion)
    make_absence(champion, TODAY() + WEEK)
    act_on_due()
    assert Consultation.objects.get(pk=case.pk).respond_by == case.respond_by


@pytest.mark.parametrize("with_deputy", [True, False])
def test_the_deputy_of_somebody_away_hears_of_a_late_answer(
    practitioner: User, champion: User, other_champion: User, with_deputy: bool
) -> None:
    case = make_case(practitioner, State.ACTIVE, champion)
    long_ago = timezone.now() - 4 * WEEK
    Consultation.objects.filter(pk=case.pk).update(respond_by=long_ago, next_tick_at=long_ago)
    if with_deputy:
        make_absence(champion, TODAY() + WEEK, other_champion)
    act_on_due()
    assert sent_to("consultation_answer_due") == {champion.pk}
    assert sent_to("consultation_deputy") == ({other_champion.pk} if with_deputy else set())


@pytest.mark.parametrize(
    ("works", "words"),
    [
        (full_time(), "Monday to Friday"),
        (whole_days(0, 1), "Monday, Tuesday"),
        ([*whole_days(0, 3), "fri-am"], "Monday to Thursday, Friday morning"),
        ([*whole_days(0, 1), *whole_days(3, 4)], "Monday, Tuesday, Thursday, Friday"),
        (["mon-am", "tue-am", "wed-am"], "Monday to Wednesday mornings"),
        (["sun-pm"], "Sunday afternoon"),
        ([], ""),
    ],
)
def test_a_week_is_said_in_words(works: Any, words: str) -> None:
    assert in_words(works) == words
