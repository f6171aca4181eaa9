"""A tick that dies, comes twice or meets a person at work does nothing twice and loses nothing."""

from datetime import timedelta
from functools import partial
from typing import Any
from unittest.mock import patch

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from accounts.models import User
from at_once import ROUNDS, at_once
from champions import actions, timers
from champions.enums import Nudging, State
from champions.models import AreaSettings, Consultation, Nudge
from clock import MONDAY, afresh, at, tick, told, working
from core.models import OutgoingMail
from makers import make_user
from makers_champions import make_case, make_champion, make_draft

pytestmark = pytest.mark.usefixtures("db")


def test_whatever_a_tick_was_doing_when_it_died_the_next_does_whole(begun: Any, champion: User) -> None:
    case = begun(State.POOLED)
    due = working(case, 4) + timedelta(minutes=1)
    with patch("core.mail.post_all", side_effect=KeyboardInterrupt), pytest.raises(KeyboardInterrupt):
        tick(due)
    assert not Nudge.objects.exists()
    tick(due)
    assert told("consultation_still_waits") == [champion.pk]


@pytest.mark.parametrize("number", [10, 100])
def test_looking_costs_the_same_however_many_wait(begun: Any, practitioner: User, number: int) -> None:
    with at(MONDAY):
        for _ in range(number):
            make_draft(practitioner)
    with CaptureQueriesContext(connection) as queries:
        tick(MONDAY + timedelta(minutes=1))
    assert len(queries) <= 12


def test_the_next_moment_is_always_ahead_or_there_is_none(begun: Any) -> None:
    for state in (State.POOLED, State.OFFERED, State.ACTIVE, State.WAITING_REQUESTER, State.ADVISED):
        case = afresh(begun(state))
        figures = AreaSettings.of(case.area_id)
        moment = MONDAY
        for _ in range(4):
            ahead = timers.next_due(case, figures, moment)
            if ahead is None:
                break
            assert ahead > moment
            moment = ahead


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_several_ticks_at_once_remind_once() -> None:
    for _ in range(ROUNDS):
        Consultation.objects.all().delete()
        OutgoingMail.objects.all().delete()
        champion = make_champion("Cara")
        with at(MONDAY):
            cases = [make_case(make_user("Priya"), State.POOLED) for _ in range(3)]
        OutgoingMail.objects.all().delete()
        Consultation.objects.update(next_tick_at=MONDAY)
        outcomes = at_once([actions.act_on_due] * 4)
        assert outcomes == [None] * 4
        reminders = OutgoingMail.objects.filter(kind="consultation_still_waits", recipient=champion)
        assert sorted(reminders.values_list("object_id", flat=True)) == sorted(str(case.pk) for case in cases)
        assert Nudge.objects.filter(kind=Nudging.POOL_WAITS).count() == len(cases)
        champion.champion_profile.delete()  # type: ignore[attr-defined]


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_a_tick_and_a_person_at_once_one_of_them_moves_it() -> None:
    for _ in range(ROUNDS):
        champion, asker = make_champion("Cara"), make_user("Priya")
        with at(MONDAY):
            case = make_case(asker, State.WAITING_REQUESTER, champion)
        Consultation.objects.update(next_tick_at=MONDAY)
        outcomes = at_once([actions.act_on_due, partial(actions.reply, afresh(case), asker, "Now.")])
        assert outcomes[0] is None
        now = afresh(case)
        replied = outcomes[1] is None
        assert now.state == (State.ACTIVE if replied else State.CLOSED)
        assert case.messages.filter(kind="reply").exists() == replied


def test_the_command_ticks(begun: Any, champion: User, capsys: Any) -> None:
    begun(State.POOLED)
    call_command("tick")
    assert "sent" in capsys.readouterr().out
    assert champion.pk in told("consultation_still_waits")
