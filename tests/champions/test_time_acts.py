"""What time alone does: each reminder once, each clock in working time, however often and by whomever it is ticked."""

from datetime import timedelta
from typing import Any

import pytest

from accounts.models import User
from champions import actions
from champions.enums import Action, State
from clock import MONDAY, afresh, at, tick, told, working
from core.models import OutgoingMail
from makers_champions import make_absence

pytestmark = pytest.mark.usefixtures("db")


# state, working hours in it, the reminder, who hears: (a little earlier nobody does)
REMINDERS = [
    (State.POOLED, 4, "consultation_still_waits", "champion"),
    (State.POOLED, 8, "consultation_unanswered", "lead"),
    (State.ACTIVE, 16 + 8, "consultation_answer_due", "champion"),
    (State.ACTIVE, 16 + 16, "consultation_overdue", "lead"),
    (State.WAITING_REQUESTER, 24, "consultation_reply_awaited", "practitioner"),
    (State.WAITING_REQUESTER, 56, "consultation_reply_awaited", "practitioner"),
]


@pytest.mark.parametrize(("state", "hours", "kind", "who"), REMINDERS)
def test_a_reminder_comes_when_it_is_due_and_once(
    request: Any, begun: Any, state: State, hours: float, kind: str, who: str
) -> None:
    case, person = begun(state), request.getfixturevalue(who)
    tick(working(case, hours) - timedelta(minutes=1))
    before = told(kind)
    for _ in range(3):
        tick(working(case, hours) + timedelta(minutes=1))
    assert told(kind) == [*before, person.pk]
    assert afresh(case).state == state


# state, working hours in it, where it goes, what tells
ENDS = [
    (State.OFFERED, 8, State.POOLED, Action.LAPSE, {"consultation_lapsed", "consultation_declined"}),
    (State.WAITING_REQUESTER, 80, State.CLOSED, Action.NO_REPLY, {"consultation_closed_unanswered"}),
    (State.ADVISED, 80, State.CLOSED, Action.CLOSE_UNASKED, {"consultation_closed_in_time"}),
]


@pytest.mark.parametrize(("state", "hours", "to", "action", "letters"), ENDS)
def test_time_moves_it_on_and_both_hear(
    begun: Any, practitioner: User, champion: User, state: State, hours: float, to: State, action: Action,
    letters: set[str],
) -> None:  # fmt: skip
    case = begun(state)
    tick(working(case, hours) - timedelta(minutes=1))
    assert afresh(case).state == state
    for _ in range(2):
        tick(working(case, hours) + timedelta(minutes=1))
    now = afresh(case)
    event = case.events.get(action=action)
    assert (now.state, event.actor, event.from_state, event.to_state) == (to, None, state, to)
    heard = OutgoingMail.objects.filter(kind__in=letters).values_list("recipient", flat=True)
    assert set(heard) == {practitioner.pk, champion.pk}


def test_the_lead_hears_every_working_day_while_nobody_accepts(begun: Any, lead: User) -> None:
    case = begun(State.POOLED)
    for day in range(1, 6):
        for minutes in (1, 30):
            tick(working(case, 8 * day) + timedelta(minutes=minutes))
        assert told("consultation_unanswered") == [lead.pk] * day


def test_after_a_long_stop_it_is_said_once_not_for_each_day(begun: Any, lead: User) -> None:
    case = begun(State.POOLED)
    tick(working(case, 8 * 9) + timedelta(hours=1))
    assert told("consultation_unanswered") == [lead.pk]


def test_an_offer_to_somebody_who_went_away_lapses_at_once(begun: Any, champion: User) -> None:
    case = begun(State.OFFERED)
    make_absence(champion, MONDAY.date() + timedelta(days=7), first_day=MONDAY.date())
    tick(MONDAY + timedelta(minutes=5))
    assert afresh(case).state == State.POOLED


def test_a_reply_takes_the_reminders_away(begun: Any, practitioner: User) -> None:
    case = begun(State.WAITING_REQUESTER)
    with at(MONDAY + timedelta(hours=1)):
        actions.reply(case, practitioner, "Here.")
    tick(working(case, 24) + timedelta(minutes=1))
    assert not told("consultation_reply_awaited")


def test_six_weeks_later_it_is_asked_what_changed_twice_at_most(begun: Any, practitioner: User) -> None:
    case = begun(State.CLOSED)
    tick(MONDAY + timedelta(weeks=6, minutes=1))
    assert told("consultation_what_changed") == [practitioner.pk]
    for weeks in (8, 10, 20):
        tick(MONDAY + timedelta(weeks=weeks, minutes=1))
    assert told("consultation_what_changed") == [practitioner.pk] * 2
    assert afresh(case).state == State.CLOSED


def test_who_has_answered_is_not_asked_again_and_answers_once(begun: Any, practitioner: User) -> None:
    case = begun(State.CLOSED)
    tick(MONDAY + timedelta(weeks=6, minutes=1))
    with at(MONDAY + timedelta(weeks=6, minutes=2)):
        actions.follow_up(afresh(case), practitioner, {"done": "yes"})
        with pytest.raises(actions.Refused):
            actions.follow_up(afresh(case), practitioner, {"done": "no"})
    tick(MONDAY + timedelta(weeks=9))
    assert told("consultation_what_changed") == [practitioner.pk]
    assert afresh(case).follow_up == {"done": "yes"}


@pytest.mark.usefixtures("home")
def test_before_six_weeks_nobody_can_say_what_changed(begun: Any, practitioner: User, signed_in: Any) -> None:
    case, client = begun(State.CLOSED), signed_in(practitioner)
    answers = {"follow-up-done": "yes", "follow-up-came_of_it": "other", "follow-up-context": "4"}
    with at(MONDAY + timedelta(weeks=6, minutes=-1)):
        assert "What has changed since?" not in client.get(case.url).content.decode()
        client.post(f"{case.url}follow-up/", answers)
        with pytest.raises(actions.TooEarly):
            actions.follow_up(afresh(case), practitioner, {"done": "yes"})
    assert (afresh(case).followed_up_at, afresh(case).follow_up) == (None, {})
    tick(MONDAY + timedelta(weeks=6, minutes=1))
    assert told("consultation_what_changed") == [practitioner.pk]
    with at(MONDAY + timedelta(weeks=6, minutes=2)):
        assert "What has changed since?" in client.get(case.url).content.decode()
        client.post(f"{case.url}follow-up/", answers)
    assert afresh(case).follow_up["context"] == 4


def test_what_was_closed_without_advice_is_not_asked(begun: Any, practitioner: User) -> None:
    case = begun(State.WAITING_REQUESTER)
    tick(working(case, 80) + timedelta(minutes=1))
    assert afresh(case).state == State.CLOSED
    tick(MONDAY + timedelta(weeks=12))
    assert not told("consultation_what_changed")
    with pytest.raises(actions.Refused):
        actions.follow_up(afresh(case), practitioner, {"done": "yes"})


def test_the_lead_hears_of_a_late_answer_every_working_day_until_it_comes(
    begun: Any, lead: User, champion: User
) -> None:
    case = begun(State.ACTIVE)
    for days in range(3):
        tick(working(case, 16 + 16 + 8 * days) + timedelta(minutes=1))
        assert told("consultation_overdue") == [lead.pk] * (days + 1)
    with at(working(case, 16 + 34)):
        actions.write(afresh(case), champion, "I am on it.")
    tick(working(case, 16 + 16 + 24) + timedelta(minutes=1))
    assert told("consultation_overdue") == [lead.pk] * 3
