"""What people fill in on the page of a case."""

from typing import Any
from uuid import uuid4

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from accounts.models import User
from champions.citing import Cited
from champions.enums import (
    WHY_GIVEN_TO_ANOTHER,
    WHY_HANDED_ON,
    DeclineReason,
    HoldReason,
    Outcome,
    OverrideReason,
    QuarantineReason,
)
from champions.forms import files_field, long_text
from champions.models import AreaSettings, ChampionProfile, Consultation
from confidentiality.forms import CheckedForm


def override_field() -> forms.ChoiceField:
    return forms.ChoiceField(
        label=_("If their places are taken, why all the same?"),
        required=False,
        choices=[("", _("Only if they have a place")), *OverrideReason.choices],
    )


class ChampionChoice(forms.ModelChoiceField):
    """For colleagues: who, and how much room they have."""

    def label_from_instance(self, profile: ChampionProfile) -> str:
        return f"{profile.name}: {profile.availability if profile.is_away else profile.places}"


class CheckedTextForm(CheckedForm):
    """Text for somebody else's eyes, with the area's words on names beside it."""

    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, case: Consultation, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        first = self.fields[self.texts[0]]
        first.help_text = f"{first.help_text} {AreaSettings.of(case.area_id).names_hint}".strip()


class MessageForm(CheckedTextForm):
    body = forms.CharField(label=_("Your message"), max_length=6000, widget=forms.Textarea(attrs={"rows": 5}))
    # Taken and kept by `views.files` before the text is looked at; here it is only asked for.
    file = files_field(required=False)


class ReopenForm(MessageForm):
    """What is closed takes no file yet."""

    file = None  # type: ignore[assignment]


