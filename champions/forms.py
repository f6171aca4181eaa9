"""What people fill in to ask and to answer."""

import uuid
from typing import Any

from django import forms
from django.utils import timezone
from wagtail.models import Page

from accounts.models import Agency, User
from champions.enums import DeclineReason, Outcome
from champions.models import ChampionProfile
from confidentiality import identifiers
from core.forms import TopicsField
from core.models import Topic

NO_NAMES = "No names, initials, schools or exact places: say «mid-teens», «park near a station»."


class GateForm(forms.Form):
    """Danger first: only a clear no leads on to a question."""

    danger = forms.ChoiceField(
        label="Is anyone in immediate danger, or has someone suffered, or might they soon suffer, significant harm?",
        choices=[("yes", "Yes"), ("unsure", "I am not sure"), ("no", "No")],
        widget=forms.RadioSelect,
        error_messages={"required": "Answer this first. It decides what you see next."},
    )


class AnyChampion(forms.ModelChoiceField):
    def label_from_instance(self, profile: ChampionProfile) -> str:
        return f"{profile.name}: {profile.headline} ({profile.availability.lower()})"


def _long(label: str, hint: str, *, required: bool = False) -> forms.CharField:
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
    situation = _long(
        "What is going on?", f"What is known, how you know, and how sure you are. {NO_NAMES}", required=True
    )
    topics = TopicsField(
        label="What is it about?", help_text="One is enough. Topics find the champion who knows."
    )
    tried = _long("What has been tried?", "With the child and family, and with the place or group.")
    strengths = _long("What already protects?", "People, places and interests that help.")
    voice = _long("What do young people and parents say?", "In general words.")
    decision = _long("What has to be decided, and by whom?", "")
    needed_by = forms.DateField(
        label="Answer needed by",
        required=False,
        help_text="Leave empty if the usual time is fine. Danger never waits here: report it.",
        widget=forms.DateInput(attrs={"type": "date"}),
    )
    champion = AnyChampion(
        ChampionProfile.objects.none(),
        label="Who should answer?",
        required=False,
        empty_label="Any champion who is free (usually quickest)",
    )
    token = forms.UUIDField(widget=forms.HiddenInput, initial=uuid.uuid4)

    def __init__(self, *args: Any, asker: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        champions = ChampionProfile.objects.of_area(asker.area_id).exclude(user=asker).with_load()
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


class CheckedTextForm(forms.Form):
    """Text for somebody else's eyes: every identifier hit is shown once and has to be changed or confirmed."""

    texts: tuple[str, ...] = ("body",)
    version = forms.IntegerField(widget=forms.HiddenInput)
    checked = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.findings: list[identifiers.Finding] = []

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        seen = set(str(data.get("checked", "")).split())
        hits = [hit for name in self.texts for hit in identifiers.find(str(data.get(name) or ""))]
        if {hit.mark for hit in hits} - seen:
            self.findings = hits
            data_again = self.data.copy()  # type: ignore[attr-defined]
            data_again[self.add_prefix("checked")] = " ".join(hit.mark for hit in hits)
            self.data = data_again
            raise forms.ValidationError(
                "This may say who somebody is. Put it more generally, or send it again as it is if nobody can be recognised."
            )
        return data


class MessageForm(CheckedTextForm):
    body = forms.CharField(
        label="Your message", max_length=6000, help_text=NO_NAMES, widget=forms.Textarea(attrs={"rows": 5})
    )


class AdviceForm(CheckedTextForm):
    texts = ("summary", "this_week", "watch_outs")
    summary = _long(
        "Your advice", "The question as you understood it, and options rather than verdicts.", required=True
    )
    this_week = _long("One thing to do this week", "")
    watch_outs = _long("What to watch out for", "")
    outcome = forms.ChoiceField(
        label="What do you expect to come of it?", choices=Outcome.choices, widget=forms.RadioSelect
    )
    guidance = forms.ModelMultipleChoiceField(
        Page.objects.none(), label="What to read", required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, reading: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["guidance"].queryset = reading  # type: ignore[attr-defined]

    @property
    def parts(self) -> dict[str, str]:
        return {name: self.cleaned_data[name] for name in self.texts if self.cleaned_data[name]}


class DeclineForm(forms.Form):
    reason = forms.ChoiceField(choices=DeclineReason.choices)


AGREE = [(5, "Very much"), (4, "Rather"), (3, "Partly"), (2, "Hardly"), (1, "Not at all")]


class CloseForm(forms.Form):
    """Five questions; answers are scores and codes, never text."""

    helped = forms.TypedChoiceField(label="Did the advice help?", choices=AGREE, coerce=int)
    in_time = forms.TypedChoiceField(label="Did it come in time?", choices=AGREE, coerce=int)
    clearer = forms.TypedChoiceField(label="Do you see the context more clearly?", choices=AGREE, coerce=int)
    came_of_it = forms.ChoiceField(label="What came of it so far?", choices=Outcome.choices)
    again = forms.TypedChoiceField(label="Would you ask again?", choices=[("yes", "Yes"), ("no", "No")])


class DirectoryFilters(forms.Form):
    topic = forms.ModelChoiceField(
        Topic.objects.in_use().by_facet(), to_field_name="slug", required=False, empty_label="Any topic"
    )
    area = forms.ChoiceField(required=False)
    agency = forms.ModelChoiceField(
        Agency.objects.all(), to_field_name="slug", required=False, empty_label="Any agency"
    )
    language = forms.CharField(required=False, max_length=40)
    free = forms.BooleanField(label="Free now", required=False)

    def __init__(self, *args: Any, areas: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["area"].choices = [("", "Any area"), *areas]  # type: ignore[attr-defined]
