from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class AgencyKind(TextChoices):
    SOCIAL_CARE = "social_care", _("Children's social care")
    EDUCATION = "education", _("Education")
    HEALTH = "health", _("Health")
    POLICE = "police", _("Police")
    YOUTH_JUSTICE = "youth_justice", _("Youth justice")
    YOUTH_WORK = "youth_work", _("Youth work")
    HOUSING = "housing", _("Housing")
    COMMUNITY_SAFETY = "community_safety", _("Community safety")
    VOLUNTARY = "voluntary", _("Voluntary sector")
    OTHER = "other", _("Other")


class Group(TextChoices):
    """What somebody is to Wagtail, for what they may do there and read; the words are the groups' names."""

    LEADS = "Implementation leads", _("Implementation leads")
    EDITORS = "Guidance editors", _("Guidance editors")
    CHAMPIONS = "Champions", _("Champions")


# Nobody is put into these by hand: they follow from the areas somebody leads, and from a champion's profile.
FOLLOWING = (Group.LEADS, Group.CHAMPIONS)
