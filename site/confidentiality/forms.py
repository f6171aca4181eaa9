"""A form whose texts are looked at for what may say who somebody is, before they are kept."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from confidentiality import identifiers

MAY_SAY_WHO = _(
    "This may say who somebody is. Put it more generally, or send it again as it is if nobody can be recognised."
)


class CheckedForm(forms.Form):
    """Every identifier hit in `texts` is shown once and has to be changed or confirmed."""

    texts: tuple[str, ...] = ("body",)
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
            raise forms.ValidationError(MAY_SAY_WHO)
        return data
