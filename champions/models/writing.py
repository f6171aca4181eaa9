"""What champions keep to themselves, what was written and not sent, and answers worth keeping."""

import json
import uuid
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from accounts.models import Area
from champions.enums import Action
from champions.models.consultations import Consultation
from confidentiality import vault


class Note(models.Model):
    """For the champions of a case only; whoever asked never sees it."""

    wagtail_reference_index_ignore = True

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    consultation = models.ForeignKey(Consultation, models.CASCADE, related_name="notes")
    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    sealed_body = models.TextField()
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("created_at",)
        indexes = [models.Index(fields=["consultation", "created_at"], name="notes_of_a_case")]

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def body(self) -> str:
        return vault.unseal(self.consultation_id, self.sealed_body)


class Unsent(models.Model):
    """Somebody's own text that was not sent: theirs alone to read, also when the case has left them."""

    wagtail_reference_index_ignore = True

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    consultation = models.ForeignKey(Consultation, models.CASCADE, related_name="unsent")
    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="unsent")
    action = models.CharField(max_length=20, choices=Action.choices)
    sealed_fields = models.TextField()
    kept_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.UniqueConstraint("consultation", "author", "action", name="one_unsent_text_of_a_kind")
        ]
        indexes = [models.Index(fields=["author", "-kept_at"], name="unsent_of_somebody")]

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def fields(self) -> dict[str, Any]:
        """What was typed, by field name."""
        return json.loads(vault.unseal(self.consultation_id, self.sealed_fields))


class AnswerTemplate(models.Model):
    """Words for a common answer: a champion's own, or shared by all champions of an area."""

    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, null=True, blank=True, related_name="answer_templates"
    )
    area = models.ForeignKey(Area, models.CASCADE, null=True, blank=True, related_name="answer_templates")
    title = models.CharField(max_length=120)
    body = models.TextField(max_length=6000)
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ("title", "pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(owner__isnull=True) ^ Q(area__isnull=True),
                name="template_of_a_champion_or_an_area",
            )
        ]

    def __str__(self) -> str:
        return self.title
