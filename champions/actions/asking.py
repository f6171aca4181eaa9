"""What the asker does, from sending on."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from champions.absence import clock_for
from champions.actions.attaching import send_files, send_files_of_draft
from champions.actions.drafting import missing_parts
from champions.actions.moving import Refused, SomebodyWrote, TooEarly, TooLate, move
from champions.enums import Action, MessageKind, State
from champions.models import AreaSettings, ChampionProfile, Consultation, Message, away_today
from champions.timers import reopens_until, what_changed_at
from champions.whom import asked_first, wished_in
from confidentiality import vault
from core import mail
from core.prepared import Prepared


class NotWhole(Refused):
    sentence = _("Something a champion cannot do without is still missing.")


@transaction.atomic
def send(case: Consultation, person: User) -> None:
    """To whom `asked_first` names; otherwise to the pool."""
    if missing_parts(case):
        raise NotWhole
    now = timezone.now()
    figures = AreaSettings.of(case.area_id)
    asked = asked_first(case, wished_in(case))
    named = asked.user if asked else None
    move(
        case,
        Action.SEND,
        person,
        state=State.OFFERED if named else State.POOLED,
        offered_to=named,
        submitted_at=now,
        accept_by=figures.working_time.after(now, figures.offer_hours if named else figures.accept_hours),
        survey={},
        answered_pages=[],
        kept_findings=[],
        version=case.version + 1,
    )
    send_files_of_draft(case, person)
    mail.post(
        case.pk,
        consultation_received=[person.pk],
        consultation_offered=[named.pk] if named else [],
        consultation_waiting=[] if named else in_pool_of(case),
    )


_pool: Prepared[ChampionProfile] = Prepared(
    lambda area: ChampionProfile.objects.of_area(area).only("user_id"), int
)


def in_pool_of(case: Consultation, *, but: User | None = None) -> list[int]:
    """The ids of the area's champions who are here, except whoever asked and whoever just declined."""
    away, nobody = away_today(), (case.requester_id, but and but.pk)
    here = (one.user_id for one in _pool(case.area_id) if one.pk not in away)
    return [person for person in here if person not in nobody]


@transaction.atomic
def reply(case: Consultation, person: User, body: str) -> None:
    """Answer, or add something; resumes the clock. `case.version` is what the writer had read.

    After the advice it is open again, without the five questions and whatever places its champion has left.
    """
    changes: dict[str, Any] = {"version": case.version + 1, "paused_at": None}
    if case.state == State.ADVISED:
        is_here = ChampionProfile.objects.answering().filter(user=case.champion_id).exists()
        changes |= _open_again(case, is_here) | {"close_by": None}
    elif case.paused_at and case.respond_by:
        changes["respond_by"] = resumed(case, "respond_by", case.paused_at)
    move(case, Action.REPLY, person, refusal=SomebodyWrote, **changes)
    say(case, person, MessageKind.REPLY, body)
    mail.post(
        case.pk,
        consultation_replied=champions_of(case),
        consultation_waiting=in_pool_of(case) if case.state == State.POOLED else [],
    )


def _open_again(case: Consultation, to_its_champion: bool) -> dict[str, Any]:
    """What changes of a case that goes back to its champion, or to the pool; the clocks start anew."""
    now, figures = timezone.now(), AreaSettings.of(case.area_id)
    if to_its_champion:
        due = clock_for(case.champion_id, figures).after(now, figures.respond_hours)
        return {"state": State.ACTIVE, "respond_by": due, "paused_at": None}
    due = figures.working_time.after(now, figures.accept_hours)
    return {"state": State.POOLED, "accept_by": due, "champion": None, "second": None}


def resumed(case: Consultation, clock: str, stopped: datetime) -> datetime:
    """When a running clock of the case runs out that stood still from `stopped` until now."""
    figures = AreaSettings.of(case.area_id)
    champion = case.champion_id if clock == "respond_by" else None
    return clock_for(champion, figures).resumed(getattr(case, clock), stopped, timezone.now())


def say(case: Consultation, person: User, kind: MessageKind, body: str) -> None:
    sealed = vault.seal(case.pk, body)
    send_files(Message.objects.create(consultation=case, author=person, kind=kind, sealed_body=sealed))


@transaction.atomic
def close(case: Consultation, person: User, survey: dict[str, Any]) -> None:
    """With the answers to five questions; refused where somebody has written what they have not read."""
    changes: dict[str, Any] = {"closed_at": timezone.now(), "survey": survey, "version": case.version + 1}
    move(case, Action.CLOSE, person, refusal=SomebodyWrote, **changes)
    mail.post(case.pk, consultation_closed=champions_of(case))


@transaction.atomic
def reopen(case: Consultation, person: User, body: str) -> None:
    """Back to its champion, or to the pool where they are away, full or no longer there; the clocks restart."""
    if timezone.now() > reopens_until(case, AreaSettings.of(case.area_id)):
        raise TooLate
    changes: dict[str, Any] = {"version": case.version + 1, "closed_at": None, "followed_up_at": None}
    changes |= _open_again(case, _has_room(case.champion_id))
    move(case, Action.REOPEN, person, refusal=SomebodyWrote, **changes)
    say(case, person, MessageKind.REPLY, body)
    back = case.state == State.ACTIVE
    mail.post(
        case.pk,
        consultation_reopened=champions_of(case),
        consultation_waiting=[] if back else in_pool_of(case),
    )


def _has_room(champion: int | None) -> bool:
    """Whether whoever held it can have it back; their row is taken first, so that the count holds."""
    mine = ChampionProfile.objects.filter(user=champion, is_active=True, user__is_active=True)
    if champion is None or not mine.update(last_turn_at=timezone.now()):
        return False
    profile = mine.get()
    return not profile.is_away and profile.has_room


@transaction.atomic
def follow_up(case: Consultation, person: User, answers: dict[str, Any]) -> None:
    """What changed, six weeks later and once: codes and scores, never text."""
    due = what_changed_at(case, AreaSettings.of(case.area_id))
    if due and due > timezone.now():
        raise TooEarly
    not_yet = Q(followed_up_at=None, advised_at__isnull=False)
    move(case, Action.FOLLOW_UP, person, only=not_yet, follow_up=answers, followed_up_at=timezone.now())


@transaction.atomic
def withdraw(case: Consultation, person: User) -> None:
    """Take it back; whoever holds it, joined or was offered it is told."""
    told = champions_of(case)
    move(case, Action.WITHDRAW, person, withdrawn_at=timezone.now(), offered_to=None)
    mail.post(case.pk, consultation_withdrawn=told)


def champions_of(case: Consultation, but: User | None = None) -> list[int]:
    """The ids of whoever holds it, joined, or is offered it; except the one who acts."""
    people = (case.champion_id, case.second_id, case.offered_to_id)
    return [person for person in people if person and person != (but and but.pk)]


def leads_of(case: Consultation) -> list[int]:
    """The ids of the area's leads; whoever asked is none for their own case."""
    leads = case.area.lead_people.exclude(pk=case.requester_id)
    return list(leads.values_list("pk", flat=True))
