"""An area's own figures, in plain words."""

from datetime import date, datetime
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.utils.dateparse import parse_date
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from champions.models import AreaSettings
from champions.no_names import mistake_in
from champions.week import NAMES

WORKING_DAYS = _("Working days.")
DAYS = [(number, name) for number, name in enumerate(NAMES)]


def number(label: Any, unit: Any, *, most: int) -> forms.IntegerField:
    widget = forms.NumberInput(attrs={"class": "govuk-input--width-3", "inputmode": "numeric"})
    return forms.IntegerField(label=label, help_text=unit, min_value=1, max_value=most, widget=widget)


def hours(label: Any) -> forms.IntegerField:
    return number(label, _("Working hours."), most=80)


def days(label: Any, unit: Any = WORKING_DAYS) -> forms.IntegerField:
    return number(label, unit, most=60)


def clock(label: Any) -> forms.TimeField:
    widget = forms.TimeInput(format="%H:%M", attrs={"type": "time", "class": "govuk-input--width-10"})
    return forms.TimeField(label=label, widget=widget)


class Dates(forms.CharField):
    """Dates, one on a line, as people write them; ISO dates in order when cleaned."""

    widget = forms.Textarea(attrs={"rows": 4})

    def prepare_value(self, value: Any) -> Any:
        return "\n".join(_written(day) for day in value) if isinstance(value, list) else value

    def clean(self, value: Any) -> list[str]:
        lines = [line.strip() for line in super().clean(value).splitlines() if line.strip()]
        return sorted({_read(line).isoformat() for line in lines})


def _written(iso: str) -> str:
    day = date.fromisoformat(iso)
    return date_format(day, "j F Y")


def _read(line: str) -> date:
    for form in ("%d %B %Y", "%d %b %Y", "%d/%m/%Y"):
        try:
            return datetime.strptime(line, form).date()
        except ValueError:
            continue
    try:
        day = parse_date(line)
    except ValueError:
        day = None
    if day is None:
        raise forms.ValidationError(
            gettext("“%(line)s” is no date we can read. Write it like 24 December 2026.")
            % {"line": line[:40]}
        )
    return day


class FiguresForm(forms.ModelForm):
    weekdays = forms.TypedMultipleChoiceField(
        label=_("Working days"), choices=DAYS, coerce=int, widget=forms.CheckboxSelectMultiple
    )
    opens = clock(_("Your day begins at"))
    closes = clock(_("Your day ends at"))
    closed_days = Dates(
        label=_("Other days when nobody works"),
        required=False,
        help_text=_("One date on a line, for example 24 December 2026. Bank holidays are known."),
    )
    accept_hours = hours(_("A question in the pool is to be taken up within"))
    offer_hours = hours(_("What one champion is offered or asked to take over is asked of all after"))
    pool_reminder_hours = hours(_("The pool is reminded after"))
    pool_lead_hours = hours(_("You hear that nobody has taken it up, or over, after"))
    respond_hours = hours(_("A champion answers within"))
    late_champion_days = days(_("A late champion is reminded after"))
    late_lead_days = days(_("You hear of a late answer after"))
    quarantine_lead_days = days(_("You are reminded of what is in quarantine after"))
    first_nudge_days = days(_("Whoever asked is reminded to reply after"))
    second_nudge_days = days(_("… and once more after"))
    no_reply_days = days(_("Without a reply it is closed after"))
    close_days = days(_("Advice that nobody has closed is closed after"))
    reopen_days = days(_("It can be opened again for"), _("Days, counted through weekends."))
    follow_up_weeks = number(_("“What changed?” is asked after"), _("Weeks."), most=26)
    follow_up_nudge_days = days(_("… and once more after"), _("Further days."))
    withdrawn_days = days(_("What was withdrawn is destroyed after"), _("Days."))
    retention_days = number(_("The text is destroyed for good after"), _("Days from closing."), most=730)

    groups = (
        (_("When you work"), ("nation", "weekdays", "opens", "closes", "closed_days")),
        (
            _("Taking up a question"),
            ("accept_hours", "offer_hours", "pool_reminder_hours", "pool_lead_hours"),
        ),
        (
            _("Answering"),
            ("respond_hours", "late_champion_days", "late_lead_days", "quarantine_lead_days"),
        ),
        (
            _("When the champion has asked something"),
            ("first_nudge_days", "second_nudge_days", "no_reply_days"),
        ),
        (
            _("Closing, and after"),
            (
                "close_days",
                "reopen_days",
                "follow_up_weeks",
                "follow_up_nudge_days",
                "withdrawn_days",
                "retention_days",
            ),
        ),
        (_("No names"), ("names_policy", "names_wording")),
    )

    class Meta:
        model = AreaSettings
        fields = (
            *("nation", "weekdays", "opens", "closes", "closed_days"),
            *("accept_hours", "offer_hours", "pool_reminder_hours", "pool_lead_hours"),
            *("respond_hours", "late_champion_days", "late_lead_days", "quarantine_lead_days"),
            *("first_nudge_days", "second_nudge_days", "no_reply_days", "close_days", "reopen_days"),
            *("follow_up_weeks", "follow_up_nudge_days", "withdrawn_days", "retention_days"),
            *("names_policy", "names_wording"),
        )
        labels = {
            "nation": _("Whose bank holidays do you keep?"),
            "names_policy": _("What does your area want?"),
            "names_wording": _("Your own sentence for it"),
        }
        help_texts = {
            "names_wording": _(
                "Shown wherever somebody writes, and on the advice note. Leave it empty for the usual words."
            ),
        }
        widgets = {
            "nation": forms.RadioSelect,
            "names_policy": forms.RadioSelect,
            "names_wording": forms.Textarea(attrs={"rows": 2}),
        }

    def grouped(self) -> list[tuple[str | Promise, list[BoundField]]]:
        return [(title, [self[name] for name in names]) for title, names in self.groups]

    def clean_names_wording(self) -> str:
        wording: str = self.cleaned_data["names_wording"].strip()
        if mistake := mistake_in(wording):
            raise forms.ValidationError(mistake)
        return wording

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        for earlier, later, sentence in IN_ORDER:
            if data.get(earlier) and data.get(later) and data[earlier] >= data[later]:
                self.add_error(later, sentence)
        asked = 7 * data.get("follow_up_weeks", 0) + data.get("follow_up_nudge_days", 0)
        if asked >= data.get("retention_days", asked + 1):
            self.add_error("retention_days", gettext("Keep it until “what changed?” was asked twice."))
        return data


# (earlier, later, what is said beside the later one)
IN_ORDER = (
    ("opens", "closes", _("The day has to end after it begins.")),
    ("pool_reminder_hours", "pool_lead_hours", _("The pool is reminded first, so that you need not be.")),
    ("pool_reminder_hours", "accept_hours", _("The pool is reminded while there is still time.")),
    ("late_champion_days", "late_lead_days", _("The champion is reminded first.")),
    ("first_nudge_days", "second_nudge_days", _("The second reminder comes after the first.")),
    ("second_nudge_days", "no_reply_days", _("It is closed only after the second reminder.")),
    ("reopen_days", "retention_days", _("What can be opened again must still be there.")),
)
