"""The figures of consultation, an area's own. Without a row, these defaults hold."""

from datetime import time

from django.db import models

from accounts.models import Area
from champions.working_time import WorkingTime


class AreaSettings(models.Model):
    """Hours are working hours; days are calendar days."""

    area = models.OneToOneField(Area, models.CASCADE, related_name="consultation_settings")
    opens = models.TimeField(default=time(9))
    closes = models.TimeField(default=time(17))
    accept_hours = models.PositiveSmallIntegerField(default=8)
    respond_hours = models.PositiveSmallIntegerField(default=16)
    close_hours = models.PositiveSmallIntegerField(default=80)
    retention_days = models.PositiveSmallIntegerField(default=180)

    class Meta:
        constraints = [
            # A clock that never opens would count for ever.
            models.CheckConstraint(
                condition=models.Q(closes__gt=models.F("opens")), name="opens_before_it_closes"
            )
        ]

    def __str__(self) -> str:
        return f"Consultation settings of {self.area}"

    @property
    def working_time(self) -> WorkingTime:
        return WorkingTime(self.opens, self.closes)

    @classmethod
    def of(cls, area_id: int) -> "AreaSettings":
        return cls.objects.filter(area=area_id).first() or cls(area_id=area_id)
