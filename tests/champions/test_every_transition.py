"""Every state × every action × every role, on real rows: what is allowed does what the table says, the rest nothing."""

from itertools import product
from typing import Any

import pytest
from django.db import transaction
from django.utils import timezone
from verbs import VERBS

from accounts.models import User
from champions import actions
from champions.actions import lapsing
from champions.actions.hearing import People
from champions.actions.moving import move
from champions.actions.timing import _DOING
from champions.enums import (
    Action,
    MessageKind,
    Nudging,
    OfferKind,
    Party,
    State,
)
from champions.models import Consultation, Offer
from champions.rules import RULES, may
from core.models import OutgoingMail
from makers_champions import make_case, make_champion

pytestmark = pytest.mark.django_db
STATES = [state for state in State if state != State.PURGED]
ROLES = [party for party in Party if party != Party.SYSTEM]
BYSTANDERS = ("other_practitioner", "other_lead", "editor", "administrator", "other_champion")
POOLED_FOR = (State.POOLED, "other_champion")

BY_TIME = {
    Action.LAPSE: lapsing.lapse,
    Action.NO_ANSWER: lapsing.no_taker,
    Action.GIVE_BACK: lapsing.give_back,
    Action.LEAVE: lapsing.leave,
    Action.NO_REPLY: _DOING[Nudging.NO_REPLY],
    Action.CLOSE_UNASKED: _DOING[Nudging.CLOSE],
    Action.PURGE: _DOING[Nudging.PURGE],
}
# Who hears of it. The design's column “tells”; of what it leaves blank, nobody.
TELLS: dict[Action, set[Party]] = {
    Action.SEND: {Party.REQUESTER, Party.POOL},
    Action.ACCEPT: {Party.REQUESTER},
    Action.DECLINE: {Party.REQUESTER, Party.POOL},
    Action.ASK_MORE: {Party.REQUESTER},
    Action.REPLY: {Party.ASSIGNED, Party.SECOND},
    Action.ADVISE: {Party.REQUESTER},
    Action.CLOSE: {Party.ASSIGNED, Party.SECOND},
    Action.OPEN_GLASS: {Party.REQUESTER},
    Action.HOLD: {Party.REQUESTER},
    Action.LET_GO: set(),
    Action.FOLLOW_UP: set(),
}


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


def arranged(state: State, people: dict[Party, User]) -> Consultation:
    """A case in that state with every role filled that the state can have."""
    case = make_case(people[Party.REQUESTER], state, people[Party.ASSIGNED])
    if case.champion_id:
        Consultation.objects.filter(pk=case.pk).update(second=people[Party.SECOND])
    if state in (State.ACTIVE, State.WAITING_REQUESTER):
        for kind in OfferKind:
            asker, asked = people[Party.ASSIGNED], people[Party.INVITED]
            Offer.objects.create(consultation=case, kind=kind, by=asker, to=asked)
    OutgoingMail.objects.all().delete()
    return Consultation.objects.get(pk=case.pk)


def is_there(role: Party, state: State) -> bool:
    """Whether somebody can be that in this state; of a pool only what waits in it has one."""
    return {
        Party.OFFERED: state == State.OFFERED,
        Party.POOL: state == State.POOLED,
        Party.ASSIGNED: state not in (State.DRAFT, State.POOLED, State.OFFERED, State.WITHDRAWN),
        Party.SECOND: state not in (State.DRAFT, State.POOLED, State.OFFERED, State.WITHDRAWN),
        Party.INVITED: state in (State.ACTIVE, State.WAITING_REQUESTER),
    }.get(role, True)


def makes_sense(action: Action, role: Party) -> bool:
    """What the rows add to the rule: two offers are pending in `arranged`, and nothing is held."""
    needs_none_pending = action in (Action.HAND_OVER, Action.INVITE)
    is_second_asked_for_first = action == Action.JOIN and role == Party.POOL
    return not needs_none_pending and not is_second_asked_for_first


