"""The one way a consultation changes."""

import copy
from collections.abc import Callable
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from accounts.models import User
from champions.enums import HELD, WITH_CHAMPION, Action, Party, State
from champions.models import AreaSettings, ChampionProfile, Consultation, Event, Meeting, Offer, Proposal
from champions.models.proposals import ANSWERED, may_be_published
from champions.rules import RULES
from champions.timers import first_due
from core import mail


class Refused(Exception):
    """The action no longer fits; the message is a sentence for whoever tried."""

    sentence: "str | Promise" = _("This consultation has moved on meanwhile. Nothing was changed.")

    def __str__(self) -> str:
        return str(self.sentence)


class AlreadyTaken(Refused):
    sentence = _("Another champion was faster, or it was withdrawn. Thank you for offering.")


class NoRoom(Refused):
    sentence = _("All your places are taken. Advise or close a case first, or ask your lead.")


class IsAway(Refused):
    sentence = _("You are marked as away, so nothing new comes to you until you are back.")


class TheyAreAway(Refused):
    sentence = _("This champion is away. Choose somebody who is here, or the pool.")


class TheyHaveNoRoom(Refused):
    sentence = _("All their places are taken. Say why it goes to them all the same, or choose somebody else.")


class NotAChampionHere(Refused):
    sentence = _("Choose a champion of this area who is no part of the case yet.")


class SomebodyIsAsked(Refused):
    sentence = _("Somebody is asked already. Take that back first.")


class GlassHasClosed(Refused):
    sentence = _("Your hour of reading is over, so nothing was changed. Give your reason once more.")


class TextHasChanged(Refused):
    sentence = _(
        "Somebody has changed its text or stopped it again since you opened this page. "
        "Nothing of yours was put in; below is how it stands now."
    )


class TooEarly(Refused):
    sentence = _("It is too early to say what changed. You are asked when some weeks have passed.")


class TooLate(Refused):
    sentence = _("This was closed too long ago to open it again. Ask a new question: it takes a few minutes.")


class SomebodyWrote(Refused):
    """Somebody wrote while this was being written; `messages` says how many came."""

    def __init__(self, messages: int = 1) -> None:
        super().__init__()
        self.sentence = ngettext(
            "One new message came while you were writing. Your text is kept below; read, then send.",
            "%(number)s new messages came while you were writing. Your text is kept below; read, then send.",
            messages,
        ) % {"number": messages}


def who(party: Party, person: User) -> Q:
    """The condition under which this person is that party to a case."""
    return WHO[party](person)


def _active(person: User) -> QuerySet[ChampionProfile, Any]:
    """The person's id, while they are a champion. A subquery and no join: what an UPDATE looks at is its own row."""
    return ChampionProfile.objects.filter(user=person, is_active=True).values("user")


def _asked(**to: Any) -> QuerySet[Offer, Any]:
    """The cases that somebody, or with None every champion of the area, is asked to take over or to join."""
    return Offer.objects.pending().filter(**to).values("consultation")


def _in_pool_of(person: User) -> Q:
    waits = Q(state=State.POOLED) | Q(pk__in=_asked(to=None))
    return waits & Q(area=person.area_id) & ~Q(requester=person) & no_champion_of(person)


WHO: dict[Party, Callable[[User], Q]] = {
    Party.REQUESTER: lambda person: Q(requester=person),
    Party.ASSIGNED: lambda person: Q(champion__in=_active(person)),
    Party.SECOND: lambda person: Q(second__in=_active(person)),
    Party.OFFERED: lambda person: Q(offered_to__in=_active(person)),
    Party.INVITED: lambda person: Q(pk__in=_asked(to__in=_active(person))),
    Party.POOL: _in_pool_of,
    Party.LEAD: lambda person: Q(area__in=person.led_area_ids) & ~Q(requester=person),
}


def no_champion_of(person: User) -> Q:
    """Written out, since NULL is neither somebody nor somebody else."""
    return Q(champion__isnull=True) | ~Q(champion=person)


