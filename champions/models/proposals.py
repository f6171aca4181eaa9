"""An answer on its way to being published, written anew. Nothing else knows of case and page; it goes when a page comes."""

import json
import uuid
from datetime import datetime
from typing import Any, TypedDict

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from champions.enums import Stage, State
from champions.models.consultations import Consultation
from confidentiality import vault
from confidentiality.models import AccessRecord

# Only what was advised is proposed, and while nothing else is decided about it.
ANSWERED = (State.ADVISED, State.CLOSED)
# Somebody else's turn, or nobody's: its writer is told no more than that it is under way.
UNDER_WAY = (Stage.ASKED, Stage.AGREED, Stage.APPROVED, Stage.STOPPED)


class Rewritten(TypedDict):
    """What the champion wrote. `kept` are the marks of warnings they looked at and left."""

    title: str
    question: str
    answer: str
    topics: list[int]
    kept: list[str]


NOTHING: Rewritten = {"title": "", "question": "", "answer": "", "topics": [], "kept": []}


def may_be_published(case: Consultation) -> bool:
    return case.state in ANSWERED and not case.is_quarantined and not case.hold_reason


class ProposalQuerySet(models.QuerySet["Proposal"]):
    def of_champion(self, person: Any) -> "ProposalQuerySet":
        return self.filter(consultation__champion=person.pk)

    def for_asker(self, person: Any) -> "ProposalQuerySet":
        """What whoever asked may still say yes or no to."""
        open_to_them = (Stage.ASKED, Stage.AGREED, Stage.APPROVED)
        return self.filter(consultation__requester=person.pk, stage__in=open_to_them)

    def to_be_read_by(self, lead: Any) -> "ProposalQuerySet":
        """What waits for a lead of its area who is no part of the case and has not read it."""
        waits = self.filter(stage=Stage.AGREED, consultation__area__in=lead.led_area_ids)
        return waits.filter(strangers(lead))

    def overdue(self, now: datetime) -> "ProposalQuerySet":
        """What ends by itself; what is approved and what was never sent does not."""
        return self.filter(ends_at__lte=now).exclude(stage__in=(Stage.APPROVED, Stage.ENDED))

    def due(self) -> "ProposalQuerySet":
        return self.filter(stage=Stage.APPROVED, due_on__lte=timezone.localdate())

    def end(self) -> int:
        """Leave only that it does not go on: no text, no note, no time, and nothing of who said what."""
        going = self.exclude(stage=Stage.ENDED)
        gone: dict[str, Any] = {"sealed_text": "", "sealed_note": "", "ends_at": None, "due_on": None}
        # How often it changed would tell an answer from none.
        return going.update(stage=Stage.ENDED, version=0, **gone)

    def give_up(self) -> None:
        """What was never sent is thrown away, and can be begun again; whatever was is over for good."""
        self.filter(stage=Stage.WRITING, ends_at=None).delete()
        self.end()


def strangers(person: Any) -> Q:
    """Cases this person has no part in and has never opened. NULL is nobody, so it is asked for apart."""
    nobody_else = Q(consultation__second=None) | ~Q(consultation__second=person.pk)
    others = ~Q(consultation__requester=person.pk) & ~Q(consultation__champion=person.pk) & nobody_else
    return others & ~Q(consultation__in=AccessRecord.objects.opened_by(person))


class Proposal(models.Model):
    """One for each case at most; its writer is the champion of the case."""

    # Otherwise Wagtail would note that it points at a case, and show that to editors.
    wagtail_reference_index_ignore = True

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    consultation = models.OneToOneField(Consultation, models.CASCADE, related_name="proposal")
    stage = models.CharField(max_length=10, choices=Stage.choices, default=Stage.WRITING)
    version = models.PositiveIntegerField(
        default=0, help_text=_("Grows with every change: nobody agrees to what they have not read.")
    )
    sealed_text = models.TextField(blank=True)
    sealed_note = models.TextField(blank=True, help_text=_("What is suggested to the writer."))
    ends_at = models.DateTimeField(null=True, help_text=_("When it ends if nobody does anything."))
    due_on = models.DateField(null=True, help_text=_("From which night on a page is made of it."))

    objects = ProposalQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(stage__in=(Stage.STOPPED, Stage.ENDED)) | Q(sealed_text="", sealed_note=""),
                name="nothing_stays_of_what_was_refused",
            ),
            models.CheckConstraint(
                condition=Q(stage=Stage.APPROVED, due_on__isnull=False)
                | (~Q(stage=Stage.APPROVED) & Q(due_on__isnull=True)),
                name="only_what_is_approved_has_a_night",
            ),
        ]
        indexes = [
            models.Index(fields=["ends_at"], condition=Q(ends_at__isnull=False), name="proposal_ends"),
            models.Index(fields=["due_on"], condition=Q(due_on__isnull=False), name="proposal_due"),
        ]

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def text(self) -> Rewritten:
        """Raises `vault.TextIsGone` when the case's key is."""
        sealed = vault.unseal(self.consultation_id, self.sealed_text)
        return json.loads(sealed) if sealed else NOTHING.copy()

    @property
    def note(self) -> str:
        return vault.unseal(self.consultation_id, self.sealed_note)

    @property
    def url(self) -> str:
        """Of what a lead reads; it says nothing of the case."""
        return f"/consultations/proposals/{self.pk}/"

    @property
    def was_sent(self) -> bool:
        return self.stage != Stage.WRITING or self.ends_at is not None

    @property
    def is_with_writer(self) -> bool:
        return self.stage == Stage.WRITING

    @property
    def is_under_way(self) -> bool:
        return self.stage in UNDER_WAY
