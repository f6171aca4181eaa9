"""What time alone makes due in a case, and when. Pure: of the row, the area's figures and the moment.

A timer that was nudged once is told from one that was not by its kind and the moment it was due.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from champions.enums import Nudging, State

if TYPE_CHECKING:
    from champions.models import AreaSettings, Consultation


@dataclass(frozen=True, order=True)
class Timer:
    due_at: datetime
    kind: Nudging


def timers_of(case: "Consultation", figures: "AreaSettings", now: datetime) -> list[Timer]:
    """All that is due or will be, the earliest first; of what repeats daily the latest due and the next."""
    clock = _Clock(case, figures, now)
    if case.is_quarantined:
        return sorted(clock.daily(Nudging.QUARANTINED, case.quarantined_at, figures.quarantine_lead_days))
    return sorted(_OF_STATE.get(State(case.state), _none)(clock))


def first_due(case: "Consultation", figures: "AreaSettings", now: datetime) -> datetime | None:
    """When a case that has just changed is to be looked at: what is overdue already is found by the next tick,
    and a purged one at once, until its key is gone.
    """
    if case.state == State.PURGED:
        return now
    return min((timer.due_at for timer in timers_of(case, figures, now)), default=None)


def next_due(case: "Consultation", figures: "AreaSettings", now: datetime) -> datetime | None:
    """When a case that was looked at now is to be looked at again."""
    ahead = [timer.due_at for timer in timers_of(case, figures, now) if timer.due_at > now]
    return min(ahead, default=None)


class _Clock:
    """The area's working time, run on from when the case came into its state."""

    def __init__(self, case: "Consultation", figures: "AreaSettings", now: datetime) -> None:
        self.case, self.figures, self.now = case, figures, now
        self.time = figures.working_time
        self.day = self.time.hours_a_day

    def hours(self, kind: Nudging, hours: float) -> Timer:
        """So many working hours into the state, those lost to a quarantine not counted."""
        return Timer(self.time.after(self.case.state_since, hours + self.case.hours_lost), kind)

    def days(self, kind: Nudging, days: float) -> Timer:
        return self.hours(kind, days * self.day)

    def daily(self, kind: Nudging, since: datetime | None, days: float, first: float = 0) -> Iterator[Timer]:
        """Every working day from `days` after `since` on: the last one due, and the next."""
        assert since is not None
        start = first or days * self.day
        passed = self.time.between(since, self.now).total_seconds() / 3600
        rounds = max(0, int((passed - start) // self.day))
        for number in (rounds, rounds + 1):
            yield Timer(self.time.after(since, start + number * self.day), kind)


def _none(clock: _Clock) -> Iterator[Timer]:
    yield from ()


def _draft(clock: _Clock) -> Iterator[Timer]:
    """What nobody has touched for so long will not be sent."""
    yield Timer(clock.case.state_since + timedelta(days=clock.figures.retention_days), Nudging.PURGE)


def _pooled(clock: _Clock) -> Iterator[Timer]:
    lost, figures = clock.case.hours_lost, clock.figures
    yield clock.hours(Nudging.POOL_WAITS, figures.pool_reminder_hours)
    first = figures.pool_lead_hours + lost
    yield from clock.daily(Nudging.LEAD_OF_POOL, clock.case.state_since, 0, first)


def _offered(clock: _Clock) -> Iterator[Timer]:
    yield clock.hours(Nudging.LAPSE, clock.figures.offer_hours)


def _asked(clock: _Clock) -> Iterator[Timer]:
    """Whoever is asked to take it over, or to join, has until then to answer."""
    case = clock.case
    if case.take_over_by:
        yield Timer(case.take_over_by, Nudging.NO_TAKER)
    if case.join_by:
        yield Timer(case.join_by, Nudging.NOBODY_JOINS)


def _active(clock: _Clock) -> Iterator[Timer]:
    """Counted from when the answer was due; its lead hears of it every working day until somebody answers."""
    yield from _asked(clock)
    due, figures = clock.case.respond_by, clock.figures
    if due:
        yield Timer(clock.time.after(due, figures.late_champion_days * clock.day), Nudging.CHAMPION_LATE)
        yield from clock.daily(Nudging.LEAD_OF_LATE, due, figures.late_lead_days)


def _waiting(clock: _Clock) -> Iterator[Timer]:
    yield from _asked(clock)
    yield clock.days(Nudging.FIRST_NUDGE, clock.figures.first_nudge_days)
    yield clock.days(Nudging.SECOND_NUDGE, clock.figures.second_nudge_days)
    yield clock.days(Nudging.NO_REPLY, clock.figures.no_reply_days)


def _advised(clock: _Clock) -> Iterator[Timer]:
    if clock.case.close_by:
        yield Timer(clock.case.close_by, Nudging.CLOSE)


def _closed(clock: _Clock) -> Iterator[Timer]:
    """Calendar time: what changed is asked of a life, not of an office."""
    case, figures = clock.case, clock.figures
    asked = what_changed_at(case, figures)
    if asked:
        yield Timer(asked, Nudging.FOLLOW_UP)
        yield Timer(asked + timedelta(days=figures.follow_up_nudge_days), Nudging.FOLLOW_UP_AGAIN)
    if not case.hold_reason:
        yield Timer(_calendar(case, figures, case.closed_at, days=figures.retention_days), Nudging.PURGE)


def _withdrawn(clock: _Clock) -> Iterator[Timer]:
    case, figures = clock.case, clock.figures
    if not case.hold_reason:
        yield Timer(_calendar(case, figures, case.withdrawn_at, days=figures.withdrawn_days), Nudging.PURGE)


def what_changed_at(case: "Consultation", figures: "AreaSettings") -> datetime | None:
    """From when on whoever asked can say what changed; None where nothing was advised, or it has been said."""
    if case.state != State.CLOSED or not case.advised_at or case.followed_up_at:
        return None
    return _calendar(case, figures, case.closed_at, weeks=figures.follow_up_weeks)


def reopens_until(case: "Consultation", figures: "AreaSettings") -> datetime:
    """Until when what is closed can be opened again."""
    return _calendar(case, figures, case.closed_at, days=figures.reopen_days)


def _calendar(
    case: "Consultation", figures: "AreaSettings", since: datetime | None, **length: float
) -> datetime:
    """So many days or weeks after `since`, later by the working hours that a quarantine took."""
    due = (since or case.state_since) + timedelta(**length)
    return figures.working_time.after(due, case.hours_lost) if case.hours_lost else due


_OF_STATE = {
    State.DRAFT: _draft,
    State.POOLED: _pooled,
    State.OFFERED: _offered,
    State.ACTIVE: _active,
    State.WAITING_REQUESTER: _waiting,
    State.ADVISED: _advised,
    State.CLOSED: _closed,
    State.WITHDRAWN: _withdrawn,
}
