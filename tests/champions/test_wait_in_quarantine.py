"""What stands in quarantine loses no time: every clock waits until a lead has looked."""

from datetime import timedelta
from typing import Any

import pytest

from accounts.models import User
from champions import actions
from champions.enums import QuarantineReason, State
from clock import MONDAY, afresh, at, hours_left, left_of_purged, tick, told, working

pytestmark = pytest.mark.usefixtures("db")


def test_in_quarantine_every_other_clock_stands_still(begun: Any, lead: User, champion: User) -> None:
    case = begun(State.ACTIVE)
    before = hours_left(case, MONDAY)
    with at(MONDAY + timedelta(hours=2)):
        actions.quarantine(case, champion, QuarantineReason.NAMES_SOMEBODY)
    tick(working(case, 2 + 8) + timedelta(minutes=1))
    assert told("consultation_quarantine_waits") == [lead.pk]
    tick(working(case, 2 + 40))
    assert not told("consultation_answer_due")
    released = working(case, 42)
    with at(released):
        actions.release(afresh(case), lead)
    assert hours_left(case, released) == before - timedelta(hours=2)


def test_hours_lost_to_quarantine_do_not_count_for_a_reply(begun: Any, lead: User, champion: User) -> None:
    case = begun(State.WAITING_REQUESTER)
    with at(MONDAY):
        actions.quarantine(case, champion, QuarantineReason.WRONG_PLACE)
    with at(working(case, 16)):
        actions.release(afresh(case), lead)
    tick(working(case, 24 + 15))
    assert not told("consultation_reply_awaited")
    tick(working(case, 24 + 16) + timedelta(minutes=1))
    assert len(told("consultation_reply_awaited")) == 1


@pytest.mark.parametrize(("state", "days"), [(State.CLOSED, 180), (State.WITHDRAWN, 7)])
def test_what_stands_in_quarantine_is_not_purged_before_a_lead_has_looked(
    begun: Any, lead: User, practitioner: User, state: State, days: int
) -> None:
    case = begun(state)
    due = MONDAY + timedelta(days=days)
    with at(due - timedelta(days=3)):
        actions.quarantine(case, practitioner, QuarantineReason.NOT_A_CONSULTATION)
    tick(due + timedelta(days=30))
    assert afresh(case).question
    assert told("consultation_quarantine_waits") == [lead.pk]
    released = due + timedelta(days=30, hours=1)
    with at(released):
        actions.release(afresh(case), lead)
    tick(released + timedelta(minutes=5))
    assert afresh(case).state == state, "it has as much time left as when it was stopped"
    tick(released + timedelta(days=6))
    assert left_of_purged().created_at == case.created_at


def test_hours_lost_to_quarantine_lengthen_the_time_to_open_it_again(
    begun: Any, lead: User, practitioner: User
) -> None:
    case = begun(State.CLOSED)
    with at(MONDAY + timedelta(days=28)):
        actions.quarantine(case, practitioner, QuarantineReason.WRONG_PLACE)
    with at(MONDAY + timedelta(days=35)):
        actions.release(afresh(case), lead)
    with at(MONDAY + timedelta(days=36)):
        actions.reopen(afresh(case), practitioner, "Still there?")
    assert afresh(case).state == State.ACTIVE
