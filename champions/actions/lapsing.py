"""What lapses when nobody answers, and what somebody who has gone leaves behind."""

import logging
from collections.abc import Callable
from typing import Any

from django.db import transaction
from django.utils import timezone

from champions.actions.hearing import People, Tells, asker_of
from champions.actions.moving import Refused, move
from champions.enums import HELD, WITH_CHAMPION, Action, OfferKind, State
from champions.models import AreaSettings, ChampionProfile, Consultation, Offer
from core import mail

logger = logging.getLogger(__name__)
Deed = Callable[[Consultation, People], Tells]


def act(deed: Deed, case: Consultation, people: People) -> Tells:
    """Do what is due; a case that a person moved at this moment is left as it is."""
    try:
        with transaction.atomic():
            return deed(case, people)
    except Refused:
        logger.info("time_came_too_late", extra={"deed": deed.__name__})
        return {}


def lapse(case: Consultation, people: People) -> Tells:
    """A question that was offered to one champion is the whole pool's."""
    offered_to = [case.offered_to_id] if case.offered_to_id else []
    due = _pool_has_until(case)
    move(case, Action.LAPSE, None, offered_to=None, over_capacity=False, accept_by=due)
    return {
        "consultation_lapsed": offered_to,
        "consultation_declined": asker_of(case),
        "consultation_waiting": [one for one in people.pool_of(case) if one not in offered_to],
    }


def no_taker(case: Consultation, people: People) -> Tells:
    """What one champion was asked to take over, all are asked. What all were asked, the leads hear of.

    That again each working day, until somebody has it or it is taken back; its champion keeps the duty.
    """
    figures = AreaSettings.of(case.area_id)
    due = figures.working_time.after(timezone.now(), figures.pool_lead_hours)
    move(case, Action.NO_ANSWER, None, take_over_by=due)
    offer = _pending(case, OfferKind.HAND_OVER)
    if offer.to_id is None:
        return {"consultation_no_taker": people.leads_of(case)}
    _end(offer)
    Offer.objects.create(consultation=case, kind=offer.kind, by_id=offer.by_id, to=None, reason=offer.reason)
    asked = [one for one in people.pool_of(case) if one not in (case.champion_id, offer.to_id)]
    return {
        "consultation_not_asked": [offer.to_id],
        "consultation_asked_of_all": {offer.by_id, case.champion_id},
        "consultation_handed_over": asked,
    }


def nobody_joins(case: Consultation, people: People) -> Tells:
    """Whoever was asked to join is asked no more; its champion may ask another."""
    move(case, Action.NO_ANSWER, None, join_by=None)
    offer = _pending(case, OfferKind.SECOND)
    _end(offer)
    return {
        "consultation_not_asked": [offer.to_id],
        "consultation_nobody_joined": {offer.by_id, case.champion_id},
    }


def give_back(case: Consultation, people: People) -> Tells:
    """Its champion is none any more: it waits in the pool again, its clock started anew."""
    due = _pool_has_until(case)
    changes: dict[str, Any] = {"champion": None, "second": None, "paused_at": None, "respond_by": None}
    move(case, Action.GIVE_BACK, None, accept_by=due, **changes)
    return {
        "consultation_given_back": asker_of(case),
        "consultation_waiting": people.pool_of(case),
        "consultation_champion_stopped": people.leads_of(case),
    }


def leave(case: Consultation, people: People) -> Tells:
    """The second champion is none any more; the first goes on."""
    move(case, Action.LEAVE, None, second=None)
    return {}


def lapse_what_the_absent_have() -> None:
    """What is asked of somebody who is away, or a champion no more, lapses at once."""
    people = ChampionProfile.objects.not_answering().values("user")
    for case in _open(state=State.OFFERED, offered_to__in=people):
        _at_once(lapse, case)
    for kind, deed in ((OfferKind.HAND_OVER, no_taker), (OfferKind.SECOND, nobody_joins)):
        asked = Offer.objects.pending().filter(kind=kind, to__in=people).values("consultation")
        for case in _open(state__in=HELD, pk__in=asked):
            _at_once(deed, case)


def free_what_the_stopped_hold() -> None:
    """A champion who has stopped can neither read nor write: what they hold needs another."""
    people = ChampionProfile.objects.stopped().values("user")
    for case in _open(state__in=HELD, champion__in=people):
        _at_once(give_back, case)
    for case in _open(state__in=WITH_CHAMPION, second__in=people):
        _at_once(leave, case)


def _open(**which: object) -> list[Consultation]:
    sealed = ("sealed_question", "sealed_request")
    return list(Consultation.objects.filter(quarantined_at=None, **which).defer(*sealed))


def _at_once(deed: Deed, case: Consultation) -> None:
    with transaction.atomic():
        mail.post_all([(case.pk, act(deed, case, People()))])


def _pool_has_until(case: Consultation) -> object:
    figures = AreaSettings.of(case.area_id)
    return figures.working_time.after(timezone.now(), figures.accept_hours)


def _pending(case: Consultation, kind: OfferKind) -> Offer:
    """Read after the row was taken: what somebody has answered at this moment is no longer there."""
    offer = Offer.objects.pending().filter(consultation=case, kind=kind).first()
    if offer is None:
        raise Refused
    return offer


def _end(offer: Offer) -> None:
    if not Offer.objects.pending().filter(pk=offer.pk).update(ended_at=timezone.now()):
        raise Refused
