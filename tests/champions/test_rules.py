"""Every state × every action × every party: what the table allows, and nothing else."""

from itertools import product

import pytest

from champions.enums import Action, Party, State
from champions.rules import RULES, actions_of, may

HOLDING = {
    Action.WRITE,
    Action.NOTE,
    Action.ADVISE,
    Action.HAND_OVER,
    Action.INVITE,
    Action.TAKE_BACK,
    Action.QUARANTINE,
}
INVITED = {Action.TAKE_OVER, Action.JOIN, Action.TURN_DOWN}
LEADING = {Action.QUARANTINE, Action.HOLD, Action.LET_GO, Action.OPEN_GLASS}
SHARING = {Action.HAND_OVER, Action.INVITE, Action.TAKE_BACK}
STOP = {Action.QUARANTINE}
# A colleague does not answer, or a champion is none any more.
TIME = {Action.NO_ANSWER, Action.GIVE_BACK, Action.LEAVE}
TALK = {Action.PROPOSE_TIMES, Action.CHOOSE_TIME, Action.CALL_OFF}

# (state, party): what that person can do then. Written out from the design, not from the code.
ALLOWED = {
    (State.DRAFT, Party.REQUESTER): {Action.SEND},
    (State.DRAFT, Party.SYSTEM): {Action.PURGE},
    (State.POOLED, Party.REQUESTER): {Action.WITHDRAW, *STOP},
    (State.POOLED, Party.POOL): {Action.ACCEPT},
    (State.POOLED, Party.LEAD): {Action.ASSIGN, *LEADING},
    (State.OFFERED, Party.REQUESTER): {Action.WITHDRAW, *STOP},
    (State.OFFERED, Party.OFFERED): {Action.ACCEPT, Action.DECLINE},
    (State.OFFERED, Party.LEAD): {Action.ASSIGN, *LEADING},
    (State.OFFERED, Party.SYSTEM): {Action.LAPSE},
    (State.ACTIVE, Party.REQUESTER): {Action.REPLY, Action.WITHDRAW, *STOP, *TALK},
    (State.ACTIVE, Party.ASSIGNED): {Action.ASK_MORE, *HOLDING, *TALK},
    (State.ACTIVE, Party.SECOND): {Action.WRITE, Action.NOTE, *STOP, *TALK},
    (State.ACTIVE, Party.INVITED): INVITED,
    (State.ACTIVE, Party.POOL): {Action.TAKE_OVER},
    (State.ACTIVE, Party.LEAD): {*SHARING, *LEADING},
    (State.ACTIVE, Party.SYSTEM): TIME,
    (State.WAITING_REQUESTER, Party.REQUESTER): {Action.REPLY, Action.WITHDRAW, *STOP, *TALK},
    (State.WAITING_REQUESTER, Party.ASSIGNED): {*HOLDING, *TALK},
    (State.WAITING_REQUESTER, Party.SECOND): {Action.WRITE, Action.NOTE, *STOP, *TALK},
    (State.WAITING_REQUESTER, Party.INVITED): INVITED,
    (State.WAITING_REQUESTER, Party.POOL): {Action.TAKE_OVER},
    (State.WAITING_REQUESTER, Party.LEAD): {*SHARING, *LEADING},
    (State.WAITING_REQUESTER, Party.SYSTEM): {Action.NO_REPLY, *TIME},
    (State.ADVISED, Party.REQUESTER): {Action.CLOSE, Action.REPLY, *STOP, *TALK},
    (State.ADVISED, Party.ASSIGNED): {Action.WRITE, Action.NOTE, *STOP, *TALK},
    (State.ADVISED, Party.SECOND): {Action.WRITE, Action.NOTE, *STOP, *TALK},
    (State.ADVISED, Party.LEAD): LEADING,
    (State.ADVISED, Party.SYSTEM): {Action.CLOSE_UNASKED, Action.LEAVE},
    (State.CLOSED, Party.REQUESTER): {Action.REOPEN, Action.FOLLOW_UP, *STOP},
    (State.CLOSED, Party.ASSIGNED): {Action.NOTE, *STOP},
    (State.CLOSED, Party.SECOND): {Action.NOTE, *STOP},
    (State.CLOSED, Party.LEAD): LEADING,
    (State.CLOSED, Party.SYSTEM): {Action.PURGE},
    (State.WITHDRAWN, Party.REQUESTER): STOP,
    (State.WITHDRAWN, Party.ASSIGNED): {Action.NOTE, *STOP},
    (State.WITHDRAWN, Party.SECOND): {Action.NOTE, *STOP},
    (State.WITHDRAWN, Party.LEAD): LEADING,
    (State.WITHDRAWN, Party.SYSTEM): {Action.PURGE},
}
QUARANTINED = {Party.LEAD: {Action.RELEASE, Action.HOLD, Action.LET_GO, Action.OPEN_GLASS}}
# A party that cannot be in a state is nobody there: an offer ends with the acceptance, a champion comes with it.
IMPOSSIBLE = {
    (State.POOLED, Party.OFFERED),
    (State.OFFERED, Party.POOL),
    *product((State.POOLED, State.OFFERED), (Party.ASSIGNED, Party.SECOND)),
}


@pytest.mark.parametrize(("state", "party"), sorted(set(product(State, Party)) - IMPOSSIBLE))
def test_it_allows_just_this(state: State, party: Party) -> None:
    assert set(actions_of(party, state)) == ALLOWED.get((state, party), set())


@pytest.mark.parametrize(("state", "party"), sorted(product(State, Party)))
def test_quarantine_leaves_it_to_the_leads(state: State, party: Party) -> None:
    allowed = set(actions_of(party, state, quarantined=True)) - {Action.PURGE}
    is_submitted = state not in (State.DRAFT, State.PURGED)
    assert allowed == (QUARANTINED.get(party, set()) if is_submitted else set())


@pytest.mark.parametrize("action", Action)
def test_somebody_who_is_no_party_may_do_nothing(action: Action) -> None:
    assert not any(may(action, None, state) for state in State)


def test_every_action_has_a_rule_and_few_choose_where_they_lead() -> None:
    assert set(RULES) == set(Action)
    choosing = {action: set(rule.to) for action, rule in RULES.items() if len(rule.to) > 1}
    assert choosing == {
        Action.SEND: {State.POOLED, State.OFFERED},
        Action.REPLY: {State.ACTIVE, State.POOLED},
        Action.REOPEN: {State.ACTIVE, State.POOLED},
    }


def test_nothing_leaves_a_purge() -> None:
    assert not any(State.PURGED in rule.states for rule in RULES.values())


def test_every_state_is_reached() -> None:
    assert {state for rule in RULES.values() for state in rule.to} == set(State) - {State.DRAFT}
