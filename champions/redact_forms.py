"""What a lead fills in to take out of a case what must not stand in it."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.html import format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from champions.enums import AdvicePart
from champions.models import CaseFile
from champions.steps import LABELS
from confidentiality import identifiers
from confidentiality.forms import CheckedForm

QUESTION = "request.question"


class FilesToTakeOut(forms.ModelMultipleChoiceField):
    def label_from_instance(self, file: CaseFile) -> str:
        return file.name


class RedactForm(CheckedForm):
    """Every text of a quarantined case, what the check sees in it beside it. What is left out stays as it is.

    What a lead puts in is looked at as what anybody writes is. `seen` says which text they had before them.
    """

    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(
        self, *args: Any, texts: dict[str, str], files: QuerySet[CaseFile], seen: str, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.before = texts
        self.fields["seen"].initial = self.as_it_is = seen
        for key, text in texts.items():
            self.fields[key] = forms.CharField(
                label=_where(key),
                initial=text,
                required=False,
                help_text=_seen_by_the_check(text),
                widget=forms.Textarea(attrs={"rows": 4}),
            )
        if files:
            self.fields["out"] = FilesToTakeOut(
                files,
                label=_("Files to take out"),
                help_text=_("A file that is taken out is gone for everybody."),
                required=False,
                widget=forms.CheckboxSelectMultiple,
            )

    @property
    def is_stale(self) -> bool:
        """Whether it was filled in over another text, or in another quarantine, than that of now."""
        return self.data.get(self.add_prefix("seen")) != self.as_it_is

    @property
    def texts(self) -> Iterable[str]:  # type: ignore[override]
        """Those that were put in: what was left as it is was looked at when it was written."""
        return list(self.changed)

    def clean(self) -> dict[str, Any]:
        if self.changed.get(QUESTION) == "":
            words = _("Leave a sentence here: without a question nobody can answer.")
            self.add_error(QUESTION, words)
        return super().clean()

    @property
    def changed(self) -> dict[str, str]:
        given = {
            key: self.cleaned_data[key]
            for key in self.before
            if key in self.cleaned_data and self.add_prefix(key) in self.data
        }
        return {key: text for key, text in given.items() if text != self.before[key].strip()}

    @property
    def taken_out(self) -> list[CaseFile]:
        return list(self.cleaned_data.get("out", []))


def _where(key: str) -> str:
    """“The question”, “Advice: watch out for”."""
    kind, *rest = key.split(".")
    if kind == "request":
        return str(LABELS[rest[-1]])
    if kind == "advice":
        return str(AdvicePart(rest[-1]).label)
    return {"message": _("Message"), "note": _("Note")}[kind]


def _seen_by_the_check(text: str) -> SafeString:
    instead = _("Say instead: %(words)s.")
    hits = [(hit.text, hit.why, instead % {"words": hit.suggestion}) for hit in identifiers.find(text)]
    return format_html_join(mark_safe("<br>"), "<mark>{}</mark> {} {}", hits)
