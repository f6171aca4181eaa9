"""A call or a meeting about a case: times proposed, one accepted."""

import uuid
from datetime import datetime, timedelta
from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from champions.enums import MeetingWay
from champions.models.consultations import Consultation

LONGEST = timedelta(hours=8)


class MeetingQuerySet(models.QuerySet["Meeting"]):
    def standing(self) -> "MeetingQuerySet":
        """Proposed, or agreed and not over long since; see `Meeting.is_ahead`."""
        not_over = Q(starts_at=None) | Q(starts_at__gt=timezone.now() - LONGEST)
        return self.filter(not_over, called_off_at=None)

    def ahead_of(self, person: Any) -> "MeetingQuerySet":
        """What is proposed or agreed in the cases of this person, who asked or advises, the next first."""
        theirs = Q(consultation__champion=person.pk) | Q(consultation__second=person.pk)
        return (
            self.standing()
            .filter(theirs | Q(consultation__requester=person.pk), consultation__quarantined_at=None)
            .select_related("consultation")
            .only(
                *("by", "way", "minutes", "times", "starts_at", "called_off_at"),
                *("consultation__reference", "consultation__requester"),
            )
            .order_by("starts_at")
        )

    def agreed_with(self, champion: Any) -> "MeetingQuerySet":
        """What this champion has still to come to, the next first, with the reference of its case."""
        theirs = Q(consultation__champion=champion.pk) | Q(consultation__second=champion.pk)
        ahead = self.filter(theirs, starts_at__gt=timezone.now(), called_off_at=None)
        return (
            ahead.select_related("consultation")
            .only("starts_at", "consultation__reference")
            .order_by("starts_at")
        )

    def call_off(self) -> int:
        """What has not begun; a calendar that is asked again shows it cancelled. Returns how many there were."""
        now = timezone.now()
        to_come = self.filter(Q(starts_at=None) | Q(starts_at__gt=now), called_off_at=None)
        return to_come.update(called_off_at=now, changes=F("changes") + 1)


class Meeting(models.Model):
    """Open until `starts_at` is chosen from `times` or it is called off. Nothing in it is text."""

    wagtail_reference_index_ignore = True

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    consultation = models.ForeignKey(Consultation, models.CASCADE, related_name="meetings")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    way = models.CharField(max_length=20, choices=MeetingWay.choices)
    minutes = models.PositiveSmallIntegerField(default=30)
    times = models.JSONField(default=list, help_text=_("Proposed beginnings, ISO 8601 in UTC."))
    starts_at = models.DateTimeField(null=True)
    called_off_at = models.DateTimeField(null=True)
    changes = models.PositiveSmallIntegerField(default=0, help_text=_("SEQUENCE of the calendar file."))
    created_at = models.DateTimeField(default=timezone.now)

    objects: ClassVar[Any] = MeetingQuerySet.as_manager()

    class Meta:
        ordering = ("created_at",)
        constraints = [
            models.UniqueConstraint(
                fields=["consultation"],
                condition=Q(starts_at=None, called_off_at=None),
                name="one_open_proposal_of_times",
            )
        ]

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def ends_at(self) -> datetime | None:
        return self.starts_at + timedelta(minutes=self.minutes) if self.starts_at else None

    @property
    def is_open(self) -> bool:
        return self.starts_at is None and self.called_off_at is None

    @property
    def is_agreed(self) -> bool:
        return self.starts_at is not None and self.called_off_at is None

    @property
    def has_begun(self) -> bool:
        return self.starts_at is not None and self.starts_at <= timezone.now()

    @property
    def is_ahead(self) -> bool:
        """Nobody has to choose or to come any more once it is over."""
        return self.called_off_at is None and (self.ends_at is None or self.ends_at > timezone.now())

    def waits_for(self, *, is_asker: bool) -> bool:
        """Whoever asked chooses from the champions' times, and they from theirs, while there is one to choose."""
        is_by_asker = self.by_id == self.consultation.requester_id
        return self.is_open and is_by_asker != is_asker and bool(self.proposed)

    @property
    def proposed(self) -> list[datetime]:
        """The times that can still be chosen."""
        times = map(datetime.fromisoformat, self.times)
        return [moment for moment in times if moment > timezone.now()]
