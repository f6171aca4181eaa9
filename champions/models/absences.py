"""When a champion is away, and who stands in."""

from datetime import date, datetime
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext as _

from core.keeping import kept


class AbsenceQuerySet(models.QuerySet["Absence"]):
    def on(self, day: date) -> "AbsenceQuerySet":
        return self.filter(first_day__lte=day, last_day__gte=day)

    def between(self, first: date, last: date) -> "AbsenceQuerySet":
        """Those that share at least a day with these."""
        return self.filter(first_day__lte=last, last_day__gte=first)

    def not_over(self, day: date) -> "AbsenceQuerySet":
        return self.filter(last_day__gte=day)


class Absence(models.Model):
    """From the first day to the last, both away. Why is nobody's business and not asked."""

    profile = models.ForeignKey("champions.ChampionProfile", models.CASCADE, related_name="absences")
    first_day = models.DateField()
    last_day = models.DateField()
    deputy = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="stands_in_during"
    )

    objects = AbsenceQuerySet.as_manager()

    class Meta:
        ordering = ("first_day",)
        constraints = [
            models.CheckConstraint(condition=Q(last_day__gte=F("first_day")), name="away_forwards")
        ]
        indexes = [models.Index(fields=["last_day", "first_day"], name="absence_days")]

    def __str__(self) -> str:
        return _("%(first)s to %(last)s") % {"first": self.first_day, "last": self.last_day}

    def covers(self, moment: datetime | None) -> bool:
        return moment is not None and self.first_day <= timezone.localdate(moment) <= self.last_day


def away_today() -> frozenset[int]:
    """Ids of the profiles of those who are away, kept for the day; an absence entered or dropped renews it."""
    day = timezone.localdate()
    return kept(f"away:{day}", lambda: frozenset(_away_on(day)))


def _away_on(day: date) -> Any:
    return Absence.objects.on(day).values_list("profile_id", flat=True)
