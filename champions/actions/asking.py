"""What the asker does."""

from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone

from accounts.models import User
from champions.actions.moving import Refused, SomebodyWrote, move
from champions.enums import Action, MessageKind, State
from champions.models import AreaSettings, ChampionProfile, Consultation, ConsultationTopic, Message
from confidentiality import identifiers, vault
from core import mail
from core.models import Topic


def draft(person: User, token: UUID, **fields: Any) -> Consultation:
    """Keep a new draft; the same form posted twice, even at once, makes one."""
    case = Consultation(
        requester=person,
        token=token,
        area=person.area,
        agency=person.agency,
        team=person.team,
    )
    try:
        with transaction.atomic():
            return _write(case, **fields)
    except IntegrityError:
        mine = Consultation.objects.filter(token=token, requester=person).first()
        # No draft of this form: then the reference was taken, one time in a quarter of a million.
        return mine or draft(person, token, **fields)


@transaction.atomic
def redraft(case: Consultation, **fields: Any) -> Consultation:
    """Change a draft that was not sent yet."""
    _hold(case)
    return _write(case, **fields)


def _hold(case: Consultation) -> None:
    """Take a draft as it is now, to change it; refused if it was sent already.

    The version grows, so that a sending beside it cannot send what its sender has not seen checked.
    """
    draft = Consultation.objects.filter(pk=case.pk, state=State.DRAFT)
    if not draft.update(version=F("version") + 1):
        raise Refused
    case.refresh_from_db(fields=["version", "kept_findings", "sealed_question", "sealed_request"])


def _write(
    case: Consultation,
    *,
    question: str,
    request: dict[str, str],
    topics: list[Topic],
    needed_by: Any,
    champion: User | None,
) -> Consultation:
    case.seal(question, request)
    case.needed_by = needed_by
    case.survey = {"wished": champion.pk} if champion else {}
    case.save()
    ConsultationTopic.objects.filter(content_object=case).delete()
    ConsultationTopic.objects.bulk_create(
        ConsultationTopic(content_object=case, tag=topic) for topic in topics
    )
    return case


def texts_of(case: Consultation) -> dict[str, str]:
    """Everything the asker wrote, by field name, the question first."""
    return {"question": case.question, **case.request}


def open_findings(case: Consultation) -> dict[str, list[identifiers.Finding]]:
    """Identifier hits the asker has neither changed nor kept yet, by field."""
    kept = set(case.kept_findings)
    found = {
        name: [hit for hit in identifiers.find(text) if hit.mark not in kept]
        for name, text in texts_of(case).items()
    }
    return {name: hits for name, hits in found.items() if hits}


@transaction.atomic
def keep_finding(case: Consultation, mark: str) -> None:
    """The asker has looked at this hit and leaves it."""
    _hold(case)
    case.kept_findings = sorted({*case.kept_findings, mark})
    case.save(update_fields=["kept_findings"])


@transaction.atomic
def replace_finding(case: Consultation, field: str, mark: str) -> None:
    """Put the suggested wording where the hit stands, in this one field, and nowhere else."""
    _hold(case)
    texts = texts_of(case)
    for hit in reversed(identifiers.find(texts.get(field, ""))):
        if hit.mark == mark:
            texts[field] = texts[field][: hit.start] + hit.suggestion + texts[field][hit.end :]
    case.seal(texts.pop("question"), texts)
    case.save(update_fields=["sealed_question", "sealed_request"])


@transaction.atomic
def send(case: Consultation, person: User) -> None:
    """To the champion who was wished for, if active and not away; otherwise to the pool."""
    now = timezone.now()
    figures = AreaSettings.of(case.area_id)
    named = _wished(case)
    move(
        case,
        Action.SEND,
        person,
        state=State.OFFERED if named else State.POOLED,
        offered_to=named,
        submitted_at=now,
        accept_by=figures.working_time.after(now, figures.accept_hours),
        survey={},
        version=case.version + 1,
    )
    mail.post("consultation_received", [person], case.pk)
    if named:
        mail.post("consultation_offered", [named], case.pk)
    else:
        tell_pool(case)


def _wished(case: Consultation) -> User | None:
    wished = case.survey.get("wished")
    if not wished:
        return None
    profile = (
        ChampionProfile.objects.of_area(case.area_id)
        .here()
        .filter(user=wished)
        .select_related("user")
        .first()
    )
    return profile.user if profile else None


def tell_pool(case: Consultation, *, but: User | None = None) -> None:
    """A letter to every champion of the area who is here, except whoever asked and whoever just declined."""
    pool = ChampionProfile.objects.of_area(case.area_id).here()
    others = pool.exclude(user__in=[case.requester_id, but.pk if but else 0]).select_related("user")
    people = [profile.user for profile in others]
    mail.post("consultation_waiting", people, case.pk)


@transaction.atomic
def reply(case: Consultation, person: User, body: str) -> None:
    """Answer, or add something; resumes the clock. `case.version` is what the writer had read."""
    now = timezone.now()
    changes: dict[str, Any] = {"version": case.version + 1, "paused_at": None}
    if case.paused_at and case.respond_by:
        time = AreaSettings.of(case.area_id).working_time
        unspent = time.between(case.paused_at, case.respond_by)
        changes["respond_by"] = time.after(now, unspent.total_seconds() / 3600)
    move(case, Action.REPLY, person, refusal=SomebodyWrote, **changes)
    say(case, person, MessageKind.REPLY, body)
    mail.post("consultation_replied", [case.champion], case.pk)


def say(case: Consultation, person: User, kind: MessageKind, body: str) -> None:
    Message.objects.create(consultation=case, author=person, kind=kind, sealed_body=vault.seal(case.pk, body))


@transaction.atomic
def close(case: Consultation, person: User, survey: dict[str, Any]) -> None:
    move(case, Action.CLOSE, person, closed_at=timezone.now(), survey=survey)
    mail.post("consultation_closed", [case.champion], case.pk)


@transaction.atomic
def withdraw(case: Consultation, person: User) -> None:
    """Take it back; whoever holds it or was offered it is told."""
    told = [case.champion or case.offered_to] if case.champion_id or case.offered_to_id else []
    move(case, Action.WITHDRAW, person, withdrawn_at=timezone.now(), offered_to=None)
    mail.post("consultation_withdrawn", told, case.pk)
