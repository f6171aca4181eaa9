"""Panels of ours that know no model: rows with a form of their own, folded fields, something to read."""

from typing import Any

from wagtail.admin.panels import InlinePanel, MultiFieldPanel, Panel
from wagtail.admin.panels.base import get_form_for_model


class RowsPanel(InlinePanel):
    """Inline rows whose form is ours."""

    def __init__(self, *args: Any, row_form: Any = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.row_form = row_form

    def clone_kwargs(self) -> dict[str, Any]:
        return super().clone_kwargs() | {"row_form": self.row_form}

    def get_form_options(self) -> dict[str, Any]:
        options: dict[str, Any] = super().get_form_options()
        deferred = self.child_edit_handler.get_form_options().get("defer_required_on_fields", [])
        options["formsets"][self.relation_name]["form"] = get_form_for_model(
            self.db_field.related_model, form_class=self.row_form, defer_required_on_fields=deferred
        )
        return options


class Fillable(MultiFieldPanel.BoundPanel):
    visible_children: Any

    @property
    def is_filled(self) -> bool:
        fields = [child.bound_field for child in self.visible_children if child.bound_field]
        return any(field.errors or field.value() for field in fields)


class RarePanel(MultiFieldPanel):
    """A section of the form that is mostly left empty: closed unless somebody has filled it in."""

    class BoundPanel(Fillable):
        def classes(self) -> list[str]:
            closed = [] if self.is_filled else ["collapsed"]
            return [*super().classes(), *closed]


class FoldedPanel(MultiFieldPanel):
    """Fields of a row that are mostly left empty: one line until somebody opens it, or has filled it in."""

    class BoundPanel(Fillable):
        template_name = "learning/admin/folded.html"
        heading: str

        def __init__(self, **kwargs: Any) -> None:
            super().__init__(**kwargs)
            self.summary, self.heading = self.heading, ""


class ReadPanel(Panel):
    """Something to read, from `read()`; not shown where that is empty, as it is here."""

    class BoundPanel(Panel.BoundPanel):
        def __init__(self, **kwargs: Any) -> None:
            super().__init__(**kwargs)
            self.told = self.read()

        def read(self) -> Any:
            return None

        def is_shown(self) -> bool:
            return bool(self.told)

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            context: dict[str, Any] = super().get_context_data(parent_context)
            return context | {"told": self.told, "object": self.instance, "user": self.request.user}


class QuizStatePanel(ReadPanel):
    """What keeps the quiz, as it was last saved, from being asked."""

    class BoundPanel(ReadPanel.BoundPanel):
        template_name = "learning/admin/quiz_state.html"

        def read(self) -> Any:
            from learning.quiz_checking import place_of, quiz_problems

            if not self.instance.pk or self.form.is_bound:
                return []
            places = [place_of(slot) for slot in self.instance.slots.all()]
            return [(number + 1, sentence) for number, sentence in quiz_problems(places)]
