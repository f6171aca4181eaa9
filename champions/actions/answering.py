"""What the champion does."""

import json
from typing import Any

from django.db import transaction
from django.utils import timezone
from wagtail.models import Page

from accounts.models import User
from champions.actions.asking import say, tell_pool
from champions.actions.moving import AlreadyTaken, IsAway, NoRoom, SomebodyWrote, move
from champions.enums import HELD, Action, DeclineReason, MessageKind
from champions.models import Advice, AreaSettings, ChampionProfile, Consultation
from confidentiality import vault
from core import mail

DECLINES_BEFORE_THE_LEAD_HEARS = 2


@transaction.atomic
def accept(case: Consultation, champion: User) -> None:
    """Give a waiting case to one champion; raises `NoRoom`, `IsAway` or `AlreadyTaken`."""
    now = timezone.now()
    # This row first: it makes two accepts of one champion wait for each other, so that the count holds.
    mine = ChampionProfile.objects.filter(user=champion, is_active=True)
    if not mine.update(last_turn_at=now):
        raise AlreadyTaken
    profile = mine.get()
    if profile.is_away:
        raise IsAway
    if Consultation.objects.filter(champion=champion, state__in=HELD).count() >= profile.capacity:
        raise NoRoom
    figures = AreaSettings.of(case.area_id)
    move(
        case,
        Action.ACCEPT,
        champion,
        refusal=AlreadyTaken,
        champion=champion,
        offered_to=None,
        accepted_at=now,
        respond_by=figures.working_time.after(now, figures.respond_hours),
    )
    mail.post("consultation_accepted", [case.requester], case.pk)


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
        declines=case.declines + 1,
        accept_by=figures.working_time.after(now, figures.accept_hours),
    )
    mail.post("consultation_declined", [case.requester], case.pk)
    tell_pool(case, but=champion)
    if case.declines >= DECLINES_BEFORE_THE_LEAD_HEARS:
        mail.post("consultation_declined_twice", case.area.lead_people.all(), case.pk)


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
    mail.post("consultation_asked_more", [case.requester], case.pk)


@transaction.atomic
def advise(
    case: Consultation, champion: User, *, parts: dict[str, str], outcome: str, guidance: list[Page]
) -> None:
    """Write the advice; the requester has until `close_by` to say what came of it."""
    now = timezone.now()
    figures = AreaSettings.of(case.area_id)
    changes: dict[str, Any] = {
        "advised_at": now,
        "close_by": figures.working_time.after(now, figures.close_hours),
        "outcome": outcome,
        "paused_at": None,
        "version": case.version + 1,
    }
    move(case, Action.ADVISE, champion, refusal=SomebodyWrote, **changes)
    advice = Advice.objects.create(
        consultation=case, author=champion, sealed_body=vault.seal(case.pk, json.dumps(parts))
    )
    advice.guidance.set(guidance)
    mail.post("consultation_advised", [case.requester], case.pk)
