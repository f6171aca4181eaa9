"""What time alone does: each reminder once, each clock in working time, however often and by whomever it is ticked."""

from datetime import datetime, timedelta
from functools import partial
from typing import Any
from unittest.mock import patch

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from accounts.models import User
from at_once import ROUNDS, at_once
from champions import actions, timers
from champions.enums import Action, HoldReason, Nudging, QuarantineReason, State
from champions.models import AreaSettings, ChampionProfile, Consultation, Nudge
from clock import MONDAY, afresh, at, tick, working
from confidentiality import vault
from core.models import OutgoingMail
from makers import make_user
from makers_champions import make_absence, make_case, make_champion, make_draft

pytestmark = pytest.mark.usefixtures("db")


def hours_left(case: Consultation, since: datetime) -> timedelta:
    """Working time from then until the answer is due."""
    due = afresh(case).respond_by
    assert due is not None
    return AreaSettings.of(case.area_id).working_time.between(since, due)


def told(kind: str) -> list[int]:
    return sorted(OutgoingMail.objects.filter(kind=kind).values_list("recipient", flat=True))


@pytest.fixture
def begun(practitioner: User, champion: User, lead: User) -> Any:
    """A case brought to a state on that Monday, without a letter."""

    def begin(state: State) -> Consultation:
        with at(MONDAY):
            case = make_case(practitioner, state, champion)
        OutgoingMail.objects.all().delete()
        return case

    return begin


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


# --- quarantine and holds -------------------------------------------------------


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
    assert afresh(case).state == State.PURGED


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


# --- purge ----------------------------------------------------------------------

PURGED_AFTER = [(State.CLOSED, 180), (State.WITHDRAWN, 7), (State.DRAFT, 180)]


@pytest.mark.parametrize(("state", "days"), PURGED_AFTER)
def test_when_retention_ends_nothing_said_and_nobody_is_left(
    begun: Any, state: State, days: int, practitioner: User, champion: User
) -> None:
    case = begun(state)
    topics = list(case.topics.values_list("name", flat=True))
    tick(MONDAY + timedelta(days=days) - timedelta(minutes=1))
    assert afresh(case).question
    tick(MONDAY + timedelta(days=days, minutes=1))
    left = afresh(case)
    assert (left.state, left.requester, left.champion, left.team) == (State.PURGED, None, None, None)
    assert (left.sealed_question, left.sealed_request, left.kept_findings) == ("", "", [])
    assert list(left.topics.values_list("name", flat=True)) == topics
    assert (left.area, left.agency, left.created_at) == (case.area, case.agency, case.created_at)
    assert left.reference != case.reference
    for companions in ("messages", "advice", "notes", "unsent", "offers", "nudges", "files"):
        assert not getattr(left, companions).exists(), companions
    assert not left.events.exclude(actor=None).exists()  # type: ignore[attr-defined]
    assert not OutgoingMail.objects.filter(object_id=str(case.pk)).exists()
    with pytest.raises(vault.TextIsGone):
        vault.seal(case.pk, "x")


def test_scores_and_outcome_stay_for_the_figures(begun: Any) -> None:
    case = begun(State.CLOSED)
    tick(MONDAY + timedelta(days=181))
    left = afresh(case)
    assert (left.survey, left.outcome) == ({"helped": 5}, "plan_changed")
    assert left.advised_at == case.advised_at


def test_what_is_held_is_not_purged_until_it_is_let_go(begun: Any, lead: User) -> None:
    case = begun(State.CLOSED)
    with at(MONDAY):
        actions.hold(case, lead, HoldReason.COMPLAINT)
    tick(MONDAY + timedelta(days=400))
    assert afresh(case).state == State.CLOSED
    with at(MONDAY + timedelta(days=401)):
        actions.let_go(afresh(case), lead)
    tick(MONDAY + timedelta(days=402))
    assert afresh(case).state == State.PURGED


def test_killed_between_the_row_and_the_key_the_next_tick_destroys_the_key(begun: Any) -> None:
    case = begun(State.WITHDRAWN)
    with patch.object(vault, "destroy", side_effect=KeyboardInterrupt), pytest.raises(KeyboardInterrupt):
        tick(MONDAY + timedelta(days=8))
    assert afresh(case).state == State.PURGED
    vault.seal(case.pk, "the key is still there")
    tick(MONDAY + timedelta(days=8))
    with pytest.raises(vault.TextIsGone):
        vault.seal(case.pk, "x")
    assert afresh(case).next_tick_at is None


# --- opened again -----------------------------------------------------------------


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


# --- it holds -----------------------------------------------------------------------


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


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_opened_again_and_purged_at_once_it_is_one_of_the_two() -> None:
    for _ in range(ROUNDS):
        champion, asker = make_champion("Cara"), make_user("Priya")
        case = make_case(asker, State.CLOSED, champion)
        area = AreaSettings.objects.update_or_create(area_id=case.area_id, defaults={"retention_days": 0})[0]
        Consultation.objects.filter(pk=case.pk).update(next_tick_at=MONDAY)
        outcomes = at_once([actions.act_on_due, partial(actions.reopen, afresh(case), asker, "Once more.")])
        assert outcomes[0] is None
        now = afresh(case)
        if outcomes[1] is None:
            assert (now.state, now.question != "") == (State.ACTIVE, True)
        else:
            assert (now.state, now.requester) == (State.PURGED, None)
        area.delete()


def test_the_command_ticks(begun: Any, champion: User, capsys: Any) -> None:
    begun(State.POOLED)
    call_command("tick")
    assert "sent" in capsys.readouterr().out
    assert champion.pk in told("consultation_still_waits")
