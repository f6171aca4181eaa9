"""Every state × every action × every role, on real rows: what is allowed does what the table says, the rest nothing."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from itertools import product
from typing import Any

import pytest
from django.db import transaction
from verbs import VERBS

from accounts.models import User
from champions import actions
from champions.actions import lapsing
from champions.actions.hearing import People
from champions.actions.moving import move
from champions.actions.timing import _DOING
from champions.enums import (
    HELD,
    UNANSWERED,
    Action,
    HandOverReason,
    HoldReason,
    MessageKind,
    Nudging,
    Party,
    QuarantineReason,
    State,
)
from champions.models import AreaSettings, Consultation, Offer
from champions.rules import RULES, may
from champions.timers import timers_of
from clock import MONDAY, at
from confidentiality.models import AccessRecord
from core import mail
from core.models import OutgoingMail
from makers_champions import make_case, make_champion
from transitions import PENDING, RUNNING, Should, should

pytestmark = pytest.mark.django_db
STATES = [state for state in State if state != State.PURGED]
ROLES = [party for party in Party if party != Party.SYSTEM]
BYSTANDERS = ("other_practitioner", "other_lead", "editor", "administrator", "other_champion")
POOLED_FOR = (State.POOLED, "other_champion")
LATER = MONDAY + timedelta(hours=1)

BY_TIME: dict[Action, Callable[[Consultation, People], Mapping[str, Any]]] = {
    Action.LAPSE: lapsing.lapse,
    Action.NO_ANSWER: lapsing.no_taker,
    Action.GIVE_BACK: lapsing.give_back,
    Action.LEAVE: lapsing.leave,
    Action.NO_REPLY: _DOING[Nudging.NO_REPLY],
    Action.CLOSE_UNASKED: _DOING[Nudging.CLOSE],
    Action.PURGE: _DOING[Nudging.PURGE],
}
# What the row says besides the state.
BESIDES = {"state", "state_since", "next_tick_at"}


@pytest.fixture
def people(practitioner: User, champion: User, other_champion: User, lead: User) -> dict[Party, User]:
    """One person for each role; which of them are one in a state, `arranged` decides."""
    return {
        Party.REQUESTER: practitioner,
        Party.OFFERED: champion,
        Party.ASSIGNED: champion,
        Party.POOL: other_champion,
        Party.SECOND: make_champion("Sue"),
        Party.INVITED: make_champion("Ivy"),
        Party.LEAD: lead,
    }


def arranged(state: State, people: dict[Party, User], *, stopped: bool = False) -> Consultation:
    """A case in that state with every role filled that the state can have."""
    with at(MONDAY):
        case = make_case(people[Party.REQUESTER], state, people[Party.ASSIGNED])
        if state in HELD:
            asker, asked = people[Party.ASSIGNED], people[Party.INVITED]
            actions.hand_over(afresh(case), asker, asked, HandOverReason.AWAY)
            actions.invite(afresh(case), asker, asked)
        if case.champion_id:
            Consultation.objects.filter(pk=case.pk).update(second=people[Party.SECOND])
        if stopped:
            actions.quarantine(afresh(case), people[Party.REQUESTER], QuarantineReason.WRONG_PLACE)
    OutgoingMail.objects.all().delete()
    return afresh(case)


def afresh(case: Consultation) -> Consultation:
    return Consultation.objects.get(pk=case.pk)


def is_there(role: Party, state: State) -> bool:
    """Whether somebody can be that in this state; of a pool only what waits in it has one."""
    has_champion = state not in (State.DRAFT, *UNANSWERED, State.WITHDRAWN)
    return {
        Party.OFFERED: state == State.OFFERED,
        Party.POOL: state == State.POOLED,
        Party.ASSIGNED: has_champion,
        Party.SECOND: has_champion,
        Party.INVITED: state in HELD,
    }.get(role, True)


def fitting(action: Action, case: Consultation) -> Consultation:
    """As the action needs it: nobody asked or joined yet, something held, six weeks gone by."""
    row = Consultation.objects.filter(pk=case.pk)
    if action in (Action.INVITE, Action.JOIN):
        row.update(second=None)
    if action in (Action.HAND_OVER, Action.INVITE):
        Offer.objects.filter(consultation=case).update(ended_at=MONDAY)
        row.update(take_over_by=None, join_by=None)
    if action == Action.LET_GO:
        row.update(hold_reason=HoldReason.REVIEW)
    if action == Action.FOLLOW_UP:
        row.update(closed_at=MONDAY - timedelta(weeks=6))
    return row.get()


def traces(case: Consultation) -> tuple[Any, ...]:
    return (
        Consultation.objects.filter(pk=case.pk).values().get(),
        counts(case),
        list(case.meetings.values()),  # type: ignore[attr-defined]
        list(Offer.objects.filter(consultation=case).values()),
        OutgoingMail.objects.count(),
    )


def counts(case: Consultation) -> dict[str, int]:
    names = ("events", "messages", "advice", "notes", "nudges", "meetings")
    return {
        **{name: getattr(case, name).count() for name in names},
        "pending": Offer.objects.pending().filter(consultation=case).count(),
        "openings": AccessRecord.objects.filter(case_id=case.pk).count(),
    }


PAIRS = sorted((state, role) for state, role in product(STATES, ROLES) if is_there(role, state))


@pytest.mark.parametrize(("state", "role"), PAIRS)
def test_what_is_allowed_is_done_and_the_rest_changes_nothing(
    state: State, role: Party, people: dict[Party, User]
) -> None:
    walk(arranged(state, people), role, people)


@pytest.mark.parametrize(("state", "role"), [pair for pair in PAIRS if pair[0] != State.DRAFT])
def test_in_quarantine_only_a_lead_does_anything(
    state: State, role: Party, people: dict[Party, User]
) -> None:
    walk(arranged(state, people, stopped=True), role, people)


def walk(case: Consultation, role: Party, people: dict[Party, User]) -> None:
    """Everything this person could try, each from the same beginning."""
    person, untouched = people[role], traces(case)
    for action, verb in VERBS.items():
        step = transaction.savepoint()
        before = fitting(action, case)
        if may(action, role, case.state, quarantined=case.is_quarantined):
            counted = counts(case)
            with at(LATER):
                verb(afresh(case), person)
            _did_what_it_should(action, before, counted, role, people)
        else:
            unchanged = traces(case)
            with at(LATER), pytest.raises(actions.Refused):
                verb(afresh(case), person)
            assert traces(case) == unchanged, action
        transaction.savepoint_rollback(step)
        assert traces(case) == untouched, action


def _did_what_it_should(
    action: Action, before: Consultation, counted: dict[str, int], role: Party, people: dict[Party, User]
) -> None:
    """Row, event, mail and timer, and nothing else."""
    now, expected = afresh(before), should(action, State(before.state), role)
    assert now.state in (RULES[action].to or (before.state,)), action
    assert changed(before, now) == set(expected.columns.split()), action
    is_new = now.state != before.state or action == Action.ASSIGN
    assert now.state_since == (LATER if is_new else before.state_since), action

    event = before.events.latest("at")  # type: ignore[attr-defined]
    actor = None if role == Party.SYSTEM or now.state == State.PURGED else people[role]
    said = (event.action, event.actor, event.from_state, event.to_state, event.reason)
    assert said == (action, actor, before.state, now.state, expected.reason)
    more = {name: number - counted[name] for name, number in counts(before).items()}
    assert {name: number for name, number in more.items() if number} == {
        "events": 1,
        **{name: number for name, number in expected.rows.items() if number},
    }, action

    assert heard(people) == told(expected, role), action
    assert OutgoingMail.objects.count() == len(heard(people)), f"{action}: somebody hears it twice"
    _runs_what_should(action, now)


def changed(before: Consultation, now: Consultation) -> set[str]:
    """The columns that are not as they were, but those that go with a state."""
    columns = [field.attname for field in Consultation._meta.concrete_fields]
    names = [name for name in columns if getattr(before, name) != getattr(now, name)]
    return {name.removesuffix("_id") for name in names} - BESIDES


def heard(people: dict[Party, User]) -> set[tuple[str, str]]:
    """(kind, who) of every e-mail there is."""
    names = {
        people[Party.REQUESTER].pk: "requester",
        people[Party.ASSIGNED].pk: "champion",
        people[Party.POOL].pk: "pool",
        people[Party.SECOND].pk: "second",
        people[Party.INVITED].pk: "invited",
        people[Party.LEAD].pk: "lead",
    }
    letters = OutgoingMail.objects.values_list("kind", "recipient")
    return {(kind.removeprefix("consultation_"), names.get(person, "new")) for kind, person in letters}


def told(expected: Should, role: Party) -> set[tuple[str, str]]:
    actor = {Party.ASSIGNED: "champion", Party.OFFERED: "champion"}.get(role, role.value)
    return {
        (kind, who)
        for kind, names in expected.tells.items()
        for who in names.split()
        if not (expected.but_actor and who == actor)
    }


def _runs_what_should(action: Action, now: Consultation) -> None:
    timers = timers_of(now, AreaSettings.of(now.area_id), LATER)
    running = RUNNING[State(now.state)] | {kind for clock, kind in PENDING.items() if getattr(now, clock)}
    if now.hold_reason:
        running -= {Nudging.PURGE}
    if now.followed_up_at or not now.advised_at:
        running -= {Nudging.FOLLOW_UP, Nudging.FOLLOW_UP_AGAIN}
    if now.is_quarantined:
        running = {Nudging.QUARANTINED}
    assert {timer.kind for timer in timers} == running, action
    first = min((timer.due_at for timer in timers), default=None)
    assert now.next_tick_at == (LATER if now.state == State.PURGED else first), action


@pytest.mark.parametrize(("state", "who"), sorted({*product(STATES, BYSTANDERS)} - {POOLED_FOR}))
def test_somebody_who_is_nothing_to_it_changes_nothing(
    request: Any, state: State, who: str, people: dict[Party, User]
) -> None:
    case, person = arranged(state, people), request.getfixturevalue(who)
    before = traces(case)
    for action, verb in VERBS.items():
        with pytest.raises(actions.Refused):
            verb(Consultation.objects.get(pk=case.pk), person)
        assert traces(case) == before, action


@pytest.mark.parametrize("stopped", [False, True])
@pytest.mark.parametrize("state", STATES)
def test_time_does_what_is_its_own_and_nothing_else(
    state: State, stopped: bool, people: dict[Party, User]
) -> None:
    if state == State.DRAFT and stopped:
        return  # nobody stops what nobody has read
    case = arranged(state, people, stopped=stopped)
    untouched, counted = traces(case), counts(case)
    for action, deed in BY_TIME.items():
        step = transaction.savepoint()
        if may(action, Party.SYSTEM, state, quarantined=stopped):
            with at(LATER):
                mail.post_all([(case.pk, deed(afresh(case), People()))])
            _did_what_it_should(action, case, counted, Party.SYSTEM, people)
        else:
            with at(LATER), pytest.raises(actions.Refused):
                deed(afresh(case), People())
        transaction.savepoint_rollback(step)
        assert traces(case) == untouched, action


def test_every_action_is_walked() -> None:
    assert set(VERBS) | set(BY_TIME) == set(Action)


def test_an_action_cannot_lead_where_its_rule_does_not(people: dict[Party, User]) -> None:
    case = arranged(State.ACTIVE, people)
    with pytest.raises(AssertionError):
        move(case, Action.REPLY, people[Party.REQUESTER], state=State.CLOSED)


def test_every_kind_of_message_has_its_words() -> None:
    assert all(kind.label for kind in MessageKind)
