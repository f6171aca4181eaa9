"""What time alone does: reminders, lapsing, closing, purging. Once each, whoever ticks, however often."""

import logging
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime

from django.db import connection, transaction
from django.utils import timezone

from champions.absence import deputies_on
from champions.actions import purging
from champions.actions.asking import champions_of
from champions.actions.moving import Refused, move
from champions.enums import Action, Nudging, State
from champions.models import AreaSettings, ChampionProfile, Consultation, Nudge
from champions.timers import Timer, next_due, timers_of
from core import mail

logger = logging.getLogger(__name__)
AT_A_TIME = 500
SEALED = ("sealed_question", "sealed_request")
Tells = Mapping[str, list[int]]


def act_on_due() -> None:
    """Everything due by now, a batch in a transaction each; killed half-way, the rest is found next time."""
    _lapse_what_the_absent_have()
    now = timezone.now()
    while _batch(now):
        pass
    purging.finish_purges()


def _batch(now: datetime) -> bool:
    with transaction.atomic():
        cases = list(_claimed(now))
        figures = {area: AreaSettings.of(area) for area in {case.area_id for case in cases}}
        done = _done(cases)
        people = _People(cases)
        nudges: list[Nudge] = []
        letters: list[tuple[object, Tells]] = []
        for case in cases:
            for timer in timers_of(case, figures[case.area_id], now):
                if timer.due_at <= now and (case.pk, timer.kind, timer.due_at) not in done:
                    nudges.append(Nudge(consultation=case, kind=timer.kind, due_at=timer.due_at))
                    letters.append((case.pk, _act(case, timer, people)))
            if case.state != State.PURGED:
                case.next_tick_at = next_due(case, figures[case.area_id], now)
        Nudge.objects.bulk_create([nudge for nudge in nudges if nudge.consultation.state != State.PURGED])
        Consultation.objects.bulk_update(cases, ["next_tick_at"], batch_size=AT_A_TIME)
        mail.post_all(letters)
    return len(cases) == AT_A_TIME


def _claimed(now: datetime) -> Iterable[Consultation]:
    """Due cases that no other tick has before it; SQLite has one writer at a time anyway."""
    due = Consultation.objects.filter(next_tick_at__lte=now).exclude(state=State.PURGED)
    if connection.features.has_select_for_update_skip_locked:
        due = due.select_for_update(skip_locked=True)
    return due.order_by("next_tick_at", "pk").defer(*SEALED)[:AT_A_TIME]


def _done(cases: list[Consultation]) -> set[tuple[object, str, datetime]]:
    return set(
        Nudge.objects.filter(consultation__in=cases).values_list("consultation", "kind", "due_at").iterator()
    )


class _People:
    """Who hears: the champions and leads of each area of a batch, read once."""

    def __init__(self, cases: list[Consultation]) -> None:
        self._pools: dict[int, list[int]] = {}
        self._leads: dict[int, list[int]] = {}
        self._deputies: dict[int, int] | None = None

    def pool_of(self, case: Consultation) -> list[int]:
        if case.area_id not in self._pools:
            here = ChampionProfile.objects.of_area(case.area_id).here()
            self._pools[case.area_id] = list(here.values_list("user_id", flat=True))
        return [person for person in self._pools[case.area_id] if person != case.requester_id]

    def leads_of(self, case: Consultation) -> list[int]:
        if case.area_id not in self._leads:
            self._leads[case.area_id] = list(case.area.lead_people.values_list("pk", flat=True))
        return [person for person in self._leads[case.area_id] if person != case.requester_id]

    def deputies_of(self, case: Consultation) -> list[int]:
        """Whoever stands in for the holder, while the holder is away."""
        if self._deputies is None:
            self._deputies = deputies_on(timezone.localdate())
        deputy = self._deputies.get(case.champion_id or 0)
        return [deputy] if deputy and deputy not in (case.requester_id, case.second_id) else []


def _act(case: Consultation, timer: Timer, people: _People) -> Tells:
    """Do what is due; a case that a person moved at this moment is left as it is."""
    try:
        with transaction.atomic():
            return _DOING[timer.kind](case, people)
    except Refused:
        logger.info("timer_came_too_late", extra={"kind": timer.kind})
        return {}


def _lapse(case: Consultation, people: _People) -> Tells:
    figures = AreaSettings.of(case.area_id)
    offered_to = [case.offered_to_id] if case.offered_to_id else []
    due = figures.working_time.after(timezone.now(), figures.accept_hours)
    move(case, Action.LAPSE, None, offered_to=None, over_capacity=False, accept_by=due)
    waiting = [person for person in people.pool_of(case) if person not in offered_to]
    return {
        "consultation_lapsed": offered_to,
        "consultation_declined": _asker(case),
        "consultation_waiting": waiting,
    }


def _close_without_reply(case: Consultation, people: _People) -> Tells:
    move(case, Action.NO_REPLY, None, closed_at=timezone.now(), paused_at=None)
    return {"consultation_closed_unanswered": [*_asker(case), *champions_of(case)]}


def _close_unasked(case: Consultation, people: _People) -> Tells:
    move(case, Action.CLOSE_UNASKED, None, closed_at=timezone.now())
    return {"consultation_closed_in_time": [*_asker(case), *champions_of(case)]}


def _purge(case: Consultation, people: _People) -> Tells:
    purging.purge(case)
    return {}


def _asker(case: Consultation) -> list[int]:
    return [case.requester_id] if case.requester_id else []


_DOING: dict[Nudging, Callable[[Consultation, _People], Tells]] = {
    Nudging.POOL_WAITS: lambda case, people: {"consultation_still_waits": people.pool_of(case)},
    Nudging.LEAD_OF_POOL: lambda case, people: {"consultation_unanswered": people.leads_of(case)},
    Nudging.LAPSE: _lapse,
    Nudging.FIRST_NUDGE: lambda case, people: {"consultation_reply_awaited": _asker(case)},
    Nudging.SECOND_NUDGE: lambda case, people: {"consultation_reply_awaited": _asker(case)},
    Nudging.NO_REPLY: _close_without_reply,
    Nudging.CHAMPION_LATE: lambda case, people: {
        "consultation_answer_due": champions_of(case),
        "consultation_deputy": people.deputies_of(case),
    },
    Nudging.LEAD_OF_LATE: lambda case, people: {"consultation_overdue": people.leads_of(case)},
    Nudging.CLOSE: _close_unasked,
    Nudging.QUARANTINED: lambda case, people: {"consultation_quarantine_waits": people.leads_of(case)},
    Nudging.FOLLOW_UP: lambda case, people: {"consultation_what_changed": _asker(case)},
    Nudging.FOLLOW_UP_AGAIN: lambda case, people: {"consultation_what_changed": _asker(case)},
    Nudging.PURGE: _purge,
}


def _lapse_what_the_absent_have() -> None:
    """An offer to somebody who is away lapses at once."""
    away = ChampionProfile.objects.away().values("user")
    offered = Consultation.objects.filter(state=State.OFFERED, offered_to__in=away, quarantined_at=None)
    for case in offered.defer(*SEALED):
        with transaction.atomic():
            mail.post_all([(case.pk, _act(case, Timer(case.state_since, Nudging.LAPSE), _People([case])))])
