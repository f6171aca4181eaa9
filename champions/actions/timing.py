"""What time alone does: reminders, lapsing, closing, purging. Once each, whoever ticks, however often."""

from collections.abc import Callable, Iterable
from datetime import datetime

from django.db import connection, transaction
from django.utils import timezone

from champions.actions import lapsing, purging
from champions.actions.asking import champions_of
from champions.actions.hearing import People, Tells, asker_of
from champions.actions.moving import move
from champions.enums import Action, Nudging, State
from champions.models import AreaSettings, Consultation, Nudge
from champions.timers import next_due, timers_of
from core import mail

AT_A_TIME = 500
SEALED = ("sealed_question", "sealed_request")


def act_on_due() -> None:
    """Everything due by now, a batch in a transaction each; killed half-way, the rest is found next time."""
    lapsing.lapse_what_the_absent_have()
    lapsing.free_what_the_stopped_hold()
    now = timezone.now()
    while _batch(now):
        pass
    purging.finish_purges()


def _batch(now: datetime) -> bool:
    with transaction.atomic():
        cases = list(_claimed(now))
        figures = {area: AreaSettings.of(area) for area in {case.area_id for case in cases}}
        done = _done(cases)
        people = People()
        nudges: list[Nudge] = []
        letters: list[tuple[Consultation, Tells]] = []
        for case in cases:
            for timer in timers_of(case, figures[case.area_id], now):
                if timer.due_at <= now and (case.pk, timer.kind, timer.due_at) not in done:
                    nudges.append(Nudge(consultation=case, kind=timer.kind, due_at=timer.due_at))
                    letters.append((case, lapsing.act(_DOING[timer.kind], case, people)))
            if case.state != State.PURGED:
                case.next_tick_at = next_due(case, figures[case.area_id], now)
        Nudge.objects.bulk_create([nudge for nudge in nudges if nudge.consultation.state != State.PURGED])
        Consultation.objects.bulk_update(cases, ["next_tick_at"], batch_size=AT_A_TIME)
        # Of what is purged by now nothing is told either: it would say again whose it was.
        mail.post_all((case.pk, tells) for case, tells in letters if case.state != State.PURGED)
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


def _close_without_reply(case: Consultation, people: People) -> Tells:
    move(case, Action.NO_REPLY, None, closed_at=timezone.now(), paused_at=None)
    return {"consultation_closed_unanswered": [*asker_of(case), *champions_of(case)]}


def _close_unasked(case: Consultation, people: People) -> Tells:
    move(case, Action.CLOSE_UNASKED, None, closed_at=timezone.now())
    return {"consultation_closed_in_time": [*asker_of(case), *champions_of(case)]}


def _purge(case: Consultation, people: People) -> Tells:
    purging.purge(case)
    return {}


_DOING: dict[Nudging, Callable[[Consultation, People], Tells]] = {
    Nudging.POOL_WAITS: lambda case, people: {"consultation_still_waits": people.pool_of(case)},
    Nudging.LEAD_OF_POOL: lambda case, people: {"consultation_unanswered": people.leads_of(case)},
    Nudging.LAPSE: lapsing.lapse,
    Nudging.NO_TAKER: lapsing.no_taker,
    Nudging.NOBODY_JOINS: lapsing.nobody_joins,
    Nudging.FIRST_NUDGE: lambda case, people: {"consultation_reply_awaited": asker_of(case)},
    Nudging.SECOND_NUDGE: lambda case, people: {"consultation_reply_awaited": asker_of(case)},
    Nudging.NO_REPLY: _close_without_reply,
    Nudging.CHAMPION_LATE: lambda case, people: {
        "consultation_answer_due": champions_of(case),
        "consultation_deputy": people.deputies_of(case),
    },
    Nudging.LEAD_OF_LATE: lambda case, people: {"consultation_overdue": people.leads_of(case)},
    Nudging.CLOSE: _close_unasked,
    Nudging.QUARANTINED: lambda case, people: {"consultation_quarantine_waits": people.leads_of(case)},
    Nudging.FOLLOW_UP: lambda case, people: {"consultation_what_changed": asker_of(case)},
    Nudging.FOLLOW_UP_AGAIN: lambda case, people: {"consultation_what_changed": asker_of(case)},
    Nudging.PURGE: _purge,
}
