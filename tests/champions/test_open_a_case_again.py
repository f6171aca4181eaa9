"""Opened again within a month: back to its champion, or to the pool, with new clocks."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from accounts.models import User
from champions import actions
from champions.enums import State
from champions.models import ChampionProfile, Consultation
from clock import MONDAY, afresh, at, told, working
from makers_champions import make_absence

pytestmark = pytest.mark.usefixtures("db")


def test_opened_again_it_goes_back_to_its_champion_and_the_clocks_restart(
    begun: Any, practitioner: User, champion: User
) -> None:
    case = begun(State.CLOSED)
    later = MONDAY + timedelta(days=29)
    with at(later):
        actions.reopen(case, practitioner, "And if they move on?")
    now = afresh(case)
    assert (now.state, now.champion, now.respond_by) == (State.ACTIVE, champion, working(case, 16, later))
    assert told("consultation_reopened") == [champion.pk]


@pytest.mark.parametrize("why", ["away", "full", "gone"])
def test_it_goes_to_the_pool_when_its_champion_cannot(
    begun: Any, practitioner: User, champion: User, why: str
) -> None:
    case = begun(State.CLOSED)
    change: dict[str, dict[str, Any]] = {
        "away": {},
        "full": {"capacity": 0},
        "gone": {"is_active": False},
    }
    if why == "away":
        make_absence(champion, timezone.localdate())
    else:
        ChampionProfile.objects.filter(user=champion).update(**change[why])
    actions_now = timezone.now()
    Consultation.objects.filter(pk=case.pk).update(closed_at=actions_now)
    actions.reopen(afresh(case), practitioner, "And if they move on?")
    now = afresh(case)
    assert (now.state, now.champion) == (State.POOLED, None)


def test_after_a_month_it_is_too_late(begun: Any, practitioner: User) -> None:
    case = begun(State.CLOSED)
    with at(MONDAY + timedelta(days=31)), pytest.raises(actions.TooLate):
        actions.reopen(case, practitioner, "Still there?")
    assert afresh(case).state == State.CLOSED


def test_advised_a_second_time_both_advices_stay(begun: Any, practitioner: User, champion: User) -> None:
    case = begun(State.CLOSED)
    with at(MONDAY + timedelta(days=1)):
        actions.reopen(case, practitioner, "And if they move on?")
        actions.advise(afresh(case), champion, parts={"summary": "Follow."}, outcome="other", guidance=[])
    assert case.advice.count() == 2
