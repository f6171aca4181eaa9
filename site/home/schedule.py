"""Pages that go live or expire at a set time."""

from typing import Any

from django.core.management import call_command
from django.db import transaction
from django.utils import timezone
from wagtail.models import Revision

from accounts.models import User
from core import mail
from core.models import BasePage
from core.readiness import missing_in
from home.navigation import writes


def publish_what_is_due() -> None:
    """Wagtail's own command, so that one timer is enough for the whole site."""
    hold_back_what_is_not_ready()
    call_command("publish_scheduled")


def hold_back_what_is_not_ready() -> None:
    """What was complete when it was approved may lack something on its day, such as a topic since retired."""
    for revision in Revision.objects.filter(approved_go_live_at__lt=timezone.now()):
        page = revision.as_object()
        if isinstance(page, BasePage) and missing_in(page):
            _hold_back(revision)


@transaction.atomic
def _hold_back(revision: Revision) -> None:
    """It is a draft again, and whoever wrote it hears; one UPDATE, so that two ticks tell it once."""
    held = Revision.objects.filter(pk=revision.pk, approved_go_live_at__isnull=False)
    if held.update(approved_go_live_at=None):
        mail.post(int(revision.object_id), held_back=[person.pk for person in _who_hears(revision)])


def _who_hears(revision: Any) -> list[User]:
    if revision.user and revision.user.is_active and writes(revision.user):
        return [revision.user]
    return list(User.objects.filter(is_active=True, leads__isnull=False).distinct())
