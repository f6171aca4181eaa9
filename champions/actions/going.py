"""A champion notes when they are away."""

from contextlib import suppress
from datetime import date

from django.db import transaction

from accounts.models import User
from champions.actions.moving import Refused
from champions.actions.sharing import hand_over
from champions.enums import HELD, HandOverReason
from champions.models import Absence, ChampionProfile, Consultation


@transaction.atomic
def go_away(profile: ChampionProfile, first_day: date, last_day: date, deputy: User | None) -> Absence:
    return Absence.objects.create(profile=profile, first_day=first_day, last_day=last_day, deputy=deputy)


def hand_over_all(champion: User, deputy: User) -> int:
    """Ask the deputy to take over what the champion holds; how many were asked.

    A case where somebody is asked already, or of which the deputy is a part, stays as it is.
    """
    asked = 0
    for case in Consultation.objects.filter(champion=champion, state__in=HELD, quarantined_at=None):
        with suppress(Refused):
            hand_over(case, champion, deputy, HandOverReason.AWAY)
            asked += 1
    return asked
