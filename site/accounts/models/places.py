"""Area, agency, team: what scopes people, requests and figures. Content is shared by all of them."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.enums import AgencyKind


class Area(models.Model):
    """A safeguarding partnership area, with its own words and numbers for danger."""

    name = models.CharField(max_length=80, unique=True)
    slug = models.SlugField(max_length=80, unique=True)
    front_door_name = models.CharField(
        max_length=120, help_text=_("Who takes a report about a child, such as the area's MASH.")
    )
    front_door_phone = models.CharField(max_length=30)
    out_of_hours_phone = models.CharField(max_length=30, blank=True)
    allegations_phone = models.CharField(
        max_length=30, blank=True, help_text=_("The designated officer for allegations about staff.")
    )
    emergency_wording = models.CharField(
        _("in immediate danger"),
        max_length=200,
        blank=True,
        help_text=_("The area's own sentence on every page. Empty: the site's."),
    )
    referral_wording = models.CharField(
        _("not a referral route"),
        max_length=400,
        blank=True,
        help_text=_("The area's own sentence on what this site is not. Empty: the site's."),
    )
    staff_support = models.CharField(
        _("support for people who work here"),
        max_length=200,
        blank=True,
        help_text=_(
            "Who listens when something touches them, and how to reach it. Shown beside what is hard to read."
        ),
    )

    class Meta:
        ordering = ("name",)

    def __str__(self) -> str:
        return self.name


class Agency(models.Model):
    name = models.CharField(max_length=120, unique=True)
    slug = models.SlugField(max_length=120, unique=True)
    kind = models.CharField(max_length=30, choices=AgencyKind.choices)

    class Meta:
        ordering = ("name",)
        verbose_name_plural = _("agencies")

    def __str__(self) -> str:
        return self.name


class Team(models.Model):
    """Belongs to one agency and one area; a consultation copies both."""

    name = models.CharField(max_length=120)
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="teams")
    area = models.ForeignKey(Area, models.PROTECT, related_name="teams")

    class Meta:
        ordering = ("name",)
        constraints = [models.UniqueConstraint("name", "agency", "area", name="team_once")]

    def __str__(self) -> str:
        return self.name
