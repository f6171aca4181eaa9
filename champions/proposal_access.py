"""The only way to an answer that is proposed for publishing; forbidden, over and unknown are one 404."""

from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404, HttpRequest

from champions.access import person_of, profile_of
from champions.models import Consultation, Proposal

PEOPLE = ("area", "agency", "requester", "champion")


def own_answer_for(request: HttpRequest, case_id: UUID) -> Consultation:
    """A case that this champion holds, whatever has become of it; whether it may be published is asked apart."""
    person = person_of(request)
    if profile_of(person) is None:
        raise Http404
    mine = Consultation.objects.filter(pk=case_id, champion=person)
    case = mine.select_related(*PEOPLE).first()
    if case is None:
        raise Http404
    return case


def proposal_of(case: Consultation) -> Proposal | None:
    found = Proposal.objects.filter(consultation=case).first()
    if found:
        found.consultation = case
    return found


def asked_about_for(request: HttpRequest, case_id: UUID) -> tuple[Consultation, Proposal | None]:
    """For whoever asked the question: the case, and what they may say yes or no to, while they may."""
    person = person_of(request)
    case = Consultation.objects.filter(pk=case_id, requester=person).select_related(*PEOPLE).first()
    if case is None:
        raise Http404
    open_to_them = Proposal.objects.for_asker(person).filter(consultation=case)
    return case, open_to_them.select_related("consultation__area").first()


def proposal_to_read(request: HttpRequest, proposal_id: UUID) -> Proposal:
    """For a lead of its area who has no part in the case."""
    waiting = Proposal.objects.to_be_read_by(person_of(request)).filter(pk=proposal_id)
    found = waiting.select_related("consultation__area").first()
    if found is None:
        raise Http404
    return found


def lists_for(request: HttpRequest) -> dict[str, QuerySet[Proposal, Any]]:
    """`mine` for a champion, `to_read` for a lead; whoever is neither meets a 404."""
    person = person_of(request)
    lists: dict[str, Any] = {}
    if profile_of(person):
        mine = Proposal.objects.of_champion(person).select_related("consultation")
        lists["mine"] = mine.defer("sealed_text", "sealed_note")
    if person.is_lead:
        to_read = Proposal.objects.to_be_read_by(person).select_related("consultation__area")
        lists["to_read"] = to_read.order_by("ends_at", "pk")
    if not lists:
        raise Http404
    return lists
