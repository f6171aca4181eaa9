"""Every state × every action × every party: what the table allows, and nothing else."""

from itertools import product

import pytest

from champions.enums import Action, Party, State
from champions.rules import RULES, actions_of, may

OPEN = (State.DRAFT, State.POOLED, State.OFFERED, State.ACTIVE, State.WAITING_REQUESTER)

# (state, party): what that person can do then. Written out from the design, not from the code.
ALLOWED = {
    (State.DRAFT, Party.REQUESTER): {Action.SEND, Action.WITHDRAW},
    (State.POOLED, Party.REQUESTER): {Action.WITHDRAW},
    (State.POOLED, Party.POOL): {Action.ACCEPT},
    (State.OFFERED, Party.REQUESTER): {Action.WITHDRAW},
    (State.OFFERED, Party.OFFERED): {Action.ACCEPT, Action.DECLINE},
    (State.ACTIVE, Party.REQUESTER): {Action.REPLY, Action.WITHDRAW},
    (State.ACTIVE, Party.ASSIGNED): {Action.ASK_MORE, Action.ADVISE},
    (State.WAITING_REQUESTER, Party.REQUESTER): {Action.REPLY, Action.WITHDRAW},
    (State.WAITING_REQUESTER, Party.ASSIGNED): {Action.ADVISE},
    (State.ADVISED, Party.REQUESTER): {Action.CLOSE},
}
# A party that cannot be in a state is nobody there: an offer ends with the acceptance, a pool with the state.
IMPOSSIBLE = {(State.POOLED, Party.OFFERED), (State.OFFERED, Party.POOL)}


@pytest.mark.parametrize(("state", "party"), sorted(set(product(State, Party)) - IMPOSSIBLE))
def test_it_allows_just_this(state: State, party: Party) -> None:
    assert set(actions_of(party, state)) == ALLOWED.get((state, party), set())


@pytest.mark.parametrize("action", Action)
def test_somebody_who_is_no_party_may_do_nothing(action: Action) -> None:
    assert not any(may(action, None, state) for state in State)


def test_every_action_has_a_rule_and_leads_to_a_state_or_leaves_it_to_the_action() -> None:
    assert set(RULES) == set(Action)
    assert [action for action, rule in RULES.items() if rule.to is None] == [Action.SEND]


def test_nothing_leaves_an_end() -> None:
    for rule in RULES.values():
        assert rule.states.isdisjoint({State.CLOSED, State.WITHDRAWN, State.PURGED})


def test_every_state_but_the_purged_is_reached() -> None:
    reached = {rule.to for rule in RULES.values() if rule.to} | {State.DRAFT, State.OFFERED, State.POOLED}
    assert reached == set(State) - {State.PURGED}
