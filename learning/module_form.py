"""The form of a module's page."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from core.page_form import PageForm

NOT_ITSELF = _("A module cannot come before itself. Choose only from the other modules in this list.")


class ModuleForm(PageForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Every module is offered but the page's own."""
        super().__init__(*args, **kwargs)
        if requires := self.fields.get("requires"):
            requires.queryset = requires.queryset.exclude(pk=self.instance.module_id)
            requires.error_messages["invalid_choice"] = NOT_ITSELF
