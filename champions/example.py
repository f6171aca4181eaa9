"""The figures of an area as one worked example, so that a lead sees what a number means."""

from datetime import date, datetime, timedelta

from champions.models import AreaSettings
from champions.working_time import LONDON


def example_of(figures: AreaSettings, today: date) -> str:
    """“A question sent on Friday 27 November at 16:00 is to be accepted by Monday 30 November at 16:00, …”."""
    sent = _an_hour_before_the_week_ends(figures, today)
    time = figures.working_time
    accepted = time.after(sent, figures.accept_hours)
    answered = time.after(accepted, figures.respond_hours)
    reminded, lead = (
        time.after(sent, hours) for hours in (figures.pool_reminder_hours, figures.pool_lead_hours)
    )
    return (
        f"A question sent on {_said(sent)} is to be accepted by {_said(accepted)}. "
        f"If it is still in the pool, champions are reminded on {_said(reminded)} and you hear of it on {_said(lead)}. "
        f"Accepted at the last moment, it is to be answered by {_said(answered)}."
    )


def _an_hour_before_the_week_ends(figures: AreaSettings, today: date) -> datetime:
    time = figures.working_time
    day = today
    while day.weekday() != max(time.weekdays) or not time.is_working_day(day):
        day += timedelta(days=1)
    closing = datetime.combine(day, figures.closes, LONDON)
    return max(datetime.combine(day, figures.opens, LONDON), closing - timedelta(hours=1))


def _said(moment: datetime) -> str:
    here = moment.astimezone(LONDON)
    return f"{here:%A} {here.day} {here:%B} at {here:%H:%M}"
