"""A form whose texts are looked at for what may say who somebody is, before they are kept."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from confidentiality import identifiers

MAY_SAY_WHO = _(
    "This may say who somebody is. Put it more generally, or send it again as it is if nobody can be recognised."
)
REWORDED = _("The wording is changed, and nothing is sent yet. Read it once more.")


class CheckedForm(forms.Form):
    """Every identifier hit in `texts` is shown once and has to be changed or confirmed.

    The button `reword`, with the mark of a hit, puts what the check suggests in its place and sends nothing.
    """

    texts: tuple[str, ...] = ("body",)
    checked = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.findings: list[identifiers.Finding] = []

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        seen = set(str(data.get("checked", "")).split())
        mark = self.data.get(self.reword)
        texts = {name: str(data.get(name) or "") for name in self.texts}
        if mark:
            texts = {name: _reworded(text, mark) for name, text in texts.items()}
        hits = [hit for text in texts.values() for hit in identifiers.find(text)]
        if mark or {hit.mark for hit in hits} - seen:
            self._come_back_with(texts if mark else {}, hits)
            raise forms.ValidationError(REWORDED if mark else MAY_SAY_WHO)
        return data

    @property
    def reword(self) -> str:
        """The name of the button."""
        return self.add_prefix("reword")

    def _come_back_with(self, texts: dict[str, str], hits: list[identifiers.Finding]) -> None:
        self.findings = hits
        again = self.data.copy()  # type: ignore[attr-defined]
        again[self.add_prefix("checked")] = " ".join(hit.mark for hit in hits)
        for name, text in texts.items():
            if name in self.cleaned_data:  # what a field refused stays as it was typed
                again[self.add_prefix(name)] = text
        self.data = again


def _reworded(text: str, mark: Any) -> str:
    """With the suggestion in the place of every hit of that mark, the last first."""
    for hit in reversed(identifiers.find(text)):
        if hit.mark == mark:
            text = text[: hit.start] + hit.suggestion + text[hit.end :]
    return text
