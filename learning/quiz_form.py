"""The form of a quiz page: one that could not be asked says so to its writer, not to the learner."""

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm

from core.forms import TopicsField
from core.models import Topic
from core.page_form import PageForm
from learning.enums import QuizRole

EITHER = _("Choose a question, or say how many to draw.")
NOT_BOTH = _("This place names a question and draws as well. Take one of the two out.")
ROLE_TAKEN = _(
    "“{title}” is the {role} quiz of this module already. A module has one, or what is learnt cannot be told."
)

NO_EXIT = _(
    "A follow-up is compared with the exit quiz of its module, and this module has none. Say which quiz that is first."
)


class SlotForm(WagtailAdminModelForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # Not in the class: models import this form before topics can be asked for.
        self.fields["draw_topics"] = TopicsField(
            required=False,
            label=gettext("Topics"),
            help_text=gettext("On any of these; none ticked means on anything."),
        )
        mine = Topic.objects.filter(pk__in=[topic.pk for topic in self.initial.get("draw_topics", [])])
        self.fields["draw_topics"].queryset = (Topic.objects.in_use() | mine).by_facet()

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        if bool(cleaned.get("question")) == bool(cleaned.get("draw")) and not self.errors:
            self.add_error("question", NOT_BOTH if cleaned.get("draw") else EITHER)
        return cleaned


class QuizForm(PageForm):
    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        self.instance.role = cleaned.get("role", "")
        taken = self.instance.with_same_role(self.parent_page) if self.parent_page else None
        if taken:
            self.add_error("role", ROLE_TAKEN.format(title=taken.title, role=cleaned["role"]))
        elif cleaned.get("role") == QuizRole.FOLLOW_UP and not self._has_exit():
            self.add_error("role", NO_EXIT)
        if not self.is_deferred_validation:
            self._say_what_cannot_be_asked()
        return cleaned

    def _has_exit(self) -> bool:
        from learning.models import QuizPage

        others = QuizPage.objects.child_of(self.parent_page) if self.parent_page else QuizPage.objects.none()
        return others.exclude(pk=self.instance.pk).filter(role=QuizRole.EXIT).exists()

    def _say_what_cannot_be_asked(self) -> None:
        from learning.quiz_checking import quiz_problems

        slots = self.formsets["slots"]
        if slots.is_valid():
            rows = [row for row in slots.ordered_forms if not slots._should_delete_form(row)]
            for number, sentence in quiz_problems([_place(row) for row in rows]):
                _say(rows[number], sentence)


def _place(row: SlotForm) -> Any:
    from learning.quiz_checking import Place

    typed = row.cleaned_data
    return Place(
        typed["question"], typed["draw"], tuple(typed["draw_topics"]), typed.get("draw_difficulty") or ""
    )


def _say(row: SlotForm, sentence: str) -> None:
    row.add_error("draw" if row.cleaned_data.get("draw") else "question", forms.ValidationError(sentence))
