"""The state machine as data: who may do what, from where, and where it leads. Pure: no database, no request."""

from collections.abc import Iterable
from dataclasses import dataclass

from champions.enums import Action, Party, State


@dataclass(frozen=True)
class Rule:
    """One transition; `to` None means that the action itself decides (the pool or a named champion)."""

    by: frozenset[Party]
    states: frozenset[State]
    to: State | None


def _rule(by: Iterable[Party], states: Iterable[State], to: State | None) -> Rule:
    return Rule(frozenset(by), frozenset(states), to)


RULES: dict[Action, Rule] = {
    Action.SEND: _rule([Party.REQUESTER], [State.DRAFT], None),
    Action.ACCEPT: _rule([Party.POOL, Party.OFFERED], [State.POOLED, State.OFFERED], State.ACTIVE),
    Action.DECLINE: _rule([Party.OFFERED], [State.OFFERED], State.POOLED),
    Action.ASK_MORE: _rule([Party.ASSIGNED], [State.ACTIVE], State.WAITING_REQUESTER),
    Action.REPLY: _rule([Party.REQUESTER], [State.ACTIVE, State.WAITING_REQUESTER], State.ACTIVE),
    Action.ADVISE: _rule([Party.ASSIGNED], [State.ACTIVE, State.WAITING_REQUESTER], State.ADVISED),
    Action.CLOSE: _rule([Party.REQUESTER], [State.ADVISED], State.CLOSED),
    Action.WITHDRAW: _rule(
        [Party.REQUESTER],
        [State.DRAFT, State.POOLED, State.OFFERED, State.ACTIVE, State.WAITING_REQUESTER],
        State.WITHDRAWN,
    ),
}


def may(action: Action, party: Party | None, state: str) -> bool:
    """Whether somebody who is `party` to a consultation in `state` may do this."""
    rule = RULES[action]
    return party in rule.by and state in rule.states


def actions_of(party: Party | None, state: str) -> list[Action]:
    return [action for action in Action if may(action, party, state)]