def traces(case: Consultation) -> tuple[Any, ...]:
    return (
        Consultation.objects.filter(pk=case.pk).values().get(),
        *(getattr(case, name).count() for name in ("events", "messages", "advice", "nudges")),
        list(case.meetings.values()),  # type: ignore[attr-defined]
        list(Offer.objects.filter(consultation=case).values()),
        OutgoingMail.objects.count(),
    )


PAIRS = sorted((state, role) for state, role in product(STATES, ROLES) if is_there(role, state))


@pytest.mark.parametrize(("state", "role"), PAIRS)
def test_what_is_allowed_is_done_and_the_rest_changes_nothing(
    state: State, role: Party, people: dict[Party, User]
) -> None:
    case, person = arranged(state, people), people[role]
    before = traces(case)
    for action, verb in VERBS.items():
        step = transaction.savepoint()
        if may(action, role, state) and makes_sense(action, role):
            verb(Consultation.objects.get(pk=case.pk), person)
            _did_what_it_should(action, case, person, state, people)
            transaction.savepoint_rollback(step)
        else:
            with pytest.raises(actions.Refused):
                verb(Consultation.objects.get(pk=case.pk), person)
        assert traces(case) == before, action


def _did_what_it_should(
    action: Action, case: Consultation, person: User, state: State, people: dict[Party, User]
) -> None:
    now = Consultation.objects.get(pk=case.pk)
    event = case.events.get(action=action)  # type: ignore[attr-defined]
    assert (event.actor, event.from_state, event.to_state) == (person, state, now.state), action
    assert now.state in (RULES[action].to or (state,)), action
    if action in TELLS:
        heard = set(OutgoingMail.objects.values_list("recipient", flat=True))
        should = {people[role].pk for role in TELLS[action] if is_there(role, state) or role == Party.POOL}
        assert should <= heard, action
        assert bool(heard) == bool(TELLS[action]), action
    assert (now.state == state) or now.state_since > case.state_since, action


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


@pytest.mark.parametrize("state", STATES)
def test_time_does_what_is_its_own_and_nothing_else(state: State, people: dict[Party, User]) -> None:
    case = arranged(state, people)
    before = traces(case)
    for action, deed in BY_TIME.items():
        fresh = Consultation.objects.get(pk=case.pk)
        step = transaction.savepoint()
        if may(action, Party.SYSTEM, state):
            deed(fresh, People())
            assert Consultation.objects.get(pk=case.pk).state in (RULES[action].to or (state,))
            transaction.savepoint_rollback(step)
        else:
            with pytest.raises(actions.Refused):
                deed(fresh, People())
        assert traces(case) == before, action


@pytest.mark.parametrize(("state", "role"), [pair for pair in PAIRS if pair[0] != State.DRAFT])
def test_in_quarantine_only_a_lead_does_anything(
    state: State, role: Party, people: dict[Party, User]
) -> None:
    case = arranged(state, people)
    Consultation.objects.filter(pk=case.pk).update(quarantined_at=timezone.now())
    for action, verb in VERBS.items():
        before = traces(case)
        fresh = Consultation.objects.get(pk=case.pk)
        if may(action, role, state, quarantined=True):
            step = transaction.savepoint()
            verb(fresh, people[role])
            transaction.savepoint_rollback(step)
        else:
            with pytest.raises(actions.Refused):
                verb(fresh, people[role])
        assert traces(case) == before, action


def test_every_action_is_walked() -> None:
    assert set(VERBS) | set(BY_TIME) == set(Action)


def test_an_action_cannot_lead_where_its_rule_does_not(people: dict[Party, User]) -> None:
    case = arranged(State.ACTIVE, people)
    with pytest.raises(AssertionError):
        move(case, Action.REPLY, people[Party.REQUESTER], state=State.CLOSED)


def test_every_kind_of_message_has_its_words() -> None:
    assert all(kind.label for kind in MessageKind)
