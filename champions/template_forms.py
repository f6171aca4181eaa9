"""Writing words for a common answer."""

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from accounts.models import Area, User
from champions.access import profile_of
from champions.models import AnswerTemplate
from confidentiality.forms import CheckedForm

MINE = ""


class TemplateForm(CheckedForm):
    """Not sealed, and used for many: what may name somebody is shown before it is kept."""

    texts = ("title", "body")
    title = forms.CharField(max_length=120, help_text=_("Only for finding it again; it is not put in."))
    body = forms.CharField(
        label=_("Words"),
        max_length=6000,
        help_text=_("General words only: no case, no names, no places."),
        widget=forms.Textarea(attrs={"rows": 8}),
    )
    area = forms.ChoiceField(label=_("For whom?"), required=False, widget=forms.RadioSelect)

    def __init__(self, *args: Any, person: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.person = person
        choices = [(MINE, gettext("Only me"))] if profile_of(person) else []
        choices += [
            (str(area.pk), gettext("All champions of %(area)s") % {"area": area.name})
            for area in _led_by(person)
        ]
        if choices == [(MINE, "Only me")]:
            del self.fields["area"]
            return
        field: Any = self.fields["area"]
        field.choices, field.required = choices, choices[0][0] != MINE

    @property
    def belongs_to(self) -> dict[str, Any]:
        area = self.cleaned_data.get("area")
        if not area:
            return {"owner": self.person, "area": None}
        return {"owner": None, "area": Area.objects.get(pk=area)}

    @property
    def words(self) -> dict[str, Any]:
        return {"title": self.cleaned_data["title"], "body": self.cleaned_data["body"], **self.belongs_to}


def _led_by(person: User) -> list[Area]:
    return list(Area.objects.filter(pk__in=person.led_area_ids)) if person.is_lead else []


def initial_of(template: AnswerTemplate) -> dict[str, str]:
    area = str(template.area_id) if template.area_id else MINE
    return {"title": template.title, "body": template.body, "area": area}
