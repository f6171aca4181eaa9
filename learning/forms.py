from typing import Any

from django.core.exceptions import ValidationError
from wagtail.admin.forms import WagtailAdminModelForm


class QuestionForm(WagtailAdminModelForm):
    """Looks at the options together: what is wrong with a question is rarely wrong with one of them."""

    def clean(self) -> dict[str, Any]:
        from learning.models.bank import check_options  # the model names this form

        cleaned: dict[str, Any] = super().clean()
        rows = self.formsets["options"]
        if rows.is_valid():
            options = [
                row.instance for row in rows.forms if row not in rows.deleted_forms and row.has_changed()
            ]
            kept = [row.instance for row in rows.initial_forms if row not in rows.deleted_forms]
            try:
                check_options(cleaned.get("kind", ""), list({id(o): o for o in (*kept, *options)}.values()))
            except ValidationError as mistake:
                self.add_error(None, mistake)
        return cleaned
