"""What the champion does."""

from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from django.db import transaction
from django.utils import timezone
from wagtail.models import Page

from accounts.models import User
from champions.absence import clock_for
from champions.actions.asking import champions_of, in_pool_of, leads_of, say
from champions.actions.moving import AlreadyTaken, IsAway, NoRoom, SomebodyWrote, move
from champions.enums import HELD, Action, DeclineReason, MessageKind, State
from champions.models import Advice, AreaSettings, ChampionProfile, Consultation, Note
from confidentiality import vault
from core import mail

DECLINES_BEFORE_THE_LEAD_HEARS = 2


class _NotedAlready(Exception):
    """What one transaction did for nothing is taken back with it."""


@transaction.atomic
def accept(case: Consultation, champion: User) -> None:
    """Give a waiting case to one champion; raises `NoRoom`, `IsAway` or `AlreadyTaken`."""
    take_a_place(champion, even_if_full=case.over_capacity and case.offered_to_id == champion.pk)
    move(
        case,
        Action.ACCEPT,
        champion,
        refusal=AlreadyTaken,
        champion=champion,
        offered_to=None,
        over_capacity=False,
        accepted_at=timezone.now(),
        respond_by=answer_due(case, champion),
    )
    mail.post(case.pk, consultation_accepted=[case.requester_id])


def take_a_place(champion: User, *, even_if_full: bool = False) -> None:
    """Make sure of a place. This row first: two accepts of one champion wait for each other, so the count holds."""
    mine = ChampionProfile.objects.filter(user=champion, is_active=True)
    if not mine.update(last_turn_at=timezone.now()):
        raise AlreadyTaken
    profile = mine.get()
    if profile.is_away:
        raise IsAway
    held = Consultation.objects.filter(champion=champion, state__in=HELD).count()
    if held >= profile.capacity and not even_if_full:
        raise NoRoom


def answer_due(case: Consultation, champion: User) -> datetime:
    """When a clock for the answer that starts now runs out; it counts the hours this champion works."""
    figures = AreaSettings.of(case.area_id)
    return clock_for(champion.pk, figures).after(timezone.now(), figures.respond_hours)


def closing_due(case: Consultation) -> datetime:
    """When a case closes in which nobody says anything more after the advice."""
    figures = AreaSettings.of(case.area_id)
    time = figures.working_time
    return time.after(timezone.now(), figures.close_days * time.hours_a_day)


@transaction.atomic
def decline(case: Consultation, champion: User, reason: DeclineReason) -> None:
    """Back to the pool, the clock started again; after two, the area's leads hear of it."""
    now = timezone.now()
    figures = AreaSettings.of(case.area_id)
    move(
        case,
        Action.DECLINE,
        champion,
        reason=reason,
        offered_to=None,
        over_capacity=False,
        declines=case.declines + 1,
        accept_by=figures.working_time.after(now, figures.accept_hours),
    )
    mail.post(
        case.pk,
        consultation_declined=[case.requester_id],
        consultation_waiting=in_pool_of(case, but=champion),
    )
    if case.declines >= DECLINES_BEFORE_THE_LEAD_HEARS:
        mail.post(case.pk, consultation_declined_twice=leads_of(case))


@transaction.atomic
def ask_more(case: Consultation, champion: User, body: str) -> None:
    """Ask the practitioner; the champion's clock stands still until they reply."""
    move(
        case,
        Action.ASK_MORE,
        champion,
        refusal=SomebodyWrote,
        paused_at=timezone.now(),
        version=case.version + 1,
    )
    say(case, champion, MessageKind.ASK_MORE, body)
    mail.post(case.pk, consultation_asked_more=[case.requester_id])


@transaction.atomic
def write(case: Consultation, champion: User, body: str) -> None:
    """Say something without asking back. A champion who has written is not late, so their clock starts again;
    after the advice there is as long to answer it as there was for the advice.
    """
    changes: dict[str, Any] = {"version": case.version + 1}
    if case.state == State.ACTIVE:
        changes["respond_by"] = answer_due(case, champion)
    if case.state == State.ADVISED:
        changes["close_by"] = closing_due(case)
    move(case, Action.WRITE, champion, refusal=SomebodyWrote, **changes)
    say(case, champion, MessageKind.WRITE, body)
    mail.post(
        case.pk,
        consultation_written=[case.requester_id],
        consultation_replied=champions_of(case, but=champion),
    )


def note(case: Consultation, champion: User, body: str, token: UUID | None = None) -> None:
    """For the champions of the case only; it tells nobody. One form posted twice is one note."""
    with suppress(_NotedAlready):
        _note(case, champion, body, token or uuid4())


@transaction.atomic
def _note(case: Consultation, champion: User, body: str, token: UUID) -> None:
    move(case, Action.NOTE, champion)
    if Note.objects.filter(pk=token).exists():
        raise _NotedAlready
    sealed = vault.seal(case.pk, body)
    Note.objects.create(pk=token, consultation=case, author=champion, sealed_body=sealed)


@transaction.atomic
def advise(
    case: Consultation,
    champion: User,
    *,
    parts: dict[str, str],
    outcome: str,
    guidance: list[Page],
    cited: Iterable[str] = (),
) -> None:
    """Write the advice; the requester has until `close_by` to say what came of it. `cited`: addresses of services."""
    changes: dict[str, Any] = {
        "advised_at": timezone.now(),
        "close_by": closing_due(case),
        "outcome": outcome,
        "paused_at": None,
        "version": case.version + 1,
    }
    move(case, Action.ADVISE, champion, refusal=SomebodyWrote, **changes)
    advice = Advice.objects.create(
        consultation=case, author=champion, sealed_body=vault.seal(case.pk, Advice.as_text(parts, cited))
    )
    advice.guidance.set(guidance)
    mail.post(case.pk, consultation_advised=[case.requester_id])
