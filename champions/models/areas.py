"""The figures of consultation, an area's own. Without a row, these defaults hold."""

from datetime import date, time

from django.conf import settings
from django.core.validators import MinValueValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from accounts.models import Area
from champions.enums import Names, Nation
from champions.no_names import INSTEAD, wording_of
from champions.working_time import MONDAY_TO_FRIDAY, WorkingTime
from core.keeping import kept


def monday_to_friday() -> list[int]:
    return sorted(MONDAY_TO_FRIDAY)


def figure(default: int) -> models.PositiveSmallIntegerField:
    """At least one: a clock that runs out as it starts would tell everybody at once."""
    return models.PositiveSmallIntegerField(default=default, validators=[MinValueValidator(1)])


class AreaSettings(models.Model):
    """Hours are working hours. Days are working days, but calendar days for reopening, purge and follow-up."""

    area = models.OneToOneField(Area, models.CASCADE, related_name="consultation_settings")

    nation = models.CharField(max_length=3, choices=Nation.choices, default=Nation.ENGLAND)
    opens = models.TimeField(default=time(9))
    closes = models.TimeField(default=time(17))
    weekdays = models.JSONField(default=monday_to_friday, help_text=_("0 is Monday."))
    closed_days = models.JSONField(default=list, blank=True, help_text=_("ISO dates, besides bank holidays."))

    accept_hours = figure(8)
    offer_hours = figure(8)
    pool_reminder_hours = figure(4)
    pool_lead_hours = figure(8)
    respond_hours = figure(16)
    late_champion_days = figure(1)
    late_lead_days = figure(2)
    first_nudge_days = figure(3)
    second_nudge_days = figure(7)
    no_reply_days = figure(10)
    close_days = figure(10)
    quarantine_lead_days = figure(1)

    reopen_days = figure(30)
    withdrawn_days = figure(7)
    retention_days = figure(180)
    follow_up_weeks = figure(6)
    follow_up_nudge_days = figure(14)

    names_policy = models.CharField(max_length=20, choices=Names.choices, default=Names.NO_NAMES)
    names_wording = models.TextField(max_length=400, blank=True, help_text=_("Empty: the usual words."))

    class Meta:
        constraints = [
            # A clock that never opens would count for ever.
            models.CheckConstraint(
                condition=models.Q(closes__gt=models.F("opens")), name="opens_before_it_closes"
            )
        ]

    def __str__(self) -> str:
        return gettext("Consultation settings of %(area)s") % {"area": self.area}

    @property
    def working_time(self) -> WorkingTime:
        return WorkingTime(
            self.opens,
            self.closes,
            nation=self.nation,
            weekdays=frozenset(self.weekdays) or MONDAY_TO_FRIDAY,
            closed_days=frozenset(map(date.fromisoformat, self.closed_days)),
        )

    @property
    def names_words(self) -> str:
        return wording_of(self.names_policy, self.names_wording)

    @property
    def names_hint(self) -> str:
        """Beside every field for a text about a case."""
        return f"{self.names_words} {INSTEAD}"

    @classmethod
    def of(cls, area_id: int) -> "AreaSettings":
        """Kept, like all that changes seldom, until somebody changes it."""
        return kept(
            f"area-settings:{area_id}",
            lambda: cls.objects.filter(area=area_id).first() or cls(area_id=area_id),
        )


class SettingsChangeQuerySet(models.QuerySet["SettingsChange"]):
    def of_area(self, area: Area) -> "SettingsChangeQuerySet":
        return self.filter(area=area).select_related("by").order_by("-at", "-pk")


class SettingsChange(models.Model):
    """Who changed which figure of an area, from what to what."""

    area = models.ForeignKey(Area, models.CASCADE, related_name="settings_changes")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    changes = models.JSONField(help_text=_("Field: [before, after]."))

    objects = SettingsChangeQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.area}: {', '.join(self.changes)}"
