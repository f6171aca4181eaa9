from django.db.models import TextChoices


class AgencyKind(TextChoices):
    SOCIAL_CARE = "social_care", "Children's social care"
    EDUCATION = "education", "Education"
    HEALTH = "health", "Health"
    POLICE = "police", "Police"
    YOUTH_JUSTICE = "youth_justice", "Youth justice"
    YOUTH_WORK = "youth_work", "Youth work"
    HOUSING = "housing", "Housing"
    COMMUNITY_SAFETY = "community_safety", "Community safety"
    VOLUNTARY = "voluntary", "Voluntary sector"
    OTHER = "other", "Other"


class Group(TextChoices):
    """The groups that carry Wagtail permissions; the words are the groups' names."""

    LEADS = "Implementation leads", "Implementation leads"
    EDITORS = "Guidance editors", "Guidance editors"
