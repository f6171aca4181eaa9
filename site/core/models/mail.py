"""A mail is a row first: who, what kind, about which object. Its text is made when it is sent."""

import uuid
from datetime import timedelta

from django.conf import settings
from django.db import models
from django.utils import timezone

GIVE_UP_AFTER = 12


class OutgoingMailQuerySet(models.QuerySet["OutgoingMail"]):
    def due(self) -> "OutgoingMailQuerySet":
        return self.filter(sent_at=None, attempts__lt=GIVE_UP_AFTER, next_try__lte=timezone.now())

    def claim(self, mail: "OutgoingMail") -> bool:
        """Take one mail for this process until its next try; False when another has it."""
        wait = timedelta(minutes=min(2**mail.attempts, 240))
        return bool(
            self.due()
            .filter(pk=mail.pk, attempts=mail.attempts)
            .update(attempts=mail.attempts + 1, next_try=timezone.now() + wait)
        )


class OutgoingMail(models.Model):
    """One letter to one person. No subject, no text, no address: only what it is about."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kind = models.CharField(max_length=60)
    recipient = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="outgoing_mail")
    object_id = models.CharField(max_length=64)
    attempts = models.PositiveSmallIntegerField(default=0)
    next_try = models.DateTimeField(default=timezone.now)
    created_at = models.DateTimeField(auto_now_add=True)
    sent_at = models.DateTimeField(null=True, blank=True)

    objects = OutgoingMailQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["next_try"], condition=models.Q(sent_at=None), name="mail_waiting")]

    def __str__(self) -> str:
        return f"{self.kind} {self.object_id}"
