"""Destroying what was said. First the row and its companions, in a transaction; then the key, which makes old
backups unreadable too. Killed between the two, the next tick finds the row and destroys the key.
"""

import uuid
from typing import Any

from django.utils import timezone

from champions.actions.moving import move
from champions.enums import Action, State
from champions.models import Consultation, Proposal
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
    for companions in ("files", "messages", "advice", "notes", "unsent", "offers", "nudges", "meetings"):
        getattr(case, companions).all().delete()
    case.events.update(actor=None)  # type: ignore[attr-defined]
    _forget_proposal(case)
    AccessRecord.objects.filter(case_id=case.pk).delete()
    mail.forget(case.pk)


def _forget_proposal(case: Consultation) -> None:
    """Also that there was one."""
    for proposal in Proposal.objects.filter(consultation=case):
        mail.forget(proposal.pk)
        proposal.delete()


def finish_purges() -> None:
    """Destroy the keys and the files of purged cases; a case is done with when its key is gone."""
    purged = Consultation.objects.filter(state=State.PURGED, next_tick_at__isnull=False)
    for case_id in purged.values_list("pk", flat=True).iterator():
        vault.destroy(case_id)
        file_store.forget_all(case_id)
        Consultation.objects.filter(pk=case_id).update(next_tick_at=None)
