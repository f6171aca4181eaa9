"""What is filled in on the way from an answer to a page that anybody may read."""

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from champions.models.proposals import Rewritten
from champions.proposal_checking import FIELDS
from confidentiality.forms import CheckedForm
from core.forms import TopicsField

MOST_TOPICS = 3
INTRUDER = _(
    "I have read it as somebody would who wants to find out who is meant: a neighbour, a classmate, a reporter "
    "with an evening and a search engine. They would not."
)


class WriteForm(forms.Form):
    """Begun empty, always: what is copied carries its traces along. Whatever is missing may be missing until it is sent."""

    version = forms.IntegerField(widget=forms.HiddenInput, initial=0)
    title = forms.CharField(
        label=FIELDS["title"],
        max_length=200,
        required=False,
        help_text=_(
            "As a colleague anywhere would ask it. For example: several plans name one place, what now?"
        ),
    )
    question = forms.CharField(
        label=FIELDS["question"],
        max_length=2000,
        required=False,
        help_text=_(
            "Two or three sentences. Change what does not matter: how many, how old, which kind of place."
        ),
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    answer = forms.CharField(
        label=FIELDS["answer"],
        max_length=6000,
        required=False,
        help_text=_("What holds beyond this one case. An empty line begins a new paragraph."),
        widget=forms.Textarea(attrs={"rows": 12}),
    )
    topics = TopicsField(
        label=_("Topics"),
        required=False,
        help_text=_(
            "One to three. Those of the consultation are not filled in: a rare set of topics would lead back to it."
        ),
    )
    sure = forms.BooleanField(label=INTRUDER, required=False)

    def __init__(self, *args: Any, is_sending: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.is_sending = is_sending

    def clean_topics(self) -> Any:
        topics = self.cleaned_data["topics"]
        if len(topics) > MOST_TOPICS:
            raise forms.ValidationError(gettext("Three at most. Choose those a reader would look under."))
        return topics

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if self.is_sending:
            self._refuse_what_is_missing(data)
        return data

    def _refuse_what_is_missing(self, data: dict[str, Any]) -> None:
        needed = {
            "title": gettext("Write the question in one sentence."),
            "question": gettext("Say what lies behind the question, in your own words."),
            "answer": gettext("Write the answer."),
            "topics": gettext("Choose one topic at least."),
            "sure": gettext("Read it once more, then tick this."),
        }
        for name, sentence in needed.items():
            if name not in self.errors and not data.get(name):
                self.add_error(name, sentence)

    def rewritten(self, kept: list[str]) -> Rewritten:
        data = self.cleaned_data
        return {
            "title": data["title"],
            "question": data["question"],
            "answer": data["answer"],
            "topics": sorted(topic.pk for topic in data["topics"]),
            "kept": kept,
        }


class AnswerForm(forms.Form):
    """Yes or no to just what was read."""

    version = forms.IntegerField(widget=forms.HiddenInput)


class ApproveForm(AnswerForm):
    sure = forms.BooleanField(
        label=INTRUDER, error_messages={"required": _("Read it once more, then tick this.")}
    )


class ChangeForm(CheckedForm):
    """A suggestion to the writer; it is checked for who somebody is like everything that is written here."""

    version = forms.IntegerField(widget=forms.HiddenInput)
    body = forms.CharField(
        label=_("What should be different?"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": _("Say what should be different, in a sentence.")},
    )
