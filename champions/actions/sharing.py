"""A case passes to another champion, or gains a second one. The state stays; the one who holds it keeps the duty."""

from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from accounts.models import User
from champions.actions.answering import answer_due, take_a_place
from champions.actions.asking import in_pool_of
from champions.actions.moving import (
    AlreadyTaken,
    NotAChampionHere,
    Refused,
    SomebodyIsAsked,
    TheyAreAway,
    move,
)
from champions.enums import Action, HandOverReason, OfferKind, State
from champions.models import ChampionProfile, Consultation, Offer
from core import mail


@transaction.atomic
def hand_over(case: Consultation, person: User, to: User | None, reason: HandOverReason) -> None:
    """Ask one champion, or for None all of the area, to take it over; until then nothing changes."""
    if to is not None:
        check_target(case, to)
    move(case, Action.HAND_OVER, person, reason=reason)
    _offer(case, OfferKind.HAND_OVER, person, to, reason)
    asked = [to.pk] if to else [one for one in in_pool_of(case) if one != case.champion_id]
    mail.post(case.pk, consultation_handed_over=asked)


@transaction.atomic
def invite(case: Consultation, person: User, to: User) -> None:
    """Ask a second champion to join."""
    check_target(case, to)
    move(case, Action.INVITE, person)
    _offer(case, OfferKind.SECOND, person, to)
    mail.post(case.pk, consultation_invited=[to.pk])


def check_target(case: Consultation, to: User) -> ChampionProfile:
    """The profile of an active champion of the area who is here and no part of the case; raises otherwise."""
    profile = ChampionProfile.objects.of_area(case.area_id).filter(user=to).first()
    if profile is None or to.pk in (case.requester_id, case.champion_id, case.second_id):
        raise NotAChampionHere
    if profile.is_away:
        raise TheyAreAway
    return profile


def _offer(
    case: Consultation, kind: OfferKind, person: User, to: User | None, reason: HandOverReason | str = ""
) -> None:
    try:
        with transaction.atomic():
            Offer.objects.create(consultation=case, kind=kind, by=person, to=to, reason=reason)
    except IntegrityError as error:
        raise SomebodyIsAsked from error


@transaction.atomic
def take_over(case: Consultation, champion: User) -> None:
    """Whoever was asked holds it now, its clock started again; whoever held it sees it no more."""
    take_a_place(champion)
    before = case.champion_id
    changes: dict[str, Any] = {}
    if case.state == State.ACTIVE:
        changes["respond_by"] = answer_due(case, champion)
    second = None if case.second_id == champion.pk else case.second_id
    move(
        case, Action.TAKE_OVER, champion, refusal=AlreadyTaken, champion=champion, second_id=second, **changes
    )
    _end(case, OfferKind.HAND_OVER, champion)
    mail.post(
        case.pk,
        consultation_has_new_champion=[case.requester_id],
        consultation_taken_over=[before],
    )


@transaction.atomic
def join(case: Consultation, champion: User) -> None:
    """The second champion reads and writes with the first; advising stays with the first."""
    move(case, Action.JOIN, champion, second=champion)
    _end(case, OfferKind.SECOND, champion)
    mail.post(case.pk, consultation_has_second=[case.requester_id, case.champion_id])


@transaction.atomic
def turn_down(case: Consultation, champion: User) -> None:
    """Whoever asked is told; the case stays where it is."""
    move(case, Action.TURN_DOWN, champion)
    offers = case.offers.filter(to=champion, ended_at=None)  # type: ignore[attr-defined]
    asked_by = list(offers.values_list("by", flat=True))
    offers.update(ended_at=timezone.now())
    mail.post(case.pk, consultation_turned_down=asked_by)


@transaction.atomic
def take_back(case: Consultation, person: User, kind: OfferKind) -> None:
    """Nobody is asked any more."""
    move(case, Action.TAKE_BACK, person)
    if not Offer.objects.pending().filter(consultation=case, kind=kind).update(ended_at=timezone.now()):
        raise Refused


def _end(case: Consultation, kind: OfferKind, champion: User) -> None:
    """The offer was to this champion or to all; raises where it was taken back or taken up meanwhile."""
    pending = Offer.objects.pending().filter(consultation=case, kind=kind)
    if not (pending.filter(to=champion) | pending.filter(to=None)).update(ended_at=timezone.now()):
        raise AlreadyTaken
