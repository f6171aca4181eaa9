"""Whose turn it is, in a sentence."""

from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from champions.enums import Party, State
from champions.models import AreaSettings, Consultation


def turn_of(case: Consultation, party: Party, *, chooses: bool = False) -> dict[str, str | bool]:
    """The sentence at the top of a case, and whether the reader is the one to act. `chooses`: among proposed times."""
    to_choose = [_("Times to talk are proposed: choose one, or say that none fits.")] if chooses else []
    return {
        "words": " ".join([*to_choose, _words(case, party)]),
        "is_yours": chooses or (not case.is_quarantined and case.turn == party),
        "until": "" if case.is_quarantined else time_left(case),
    }


def _words(case: Consultation, party: Party) -> str:
    if case.is_quarantined:
        return _("It stands still: a lead of the area is looking at it. All clocks wait.")
    if party == Party.REQUESTER:
        return _for_asker(case)
    if party == Party.LEAD:
        return _for_lead(case)
    if party == Party.INVITED:
        return _(
            "A colleague asks whether you can help. You see the question; the rest opens when you say yes."
        )
    if party == Party.SECOND:
        first = case.champion.name if case.champion else _("The first")
        return _("You are the second champion. %(name)s holds it and advises.") % {"name": first}
    return _for_champion(case)


def time_left(case: Consultation, now: datetime | None = None) -> str:
    """“3 working hours left”, or nothing while no clock runs."""
    if case.due_at is None:
        return ""
    return AreaSettings.of(case.area_id).working_time.left_in_words(case.due_at, now or timezone.now())


def _for_asker(case: Consultation) -> str:
    named = {"name": case.champion.name if case.champion else _("A champion")}
    return {
        State.POOLED: _("Waiting for a champion of your area to take it up."),
        State.OFFERED: _("The champion you asked can accept or decline."),
        State.ACTIVE: _("%(name)s is working on your question.") % named,
        State.WAITING_REQUESTER: _("%(name)s has asked you something. Your reply starts the clock again.")
        % named,
        State.ADVISED: _(
            "%(name)s has written advice. Record it in your own system, then tell us if it helped, "
            "or write back if something is unclear."
        )
        % named,
        State.CLOSED: _("Closed. You can open it again for some weeks, if something is still unclear."),
        State.WITHDRAWN: _("You have withdrawn this question."),
        State.PURGED: _("Its text has been destroyed, as promised."),
    }.get(State(case.state), "")


def _for_lead(case: Consultation) -> str:
    named = {"name": case.champion.name if case.champion else _("nobody")}
    offered = {"name": case.offered_to.name if case.offered_to else _("a champion")}
    return {
        State.POOLED: _("It waits in the pool. You can offer it to a champion."),
        State.OFFERED: _("It is offered to %(name)s, who has not answered yet.") % offered,
        State.ACTIVE: _("It is with %(name)s, whose turn it is.") % named,
        State.WAITING_REQUESTER: _("It is with %(name)s, who waits for a reply.") % named,
        State.ADVISED: _("%(name)s has advised.") % named,
        State.CLOSED: _("Closed."),
        State.WITHDRAWN: _("Withdrawn by whoever asked."),
    }.get(State(case.state), "")


def _for_champion(case: Consultation) -> str:
    return {
        State.OFFERED: _("It is offered to you. You see the question; the rest opens when you accept."),
        State.ACTIVE: _("It is your turn: ask for more, or advise."),
        State.WAITING_REQUESTER: _("You have asked for more. Your clock stands still until the reply."),
        State.ADVISED: _("You have advised. The practitioner closes it, or writes back."),
        State.CLOSED: _("Closed."),
        State.WITHDRAWN: _("The practitioner has withdrawn this question."),
        State.PURGED: _("Its text has been destroyed."),
    }.get(State(case.state), "")
