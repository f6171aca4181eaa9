"""Pages and terms that go live or expire at a set time."""

from django.core.management import call_command


def publish_what_is_due() -> None:
    """Wagtail's own command, so that one timer is enough for the whole site."""
    call_command("publish_scheduled")
