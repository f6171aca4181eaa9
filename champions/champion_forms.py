"""What champions say of themselves: their week, their places, their absences."""

from datetime import date
from typing import Any

from django import forms
from django.forms.boundfield import BoundWidget
from django.utils import timezone
from django.utils.text import format_lazy
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from champions.models import Absence, ChampionProfile
from champions.week import DAYS, HALVES, NAMES, WORDS
from core.forms import TopicsField

HALF_DAYS = [
    (f"{day}-{half}", format_lazy("{} {}", name, WORDS[half]))
    for day, name in zip(DAYS, NAMES, strict=True)
    for half in HALVES
]


class ProfileForm(forms.ModelForm):
    works = forms.MultipleChoiceField(
        label=_("When do you work?"),
        choices=HALF_DAYS,
        widget=forms.CheckboxSelectMultiple,
        help_text=_(
            "The clock for your answers runs only in these half days, and only while your area works."
        ),
        error_messages={
            "required": _("Tick at least one half day: the clock for your answers counts these only.")
        },
    )
    capacity = forms.IntegerField(
        label=_("How many cases can you hold at one time?"),
        min_value=0,
        max_value=12,
        help_text=_("0 while you take up nothing new. What you hold already stays with you."),
        widget=forms.NumberInput(attrs={"class": "govuk-input--width-3", "inputmode": "numeric"}),
    )
    topics = TopicsField(
        label=_("What can people ask you about?"), help_text=_("These find the questions you know.")
    )

    class Meta:
        model = ChampionProfile
        fields: Any = ("headline", "about", "languages", "works", "capacity", "topics")
        labels = {
            "headline": _("What you know, in one line"),
            "about": _("About you and your work"),
            "languages": _("Languages in which you can advise"),
        }
        widgets = {"about": forms.Textarea(attrs={"rows": 6})}

    @property
    def week(self) -> list[tuple[str, list[BoundWidget]]]:
        """(day, its morning and its afternoon), for a table."""
        boxes = list(self["works"])
        return [(name, boxes[2 * day : 2 * day + 2]) for day, name in enumerate(NAMES)]


class DeputyChoice(forms.ModelChoiceField):
    def label_from_instance(self, profile: ChampionProfile) -> str:
        return f"{profile.name}: {profile.places}"


def day(label: Any) -> forms.DateField:
    return forms.DateField(
        label=label, widget=forms.DateInput(attrs={"type": "date", "class": "govuk-input--width-10"})
    )


class AbsenceForm(forms.Form):
    first_day = day(_("First day away"))
    last_day = day(_("Last day away"))
    deputy = DeputyChoice(
        ChampionProfile.objects.none(),
        label=_("Who stands in for you?"),
        required=False,
        empty_label=_("Nobody: questions go to the pool"),
        help_text=_("Questions for you go to them. They hear it when an answer of yours is overdue."),
    )
    hand_over = forms.BooleanField(label=_("Ask them now to take over the cases I hold"), required=False)

    def __init__(self, *args: Any, profile: ChampionProfile, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.profile = profile
        others = ChampionProfile.objects.of_area(profile.user.area_id).exclude(pk=profile.pk)
        self.fields["deputy"].queryset = others.select_related("user").with_load()  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        first, last = data.get("first_day"), data.get("last_day")
        if first and last:
            self._check_days(first, last)
            self._check_deputy(data.get("deputy"), first, last)
        if data.get("hand_over") and not data.get("deputy"):
            self.add_error("deputy", gettext("Choose who is to take them over."))
        return data

    def _check_days(self, first: date, last: date) -> None:
        if last < first:
            self.add_error("last_day", gettext("The last day cannot come before the first."))
        elif last < timezone.localdate():
            self.add_error("last_day", gettext("These days have passed."))
        elif Absence.objects.between(first, last).filter(profile=self.profile).exists():
            self.add_error(
                "first_day", gettext("You have noted an absence in these days already. Remove it first.")
            )

    def _check_deputy(self, deputy: ChampionProfile | None, first: date, last: date) -> None:
        if deputy and Absence.objects.between(first, last).filter(profile=deputy).exists():
            self.add_error(
                "deputy",
                gettext("%(deputy)s is away in these days too. Choose somebody else.")
                % {"deputy": deputy.name},
            )
