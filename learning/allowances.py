"""What one person was given beyond a quiz's rules."""

from typing import NamedTuple

from django.db.models import Sum

from learning.models import Allowance


class Allowed(NamedTuple):
    attempts: int
    minutes: int


def allowed_to(person_id: int, step_id: int) -> Allowed:
    """All that leads have given this person at this quiz, added up."""
    given = Allowance.objects.filter(person=person_id, quiz__step=step_id)
    sums = given.aggregate(attempts=Sum("extra_attempts"), minutes=Sum("extra_minutes"))
    return Allowed(sums["attempts"] or 0, sums["minutes"] or 0)
