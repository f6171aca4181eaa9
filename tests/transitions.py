"""What each action leaves, exactly: the columns of the row, the rows beside it, the reason, and who hears what.

`design.md`'s table of transitions as data. People are called by what they are in `test_every_transition.py`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from champions.enums import Action, Nudging, Party, State

POOL = "champion pool second invited"
BOTH = "champion second"
ALL_THREE = "requester champion second"


@dataclass(frozen=True)
class Should:
    """`columns` besides state, `state_since` and `next_tick_at`; `tells`: who hears, by kind of e-mail.

    `but_actor`: of those, whoever acts hears nothing. `rows`: how many more there are, or fewer.
    """

    columns: str = ""
    tells: Mapping[str, str] = field(default_factory=dict)
    rows: Mapping[str, int] = field(default_factory=dict)
    reason: str = ""
    but_actor: bool = False


def _stopping(people: str) -> Should:
    tells = {"quarantined": "lead", "stopped": people}
    return Should("quarantined_at quarantine_reason", tells, reason="wrong_place", but_actor=True)


def _releasing(people: str, clocks: str = "") -> Should:
    return Should(f"quarantined_at quarantine_reason hours_lost {clocks}", {"released": people})


def _writing(columns: str, reader: str) -> Should:
    return Should(columns, {"written": "requester", "replied": reader}, {"messages": 1})


def _replying(columns: str) -> Should:
    return Should(columns, {"replied": BOTH}, {"messages": 1})


def _advising(columns: str) -> Should:
    columns = f"advised_at close_by outcome version take_over_by join_by {columns}"
    return Should(columns, {"advised": "requester", "not_asked": "invited"}, {"advice": 1, "pending": -2})


def _taking_over(columns: str) -> Should:
    tells = {"has_new_champion": "requester", "taken_over": "champion"}
    return Should(f"champion take_over_by join_by {columns}", tells, {"pending": -2})


def _withdrawing_held() -> Should:
    tells = {"withdrawn": BOTH, "not_asked": "invited"}
    return Should("withdrawn_at take_over_by join_by", tells, {"pending": -2})


def _giving_back(columns: str) -> Should:
    tells = {"given_back": "requester", "waiting": POOL, "champion_stopped": "lead", "not_asked": "invited"}
    columns = f"champion second accept_by respond_by take_over_by join_by {columns}"
    return Should(columns, tells, {"pending": -2})


def _purging(columns: str, rows: Mapping[str, int]) -> Should:
    gone = "requester team reference token purged_at sealed_question sealed_request"
    return Should(f"{gone} {columns}", rows=rows)


A, S, P = Action, State, Party
Key = tuple[str, ...]

# Looked up by (action, state, party), (action, state), (action, party) and (action,), in this order.
TABLE: dict[Key, Should] = {
    (A.SEND,): Should("submitted_at accept_by answered_pages version", {"received": "requester", "waiting": POOL}),
    (A.ACCEPT, S.POOLED): Should("champion accepted_at respond_by", {"accepted": "requester"}),
    (A.ACCEPT, S.OFFERED): Should("champion accepted_at respond_by offered_to", {"accepted": "requester"}),
    (A.DECLINE,): Should("offered_to declines accept_by", {"declined": "requester", "waiting": "pool second invited"}, reason="no_room"),
    (A.LAPSE,): Should("offered_to accept_by", {"lapsed": "champion", "declined": "requester", "waiting": "pool second invited"}),
    (A.ASSIGN,): Should("offered_to accept_by", {"offered": "new", "assigned": "requester"}),
    (A.ASK_MORE,): Should("paused_at version", {"asked_more": "requester"}, {"messages": 1}),
    (A.REPLY, S.ACTIVE): _replying("version"),
    (A.REPLY, S.WAITING_REQUESTER): _replying("version paused_at respond_by"),
    (A.REPLY, S.ADVISED): _replying("version respond_by close_by"),
    (A.WRITE, S.ACTIVE, P.ASSIGNED): _writing("version respond_by", "second"),
    (A.WRITE, S.ACTIVE, P.SECOND): _writing("version respond_by", "champion"),
    (A.WRITE, S.WAITING_REQUESTER, P.ASSIGNED): _writing("version", "second"),
    (A.WRITE, S.WAITING_REQUESTER, P.SECOND): _writing("version", "champion"),
    (A.WRITE, S.ADVISED, P.ASSIGNED): _writing("version close_by", "second"),
    (A.WRITE, S.ADVISED, P.SECOND): _writing("version close_by", "champion"),
    (A.NOTE,): Should(rows={"notes": 1}),
    (A.NO_REPLY,): Should("closed_at paused_at take_over_by join_by", {"closed_unanswered": ALL_THREE, "not_asked": "invited"}, {"pending": -2}),
    (A.ADVISE, S.ACTIVE): _advising(""),
    (A.ADVISE, S.WAITING_REQUESTER): _advising("paused_at"),
    (A.CLOSE,): Should("closed_at survey version", {"closed": BOTH}),
    (A.CLOSE_UNASKED,): Should("closed_at", {"closed_in_time": ALL_THREE}),
    (A.REOPEN,): Should("closed_at respond_by version", {"reopened": BOTH}, {"messages": 1}),
    (A.HAND_OVER, P.ASSIGNED): Should("take_over_by", {"handed_over": "new", "changes_hands": "requester"}, {"pending": 1}, "away"),
    (A.HAND_OVER, P.LEAD): Should("take_over_by", {"handed_over": "new", "changes_hands": "requester", "lead_asks_others": "champion"}, {"pending": 1}, "away"),
    (A.TAKE_OVER, S.ACTIVE): _taking_over("respond_by"),
    (A.TAKE_OVER, S.WAITING_REQUESTER): _taking_over(""),
    (A.INVITE,): Should("join_by", {"invited": "new"}, {"pending": 1}),
    (A.JOIN,): Should("second join_by", {"has_second": "requester champion"}, {"pending": -1}),
    (A.TURN_DOWN,): Should("take_over_by join_by", {"turned_down": "champion"}, {"pending": -2}),
    (A.TAKE_BACK,): Should("take_over_by", {"not_asked": "invited"}, {"pending": -1}),
    (A.NO_ANSWER,): Should("take_over_by", {"not_asked": "invited", "asked_of_all": "champion", "handed_over": "pool second"}),
    (A.GIVE_BACK, S.ACTIVE): _giving_back(""),
    (A.GIVE_BACK, S.WAITING_REQUESTER): _giving_back("paused_at"),
    (A.LEAVE,): Should("second"),
    (A.WITHDRAW, S.POOLED): Should("withdrawn_at"),
    (A.WITHDRAW, S.OFFERED): Should("withdrawn_at offered_to", {"withdrawn": "champion"}),
    (A.WITHDRAW, S.ACTIVE): _withdrawing_held(),
    (A.WITHDRAW, S.WAITING_REQUESTER): _withdrawing_held(),
    (A.QUARANTINE, S.POOLED): _stopping("requester"),
    (A.QUARANTINE, S.OFFERED): _stopping("requester champion"),
    (A.QUARANTINE, S.WITHDRAWN): _stopping("requester"),
    (A.QUARANTINE,): _stopping(ALL_THREE),
    (A.RELEASE, S.POOLED): _releasing("requester", "accept_by"),
    (A.RELEASE, S.OFFERED): _releasing("requester champion", "accept_by"),
    (A.RELEASE, S.ACTIVE): _releasing(ALL_THREE, "respond_by take_over_by join_by"),
    (A.RELEASE, S.WAITING_REQUESTER): _releasing(ALL_THREE, "take_over_by join_by"),
    (A.RELEASE, S.ADVISED): _releasing(ALL_THREE, "close_by"),
    (A.RELEASE, S.CLOSED): _releasing(ALL_THREE),
    (A.RELEASE, S.WITHDRAWN): _releasing("requester"),
    (A.HOLD,): Should("hold_reason", {"held": "requester"}, reason="review"),
    (A.LET_GO,): Should("hold_reason"),
    (A.OPEN_GLASS,): Should(tells={"glass_broken": "requester"}, rows={"openings": 1}),
    (A.FOLLOW_UP,): Should("follow_up followed_up_at"),
    (A.PROPOSE_TIMES,): Should(tells={"times": ALL_THREE}, rows={"meetings": 1}, but_actor=True),
    (A.CHOOSE_TIME,): Should(tells={"meeting": ALL_THREE}, rows={"meetings": 1}, but_actor=True),
    (A.CALL_OFF,): Should(tells={"meeting_off": ALL_THREE}, rows={"meetings": 1}, but_actor=True),
    (A.PURGE, S.DRAFT): _purging("answered_pages", {}),
    (A.PURGE, S.CLOSED): _purging("champion second", {"advice": -1, "openings": 0}),
    (A.PURGE, S.WITHDRAWN): _purging("", {}),
}  # fmt: skip


def should(action: Action, state: State, party: Party) -> Should:
    keys: list[Key] = [(action, state, party), (action, state), (action, party), (action,)]
    return next(TABLE[key] for key in keys if key in TABLE)


# Which timers run in a state; what is pending, held or stopped comes on top, or instead.
RUNNING: dict[State, set[Nudging]] = {
    S.DRAFT: {Nudging.PURGE},
    S.POOLED: {Nudging.POOL_WAITS, Nudging.LEAD_OF_POOL},
    S.OFFERED: {Nudging.LAPSE},
    S.ACTIVE: {Nudging.CHAMPION_LATE, Nudging.LEAD_OF_LATE},
    S.WAITING_REQUESTER: {Nudging.FIRST_NUDGE, Nudging.SECOND_NUDGE, Nudging.NO_REPLY},
    S.ADVISED: {Nudging.CLOSE},
    S.CLOSED: {Nudging.FOLLOW_UP, Nudging.FOLLOW_UP_AGAIN, Nudging.PURGE},
    S.WITHDRAWN: {Nudging.PURGE},
    S.PURGED: set(),
}

# Columns that stand for a timer of their own, in the states that hold them.
PENDING = {"take_over_by": Nudging.NO_TAKER, "join_by": Nudging.NOBODY_JOINS}
