"""What time alone has made due and was done, once each."""

from django.db import models
from django.utils import timezone

from champions.enums import Nudging
from champions.models.consultations import Consultation


class Nudge(models.Model):
    """Written in the transaction that acts on it: whoever comes second finds it there and does nothing."""

    wagtail_reference_index_ignore = True

    consultation = models.ForeignKey(Consultation, models.CASCADE, related_name="nudges")
    kind = models.CharField(max_length=20, choices=Nudging.choices)
    due_at = models.DateTimeField()
    done_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.UniqueConstraint("consultation", "kind", "due_at", name="each_nudge_once"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.due_at:%Y-%m-%d %H:%M}"