class AdviceForm(CheckedTextForm):
    texts = ("summary", "this_week", "watch_outs")
    summary = long_text(
        _("Your advice"),
        _("The question as you understood it, and options rather than verdicts."),
        required=True,
    )
    this_week = long_text(_("One thing to do this week"), "")
    watch_outs = long_text(_("What to watch out for"), "")
    outcome = forms.ChoiceField(
        label=_("What do you expect to come of it?"), choices=Outcome.choices, widget=forms.RadioSelect
    )
    guidance = forms.ModelMultipleChoiceField(
        Page.objects.none(), label=_("What to read"), required=False, widget=forms.CheckboxSelectMultiple
    )

    services = forms.MultipleChoiceField(
        label=_("Who helps locally"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_(
            "Their page goes with your advice, with the number to ring as it is on the day it is read."
        ),
    )

    def __init__(
        self, *args: Any, reading: list[tuple[int, str]], services: list[Cited], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        if services:
            offered: Any = self.fields["services"]
            offered.choices = [(cited.url, f"{cited.title} ({cited.note})") for cited in services]
        else:
            del self.fields["services"]
        field: Any = self.fields["guidance"]
        field.queryset = Page.objects.filter(pk__in=[pk for pk, _ in reading])
        field.choices = reading

    @property
    def parts(self) -> dict[str, str]:
        return {name: self.cleaned_data[name] for name in self.texts if self.cleaned_data[name]}


class DeclineForm(forms.Form):
    reason = forms.ChoiceField(
        label=_("Reason for declining"),
        choices=[("", _("Choose a reason")), *DeclineReason.choices],
        error_messages=dict.fromkeys(
            ("required", "invalid_choice"),
            _("Choose a reason from the list, so that the next champion can be found."),
        ),
    )


class NoteForm(CheckedTextForm):
    """Notes are written to nobody and cross nobody: no version. The token makes two posts of one form one note."""

    version = None  # type: ignore[assignment]
    token = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4, required=False)
    body = forms.CharField(
        label=_("Your note"),
        max_length=6000,
        help_text=_("Only champions of this case see it; whoever asked does not."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class WhoForm(forms.Form):
    """Choose a champion of the case's area."""

    to = ChampionChoice(
        ChampionProfile.objects.none(), label=_("Who?"), error_messages={"required": _("Choose a champion.")}
    )

    def __init__(self, *args: Any, case: Consultation, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["to"]
        field.queryset = ChampionProfile.objects.filter(pk__in=[one.pk for one in case.candidates])
        nobody = [] if field.required else [("", field.empty_label)]
        # Written out, so that two forms of one page ask the database once.
        field.choices = [*nobody, *((one.pk, field.label_from_instance(one)) for one in case.candidates)]

    @property
    def chosen(self) -> User | None:
        profile = self.cleaned_data["to"]
        return profile.user if profile else None


def _reasons(label: Any, choices: list[Any]) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, choices=[("", _("Choose a reason")), *choices])


class HandOverForm(WhoForm):
    to = ChampionChoice(
        ChampionProfile.objects.none(),
        label=_("To whom?"),
        required=False,
        empty_label=_("Any champion of the area"),
        help_text=_(
            "You keep it until somebody takes it over. Then it is no longer open to you. "
            "If they do not answer within the time of an offer, every champion of the area is asked."
        ),
    )
    reason = _reasons(_("Why?"), WHY_HANDED_ON)


class GiveToAnotherForm(HandOverForm):
    """The same as a lead puts it."""

    to = ChampionChoice(
        ChampionProfile.objects.none(),
        label=_("To whom?"),
        required=False,
        empty_label=_("Any champion of the area"),
        help_text=_("Its champion keeps it until somebody takes it over, and is told that you ask."),
    )
    reason = _reasons(_("Why?"), WHY_GIVEN_TO_ANOTHER)
    override = override_field()


class InviteForm(WhoForm):
    to = ChampionChoice(
        ChampionProfile.objects.none(),
        label=_("Whom?"),
        help_text=_("They read and write with its champion, who goes on to advise. Whoever asked is told."),
        error_messages={"required": _("Choose a champion.")},
    )


class AssignForm(WhoForm):
    to = ChampionChoice(
        ChampionProfile.objects.none(),
        label=_("Offer it to"),
        error_messages={"required": _("Choose a champion.")},
    )
    override = override_field()


class QuarantineForm(forms.Form):
    reason = forms.ChoiceField(
        label=_("Why should it stand still?"), choices=QuarantineReason.choices, widget=forms.RadioSelect
    )


class HoldForm(forms.Form):
    reason = forms.ChoiceField(
        label=_("Why must it be kept?"), choices=[("", _("Choose a reason")), *HoldReason.choices]
    )


class GlassForm(CheckedForm):
    texts = ("reason",)
    reason = forms.CharField(
        label=_("Why do you have to read it?"),
        min_length=15,
        max_length=300,
        help_text=_(
            "Your reason, your name and the time are shown to whoever asked, who gets an e-mail now. No names."
        ),
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"min_length": _("Say it in a full sentence: whoever asked will read it.")},
    )


OPEN = ("", _("Choose an answer"))  # nothing is answered before somebody answers it
AGREE = [(5, _("Very much")), (4, _("Rather")), (3, _("Partly")), (2, _("Hardly")), (1, _("Not at all"))]
IN_TIME = [
    (5, _("In good time")),
    (4, _("Just in time")),
    (3, _("Rather late")),
    (2, _("Late")),
    (1, _("Too late to help")),
]


class CloseForm(forms.Form):
    """Five questions; answers are scores and codes, never text."""

    version = forms.IntegerField(widget=forms.HiddenInput)
    helped = forms.TypedChoiceField(label=_("Did the advice help?"), choices=[OPEN, *AGREE], coerce=int)
    in_time = forms.TypedChoiceField(label=_("Did it come in time?"), choices=[OPEN, *IN_TIME], coerce=int)
    clearer = forms.TypedChoiceField(
        label=_("Do you see the context more clearly?"), choices=[OPEN, *AGREE], coerce=int
    )
    came_of_it = forms.ChoiceField(label=_("What came of it so far?"), choices=[OPEN, *Outcome.choices])
    again = forms.TypedChoiceField(
        label=_("Would you ask again?"), choices=[OPEN, ("yes", _("Yes")), ("no", _("No"))]
    )

    @property
    def survey(self) -> dict[str, Any]:
        return {name: answer for name, answer in self.cleaned_data.items() if name != "version"}


class FollowUpForm(forms.Form):
    """Three questions six weeks later; answers are scores and codes, never text."""

    done = forms.ChoiceField(
        label=_("Did you do what was advised?"),
        choices=[
            OPEN,
            ("yes", _("Yes")),
            ("partly", _("In part")),
            ("no", _("No")),
            ("could_not", _("We could not")),
        ],
    )
    came_of_it = forms.ChoiceField(label=_("What came of it?"), choices=[OPEN, *Outcome.choices])
    context = forms.TypedChoiceField(
        label=_("Is the place, group or online space safer than it was?"),
        choices=[OPEN, *AGREE, (0, _("I cannot say"))],
        coerce=int,
    )
