"""What is said in a consultation, sealed, and what happened in it, unsealed and without words."""

import json
import uuid
from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.db import models
from django.utils import timezone

from champions.enums import (
    Action,
    DeclineReason,
    HandOverReason,
    HoldReason,
    MessageKind,
    OverrideReason,
    QuarantineReason,
    State,
)
from champions.models.consultations import Consultation
from confidentiality import vault

CITED = "cited"
# Codes only: what somebody types has no place among what stays after a purge.
REASONS = list(
    {
        value: label
        for reasons in (DeclineReason, HandOverReason, OverrideReason, QuarantineReason, HoldReason)
        for value, label in reasons.choices
    }.items()
)


class Message(models.Model):
    wagtail_reference_index_ignore = True

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    consultation = models.ForeignKey(Consultation, models.CASCADE, db_index=False, related_name="messages")
    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    kind = models.CharField(max_length=20, choices=MessageKind.choices)
    sealed_body = models.TextField()
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("created_at",)
        indexes = [models.Index(fields=["consultation", "created_at"], name="conversation")]

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def body(self) -> str:
        return vault.unseal(self.consultation_id, self.sealed_body)


class Advice(models.Model):
    """The thing to keep: one each time a consultation is advised, again after it was opened again."""

    wagtail_reference_index_ignore = True

    consultation = models.ForeignKey(Consultation, models.CASCADE, related_name="advice")
    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    sealed_body = models.TextField()
    guidance: "models.ManyToManyField[Any, Any]" = models.ManyToManyField(
        "wagtailcore.Page", blank=True, related_name="+"
    )
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("created_at",)

    def __str__(self) -> str:
        return str(self.pk)

    @staticmethod
    def as_text(parts: dict[str, str], cited: Iterable[str]) -> str:
        """To be sealed. Which service helps says something of the case, so its address is sealed with the words."""
        addresses = list(cited)
        return json.dumps(parts | {CITED: addresses} if addresses else parts)

    @property
    def parts(self) -> dict[str, str]:
        """summary, this_week, watch_outs."""
        return {name: text for name, text in self._written.items() if name != CITED}

    @property
    def cited(self) -> list[str]:
        """Addresses of the services it points to."""
        return self._written.get(CITED, [])

    @property
    def _written(self) -> dict[str, Any]:
        return json.loads(vault.unseal(self.consultation_id, self.sealed_body))


class Event(models.Model):
    """One step of a consultation: who, when, from where to where, and a coded reason. Never text."""

    wagtail_reference_index_ignore = True

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    consultation = models.ForeignKey(Consultation, models.CASCADE, db_index=False, related_name="events")
    actor = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    action = models.CharField(max_length=20, choices=Action.choices)
    from_state = models.CharField(max_length=20, choices=State.choices)
    to_state = models.CharField(max_length=20, choices=State.choices)
    reason = models.CharField(max_length=20, choices=REASONS, blank=True)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("at",)
        indexes = [models.Index(fields=["consultation", "at"], name="consultation_history")]

    def __str__(self) -> str:
        return f"{self.action} {self.at:%Y-%m-%d %H:%M}"
