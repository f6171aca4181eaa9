"""What people fill in to ask, and to find a champion."""

import uuid
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import Agency
from core.forms import TopicField

ADD = gettext_lazy("Add a file")
FILES = gettext_lazy(
    "PDF, DOCX, ODT, PNG or JPEG. Who made it, and where, is taken off; what is written in it is not checked."
)


class SeveralFiles(forms.FileInput):
    allow_multiple_selected = True


def files_field(*, required: bool, label: Any = ADD) -> forms.FileField:
    widget = SeveralFiles(attrs={"multiple": True})
    return forms.FileField(label=label, help_text=FILES, required=required, widget=widget)


class FileForm(forms.Form):
    file = files_field(required=True)


class GateForm(forms.Form):
    """Danger first: only a clear no, or harm that has been reported, leads on to a question."""

    STOPS = ("yes", "unsure")

    danger = forms.ChoiceField(
        label=gettext_lazy(
            "Is anyone in immediate danger, or has someone suffered, or might they soon suffer, significant harm?"
        ),
        choices=[
            ("yes", gettext_lazy("Yes")),
            ("unsure", gettext_lazy("I am not sure")),
            ("reported", gettext_lazy("Yes, and it has been reported")),
            ("no", gettext_lazy("No")),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Answer this first. It decides what you see next.")},
    )
    token = forms.UUIDField(widget=forms.HiddenInput, initial=uuid.uuid4, required=False)


def long_text(label: Any, hint: Any, *, required: bool = False) -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=hint,
        required=required,
        max_length=6000,
        widget=forms.Textarea(attrs={"rows": 5}),
    )


class DirectoryFilters(forms.Form):
    topic = TopicField(to_field_name="slug", required=False, empty_label=gettext_lazy("Any topic"))
    area = forms.ChoiceField(required=False)
    agency = forms.ModelChoiceField(
        Agency.objects.all(), to_field_name="slug", required=False, empty_label=gettext_lazy("Any agency")
    )
    language = forms.ChoiceField(required=False)
    free = forms.BooleanField(label=gettext_lazy("Free now"), required=False)

    def __init__(self, *args: Any, areas: list[tuple[str, str]], languages: list[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        spoken = [(language, language) for language in languages]
        self.fields["area"].choices = [("", _("Any area")), *areas]  # type: ignore[attr-defined]
        self.fields["language"].choices = [("", _("Any language")), *spoken]  # type: ignore[attr-defined]
