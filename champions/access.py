"""The only way to a case. Each function returns it or raises 404; forbidden and unknown look the same.

Offices open no text here: a lead of the area meets dates and codes, and the text only with a reason that is
recorded and told to whoever asked; an administrator who is not part of a case meets the same 404 as everybody.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from uuid import UUID

from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest
from django.utils import timezone

from accounts.access import person_of as person_of  # the views' way to it too
from accounts.models import Area, User
from champions.enums import Action, Party, State
from champions.models import AnswerTemplate, CaseFile, ChampionProfile, Consultation, Event
from champions.models.profiles import ChampionProfileQuerySet
from confidentiality.models import AccessRecord
from confidentiality.vault import TextIsGone
from core.prepared import Prepared

GLASS_STAYS_OPEN = timedelta(hours=1)
CHAMPIONS = {Party.ASSIGNED, Party.SECOND}
ASKED = {Party.OFFERED, Party.INVITED}
BECAME_CHAMPION = (Action.ACCEPT, Action.TAKE_OVER, Action.JOIN)


def asker_of(request: HttpRequest) -> User:
    """Somebody who may ask: signed in, and belonging to an area and an agency."""
    person = person_of(request)
    if not person.may_ask:
        raise Http404
    return person


def led_areas(request: HttpRequest) -> QuerySet[Area]:
    """The areas whose lead this person is; nobody else's business."""
    person = person_of(request)
    if not person.is_lead:
        raise Http404
    return Area.objects.filter(pk__in=person.led_area_ids)


def led_area(request: HttpRequest, slug: str) -> Area:
    area = led_areas(request).filter(slug=slug).first()
    if area is None:
        raise Http404
    return area


def champions_kept_by(request: HttpRequest) -> ChampionProfileQuerySet:
    """The profiles of this lead's areas, also of those who have stopped."""
    areas = led_areas(request).values("pk")
    return ChampionProfile.objects.filter(user__area__in=areas, user__is_active=True)


def champion_kept_by(request: HttpRequest, slug: str) -> ChampionProfile:
    champion = champions_kept_by(request).select_related("user").filter(slug=slug).first()
    if champion is None:
        raise Http404
    return champion


def profile_of(person: User) -> ChampionProfile | None:
    """The active champion's profile, or None."""
    profile: ChampionProfile | None = getattr(person, "champion_profile", None)
    return profile if profile and profile.is_active else None


def own_profile(request: HttpRequest) -> ChampionProfile:
    """The reader's own profile, while they are an active champion."""
    profile = profile_of(person_of(request))
    if profile is None:
        raise Http404
    return profile


def _sent(case: UUID) -> QuerySet[Consultation]:
    """With whom every case has; a second champion is rare, and each table joined doubles what planning takes."""
    sent = Consultation.objects.submitted().exclude(state=State.PURGED).filter(pk=case)
    together = sent.select_related("requester", "champion", "area", "agency", "proposal")
    return together.defer("proposal__sealed_text", "proposal__sealed_note")


_sent_cases: Prepared[Consultation] = Prepared(_sent, UUID)


def case_for(request: HttpRequest, case_id: UUID) -> tuple[Consultation, list[Party]]:
    """A submitted case for one of its own people, and all they are to it, the most telling first."""
    person = person_of(request)
    for case in _sent_cases(case_id):
        if parties := case.parties_of(person):
            return case, parties
    raise Http404


def reads_all(case: Consultation, parties: list[Party], person: User) -> bool:
    """The two sides read; in quarantine no champion does; a lead only with an open glass."""
    if Party.REQUESTER in parties:
        return True
    if CHAMPIONS.intersection(parties) and not case.is_quarantined:
        return True
    return Party.LEAD in parties and has_open_glass(case, person)


def reads_question(parties: list[Party]) -> bool:
    """Whoever is asked to take it, or to join, sees the one-line question."""
    return bool(ASKED.intersection(parties))


def has_open_glass(case: Consultation, person: User) -> bool:
    """Whether this lead has given a reason within the hour."""
    reasons = AccessRecord.objects.filter(case_id=case.pk, person=person).with_reason()
    return reasons.filter(at__gt=timezone.now() - GLASS_STAYS_OPEN).exists()


def former_case_for(request: HttpRequest, case_id: UUID) -> Consultation:
    """A case that has passed from this champion to another: to say so, not to read it."""
    person = person_of(request)
    held = Event.objects.filter(consultation=case_id, actor=person, action__in=BECAME_CHAMPION)
    case = (
        Consultation.objects.select_related("champion").filter(pk=case_id).exclude(state=State.PURGED).first()
    )
    if case is None or not held.exists():
        raise Http404
    return case


