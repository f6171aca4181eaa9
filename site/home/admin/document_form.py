"""The form of a document in the library: readers see its title, and the name of its file in the address."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from confidentiality.identifiers import Finding, find
from core.admin import uploads
from core.files.names import in_words
from core.page_form import MarksField

IN_THE_TITLE = gettext_lazy(
    "“%(words)s” may say who somebody is, and readers see the title. Say it more generally."
)
IN_THE_NAME = gettext_lazy(
    "“%(words)s” in the name of the file may say who somebody is, and readers see it in the address. "
    "Rename the file and choose it again."
)


class DocumentForm(uploads.DocumentForm):
    """What may say who somebody is has to be changed, or ticked to stay as it is."""

    kept_identifiers = MarksField(
        required=False, label=gettext_lazy("May say who somebody is"), widget=forms.MultipleHiddenInput
    )

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        kept, found = set(cleaned.get("kept_identifiers") or ()), dict[str, Finding]()
        for field, text, sentence in self._new_words(cleaned):
            hits = find(text)
            found |= {hit.mark: hit for hit in hits}
            if {hit.mark for hit in hits} - kept:
                self.add_error(field, sentence % {"words": ", ".join(hit.text for hit in hits)})
        self._ask_about([*found.values()])
        return cleaned

    def _new_words(self, cleaned: dict[str, Any]) -> Iterator[tuple[str, str, Any]]:
        """Those that come with this form; what was there before has been looked at."""
        if "title" in self.changed_data:
            yield "title", str(cleaned.get("title") or ""), IN_THE_TITLE
        if isinstance(file := cleaned.get("file"), UploadedFile):
            yield "file", in_words(file.name or ""), IN_THE_NAME

    def _ask_about(self, hits: list[Finding]) -> None:
        """A tick for each, which belongs to these very words."""
        if hits:
            choices = [
                (
                    hit.mark,
                    _("Keep “%(words)s”: it is invented, public, or points at nobody") % {"words": hit.text},
                )
                for hit in hits
            ]
            self.fields["kept_identifiers"].widget = forms.CheckboxSelectMultiple(choices=choices)
