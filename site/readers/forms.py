from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from confidentiality.forms import CheckedForm
from readers.models import LONGEST_COMMENT

YES, NO = "yes", "no"
ANSWERS = ((YES, _("Yes")), (NO, _("No")))


class UsefulForm(CheckedForm):
    """Yes or no, and why. What is written is for the people who keep the page."""

    texts = ("comment",)
    answer = forms.ChoiceField(
        label=_("Was it useful?"),
        choices=ANSWERS,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose yes or no.")},
    )
    comment = forms.CharField(
        label=_("What was missing, wrong or just right?"),
        help_text=_("For whoever keeps this page. No names, and nothing about a case: nobody answers here."),
        required=False,
        max_length=LONGEST_COMMENT,
        widget=forms.Textarea(attrs={"rows": 4, "maxlength": LONGEST_COMMENT}),
    )

    def __init__(self, data: Any = None, *, chosen: str = "") -> None:
        super().__init__(data, initial={"answer": chosen if chosen in dict(ANSWERS) else None})

    @property
    def is_useful(self) -> bool:
        return bool(self.cleaned_data["answer"] == YES)