@contextmanager
def opened(case: Consultation, person: User) -> Iterator[None]:
    """Record that somebody has the text before them, and take the record back where there is none any more.

    The record comes first: whoever destroys the key looks for records afterwards, so none outlives the text.
    """
    record = AccessRecord.objects.create(case_id=case.pk, person=person)
    try:
        yield
    except TextIsGone:
        record.delete()
        raise


def draft_for(request: HttpRequest, case_id: UUID) -> Consultation:
    """A draft, for its author only."""
    draft = Consultation.objects.filter(pk=case_id, requester=person_of(request), state=State.DRAFT)
    case = draft.select_related("area").first()
    if case is None:
        raise Http404
    return case


_own_cases: Prepared[Consultation] = Prepared(
    lambda case, person: Consultation.objects.filter(pk=case, requester=person), UUID, int
)


def own_case_for(request: HttpRequest, case_id: UUID) -> Consultation:
    """A case in any state, for whoever asked it."""
    found = _own_cases(case_id, person_of(request).pk)
    if not found:
        raise Http404
    return found[0]


def waiting_case_for(request: HttpRequest, case_id: UUID) -> Consultation:
    """A case that this champion may try to accept, take over or decline: in their pool, or offered to them.

    One that was there a moment ago and has been taken is found too, so that the answer can say so.
    """
    person = person_of(request)
    case = (
        Consultation.objects.submitted()
        .filter(pk=case_id)
        .exclude(state=State.PURGED)
        .select_related("area", "requester")
        .first()
    )
    if case is None or profile_of(person) is None or person.pk == case.requester_id:
        raise Http404
    if person.area_id != case.area_id and case.offered_to_id != person.pk:
        raise Http404
    return case


def talk_for(request: HttpRequest, case_id: UUID) -> tuple[Consultation, list[Party]]:
    """A case for those who read all of it, and a draft for its author."""
    person = person_of(request)
    own = Consultation.objects.filter(pk=case_id, requester=person, state=State.DRAFT)
    draft = own.select_related("area").first()
    if draft:
        return draft, [Party.REQUESTER]
    case, parties = case_for(request, case_id)
    if not reads_all(case, parties, person):
        raise Http404
    return case, parties


def file_for(request: HttpRequest, case_id: UUID, file_id: UUID) -> CaseFile:
    """A file for those who read all; before it is sent, for its author only."""
    case, _ = talk_for(request, case_id)
    file = case.files.seen_by(person_of(request)).filter(pk=file_id).select_related("consultation").first()
    if file is None:
        raise Http404
    return file


def own_file_for(request: HttpRequest, case_id: UUID, file_id: UUID) -> CaseFile:
    """A file that this person has added and not sent yet."""
    file = file_for(request, case_id, file_id)
    if file.is_sent or file.author_id != person_of(request).pk:
        raise Http404
    return file


def template_writer_of(request: HttpRequest) -> User:
    """A champion, who writes templates for themselves, or a lead, who writes them for an area."""
    person = person_of(request)
    if profile_of(person) is None and not person.is_lead:
        raise Http404
    return person


def templates_of(person: User) -> QuerySet[AnswerTemplate]:
    """Those this person may change: their own, and those of the areas they lead."""
    return AnswerTemplate.objects.filter(Q(owner=person) | Q(area__in=person.led_area_ids))


def starting_points(case: Consultation, parties: list[Party], person: User) -> QuerySet[AnswerTemplate]:
    """What a champion of the case may start an answer from: their own, and what is shared in its area."""
    found = AnswerTemplate.objects.filter(Q(owner=person) | Q(area=case.area_id))
    return found if CHAMPIONS.intersection(parties) else found.none()


def starting_point_for(
    request: HttpRequest, case: Consultation, parties: list[Party]
) -> AnswerTemplate | None:
    """The one chosen, or None where none was or it is not theirs to use."""
    chosen = request.POST.get("template", "")
    usable = starting_points(case, parties, person_of(request))
    return usable.filter(pk=int(chosen)).first() if chosen.isascii() and chosen.isdigit() else None


def template_for(request: HttpRequest, template_id: int) -> AnswerTemplate:
    """One that its reader may change."""
    template = templates_of(template_writer_of(request)).filter(pk=template_id).first()
    if template is None:
        raise Http404
    return template
