"""The only way to a case. Each function returns it or raises 404; forbidden and unknown look the same.

Offices open nothing here: a lead or an administrator who is not part of a case meets the same 404.
"""

from typing import cast
from uuid import UUID

from django.http import Http404, HttpRequest

from accounts.models import User
from champions.enums import Party, State
from champions.models import ChampionProfile, Consultation
from confidentiality.models import AccessRecord

READERS = {Party.REQUESTER, Party.ASSIGNED, Party.OFFERED}


def person_of(request: HttpRequest) -> User:
    return cast(User, request.user)


def asker_of(request: HttpRequest) -> User:
    """Somebody who may ask: signed in, and belonging to an area and an agency."""
    person = person_of(request)
    if person.area_id is None or person.agency_id is None:
        raise Http404
    return person


def profile_of(person: User) -> ChampionProfile | None:
    """The active champion's profile with the places taken, or None."""
    profile = ChampionProfile.objects.filter(user=person, is_active=True).with_load().first()
    if profile:
        profile.user = person
    return profile


def case_for(request: HttpRequest, case_id: UUID) -> tuple[Consultation, Party]:
    """A submitted case for one of its own people. Being read is recorded, by whoever reads the text."""
    person = person_of(request)
    people = ("requester", "champion", "offered_to", "area", "agency")
    case = Consultation.objects.select_related(*people).filter(pk=case_id).exclude(state=State.DRAFT).first()
    party = case.party_of(person) if case else None
    if case is None or party not in READERS:
        raise Http404
    return case, party


def opened(case: Consultation, person: User) -> None:
    """Record that somebody has the text before them."""
    AccessRecord.objects.create(case_id=case.pk, person=person)


def draft_for(request: HttpRequest, case_id: UUID) -> Consultation:
    """A draft, for its author only."""
    draft = Consultation.objects.filter(pk=case_id, requester=person_of(request), state=State.DRAFT)
    case = draft.select_related("area").first()
    if case is None:
        raise Http404
    return case


def own_case_for(request: HttpRequest, case_id: UUID) -> Consultation:
    """A case in any state, for whoever asked it."""
    case = Consultation.objects.filter(pk=case_id, requester=person_of(request)).first()
    if case is None:
        raise Http404
    return case


def waiting_case_for(request: HttpRequest, case_id: UUID) -> Consultation:
    """A case that this champion may try to accept or decline: in their pool, or offered to them.

    One that was there a moment ago and has been taken is found too, so that the answer can say so.
    """
    person = person_of(request)
    case = (
        Consultation.objects.filter(pk=case_id)
        .exclude(state=State.DRAFT)
        .select_related("area", "requester")
        .first()
    )
    if case is None or profile_of(person) is None or person.pk == case.requester_id:
        raise Http404
    if person.area_id != case.area_id and case.offered_to_id != person.pk:
        raise Http404
    return case
