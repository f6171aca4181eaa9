"""What was added to a consultation. The bytes lie sealed in a store of their own; the name is sealed here."""

import uuid
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from champions.enums import FileKind
from champions.models.consultations import Consultation
from champions.models.conversation import Message
from confidentiality import identifiers, vault
from confidentiality.attachments import KINDS
from core.files.names import in_words


class CaseFileQuerySet(models.QuerySet["CaseFile"]):
    def seen_by(self, person: Any) -> "CaseFileQuerySet":
        """What was sent, and what this person has added and not sent yet."""
        return self.filter(Q(is_sent=True) | Q(author=person))

    def waiting_of(self, person: Any, case: Any) -> "CaseFileQuerySet":
        return self.filter(consultation=case, author=person, is_sent=False)


class CaseFile(models.Model):
    wagtail_reference_index_ignore = True

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    consultation = models.ForeignKey(Consultation, models.CASCADE, related_name="files")
    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    message = models.ForeignKey(
        Message, models.CASCADE, null=True, related_name="files", help_text=_("None: part of the question.")
    )
    kind = models.CharField(max_length=4, choices=FileKind.choices)
    size = models.PositiveIntegerField(help_text=_("In bytes, as it is handed out."))
    sealed_name = models.TextField()
    is_sent = models.BooleanField(default=False, help_text=_("Only its author sees it before."))
    is_name_kept = models.BooleanField(
        default=False, help_text=_("The author has looked at the name's hits.")
    )
    created_at = models.DateTimeField(default=timezone.now)

    objects = CaseFileQuerySet.as_manager()

    class Meta:
        ordering = ("created_at",)
        indexes = [models.Index(fields=["consultation", "created_at"], name="files_of_a_case")]

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def url(self) -> str:
        return f"/consultations/{self.consultation_id}/files/{self.pk}/"

    @property
    def name(self) -> str:
        """Raises `vault.TextIsGone` after a purge."""
        return vault.unseal(self.consultation_id, self.sealed_name)

    @property
    def findings(self) -> list[identifiers.Finding]:
        """What in the name may say who somebody is, until its author has looked."""
        return [] if self.is_name_kept else identifiers.find(in_words(self.name))

    @property
    def plain_name(self) -> str:
        """What to call it instead."""
        is_picture = self.kind in (FileKind.PNG, FileKind.JPEG)
        return f"{'picture' if is_picture else 'document'}{KINDS[self.kind].suffix}"
