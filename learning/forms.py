"""What is wrong with a question, said beside the field where it can be mended."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy
from wagtail.admin.forms import WagtailAdminModelForm

from core.admin.page_topics import TopicTicks
from core.forms import TopicsField
from core.models import Topic
from learning.checking import Problem
from learning.mistakes import mistakes
from learning.models import QuestionOption
from learning.reading import misread
from learning.scene_errors import misread_endings, scene_errors

KEYS = ("key", "match_key")
OURS = "mistake"


class OptionForm(WagtailAdminModelForm):
    """A row carries its ids along: a draft of a live question has no other place to keep them."""

    key = forms.UUIDField(required=False, widget=forms.HiddenInput)
    match_key = forms.UUIDField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, instance: QuestionOption | None = None, **kwargs: Any) -> None:
        super().__init__(*args, instance=instance, **kwargs)
        if instance is not None:  # the empty row, which the browser copies, must not have ids
            self.initial |= {name: getattr(instance, name) for name in KEYS}

    def _post_clean(self) -> None:
        super()._post_clean()
        for name in KEYS:
            if self.instance.pk is None and self.cleaned_data.get(name):
                setattr(self.instance, name, self.cleaned_data[name])
        if not self.is_deferred_validation:
            name_misreading(self)


class QuestionForm(WagtailAdminModelForm):
    """Looks at the whole question: what is wrong with it is rarely wrong with one field."""

    topics = TopicsField(
        required=False,
        label=gettext_lazy("Topics"),
        help_text=gettext_lazy("What it is about. Quizzes draw questions by topic."),
        widget=TopicTicks,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "topics" in self.fields:  # a retired topic stays where it is
            mine = Topic.objects.filter(pk__in=[topic.pk for topic in self.initial.get("topics", [])])
            self.fields["topics"].queryset = (Topic.objects.in_use() | mine).by_facet()

    def _post_clean(self) -> None:
        super()._post_clean()
        if self.is_deferred_validation:  # a draft may be unfinished
            return
        name_misreading(self)
        rows = self._rows()
        found = mistakes(self.instance, [row.instance for row in rows])
        if "scenes" in self.fields:
            self._name_in_scenes(found)
            return
        for problem in found:
            self._name(problem, rows)

    def _name_in_scenes(self, found: list[Problem]) -> None:
        """Nothing is said of a story whose fields are not filled yet: they say so themselves."""
        if self.has_error("scenes"):
            return
        found = [*found, *misread_endings(self.instance.scenes)]
        if found:
            self.add_error("scenes", scene_errors(self.instance.scenes, found))

    def _rows(self) -> list[OptionForm]:
        """The options that stay, in the order they were put."""
        options = self.formsets.get("options")
        if options is None:
            return []
        options.is_valid()  # so that each row has read what was typed
        kept = [row for row in options.forms if not options._should_delete_form(row)]
        return sorted(kept, key=lambda row: row.cleaned_data.get("ORDER") or 0)

    def _name(self, problem: Problem, rows: list[OptionForm]) -> None:
        place, _, rest = problem.field.partition(".")
        key, _, name = rest.partition(".")
        row = next((row for row in rows if str(row.instance.key) == key), None)
        if row is not None:
            say(row, name, problem.sentence)
        elif place in self.formsets:
            self.formsets[place].non_form_errors().append(problem.sentence)
        else:
            say(self, place, problem.sentence)


def name_misreading(form: Any) -> None:
    """A heading has to stand on the page it is said to stand on; a picture has to be described."""
    for name, sentence in misread(form.instance):
        say(form, name, sentence)


def say(form: Any, name: str, sentence: str) -> None:
    """Beside its field, or on top where the form has none; not where the field itself already says what is wrong."""
    mistake = forms.ValidationError(sentence, code=OURS)
    if name not in form.fields:
        form.add_error(None, mistake)
    elif all(error.code == OURS for error in form.errors.get(name, forms.utils.ErrorList()).as_data()):
        form.add_error(name, mistake)
