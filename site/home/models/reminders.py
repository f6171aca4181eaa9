"""Who keeps a page has been told that its review is due, once for each day it is due on."""

from django.db import models
from django.utils import timezone

from home.enums import Reminding


class ReviewReminder(models.Model):
    """Written in the transaction that records the e-mails: whoever comes second finds it there and does nothing."""

    wagtail_reference_index_ignore = True

    page = models.ForeignKey("wagtailcore.Page", models.CASCADE, related_name="+")
    kind = models.CharField(max_length=10, choices=Reminding.choices)
    due = models.DateField()
    done_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [models.UniqueConstraint("page", "kind", "due", name="each_review_reminder_once")]

    def __str__(self) -> str:
        return f"{self.page_id} {self.kind} {self.due:%Y-%m-%d}"