def move(
    case: Consultation,
    action: Action,
    person: User | None,
    *,
    reason: str = "",
    refusal: type[Refused] = Refused,
    only: Q | None = None,
    **changes: Any,
) -> Event:
    """Change the row if the rule still allows it, and record the event; raises `refusal` otherwise.

    Call inside a transaction; `person` is None where time acts. `changes` names `state` where the rule leaves
    it open, `only` what else must be true. The row must still be as it was when `case` was read, so that what is
    recorded and who is told are true.
    """
    rule = RULES[action]
    if case.state not in rule.states:
        raise refusal
    before = case.state
    changes = _with_clocks(case, changes, _destination(action, before, changes))
    fitting = Consultation.objects.filter(
        _parties(rule.by, person), only or Q(), pk=case.pk, state=before, state_since=case.state_since
    )
    if rule.quarantined is not None:
        fitting = fitting.filter(quarantined_at__isnull=not rule.quarantined)
    if rule.quarantined:  # nor another quarantine than the one that was looked at
        fitting = fitting.filter(quarantined_at=case.quarantined_at)
    if "version" in changes:
        fitting = fitting.filter(version=case.version)
    if not fitting.update(**changes):
        raise _why_not(case, refusal)
    for name, value in changes.items():
        setattr(case, name, value)
    _end_offers(case, before)
    _end_meetings(case, before, person, changes)
    _end_proposal(case, before)
    return Event.objects.create(
        consultation=case, actor=person, action=action, from_state=before, to_state=case.state, reason=reason
    )


def _destination(action: Action, before: str, changes: dict[str, Any]) -> str:
    to = RULES[action].to
    chosen = changes.get("state", before if not to else to[0])
    if chosen not in (to or (before,)):
        raise AssertionError(f"{action} does not lead to {chosen}")
    return str(chosen)


def _with_clocks(case: Consultation, changes: dict[str, Any], state: str) -> dict[str, Any]:
    """A new state starts its clocks afresh; whatever changes, it is known anew when time has to act."""
    now = timezone.now()
    changes = {**changes, "state": state}
    if state != case.state:
        changes = {"state_since": now, "hours_lost": 0, **changes}
    if case.state in HELD and state not in HELD:
        changes = {**changes, "take_over_by": None, "join_by": None}
    after = copy.copy(case)
    for name, value in changes.items():
        setattr(after, name, value)
    return {**changes, "next_tick_at": first_due(after, AreaSettings.of(case.area_id), now)}


def _parties(by: frozenset[Party], person: User | None) -> Q:
    """Time needs no condition of its own; a person has to be one of the parties."""
    if person is None:
        assert Party.SYSTEM in by
        return Q()
    conditions = [who(party, person) for party in by - {Party.SYSTEM}]
    return reduce(or_, conditions) if conditions else Q(pk__in=[])


def _why_not(case: Consultation, refusal: type[Refused]) -> Refused:
    if refusal is not SomebodyWrote:
        return refusal()
    now = Consultation.objects.filter(pk=case.pk).values_list("version", flat=True).first()
    return SomebodyWrote(now - case.version) if now and now > case.version else Refused()


def _end_offers(case: Consultation, before: str) -> None:
    """Nobody is asked to take over or to join what nobody holds any more; who was asked by name is told."""
    if before in HELD and case.state not in HELD:
        end_offers(case)


def end_offers(case: Consultation, **which: Any) -> int:
    """Ask no more, and tell whom the question was put to by name. Returns how many offers there were."""
    pending = Offer.objects.pending().filter(consultation=case, **which)
    asked = set(pending.values_list("to", flat=True))
    ended = pending.update(ended_at=timezone.now())
    if ended:
        mail.post(case.pk, consultation_not_asked=asked)
    return ended


def _end_meetings(case: Consultation, before: str, person: User | None, changes: dict[str, Any]) -> None:
    """Nobody waits for a champion who no longer holds it, or in a case that is over."""
    if before not in WITH_CHAMPION or (case.state in WITH_CHAMPION and "champion" not in changes):
        return
    if Meeting.objects.filter(consultation=case).call_off():
        people = {case.requester_id, case.champion_id, case.second_id} - {person and person.pk}
        mail.post(case.pk, consultation_meeting_off=sorted(filter(None, people)))


def _end_proposal(case: Consultation, before: str) -> None:
    """Nothing is published of what is stopped, kept for a process, opened again or destroyed."""
    if before in ANSWERED and not may_be_published(case):
        Proposal.objects.filter(consultation=case).give_up()
