"""What people do to a case, one verb for each action."""

from collections.abc import Callable
from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from champions import actions
from champions.enums import (
    Action,
    DeclineReason,
    HandOverReason,
    HoldReason,
    MeetingWay,
    OfferKind,
    QuarantineReason,
)
from champions.models import Consultation, Meeting
from makers_champions import ADVICE, make_champion


def tomorrow() -> datetime:
    """At ten in the morning."""
    return timezone.localtime().replace(hour=10, minute=0, second=0, microsecond=0) + timedelta(days=1)


def propose(case: Consultation, by: User) -> None:
    actions.propose_times(case, by, way=MeetingWay.CALL, minutes=30, times=[tomorrow()])


def choose(case: Consultation, by: User) -> None:
    """What the other side has proposed."""
    other = case.champion if by.pk == case.requester_id else case.requester
    with transaction.atomic():
        times = {"way": MeetingWay.CALL, "times": [tomorrow().isoformat()], "by": other or by}
        meeting, _ = Meeting.objects.get_or_create(
            times, consultation=case, starts_at=None, called_off_at=None
        )
        actions.choose_time(case, by, datetime.fromisoformat(meeting.times[0]))


def call_off(case: Consultation, by: User) -> None:
    with transaction.atomic():
        if not case.meetings.exists():  # type: ignore[attr-defined]
            Meeting.objects.create(consultation=case, by=by, way=MeetingWay.CALL)
        actions.call_off(case, by)


VERBS: dict[Action, Callable[[Consultation, User], object]] = {
    Action.SEND: actions.send,
    Action.ACCEPT: actions.accept,
    Action.DECLINE: lambda case, by: actions.decline(case, by, DeclineReason.NO_ROOM),
    Action.ASSIGN: lambda case, by: actions.assign(case, by, make_champion("New")),
    Action.ASK_MORE: lambda case, by: actions.ask_more(case, by, "When?"),
    Action.REPLY: lambda case, by: actions.reply(case, by, "Then."),
    Action.WRITE: lambda case, by: actions.write(case, by, "By the way."),
    Action.NOTE: lambda case, by: actions.note(case, by, "Between us."),
    Action.ADVISE: lambda case, by: actions.advise(case, by, parts=ADVICE, outcome="other", guidance=[]),
    Action.CLOSE: lambda case, by: actions.close(case, by, {"helped": 4}),
    Action.REOPEN: lambda case, by: actions.reopen(case, by, "And then?"),
    Action.HAND_OVER: lambda case, by: actions.hand_over(case, by, make_champion("New"), HandOverReason.AWAY),
    Action.TAKE_OVER: actions.take_over,
    Action.INVITE: lambda case, by: actions.invite(case, by, make_champion("New")),
    Action.JOIN: actions.join,
    Action.TURN_DOWN: actions.turn_down,
    Action.TAKE_BACK: lambda case, by: actions.take_back(case, by, OfferKind.HAND_OVER),
    Action.WITHDRAW: actions.withdraw,
    Action.QUARANTINE: lambda case, by: actions.quarantine(case, by, QuarantineReason.WRONG_PLACE),
    Action.RELEASE: actions.release,
    Action.HOLD: lambda case, by: actions.hold(case, by, HoldReason.REVIEW),
    Action.LET_GO: actions.let_go,
    Action.OPEN_GLASS: lambda case, by: actions.open_glass(case, by, "A complaint was made about it."),
    Action.FOLLOW_UP: lambda case, by: actions.follow_up(case, by, {"done": "yes"}),
    Action.PROPOSE_TIMES: propose,
    Action.CHOOSE_TIME: choose,
    Action.CALL_OFF: call_off,
}
