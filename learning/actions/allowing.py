"""More tries or more time for one person, given by the lead of their area."""

from datetime import timedelta

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from accounts.models import User
from learning.enums import AttemptState
from learning.models import Allowance, Attempt, Quiz

PRESSED_TWICE = timedelta(minutes=1)


class NotTheirs(Exception):
    """The person belongs to no area of this lead."""


@transaction.atomic
def allow(
    lead: User, person: User, quiz: Quiz, *, extra_attempts: int, extra_minutes: int, reason: str
) -> Allowance:
    """Add to what the quiz gives everybody; an attempt under way gets its minutes at once.

    The same again within a minute is the same button pressed twice, and counts once.
    """
    if person.area_id not in lead.led_area_ids:
        raise NotTheirs
    User.objects.select_for_update().get(pk=person.pk)  # so that two presses come one after the other
    given = {"extra_attempts": extra_attempts, "extra_minutes": extra_minutes, "reason": reason}
    mine = Allowance.objects.filter(person=person, quiz=quiz, by=lead, **given)
    before = mine.filter(at__gt=timezone.now() - PRESSED_TWICE).first()
    if before:
        return before
    _lengthen(person, quiz, extra_minutes)
    return Allowance.objects.create(person=person, quiz=quiz, by=lead, **given)


def _lengthen(person: User, quiz: Quiz, minutes: int) -> None:
    under_way = Attempt.objects.filter(person=person, quiz=quiz, state=AttemptState.OPEN)
    limited = under_way.exclude(ends_at=None)
    limited.update(ends_at=F("ends_at") + timedelta(minutes=minutes))
