"""The form of every page in the admin: a draft may be unfinished, what is published or submitted may not."""

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm

from core.admin.page_topics import offer_topics
from core.first_words import refuse_taken
from core.keepers import offer_keepers
from core.readiness import Item, missing_in

ONE_AT_LEAST = _("One at least before the page is published.")
NO_TOPIC = _(
    "Choose at least one topic: it is how readers get here from a question, a champion or another page."
)
NO_NOTE = _("Say in one sentence what people should do differently.")
NO_TICK = _("Tick this as well, or take the sentence below out again.")
NOT_A_MARK = _("This is not one of the places in the text.")
FIRST_LEVEL = 3  # below the root and the front page
MARK = re.compile(r"[0-9a-f]{16}")
# The form asks for these by itself.
REQUIRED_ANYWAY = frozenset({"summary", "topics"})


class MarksField(forms.Field):
    """The places in a text that its writer has said point at nobody, each by its mark."""

    widget = forms.CheckboxSelectMultiple  # none ticked is an answer, too

    def clean(self, value: Any) -> list[str]:
        marks = sorted(set(value or []))
        if not all(MARK.fullmatch(mark) for mark in marks):
            raise ValidationError(NOT_A_MARK)
        return marks

    def has_changed(self, initial: Any, data: Any) -> bool:
        return set(initial or []) != set(data or [])


class PageForm(WagtailAdminPageForm):
    """Says what is missing beside the field, and at once when an address is taken.

    A page without a place in the tree cannot know its address itself.
    """

    kept_identifiers = MarksField(required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        page = kwargs.get("instance")
        if page is not None and page.is_said():
            page.begin_change()
        super().__init__(*args, **kwargs)
        self._was_asked = False
        if "topics" in self.fields:
            offer_topics(self)
        if self.instance.needs_topics and "topics" in self.fields:
            self.fields["topics"].required = True
            self.fields["topics"].help_text = f"{self.fields['topics'].help_text} {ONE_AT_LEAST}"
            self.fields["topics"].error_messages["required"] = NO_TOPIC
        if "keeper" in self.fields:
            offer_keepers(self.fields["keeper"])

    def clean_summary(self) -> str:
        """It is written in a field that grows, and stays one paragraph."""
        return " ".join(self.cleaned_data["summary"].split())

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        if self.parent_page and self.parent_page.depth == FIRST_LEVEL - 1:
            try:
                refuse_taken(cleaned.get("slug", ""))
            except ValidationError as refusal:
                self.add_error(None, refusal)
        if not self.is_deferred_validation:
            self._ask_for_both(cleaned)
        return cleaned

    def _ask_for_both(self, cleaned: dict[str, Any]) -> None:
        """The tick that something changed, and the sentence that says what."""
        ticked, note = cleaned.get("changes_practice"), cleaned.get("change_note")
        if ticked and not note:
            self.add_error("change_note", NO_NOTE)
        if note and not ticked:
            self.add_error("changes_practice", NO_TICK)

    def save(self, commit: bool = True) -> Any:
        self.instance.name_change()
        return super().save(commit)

    def is_valid(self) -> bool:
        """With the rows below the page, which are clean only after the page itself."""
        if super().is_valid() and not self.is_deferred_validation and not self._was_asked:
            self._was_asked = True
            for item in missing_in(self.instance, [row.instance for row in self.kept_rows()]):
                if item.name not in REQUIRED_ANYWAY:
                    self._say(item)
        return bool(super().is_valid())

    def _say(self, item: Item) -> None:
        """Beside its field, above its rows, or else above the whole form."""
        if item.name in self.formsets:
            self.formsets[item.name].non_form_errors().append(str(item.sentence))
        else:
            self.add_error(item.name if item.name in self.fields else None, str(item.sentence))

    def kept_rows(self) -> list[Any]:
        """The forms of the rows below the page that are not to go; of those that were refused, too."""
        return [row for name, rows in self.formsets.items() if name != "comments" for row in _kept(rows)]


def _kept(rows: Any) -> list[Any]:
    rows.is_valid()  # so that each row has read what was typed
    return [row for row in rows.forms if not rows._should_delete_form(row)]
