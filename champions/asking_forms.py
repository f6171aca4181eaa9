"""What stands on each page of asking. Only the question, the topics and what is going on are needed."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from champions.actions.drafting import Part, mark_of, part_of
from champions.forms import files_field, long_text
from champions.models import Consultation
from champions.whom import chosen_in
from core.forms import TopicsField


class PageForm(forms.Form):
    """`keeps` names what the page changes of a draft; it begins with what stands there."""

    keeps: tuple[str, ...] = ()
    # What the writer had before them, so that a second window overwrites nothing unseen.
    seen = forms.CharField(widget=forms.HiddenInput, required=False)
    # The identifier hits they were shown: told once, they hold nobody back.
    warned = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, case: Consultation, warned: str = "", **kwargs: Any) -> None:
        self.case = case
        stands = part_of(case, self.keeps)
        kwargs["initial"] = {**stands, "seen": mark_of(stands), "warned": warned}
        super().__init__(*args, **kwargs)
        if len(self.visible_fields()) == 1:
            # The one question of a page is its heading.
            self.visible_fields()[0].field.is_heading = True  # type: ignore[attr-defined]

    @property
    def part(self) -> Part:
        """What `actions.answer` takes."""
        return {name: self.cleaned_data[name] for name in self.keeps}

    @property
    def is_left_empty(self) -> bool:
        """Whether nothing is wrong but that something needed was not written yet."""
        found = self.errors.as_data().values()
        return all(error.code == "required" for errors in found for error in errors)

    def begin_anew(self) -> None:
        """Show what was typed once more, now beside what stands there by another window."""
        data = self.data.copy()  # type: ignore[attr-defined]
        data["seen"] = mark_of(part_of(self.case, self.keeps))
        self.data = data


class QuestionForm(PageForm):
    keeps = ("question",)
    question = forms.CharField(
        label=_("Your question in one sentence"),
        max_length=200,
        help_text=(
            _(
                "A question with a decision in it is answered best. "
                "For example: should Friday's plan weight school or peers first?"
            )
        ),
        error_messages={"required": _("Write one sentence. You can change it until you send it.")},
    )


class TopicsForm(PageForm):
    keeps = ("topics",)
    topics = TopicsField(
        label=_("What is it about?"),
        help_text=_("One is enough. Topics find the champion who knows."),
        error_messages={"required": _("Choose one topic at least. The nearest will do.")},
    )

    @property
    def part(self) -> Part:
        return {"topics": sorted(topic.pk for topic in self.cleaned_data["topics"])}


class SituationForm(PageForm):
    keeps = ("situation",)
    situation = long_text(
        _("What is going on?"), _("What is known, how you know, and how sure you are."), required=True
    )


class TriedForm(PageForm):
    keeps = ("tried",)
    tried = long_text(_("What has been tried?"), _("With the child and family, and with the place or group."))


class StrengthsForm(PageForm):
    keeps = ("strengths", "voice")
    strengths = long_text(_("What already protects?"), _("People, places and interests that help."))
    voice = long_text(_("What do young people and parents say?"), _("In general words."))


class DecisionForm(PageForm):
    keeps = ("decision", "needed_by")
    decision = long_text(_("What has to be decided, and by whom?"), "")
    needed_by = forms.DateField(
        label=_("Answer needed by"),
        required=False,
        help_text=_("Leave empty if the usual time is fine. Danger never waits here: report it."),
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
    )

    def clean_needed_by(self) -> Any:
        day = self.cleaned_data["needed_by"]
        if day and day < timezone.localdate():
            raise forms.ValidationError(gettext("This day has passed. Choose today or a later one."))
        return day


class FilesForm(PageForm):
    """Files are taken and kept by `views.files` as they come; here they are only asked for."""

    file = files_field(required=False, label=_("Is there a file to add?"))


class WhoForm(PageForm):
    """Drawn by `consultations/who.html`. Whoever is no champion of the area any more means the pool."""

    keeps = ("champion",)
    to = forms.CharField(label=_("Who should answer?"), required=False)

    @property
    def part(self) -> Part:
        profile = chosen_in(self.case, self.cleaned_data["to"])
        return {"champion": profile.user_id if profile else None}
