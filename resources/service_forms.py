"""What a lead fills in about a local service."""

import re
import uuid
from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from accounts.models import Area, User
from core.forms import TopicsField
from resources.enums import ServiceKind
from resources.models import LocalService
from resources.models.services import in_half_a_year

LATEST = timedelta(days=731)
NUMBER = re.compile(r"\+?\d[\d ()-]*")
SHORT = {"class": "govuk-input--width-3", "inputmode": "numeric"}
WAYS = ("phone", "email", "website", "how_to_reach")


class AreasField(forms.ModelMultipleChoiceField):
    widget = forms.CheckboxSelectMultiple


class ServiceForm(forms.ModelForm):
    """The areas offered are the lead's own; those of others stay as they are."""

    areas = AreasField(
        Area.objects.none(),
        label=_("For which of your areas?"),
        error_messages={"required": _("Tick at least one.")},
    )
    ages_from = forms.IntegerField(
        label=_("From which age?"),
        min_value=0,
        max_value=99,
        initial=0,
        widget=forms.NumberInput(attrs=SHORT),
    )
    ages_to = forms.IntegerField(
        label=_("Up to which age?"),
        min_value=0,
        max_value=99,
        required=False,
        help_text=_("17 means until the 18th birthday. Empty: there is no upper limit."),
        widget=forms.NumberInput(attrs=SHORT),
    )
    website = forms.URLField(
        label=_("Website"),
        required=False,
        max_length=200,
        assume_scheme="https",
        widget=forms.TextInput(attrs={"inputmode": "url"}),
    )
    topics = TopicsField(
        label=_("Topics"),
        required=False,
        help_text=_("These bring readers here from guidance and questions."),
    )
    token = forms.UUIDField(widget=forms.HiddenInput, initial=uuid.uuid4)
    version = forms.IntegerField(widget=forms.HiddenInput, initial=1)

    class Meta:
        model = LocalService
        fields = (
            "name", "kind", "areas", "what_it_does", "for_whom", "ages_from", "ages_to", "place", "hours",
            "phone", "email", "website", "how_to_reach", "topics", "review_by",
        )  # fmt: skip
        labels = {
            "name": _("What is it called?"),
            "kind": _("What kind of service is it?"),
            "what_it_does": _("What does it do?"),
            "for_whom": _("Whom is it for?"),
            "place": _("Where?"),
            "hours": _("When?"),
            "phone": _("Telephone"),
            "email": _("E-mail address"),
            "how_to_reach": _("How does one get there?"),
            "review_by": _("By when should somebody check this again?"),
        }
        help_texts = {
            "what_it_does": _(
                "Two or three plain sentences. Everybody can read this page, young people too."
            ),
            "for_whom": _("Such as “young people at risk of exploitation, and their parents and carers”."),
            "place": _("An address that is public, or “comes to you”."),
            "hours": _("Such as “Monday to Friday, 3 pm to 9 pm”."),
            "phone": _("One number, so that a tap on a telephone dials it."),
            "email": _("The service’s own, not one person’s."),
            "how_to_reach": _("Who may ask, whether a form is needed, and what happens then."),
        }
        widgets = {
            "what_it_does": forms.Textarea(attrs={"rows": 4}),
            "how_to_reach": forms.Textarea(attrs={"rows": 3}),
            "phone": forms.TextInput(attrs={"type": "tel", "class": "govuk-input--width-20"}),
            "review_by": forms.DateInput(
                format="%Y-%m-%d", attrs={"type": "date", "class": "govuk-input--width-10"}
            ),
        }

    def __init__(self, *args: Any, lead: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        areas: Any = self.fields["areas"]
        areas.queryset = Area.objects.filter(pk__in=lead.led_area_ids)
        if not self.instance.pk and len(lead.led_area_ids) == 1:
            areas.initial = list(lead.led_area_ids)
        kind: Any = self.fields["kind"]
        kind.choices = [("", gettext("Choose a kind")), *ServiceKind.choices]
        if self.instance.pk:
            self.initial["version"] = self.instance.version
            if self.instance.is_due_for_review:
                self.initial["review_by"] = in_half_a_year()

    def clean_phone(self) -> str:
        phone: str = self.cleaned_data["phone"].strip()
        if phone and not NUMBER.fullmatch(phone):
            raise forms.ValidationError(
                gettext("Write one number in digits, such as 01632 960140. Anything else goes below.")
            )
        return phone

    def clean_review_by(self) -> date:
        day: date = self.cleaned_data["review_by"]
        if not timezone.localdate() < day <= timezone.localdate() + LATEST:
            raise forms.ValidationError(gettext("Choose a day to come, within two years."))
        return day

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        first, last = data.get("ages_from"), data.get("ages_to")
        if first is not None and last is not None and last < first:
            self.add_error("ages_to", gettext("This is below the age it begins at."))
        if not self.errors and not any(data.get(way) for way in WAYS):
            self.add_error(
                "how_to_reach", gettext("Say at least one way: a number, an address, or in words.")
            )
        return data

    def _get_validation_exclusions(self) -> set[str]:
        """The address of the page is made when it is saved."""
        given: set[str] = super()._get_validation_exclusions()  # type: ignore[misc]  # not in Django's types
        return given | {"slug", "token", "version"}

    @property
    def given(self) -> dict[str, Any]:
        """What the actions take."""
        return {name: self.cleaned_data[name] for name in self.Meta.fields}
