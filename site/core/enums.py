"""Words the whole site shares."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class When(TextChoices):
    """How soon somebody wants to hear of something by e-mail."""

    AT_ONCE = "at_once", _("As it happens")
    DAILY = "daily", _("Once a day, all in one e-mail")
    NEVER = "never", _("Not at all")
