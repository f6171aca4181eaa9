"""What people fill in to ask, and to find a champion."""

import uuid
from typing import Any

from django import forms
from django.utils import timezone

from accounts.models import Agency, User
from champions.models import AreaSettings, ChampionProfile
from core.forms import TopicField, TopicsField

FILES = (
    "PDF, DOCX, ODT, PNG or JPEG. Who made it, and where, is taken off; what is written in it is not checked."
)


class SeveralFiles(forms.FileInput):
    allow_multiple_selected = True


def files_field(*, required: bool) -> forms.FileField:
    widget = SeveralFiles(attrs={"multiple": True})
    return forms.FileField(label="Add a file", help_text=FILES, required=required, widget=widget)


class FileForm(forms.Form):
    file = files_field(required=True)


class GateForm(forms.Form):
    """Danger first: only a clear no leads on to a question."""

    danger = forms.ChoiceField(
        label="Is anyone in immediate danger, or has someone suffered, or might they soon suffer, significant harm?",
        choices=[("yes", "Yes"), ("unsure", "I am not sure"), ("no", "No")],
        widget=forms.RadioSelect,
        error_messages={"required": "Answer this first. It decides what you see next."},
    )


def long_text(label: str, hint: str, *, required: bool = False) -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=hint,
        required=required,
        max_length=6000,
        widget=forms.Textarea(attrs={"rows": 5}),
    )


class AskForm(forms.Form):
    """Only the question, what is going on and one topic are required; the rest helps."""

    question = forms.CharField(
        label="Your question in one sentence",
        max_length=200,
        help_text=(
            "A question with a decision in it is answered best. "
            "For example: should Friday's plan weight school or peers first?"
        ),
    )
    situation = long_text(
        "What is going on?", "What is known, how you know, and how sure you are.", required=True
    )
    topics = TopicsField(
        label="What is it about?", help_text="One is enough. Topics find the champion who knows."
    )
    tried = long_text("What has been tried?", "With the child and family, and with the place or group.")
    strengths = long_text("What already protects?", "People, places and interests that help.")
    voice = long_text("What do young people and parents say?", "In general words.")
    decision = long_text("What has to be decided, and by whom?", "")
    needed_by = forms.DateField(
        label="Answer needed by",
        required=False,
        help_text="Leave empty if the usual time is fine. Danger never waits here: report it.",
        widget=forms.DateInput(attrs={"type": "date"}),
    )
    # Whom somebody came with from the directory; chosen anew where the topics are known, before sending.
    champion = forms.ModelChoiceField(
        ChampionProfile.objects.none(), required=False, widget=forms.HiddenInput
    )
    token = forms.UUIDField(widget=forms.HiddenInput, initial=uuid.uuid4)

    def __init__(self, *args: Any, asker: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        situation = self.fields["situation"]
        situation.help_text = f"{situation.help_text} {AreaSettings.of(asker.area_id or 0).names_hint}"
        champions = ChampionProfile.objects.of_area(asker.area_id).exclude(user=asker)
        self.fields["champion"].queryset = champions.select_related("user")  # type: ignore[attr-defined]

    def clean_needed_by(self) -> Any:
        day = self.cleaned_data["needed_by"]
        if day and day < timezone.localdate():
            raise forms.ValidationError("This day has passed. Choose today or a later one.")
        return day

    @property
    def answers(self) -> dict[str, Any]:
        """What `actions.draft` takes."""
        data = self.cleaned_data
        request = {
            name: data[name]
            for name in ("situation", "tried", "strengths", "voice", "decision")
            if data[name]
        }
        return {
            "question": data["question"],
            "request": request,
            "topics": list(data["topics"]),
            "needed_by": data["needed_by"],
            "champion": data["champion"].user if data["champion"] else None,
        }


class DirectoryFilters(forms.Form):
    topic = TopicField(to_field_name="slug", required=False, empty_label="Any topic")
    area = forms.ChoiceField(required=False)
    agency = forms.ModelChoiceField(
        Agency.objects.all(), to_field_name="slug", required=False, empty_label="Any agency"
    )
    language = forms.CharField(required=False, max_length=40)
    free = forms.BooleanField(label="Free now", required=False)

    def __init__(self, *args: Any, areas: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["area"].choices = [("", "Any area"), *areas]  # type: ignore[attr-defined]
