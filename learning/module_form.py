"""The form of a module's page."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext
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

    def clean_requires(self) -> Any:
        """What comes first cannot come after as well, by whatever way round."""
        chosen = self.cleaned_data["requires"]
        pages = type(self.instance).objects.all()
        circle = [str(one) for one in chosen if self.instance.module_id in _comes_before(one.pk, pages)]
        if circle:
            raise ValidationError(
                gettext(
                    "This module comes before %(modules)s already, so the other way round is not possible."
                )
                % {"modules": ", ".join(f"“{name}”" for name in circle)}
            )
        return chosen


def _comes_before(module_id: int, pages: Any) -> set[int]:
    """Every module that one asks for, and what those ask for in their turn."""
    asked_for: dict[int, set[int]] = {}
    for asking, asked in pages.exclude(requires=None).values_list("module_id", "requires"):
        asked_for.setdefault(asking, set()).add(asked)
    found: set[int] = set()
    ahead = {module_id}
    while ahead:
        ahead = set().union(*(asked_for.get(one, set()) for one in ahead)) - found
        found |= ahead
    return found
