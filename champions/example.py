"""The figures of an area as one worked example, so that a lead sees what a number means."""

from datetime import date, datetime, timedelta

from django.utils.formats import date_format
from django.utils.translation import gettext as _

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
    return _(
        "A question sent on %(sent)s is to be accepted by %(accepted)s. If it is still in the pool, "
        "champions are reminded on %(reminded)s and you hear of it on %(lead)s. Accepted at the last "
        "moment, it is to be answered by %(answered)s."
    ) % {
        "sent": _said(sent),
        "accepted": _said(accepted),
        "reminded": _said(reminded),
        "lead": _said(lead),
        "answered": _said(answered),
    }


def _an_hour_before_the_week_ends(figures: AreaSettings, today: date) -> datetime:
    time = figures.working_time
    day = today
    while day.weekday() != max(time.weekdays) or not time.is_working_day(day):
        day += timedelta(days=1)
    closing = datetime.combine(day, figures.closes, LONDON)
    return max(datetime.combine(day, figures.opens, LONDON), closing - timedelta(hours=1))


def _said(moment: datetime) -> str:
    here = moment.astimezone(LONDON)
    return _("%(day)s at %(time)s") % {"day": date_format(here, "l j F"), "time": date_format(here, "H:i")}
