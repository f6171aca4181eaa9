from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Nation(TextChoices):
    """Where law and wording hold; sector content is not the same throughout the United Kingdom."""

    ANY = "any", _("Any nation")
    ENGLAND = "england", _("England")
    WALES = "wales", _("Wales")
    SCOTLAND = "scotland", _("Scotland")
    NORTHERN_IRELAND = "northern_ireland", _("Northern Ireland")


class ServiceKind(TextChoices):
    """What a reader is looking for; the Suffolk study names the first three."""

    HUB = "hub", _("Exploitation hub")
    UNDER_18S = "under_18s", _("Exploitation service for under-18s")
    DETACHED = "detached", _("Detached youth work")
    SAFE_PLACE = "safe_place", _("Safe place to be")
    YOUNG_ADULTS = "young_adults", _("Support for young adults")
    PARENTS = "parents", _("Support for parents and carers")
    HEALTH = "health", _("Health and wellbeing")
    HOUSING = "housing", _("Housing and homelessness")
    SCHOOL = "school", _("Work with schools")
    OTHER = "other", _("Something else")
