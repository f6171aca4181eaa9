"""Whose turn it is, in a sentence."""

from datetime import datetime

from django.utils import timezone

from champions.enums import Party, State
from champions.models import AreaSettings, Consultation


def turn_of(case: Consultation, party: Party) -> dict[str, str | bool]:
    """The sentence at the top of a case, and whether the reader is the one to act."""
    return {
        "words": _words(case, party),
        "is_yours": not case.is_quarantined and case.turn == party,
        "until": "" if case.is_quarantined else time_left(case),
    }


def _words(case: Consultation, party: Party) -> str:
    if case.is_quarantined:
        return "It stands still: a lead of the area is looking at it. All clocks wait."
    if party == Party.REQUESTER:
        return _for_asker(case)
    if party == Party.LEAD:
        return _for_lead(case)
    if party == Party.INVITED:
        return "A colleague asks whether you can help. You see the question; the rest opens when you say yes."
    if party == Party.SECOND:
        return f"You are the second champion. {case.champion.name if case.champion else 'The first'} holds it and advises."
    return _for_champion(case)


def time_left(case: Consultation, now: datetime | None = None) -> str:
    """“3 working hours left”, or nothing while no clock runs."""
    if case.due_at is None:
        return ""
    return AreaSettings.of(case.area_id).working_time.left_in_words(case.due_at, now or timezone.now())


def _for_asker(case: Consultation) -> str:
    champion = case.champion.name if case.champion else "A champion"
    return {
        State.POOLED: "Waiting for a champion of your area to take it up.",
        State.OFFERED: "The champion you asked can accept or decline.",
        State.ACTIVE: f"{champion} is working on your question.",
        State.WAITING_REQUESTER: f"{champion} has asked you something. Your reply starts the clock again.",
        State.ADVISED: f"{champion} has written advice. Record it in your own system, then tell us if it helped.",
        State.CLOSED: "Closed. You can open it again for some weeks, if something is still unclear.",
        State.WITHDRAWN: "You have withdrawn this question.",
        State.PURGED: "Its text has been destroyed, as promised.",
    }.get(State(case.state), "")


def _for_lead(case: Consultation) -> str:
    champion = case.champion.name if case.champion else "nobody"
    offered = case.offered_to.name if case.offered_to else "a champion"
    return {
        State.POOLED: "It waits in the pool. You can offer it to a champion.",
        State.OFFERED: f"It is offered to {offered}, who has not answered yet.",
        State.ACTIVE: f"It is with {champion}, whose turn it is.",
        State.WAITING_REQUESTER: f"It is with {champion}, who waits for a reply.",
        State.ADVISED: f"{champion} has advised.",
        State.CLOSED: "Closed.",
        State.WITHDRAWN: "Withdrawn by whoever asked.",
    }.get(State(case.state), "")


def _for_champion(case: Consultation) -> str:
    return {
        State.OFFERED: "It is offered to you. You see the question; the rest opens when you accept.",
        State.ACTIVE: "It is your turn: ask for more, or advise.",
        State.WAITING_REQUESTER: "You have asked for more. Your clock stands still until the reply.",
        State.ADVISED: "You have advised. The practitioner closes it.",
        State.CLOSED: "Closed.",
        State.WITHDRAWN: "The practitioner has withdrawn this question.",
        State.PURGED: "Its text has been destroyed.",
    }.get(State(case.state), "")
