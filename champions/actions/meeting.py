"""A call or a meeting: one side proposes times, the other chooses, either calls it off. The state stays."""

from collections.abc import Iterable
from datetime import UTC, datetime

from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from champions.actions.moving import Refused, move
from champions.enums import Action, MeetingWay
from champions.models import Consultation, Meeting
from core import mail


class SomethingIsArranged(Refused):
    sentence = _("Times are proposed or agreed already. Choose one of them, or call it off first.")


class NotToChoose(Refused):
    sentence = _("That time is no longer there to choose. Nothing was agreed.")


@transaction.atomic
def propose_times(
    case: Consultation, person: User, *, way: MeetingWay, minutes: int, times: Iterable[datetime]
) -> None:
    """Times for the other side to choose from."""
    move(case, Action.PROPOSE_TIMES, person)
    if any(one.is_ahead for one in Meeting.objects.standing().filter(consultation=case)):
        raise SomethingIsArranged
    proposed = [moment.astimezone(UTC).isoformat() for moment in sorted(times)]
    try:
        with transaction.atomic():
            Meeting.objects.create(consultation=case, by=person, way=way, minutes=minutes, times=proposed)
    except IntegrityError as error:
        raise SomethingIsArranged from error
    mail.post(case.pk, consultation_times=_the_others(case, person))


@transaction.atomic
def choose_time(case: Consultation, person: User, moment: datetime) -> None:
    """One of the times that the other side proposed."""
    move(case, Action.CHOOSE_TIME, person)
    meeting = case.meetings.filter(starts_at=None, called_off_at=None).first()  # type: ignore[attr-defined]
    is_asker = person.pk == case.requester_id
    if meeting is None or not meeting.waits_for(is_asker=is_asker) or moment not in meeting.proposed:
        raise NotToChoose
    still_open = Meeting.objects.filter(pk=meeting.pk, starts_at=None, called_off_at=None)
    if not still_open.update(starts_at=moment, changes=F("changes") + 1):
        raise NotToChoose
    mail.post(case.pk, consultation_meeting=_the_others(case, person))


@transaction.atomic
def call_off(case: Consultation, person: User) -> None:
    """What is agreed does not take place, what is proposed cannot be chosen; either side may propose anew."""
    move(case, Action.CALL_OFF, person)
    if not Meeting.objects.filter(consultation=case).call_off():
        raise Refused
    mail.post(case.pk, consultation_meeting_off=_the_others(case, person))


def _the_others(case: Consultation, person: User) -> list[int]:
    people = {case.requester_id, case.champion_id, case.second_id}
    return sorted(one for one in people if one and one != person.pk)
