"""An answer is proposed, agreed to, approved, and handed on without anything that leads back to its case.

None of it is an event of the case, and nobody's opening of it. A refusal changes nothing that its writer could see
before the time for an answer is over: what was refused ends in the same statement as what nobody answered.
"""

import json
import random
import secrets
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from champions.actions.drafting import ChangedElsewhere
from champions.actions.moving import Refused
from champions.enums import Stage
from champions.models import AreaSettings, Consultation, Proposal
from champions.models.proposals import ANSWERED, Rewritten
from confidentiality import vault
from confidentiality.models import AccessRecord
from core import mail

# Working days until what nobody answers ends; leads are few and have more to read.
ANSWER_DAYS = 10
LEAD_DAYS = 20
# The page comes some night of this many: neither the approving nor another page tells when.
NIGHTS = 7


class NotHere(Refused):
    sentence = _("This is no longer open: it has moved on, or has ended. Nothing was changed.")  # type: ignore[assignment]


class NobodyToApprove(Refused):
    sentence = _(  # type: ignore[assignment]
        "Nobody could approve it: every lead of this area is part of the case or has read it. "
        "Ask the administrator for a second lead."
    )


class WasProposed(Refused):
    sentence = _(
        "An answer of this case was proposed before, and that did not go on. It is not asked for twice."
    )  # type: ignore[assignment]


@dataclass(frozen=True)
class Answer:
    """All that is handed on: words and topics. No id, no name, no area, no day."""

    title: str
    question: str
    answer: str
    topics: list[int]


# --- its writer -----------------------------------------------------------------


@transaction.atomic
def write(case: Consultation, champion: User, text: Rewritten, version: int) -> Proposal:
    """Keep what is written so far; raises `ChangedElsewhere` where another window has kept something else."""
    _take(case.pk, Q(champion=champion))
    sealed = vault.seal(case.pk, json.dumps(text))
    found = Proposal.objects.filter(consultation=case).first()
    if found is None:
        return _begin(case, sealed)
    if not found.is_with_writer:
        raise WasProposed if found.stage == Stage.ENDED else NotHere
    mine = Proposal.objects.filter(pk=found.pk, stage=Stage.WRITING, version=version)
    if found.text != text and not mine.update(sealed_text=sealed, version=version + 1):
        raise ChangedElsewhere
    found.refresh_from_db()
    return found


def _begin(case: Consultation, sealed: str) -> Proposal:
    try:
        with transaction.atomic():
            return Proposal.objects.create(consultation=case, sealed_text=sealed, version=1)
    except IntegrityError as error:  # begun in two windows at once
        raise ChangedElsewhere from error


@transaction.atomic
def ask(proposal: Proposal, champion: User) -> None:
    """Ask whoever asked the question; they have `ANSWER_DAYS` working days."""
    case = proposal.consultation
    if not approvers_of(case):
        raise NobodyToApprove
    ends_at = _in_days(case, ANSWER_DAYS)
    _move(proposal, {Stage.WRITING}, Stage.ASKED, Q(champion=champion), ends_at=ends_at, sealed_note="")
    mail.forget(proposal.pk)
    mail.post(proposal.pk, proposal_asked=[case.requester_id])


@transaction.atomic
def take_back(proposal: Proposal, champion: User) -> None:
    """What was never sent is thrown away; what was is over, and is not asked for again."""
    _take(proposal.consultation_id, Q(champion=champion))
    Proposal.objects.filter(pk=proposal.pk).give_up()
    mail.forget(proposal.pk)


# --- whoever asked --------------------------------------------------------------


@transaction.atomic
def agree(proposal: Proposal, asker: User) -> None:
    case = proposal.consultation
    _move(proposal, {Stage.ASKED}, Stage.AGREED, Q(requester=asker), ends_at=_in_days(case, LEAD_DAYS))
    mail.forget(proposal.pk)
    mail.post(proposal.pk, proposal_to_read=approvers_of(case))


@transaction.atomic
def suggest(proposal: Proposal, asker: User, words: str) -> None:
    """Back to its writer with a suggestion; they are asked again about what comes of it."""
    _back(proposal, Stage.ASKED, Q(requester=asker), words)


@transaction.atomic
def refuse(proposal: Proposal, asker: User) -> None:
    """At any time before there is a page. The text goes at once; its writer sees no difference until `ends_at`."""
    _stop(proposal, {Stage.ASKED, Stage.AGREED, Stage.APPROVED}, Q(requester=asker))


# --- a lead ---------------------------------------------------------------------


@transaction.atomic
def approve(proposal: Proposal, lead: User) -> None:
    """A page is made of it some night of the coming week."""
    night = timezone.localdate() + timedelta(days=1 + secrets.randbelow(NIGHTS))
    _move(proposal, {Stage.AGREED}, Stage.APPROVED, _led_by(lead), due_on=night)
    mail.forget(proposal.pk)


