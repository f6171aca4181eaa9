"""Writing down one piece of one's own learning."""

from datetime import date
from typing import Any
from uuid import uuid4

from django import forms
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from confidentiality.forms import CheckedForm
from learning.cpd import EARLIEST, HEADINGS
from learning.enums import CpdKind
from learning.models import Award, CpdEntry

TEXTS = tuple(HEADINGS)
FIELDS = ("kind", "title", "done_on", "minutes", *TEXTS)


def text(label: Any, help_text: Any = "") -> forms.CharField:
    widget = forms.Textarea(attrs={"rows": 5})
    return forms.CharField(label=label, help_text=help_text, required=False, max_length=4000, widget=widget)


class CpdForm(CheckedForm):
    """Only what, when and of which kind has to be said; the rest can follow."""

    texts = ("title", *TEXTS)
    kind = forms.ChoiceField(
        label=_("What kind of learning was it?"), choices=[("", _("Choose one")), *CpdKind.choices]
    )
    title = forms.CharField(
        label=_("What was it?"), max_length=150, help_text=_("A few words, for finding it again.")
    )
    done_on = forms.DateField(
        label=_("When did you finish it?"),
        widget=forms.DateInput(attrs={"type": "date", "class": "govuk-input--width-10"}, format="%Y-%m-%d"),
    )
    minutes = forms.IntegerField(
        label=_("How many minutes did it take?"),
        required=False,
        min_value=1,
        max_value=9999,
        help_text=_("Only if your employer or regulator counts time."),
        widget=forms.NumberInput(attrs={"class": "govuk-input--width-4", "inputmode": "numeric"}),
    )
    relevance = text(_("What did you do, and why did it matter to your work?"))
    learnt = text(_("What did you learn?"))
    effect = text(
        _("What has it changed?"),
        _("For your practice, and for the young people and families you work with."),
    )
    peer = text(
        _("What did talking it over with a peer add?"),
        _("Where you have: a colleague, a supervisor, a champion. Leave out their names."),
    )
    # Sent again, it is the same piece.
    entry = forms.UUIDField(widget=forms.HiddenInput, required=False)

    def clean_done_on(self) -> date:
        day: date = self.cleaned_data["done_on"]
        if day > timezone.localdate():
            raise forms.ValidationError(gettext("That day is still to come. Write down what you have done."))
        if day < EARLIEST:
            raise forms.ValidationError(gettext("That is too long ago. Look at the year once more."))
        return day

    @property
    def words(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in FIELDS}


def initial_of(entry: CpdEntry) -> dict[str, Any]:
    return {name: getattr(entry, name) for name in FIELDS}


def initial_for(award: Award | None, kind: str) -> dict[str, Any]:
    """A new piece, begun with what is known of a certificate."""
    kind = kind if kind in CpdKind.values else ""
    begun: dict[str, Any] = {"entry": uuid4(), "kind": kind, "done_on": timezone.localdate()}
    if award is None:
        return begun
    return begun | {
        "kind": CpdKind.MODULE,
        "title": award.module_title[:150],
        "done_on": award.issued_on,
        "minutes": award.minutes,
    }
