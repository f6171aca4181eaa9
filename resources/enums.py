from django.db.models import TextChoices


class Nation(TextChoices):
    """Where law and wording hold; sector content is not the same throughout the United Kingdom."""

    ANY = "any", "Any nation"
    ENGLAND = "england", "England"
    WALES = "wales", "Wales"
    SCOTLAND = "scotland", "Scotland"
    NORTHERN_IRELAND = "northern_ireland", "Northern Ireland"
