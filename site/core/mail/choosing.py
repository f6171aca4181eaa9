"""What each person has chosen, and what that means for what is due."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.db import transaction
from django.utils import timezone

from core.enums import When
from core.mail.kinds import Group, all_groups, group_of
from core.models import MailChoice, MailDigest, OutgoingMail

LONDON = ZoneInfo("Europe/London")
DIGEST_AT = time(8)
SATURDAY = 5
PEOPLE_AT_A_TIME = 200


def groups_for(person: Any) -> list[Group]:
    return [group for group in all_groups() if group.concerns(person)]


def choices_of(person: Any) -> dict[str, When]:
    """By the key of the group, the defaults included."""
    chosen = dict(MailChoice.objects.filter(person=person).values_list("group", "when"))
    return {group.key: group.settle(chosen.get(group.key)) for group in groups_for(person)}


def choose(person: Any, wanted: Mapping[str, str]) -> None:
    """Keep what somebody wants, by the key of the group; holds for whatever becomes due from now on."""
    rows = [MailChoice(person=person, group=key, when=when) for key, when in wanted.items()]
    MailChoice.objects.bulk_create(
        rows, update_conflicts=True, unique_fields=["person", "group"], update_fields=["when"]
    )


def next_digest(now: datetime) -> tuple[date, datetime]:
    """The first weekday on which eight in the morning is still to come, and that moment."""
    day = now.astimezone(LONDON).date()
    while day.weekday() >= SATURDAY or _moment(day) <= now:
        day += timedelta(days=1)
    return day, _moment(day)


def _moment(day: date) -> datetime:
    return datetime.combine(day, DIGEST_AT, LONDON).astimezone(ZoneInfo("UTC"))


def sort_out_due() -> None:
    """Put aside what waits for a digest and drop what nobody wants; what is left goes at once."""
    kinds: dict[int, set[str]] = defaultdict(set)
    fresh = OutgoingMail.objects.due().filter(attempts=0)
    for person, kind in fresh.order_by().values_list("recipient", "kind").distinct():
        kinds[person].add(kind)
    people = list(kinds)
    for start in range(0, len(people), PEOPLE_AT_A_TIME):
        some = people[start : start + PEOPLE_AT_A_TIME]
        chosen = {(c.person_id, c.group): c.when for c in MailChoice.objects.filter(person__in=some)}
        for person in some:
            _sort_out(person, kinds[person], chosen)


def _sort_out(person: int, kinds: Iterable[str], chosen: Mapping[tuple[int, str], str]) -> None:
    by_when = defaultdict(list)
    for kind in kinds:
        if group := group_of(kind):
            by_when[group.settle(chosen.get((person, group.key)))].append(kind)
    if by_when[When.NEVER]:
        _fresh(person, by_when[When.NEVER]).update(sent_at=timezone.now())
    if by_when[When.DAILY]:
        _put_aside(person, by_when[When.DAILY])


def _fresh(person: int, kinds: list[str]) -> Any:
    return OutgoingMail.objects.due().filter(recipient=person, kind__in=kinds, attempts=0)


@transaction.atomic
def _put_aside(person: int, kinds: list[str]) -> None:
    moment = timezone.now()
    while True:
        day, moment = next_digest(moment)
        mails = MailDigest.objects
        digest = mails.get_or_create(recipient_id=person, day=day, defaults={"next_try": moment})[0]
        # Writing to it holds off whoever wants to send it until this is done; begun already, the next day's it is.
        if mails.filter(pk=digest.pk, attempts=0, sent_at=None).update(attempts=0):
            break
    _fresh(person, kinds).update(digest=digest)


def wanted(digest: MailDigest) -> list[OutgoingMail]:
    """What was put aside for it and has not been switched off since, the oldest first."""
    mails = digest.mails.unsent().select_related("recipient").order_by("created_at", "pk")  # type: ignore[attr-defined]
    chosen = dict(MailChoice.objects.filter(person=digest.recipient_id).values_list("group", "when"))
    return [mail for mail in mails if not _is_stopped(mail, chosen)]


def _is_stopped(mail: OutgoingMail, chosen: Mapping[str, str]) -> bool:
    group = group_of(mail.kind)
    return group is not None and group.settle(chosen.get(group.key)) == When.NEVER
