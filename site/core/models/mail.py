"""An e-mail is a row first: who, what kind, about which object. Its text is made when it is sent."""

import uuid
from datetime import datetime, timedelta
from typing import Any, Self

from django.conf import settings
from django.db import models
from django.utils import timezone

from core.enums import When

# Longer than a mail server may take over one e-mail, so that nobody else sends it meanwhile.
LEASE = timedelta(minutes=10)
LONGEST_WAIT = timedelta(minutes=5)
GIVE_UP_AFTER = 900  # tries: about three days
WAITING = models.Q(sent_at=None, given_up_at=None)


class SendingQuerySet(models.QuerySet[Any]):
    def unsent(self) -> Self:
        return self.filter(WAITING)

    def due(self) -> Self:
        return self.unsent().filter(next_try__lte=timezone.now())

    def left_since(self, moment: datetime) -> Self:
        """Due then, and touched by nobody since."""
        return self.unsent().filter(next_try__lt=moment)

    def claim(self, one: "Sending") -> bool:
        """Take one for this process; False when another has it. Whoever dies over it leaves it to the next."""
        free = self.due().filter(pk=one.pk, attempts=one.attempts)
        return bool(free.update(attempts=one.attempts + 1, next_try=timezone.now() + LEASE))


class Sending(models.Model):
    """What the sending of anything by e-mail has to remember."""

    attempts = models.PositiveSmallIntegerField(default=0)
    next_try = models.DateTimeField(default=timezone.now)
    sent_at = models.DateTimeField(null=True, blank=True)
    given_up_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        abstract = True

    def try_again(self) -> None:
        """In two and four minutes, then every five: an hour's outage is healed minutes after it."""
        wait = min(timedelta(minutes=2 ** min(self.attempts, 5)), LONGEST_WAIT)
        self._update(next_try=timezone.now() + wait)

    def give_up(self) -> None:
        self._update(given_up_at=timezone.now())

    def is_done(self) -> None:
        """Sent, or no longer needed."""
        self._update(sent_at=timezone.now())

    def _update(self, **changes: Any) -> None:
        type(self)._default_manager.filter(pk=self.pk).update(**changes)


class MailDigest(Sending):
    """All that one person hears of on one day, in one e-mail. Once somebody begins to send it, nothing is added."""

    recipient = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="mail_digests")
    day = models.DateField()

    objects = SendingQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["recipient", "day"], name="one_digest_a_day")]
        indexes = [models.Index(fields=["next_try"], condition=WAITING, name="digest_waiting")]

    def __str__(self) -> str:
        return f"{self.recipient_id} {self.day}"


class OutgoingMailQuerySet(SendingQuerySet):
    def due(self) -> Self:
        """What was put aside goes with its digest."""
        return super().due().filter(digest=None)

    def left_since(self, moment: datetime) -> Self:
        return super().left_since(moment).filter(digest=None)


class OutgoingMail(Sending):
    """One e-mail to one person. No subject, no text, no address: only what it is about."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kind = models.CharField(max_length=60)
    recipient = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="outgoing_mail")
    object_id = models.CharField(max_length=64)
    digest = models.ForeignKey(MailDigest, models.CASCADE, null=True, blank=True, related_name="mails")
    created_at = models.DateTimeField(auto_now_add=True)

    objects = OutgoingMailQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(
                fields=["next_try"],
                condition=models.Q(sent_at=None, given_up_at=None, digest=None),
                name="mail_waiting",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.object_id}"


class MailChoice(models.Model):
    """How soon somebody wants e-mails of one group; without a row the group's own default holds."""

    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="mail_choices")
    group = models.CharField(max_length=40)
    when = models.CharField(max_length=20, choices=When.choices)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "group"], name="one_choice_a_group")]

    def __str__(self) -> str:
        return f"{self.group}: {self.when}"
