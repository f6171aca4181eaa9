"""Forms of the leads' pages."""

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from learning.enums import ExportForm, ExportOf

MOST_ATTEMPTS, MOST_MINUTES = 10, 600


class AllowanceForm(forms.Form):
    extra_attempts = forms.IntegerField(
        label=_("Extra attempts"), min_value=0, max_value=MOST_ATTEMPTS, initial=0, required=False
    )
    extra_minutes = forms.IntegerField(
        label=_("Extra minutes"),
        min_value=0,
        max_value=MOST_MINUTES,
        initial=0,
        required=False,
        help_text=_("On top of the quiz’s time limit. An attempt under way gets them at once."),
    )
    reason = forms.CharField(
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_(
            "Kept with your name. Other leads of the area can read it, so leave out what is private."
        ),
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        numbers = {name: cleaned.get(name) or 0 for name in ("extra_attempts", "extra_minutes")}
        if not self.errors and not any(numbers.values()):
            self.add_error("extra_attempts", gettext("Give at least one attempt or one minute."))
        return cleaned | numbers


class ExportChoice(forms.Form):
    of = forms.ChoiceField(
        label=_("What"), choices=ExportOf.choices, widget=forms.RadioSelect, initial="attempts"
    )
    form = forms.ChoiceField(
        label=_("As"), choices=ExportForm.choices, widget=forms.RadioSelect, initial="xlsx"
    )
    since = forms.DateField(
        label=_("Begun on or after"), required=False, widget=forms.DateInput(attrs={"type": "date"})
    )
    until = forms.DateField(
        label=_("Begun on or before"), required=False, widget=forms.DateInput(attrs={"type": "date"})
    )
