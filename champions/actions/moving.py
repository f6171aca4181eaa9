"""The one way a consultation changes state."""

from typing import Any

from django.db.models import Q

from accounts.models import User
from champions.enums import Action, Party
from champions.models import Consultation, Event
from champions.rules import RULES


class Refused(Exception):
    """The action no longer fits; the message is a sentence for whoever tried."""

    sentence = "This consultation has moved on meanwhile. Nothing was changed."

    def __str__(self) -> str:
        return self.sentence


class AlreadyTaken(Refused):
    sentence = "Another champion was faster, or it was withdrawn. Thank you for offering."


class NoRoom(Refused):
    sentence = "All your places are taken. Advise or close a case first, or ask your lead."


class IsAway(Refused):
    sentence = "You are marked as away, so nothing new comes to you until you are back."


class SomebodyWrote(Refused):
    sentence = "There is a new message that you had not seen. Your text is kept below; read, then send."


def who(party: Party, person: User) -> Q:
    """The condition under which this person is that party to a case."""
    return {
        Party.REQUESTER: Q(requester=person),
        Party.ASSIGNED: Q(champion=person),
        Party.OFFERED: Q(offered_to=person),
        Party.POOL: Q(state="pooled", area=person.area_id) & ~Q(requester=person),
    }[party]


def move(
    case: Consultation,
    action: Action,
    person: User,
    *,
    reason: str = "",
    refusal: type[Refused] = Refused,
    **changes: Any,
) -> Event:
    """Change the row if the rule still allows it, and record the event; raises `refusal` otherwise.

    Call inside a transaction. `changes` may name `state` where the rule leaves it open. The row must
    still be in the state in which `case` was read, so that what is recorded and who is told are true.
    """
    rule = RULES[action]
    parties = Q()
    for party in rule.by:
        parties |= who(party, person)
    if rule.to is not None:
        changes["state"] = rule.to
    if case.state not in rule.states:
        raise refusal
    fitting = Consultation.objects.filter(parties, pk=case.pk, state=case.state, quarantined_at=None)
    if "version" in changes:
        fitting = fitting.filter(version=case.version)
    if not fitting.update(**changes):
        raise refusal
    event = Event.objects.create(
        consultation=case,
        actor=person,
        action=action,
        from_state=case.state,
        to_state=changes["state"],
        reason=reason,
    )
    for name, value in changes.items():
        setattr(case, name, value)
    return event
