from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Reminding(TextChoices):
    """How long before its day somebody hears that a page is to be read again."""

    MONTH = "month", _("30 days before")
    WEEK = "week", _("7 days before")
