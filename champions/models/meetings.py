"""A call or a meeting about a case: times proposed, one accepted."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from champions.enums import MeetingWay
from champions.models.consultations import Consultation


class Meeting(models.Model):
    """Open until `starts_at` is chosen from `times` or it is called off. Nothing in it is text."""

    wagtail_reference_index_ignore = True

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    consultation = models.ForeignKey(Consultation, models.CASCADE, related_name="meetings")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    way = models.CharField(max_length=20, choices=MeetingWay.choices)
    minutes = models.PositiveSmallIntegerField(default=30)
    times = models.JSONField(default=list, help_text="Proposed beginnings, ISO 8601 in UTC.")
    starts_at = models.DateTimeField(null=True)
    called_off_at = models.DateTimeField(null=True)
    changes = models.PositiveSmallIntegerField(default=0, help_text="SEQUENCE of the calendar file.")
    created_at = models.DateTimeField(default=timezone.now)

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