@transaction.atomic
def send_back(proposal: Proposal, lead: User, words: str) -> None:
    _back(proposal, Stage.AGREED, _led_by(lead), words)


@transaction.atomic
def decline(proposal: Proposal, lead: User) -> None:
    """Looks to its writer like no answer."""
    _stop(proposal, {Stage.AGREED}, _led_by(lead))


def approvers_of(case: Consultation) -> list[int]:
    """The ids of the area's leads who have no part in the case and have not read it."""
    part_of_it = (case.requester_id, case.champion_id, case.second_id)
    read_it = AccessRecord.objects.of_case(case.pk).values_list("person", flat=True)
    others = case.area.lead_people.filter(is_active=True).exclude(pk__in=[one for one in part_of_it if one])
    return list(others.exclude(pk__in=list(read_it)).values_list("pk", flat=True))


# --- time -----------------------------------------------------------------------


def end_overdue() -> None:
    """What was refused, what a lead declined and what nobody answered: one statement, one letter, no difference."""
    over = Proposal.objects.overdue(timezone.now()).values_list("pk", "consultation__champion")
    for proposal_id, champion in list(over):
        with transaction.atomic():
            if Proposal.objects.filter(pk=proposal_id).overdue(timezone.now()).end():
                mail.forget(proposal_id)
                mail.post(proposal_id, proposal_ended=[champion])


def pass_on(make: Callable[[Answer], None]) -> None:
    """Hand on what is due, in no order; each goes in the transaction in which `make` makes something of it."""
    due = list(Proposal.objects.due().values_list("pk", flat=True))
    random.SystemRandom().shuffle(due)
    for proposal_id in due:
        with suppress(Refused, vault.TextIsGone), transaction.atomic():
            make(_released(proposal_id))


def _released(proposal_id: UUID) -> Answer:
    """The words, of which nothing else is left."""
    proposal = Proposal.objects.due().filter(pk=proposal_id).first()
    if proposal is None:
        raise NotHere
    _take(proposal.consultation_id)
    text = proposal.text
    if not Proposal.objects.due().filter(pk=proposal_id, version=proposal.version).delete()[0]:
        raise NotHere
    mail.forget(proposal_id)
    return Answer(text["title"], text["question"], text["answer"], text["topics"])


# --- the one way it changes -----------------------------------------------------


def _move(
    proposal: Proposal,
    before: set[Stage],
    to: Stage,
    whose: Q,
    *,
    at_any_version: bool = False,
    **changes: Any,
) -> None:
    """As it was read, by whom it is theirs to do; raises `NotHere` otherwise."""
    _take(proposal.consultation_id, whose)
    fitting = Proposal.objects.filter(pk=proposal.pk, stage__in=before)
    if not at_any_version:
        fitting = fitting.filter(version=proposal.version)
    if not fitting.update(stage=to, version=F("version") + 1, **changes):
        raise NotHere
    proposal.refresh_from_db()


def _take(case_id: UUID, whose: Q | None = None) -> None:
    """Hold the row of a case that may be published, unchanged: whoever purges, stops or reopens it waits, or we do."""
    fitting = Consultation.objects.filter(pk=case_id, state__in=ANSWERED, quarantined_at=None, hold_reason="")
    if not fitting.filter(whose or Q()).update(version=F("version")):
        raise NotHere


def _back(proposal: Proposal, before: Stage, whose: Q, words: str) -> None:
    case = proposal.consultation
    _move(
        proposal,
        {before},
        Stage.WRITING,
        whose,
        sealed_note=vault.seal(case.pk, words),
        ends_at=_in_days(case, ANSWER_DAYS),
    )
    mail.forget(proposal.pk)
    mail.post(proposal.pk, proposal_back=[case.champion_id])


def _stop(proposal: Proposal, before: set[Stage], whose: Q) -> None:
    _move(
        proposal,
        before,
        Stage.STOPPED,
        whose,
        at_any_version=True,
        sealed_text="",
        sealed_note="",
        due_on=None,
    )
    mail.forget(proposal.pk)


def _led_by(lead: User) -> Q:
    """The same as `Proposal.objects.to_be_read_by` asks, of the case itself."""
    second = Q(second=None) | ~Q(second=lead)
    others = ~Q(requester=lead) & ~Q(champion=lead) & second
    return Q(area__in=lead.led_area_ids) & others & ~Q(pk__in=AccessRecord.objects.opened_by(lead))


def _in_days(case: Consultation, days: int) -> datetime:
    time = AreaSettings.of(case.area_id).working_time
    return time.after(timezone.now(), days * time.hours_a_day)
