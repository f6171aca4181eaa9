"""Questions that reading answered before they were sent: which topics, which area, which day. No text, nobody."""

from django.db import models
from django.utils import timezone

from accounts.models import Area
from core.models import Topic


class AnsweredByReading(models.Model):
    area = models.ForeignKey(Area, models.CASCADE, related_name="+")
    topics: "models.ManyToManyField[Topic, models.Model]" = models.ManyToManyField(Topic, related_name="+")
    # The day only: a moment could be matched with who was signed in.
    day = models.DateField(default=timezone.localdate)

    class Meta:
        indexes = [models.Index(fields=["area", "day"], name="answered_by_reading")]

    def __str__(self) -> str:
        return f"{self.area}, {self.day}"
