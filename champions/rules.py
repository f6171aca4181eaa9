"""The state machine as data: who may do what, from where, and where it leads. Pure: no database, no request."""

from collections.abc import Iterable
from dataclasses import dataclass

from champions.enums import HELD, UNANSWERED, WITH_CHAMPION, Action, Party, State

SENT = (*UNANSWERED, *HELD, State.ADVISED, State.CLOSED, State.WITHDRAWN)
REQUESTER, ASSIGNED, SECOND, LEAD = Party.REQUESTER, Party.ASSIGNED, Party.SECOND, Party.LEAD


@dataclass(frozen=True)
class Rule:
    """One transition. `to` is where it may lead: nowhere else for none, the action decides between several."""

    by: frozenset[Party]
    states: frozenset[State]
    to: tuple[State, ...] = ()
    # False: not while quarantined; True: only then; None: either way.
    quarantined: bool | None = False

    @property
    def stays(self) -> bool:
        return not self.to


def _rule(by: Iterable[Party], states: Iterable[State], *to: State, quarantined: bool | None = False) -> Rule:
    return Rule(frozenset(by), frozenset(states), to, quarantined)


RULES: dict[Action, Rule] = {
    Action.SEND: _rule([REQUESTER], [State.DRAFT], State.POOLED, State.OFFERED),
    Action.ACCEPT: _rule([Party.POOL, Party.OFFERED], UNANSWERED, State.ACTIVE),
    Action.DECLINE: _rule([Party.OFFERED], [State.OFFERED], State.POOLED),
    Action.LAPSE: _rule([Party.SYSTEM], [State.OFFERED], State.POOLED),
    Action.ASSIGN: _rule([LEAD], UNANSWERED, State.OFFERED),
    Action.ASK_MORE: _rule([ASSIGNED], [State.ACTIVE], State.WAITING_REQUESTER),
    Action.REPLY: _rule([REQUESTER], WITH_CHAMPION, State.ACTIVE, State.POOLED),
    Action.WRITE: _rule([ASSIGNED, SECOND], WITH_CHAMPION),
    Action.NOTE: _rule([ASSIGNED, SECOND], SENT),
    Action.NO_REPLY: _rule([Party.SYSTEM], [State.WAITING_REQUESTER], State.CLOSED),
    Action.ADVISE: _rule([ASSIGNED], HELD, State.ADVISED),
    Action.CLOSE: _rule([REQUESTER], [State.ADVISED], State.CLOSED),
    Action.CLOSE_UNASKED: _rule([Party.SYSTEM], [State.ADVISED], State.CLOSED),
    Action.REOPEN: _rule([REQUESTER], [State.CLOSED], State.ACTIVE, State.POOLED),
    Action.HAND_OVER: _rule([ASSIGNED, LEAD], HELD),
    Action.TAKE_OVER: _rule([Party.INVITED, Party.POOL], HELD),
    Action.INVITE: _rule([ASSIGNED, LEAD], HELD),
    Action.JOIN: _rule([Party.INVITED], HELD),
    Action.TURN_DOWN: _rule([Party.INVITED], HELD),
    Action.TAKE_BACK: _rule([ASSIGNED, LEAD], HELD),
    Action.NO_ANSWER: _rule([Party.SYSTEM], HELD),
    Action.GIVE_BACK: _rule([Party.SYSTEM], HELD, State.POOLED),
    Action.LEAVE: _rule([Party.SYSTEM], WITH_CHAMPION),
    Action.WITHDRAW: _rule([REQUESTER], [*UNANSWERED, *HELD], State.WITHDRAWN),
    Action.QUARANTINE: _rule([REQUESTER, ASSIGNED, SECOND, LEAD], SENT),
    Action.RELEASE: _rule([LEAD], SENT, quarantined=True),
    Action.HOLD: _rule([LEAD], SENT, quarantined=None),
    Action.LET_GO: _rule([LEAD], SENT, quarantined=None),
    Action.OPEN_GLASS: _rule([LEAD], SENT, quarantined=None),
    Action.FOLLOW_UP: _rule([REQUESTER], [State.CLOSED]),
    Action.PROPOSE_TIMES: _rule([REQUESTER, ASSIGNED, SECOND], WITH_CHAMPION),
    Action.CHOOSE_TIME: _rule([REQUESTER, ASSIGNED, SECOND], WITH_CHAMPION),
    Action.CALL_OFF: _rule([REQUESTER, ASSIGNED, SECOND], WITH_CHAMPION),
    # Not in quarantine: what somebody has stopped is looked at before it is gone.
    Action.PURGE: _rule([Party.SYSTEM], [State.DRAFT, State.CLOSED, State.WITHDRAWN], State.PURGED),
}

# When whoever's turn it is should have acted: the column that says so.
DUE: dict[str, str] = {
    State.POOLED: "accept_by",
    State.OFFERED: "accept_by",
    State.ACTIVE: "respond_by",
    State.ADVISED: "close_by",
}

TURN: dict[str, Party] = {
    State.DRAFT: REQUESTER,
    State.POOLED: Party.POOL,
    State.OFFERED: Party.OFFERED,
    State.ACTIVE: ASSIGNED,
    State.WAITING_REQUESTER: REQUESTER,
    State.ADVISED: REQUESTER,
}


def may(action: Action, party: Party | None, state: str, *, quarantined: bool = False) -> bool:
    """Whether somebody who is `party` to a consultation in `state` may do this."""
    rule = RULES[action]
    return party in rule.by and state in rule.states and rule.quarantined in (None, quarantined)


def actions_of(party: Party | None, state: str, *, quarantined: bool = False) -> list[Action]:
    return [action for action in Action if may(action, party, state, quarantined=quarantined)]
