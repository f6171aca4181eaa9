"""What the area's leads do: never with the text before them, unless they break the glass."""

from contextlib import suppress
from typing import Any

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from champions.actions.asking import champions_of, leads_of, resumed
from champions.actions.moving import Refused, TheyHaveNoRoom, move
from champions.actions.sharing import check_target
from champions.enums import Action, HoldReason, OverrideReason, QuarantineReason
from champions.models import AreaSettings, Consultation
from champions.rules import DUE
from confidentiality import vault
from confidentiality.models import AccessRecord
from core import mail


@transaction.atomic
def assign(case: Consultation, lead: User, to: User, override: OverrideReason | str = "") -> None:
    """Offer what waits to one champion; one without a free place only with a reason."""
    now = timezone.now()
    figures = AreaSettings.of(case.area_id)
    profile = check_target(case, to)
    is_full = not profile.has_room
    if is_full and not override:
        raise TheyHaveNoRoom
    move(
        case,
        Action.ASSIGN,
        lead,
        reason=override if is_full else "",
        offered_to=to,
        over_capacity=is_full,
        accept_by=figures.working_time.after(now, figures.offer_hours),
        state_since=now,
        hours_lost=0,
    )
    mail.post(case.pk, consultation_offered=[to.pk], consultation_assigned=[case.requester_id])


@transaction.atomic
def quarantine(case: Consultation, person: User, reason: QuarantineReason) -> None:
    """Close it to everyone but the leads until one of them has looked; every other clock stands still."""
    move(
        case,
        Action.QUARANTINE,
        person,
        reason=reason,
        quarantined_at=timezone.now(),
        quarantine_reason=reason,
    )
    mail.post(
        case.pk,
        consultation_quarantined=[one for one in leads_of(case) if one != person.pk],
        consultation_stopped=[
            one for one in (case.requester_id, *champions_of(case)) if one and one != person.pk
        ],
    )


@transaction.atomic
def release(case: Consultation, lead: User) -> None:
    """Let it go on; each clock has as much left as when it stopped."""
    now, stopped = timezone.now(), case.quarantined_at
    if stopped is None:
        raise Refused
    time = AreaSettings.of(case.area_id).working_time
    lost = time.between(stopped, now).total_seconds() / 3600
    changes: dict[str, Any] = {"hours_lost": case.hours_lost + lost}
    for name in _running(case):
        changes[name] = resumed(case, name, stopped)
    move(case, Action.RELEASE, lead, quarantined_at=None, quarantine_reason="", **changes)
    # A redaction whose process died between its commit and the end of the old key is finished here.
    with suppress(vault.TextIsGone):
        vault.end_older_keys(case.pk, case.sealed_question)
    mail.post(case.pk, consultation_released=[case.requester_id, *champions_of(case)])


def _running(case: Consultation) -> list[str]:
    """The clocks that ran when it stopped; none for the answer while a reply is awaited."""
    clocks = (DUE.get(case.state, ""), "take_over_by", "join_by")
    return [clock for clock in clocks if clock and getattr(case, clock)]


@transaction.atomic
def hold(case: Consultation, lead: User, reason: HoldReason) -> None:
    """Keep it from the purge; the requester is told."""
    move(case, Action.HOLD, lead, reason=reason, hold_reason=reason)
    mail.post(case.pk, consultation_held=[case.requester_id])


@transaction.atomic
def let_go(case: Consultation, lead: User) -> None:
    move(case, Action.LET_GO, lead, hold_reason="")


@transaction.atomic
def open_glass(case: Consultation, lead: User, reason: str) -> None:
    """Read a case that is not one's own: the typed reason is kept with the opening, and the requester is told."""
    move(case, Action.OPEN_GLASS, lead)
    AccessRecord.objects.create(case_id=case.pk, person=lead, sealed_reason=vault.seal(case.pk, reason))
    mail.post(case.pk, consultation_glass_broken=[case.requester_id])
