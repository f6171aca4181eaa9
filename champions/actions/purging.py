"""Destroying what was said. First the row and its companions, in a transaction; then the key, which makes old
backups unreadable too, and the number. Killed between the two, the next tick finds the row and goes on.
"""

import uuid
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from champions.actions.moving import move
from champions.enums import Action, Nudging, State
from champions.models import Consultation, ConsultationTopic, Event, Nudge, Proposal
from champions.models.consultations import new_reference
from confidentiality import file_store, vault
from confidentiality.models import AccessRecord
from core import mail

# Scores and codes of the closing survey; whom somebody wished for is none of them.
SCORES = ("helped", "in_time", "clearer", "came_of_it", "again")


def purge(case: Consultation) -> None:
    """Leave topic, area, agency, timestamps, outcome and scores; nothing that was said, and nobody."""
    forgotten: dict[str, Any] = {
        **dict.fromkeys(("requester", "champion", "second", "offered_to", "team", "needed_by")),
        **dict.fromkeys(("sealed_question", "sealed_request"), ""),
        **{name: [] for name in ("kept_findings", "answered_pages")},
        "survey": {name: case.survey[name] for name in SCORES if name in case.survey},
        # Both stand in mails and in browsers' histories: they are not to lead back.
        "reference": new_reference(),
        "token": uuid.uuid4(),
        "purged_at": timezone.now(),
    }
    move(case, Action.PURGE, None, **forgotten)
    for companions in ("files", "messages", "advice", "notes", "unsent", "offers", "meetings"):
        getattr(case, companions).all().delete()
    # That they were asked what changed is the base of a figure.
    Nudge.objects.filter(consultation=case).exclude(kind=Nudging.FOLLOW_UP).delete()
    case.events.update(actor=None)  # type: ignore[attr-defined]
    _forget_proposal(case)
    AccessRecord.objects.filter(case_id=case.pk).delete()
    mail.forget(case.pk)


@transaction.atomic
def purge_now(case: Consultation) -> None:
    """Without waiting for the next tick: what was never sent is of no use to anybody."""
    purge(case)
    transaction.on_commit(lambda: finish(case.pk), robust=True)  # else the next tick does it


def _forget_proposal(case: Consultation) -> None:
    """Also that there was one."""
    for proposal in Proposal.objects.filter(consultation=case):
        mail.forget(proposal.pk)
        proposal.delete()


def finish_purges() -> None:
    """Finish what was purged and has a key yet; a case is done with when nothing has its number any more."""
    purged = Consultation.objects.filter(state=State.PURGED, next_tick_at__isnull=False)
    for case_id in list(purged.values_list("pk", flat=True)):
        finish(case_id)


def finish(case_id: UUID) -> None:
    """Destroy the key and the files of a purged case, then let go of its number. Safe to repeat."""
    vault.destroy(case_id)
    file_store.forget_all(case_id)
    _let_go_of_number(case_id)


@transaction.atomic
def _let_go_of_number(case_id: UUID) -> None:
    """The number stands in mails, histories and logs too: what is left for the figures goes on under another.

    With the old row goes what a page loaded before the purge has written beside it since.
    """
    left = Consultation.objects.select_for_update().filter(pk=case_id, state=State.PURGED).first()
    if left is None:
        return
    left.pk, left.reference, left.token, left.next_tick_at = uuid.uuid4(), new_reference(), uuid.uuid4(), None
    left.save(force_insert=True)
    for kept in (Event, Nudge):
        kept.objects.filter(consultation=case_id).update(consultation=left)
    ConsultationTopic.objects.filter(content_object=case_id).update(content_object=left)
    Consultation.objects.filter(pk=case_id).delete()
    AccessRecord.objects.filter(case_id=case_id).delete()
