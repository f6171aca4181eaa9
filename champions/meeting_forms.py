"""What people fill in to talk: times to choose from, and the choice."""

from datetime import datetime, time, timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import format_lazy
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from champions.absence import absence_of
from champions.enums import MeetingWay
from champions.models import Consultation, Meeting

TIMES = ("first", "second", "third")
FARTHEST = timedelta(days=60)
EARLIEST, LATEST = time(7), time(20)
LENGTHS = [
    (minutes, format_lazy(_("{minutes} minutes"), minutes=minutes)) for minutes in (15, 30, 45, 60, 90)
]


def _time_field(label: Any, *, required: bool = False) -> forms.DateTimeField:
    form = "%Y-%m-%dT%H:%M"
    return forms.DateTimeField(
        label=label,
        required=required,
        input_formats=[form, "%Y-%m-%d %H:%M", "%d/%m/%Y %H:%M"],
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format=form),
        error_messages={"invalid": _("Give a day and a time, for example 3/12/2026 14:30.")},
    )


class ProposeTimesForm(forms.Form):
    way = forms.ChoiceField(
        label=_("How?"),
        choices=MeetingWay.choices,
        widget=forms.RadioSelect,
        help_text=_(
            "Say in a message which number to ring, or where to meet: the calendar file carries neither."
        ),
    )
    minutes = forms.TypedChoiceField(label=_("How long?"), choices=LENGTHS, coerce=int, initial=30)
    first = _time_field(_("First time"), required=True)
    second = _time_field(_("Second time"))
    third = _time_field(_("Third time"))

    def __init__(self, *args: Any, case: Consultation, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.case = case

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        for number, name in enumerate(TIMES):
            moment = data.get(name)
            earlier = [data.get(one) for one in TIMES[:number]]
            if moment and (mistake := _mistake_in(moment, earlier) or _absence_at(moment, self.case)):
                self.add_error(name, mistake)
        return data

    @property
    def times(self) -> list[datetime]:
        return [moment for name in TIMES if (moment := self.cleaned_data[name])]


def _mistake_in(moment: datetime, earlier: list[datetime | None]) -> str:
    now = timezone.now()
    if moment <= now:
        return gettext("This time has passed. Give one that is still to come.")
    if moment > now + FARTHEST:
        return gettext("Give a time within the next %(days)s days.") % {"days": FARTHEST.days}
    if not EARLIEST <= timezone.localtime(moment).time() <= LATEST:
        return gettext("Give a time between 7 in the morning and 8 in the evening.")
    return gettext("You have given this time already.") if moment in earlier else ""


def _absence_at(moment: datetime, case: Consultation) -> str:
    """Of the champion who holds the case."""
    absence = absence_of(case.champion_id, timezone.localdate(moment))
    if absence is None:
        return ""
    until = date_format(absence.last_day, "l j F")
    return gettext("%(champion)s is away until %(day)s. Give a time outside that.") % {
        "champion": absence.profile.name,
        "day": until,
    }


class ChooseTimeForm(forms.Form):
    moment = forms.ChoiceField(
        label=_("Which time suits you?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose one of the times, or say that none fits.")},
    )

    def __init__(self, *args: Any, meeting: Meeting | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["moment"]
        proposed = meeting.proposed if meeting else []
        field.choices = [(moment.isoformat(), in_words(moment)) for moment in proposed]


def in_words(moment: datetime) -> str:
    """For example “Thursday 3 December, 14:30”, in local time."""
    local = timezone.localtime(moment)
    return date_format(local, "l j F, H:i")
