"""Words the whole site shares."""

from django.db.models import TextChoices


class When(TextChoices):
    """How soon somebody wants to hear of something by e-mail."""

    AT_ONCE = "at_once", "As it happens"
    DAILY = "daily", "Once a day, all in one e-mail"
    NEVER = "never", "Not at all"
