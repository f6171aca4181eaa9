"""A case passes to another champion, or gains a second one. The state stays; the one who holds it keeps the duty."""

from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import Q
from django.utils import timezone

from accounts.models import User
from champions.actions.answering import answer_due, take_a_place
from champions.actions.asking import in_pool_of
from champions.actions.moving import (
    AlreadyTaken,
    IsAway,
    NotAChampionHere,
    Refused,
    SomebodyIsAsked,
    TheyAreAway,
    TheyHaveNoRoom,
    end_offers,
    move,
)
from champions.enums import Action, HandOverReason, OfferKind, OverrideReason, State
from champions.models import AreaSettings, ChampionProfile, Consultation, Offer
from core import mail

NO_SECOND = Q(second=None)
# The clock of each kind of offer.
CLOCKS = {OfferKind.HAND_OVER: "take_over_by", OfferKind.SECOND: "join_by"}


@transaction.atomic
def hand_over(
    case: Consultation,
    person: User,
    to: User | None,
    reason: HandOverReason,
    override: OverrideReason | str = "",
) -> None:
    """Ask one champion, or for None all of the area, to take it over; until then nothing changes.

    A lead gives it to one without a free place only with a reason; a champion may ask a colleague to make room.
    """
    profile = check_target(case, to) if to else None
    is_lead = person.pk != case.champion_id
    is_full = is_lead and profile is not None and not profile.has_room
    if is_full and not override:
        raise TheyHaveNoRoom
    despite = override if is_full else ""
    move(case, Action.HAND_OVER, person, reason=despite or reason, take_over_by=_until(case, to))
    _offer(case, OfferKind.HAND_OVER, person, to, reason=reason, override=despite)
    mail.post(
        case.pk,
        consultation_handed_over=[to.pk] if to else colleagues_of(case),
        consultation_changes_hands=[case.requester_id],
        consultation_lead_asks_others=[case.champion_id] if is_lead else [],
    )


@transaction.atomic
def invite(case: Consultation, person: User, to: User) -> None:
    """Ask a second champion to join; refused where there is one."""
    check_target(case, to)
    move(case, Action.INVITE, person, only=NO_SECOND, join_by=_until(case, to))
    _offer(case, OfferKind.SECOND, person, to)
    mail.post(case.pk, consultation_invited=[to.pk])


def _until(case: Consultation, to: User | None) -> datetime:
    """When it lapses for whoever is asked; asked of all, when the leads hear that nobody takes it over."""
    figures = AreaSettings.of(case.area_id)
    hours = figures.offer_hours if to else figures.pool_lead_hours
    return figures.working_time.after(timezone.now(), hours)


def colleagues_of(case: Consultation) -> list[int]:
    """The ids of the area's champions who are here and do not hold it."""
    return [person for person in in_pool_of(case) if person != case.champion_id]


def check_target(case: Consultation, to: User) -> ChampionProfile:
    """The profile of an active champion of the area who is here and no part of the case; raises otherwise."""
    profile = ChampionProfile.objects.of_area(case.area_id).filter(user=to).first()
    if profile is None or to.pk in (case.requester_id, case.champion_id, case.second_id):
        raise NotAChampionHere
    if profile.is_away:
        raise TheyAreAway
    return profile


def _offer(case: Consultation, kind: OfferKind, person: User, to: User | None, **reasons: str) -> None:
    try:
        with transaction.atomic():
            Offer.objects.create(consultation=case, kind=kind, by=person, to=to, **reasons)
    except IntegrityError as error:
        raise SomebodyIsAsked from error


@transaction.atomic
def take_over(case: Consultation, champion: User) -> None:
    """Whoever was asked holds it now, its clock started again; whoever held it sees it no more."""
    offers = Offer.objects.pending().filter(consultation=case, kind=OfferKind.HAND_OVER)
    take_a_place(champion, even_if_full=offers.filter(to=champion).exclude(override="").exists())
    before = case.champion_id
    changes: dict[str, Any] = {"champion": champion, "take_over_by": None}
    if case.state == State.ACTIVE:
        changes["respond_by"] = answer_due(case, champion)
    if case.second_id == champion.pk:
        changes["second"] = None
    if _is_invited(case, champion):
        changes["join_by"] = None
    move(case, Action.TAKE_OVER, champion, refusal=AlreadyTaken, **changes)
    _end(case, OfferKind.HAND_OVER, champion)
    Offer.objects.pending().filter(consultation=case, to=champion).update(ended_at=timezone.now())
    mail.post(
        case.pk,
        consultation_has_new_champion=[case.requester_id],
        consultation_taken_over=[before],
    )


@transaction.atomic
def join(case: Consultation, champion: User) -> None:
    """The second champion reads and writes with the first; advising stays with the first."""
    profile = ChampionProfile.objects.filter(user=champion).first()
    if profile is not None and profile.is_away:
        raise IsAway
    move(case, Action.JOIN, champion, only=NO_SECOND, second=champion, join_by=None)
    _end(case, OfferKind.SECOND, champion)
    mail.post(case.pk, consultation_has_second=[case.requester_id, case.champion_id])


@transaction.atomic
def turn_down(case: Consultation, champion: User) -> None:
    """Whoever asked is told; the case stays where it is."""
    offers = Offer.objects.pending().filter(consultation=case, to=champion)
    asked = dict(offers.values_list("kind", "by"))
    stopped: dict[str, Any] = {CLOCKS[OfferKind(kind)]: None for kind in asked}
    move(case, Action.TURN_DOWN, champion, **stopped)
    if offers.update(ended_at=timezone.now()) != len(asked):
        raise Refused
    mail.post(case.pk, consultation_turned_down=set(asked.values()))


@transaction.atomic
def take_back(case: Consultation, person: User, kind: OfferKind) -> None:
    """Nobody is asked any more; whoever was asked by name is told."""
    stopped: dict[str, Any] = {CLOCKS[kind]: None}
    move(case, Action.TAKE_BACK, person, **stopped)
    if not end_offers(case, kind=kind):
        raise Refused


def _is_invited(case: Consultation, champion: User) -> bool:
    invited = Offer.objects.pending().filter(consultation=case, kind=OfferKind.SECOND, to=champion)
    return invited.exists()


def _end(case: Consultation, kind: OfferKind, champion: User) -> None:
    """The offer was to this champion or to all; raises where it was taken back or taken up meanwhile."""
    pending = Offer.objects.pending().filter(consultation=case, kind=kind)
    if not (pending.filter(to=champion) | pending.filter(to=None)).update(ended_at=timezone.now()):
        raise AlreadyTaken
