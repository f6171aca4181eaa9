"""Asking, a question a page: which pages there are, in which order, and what stands on each."""

from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from champions.asking_forms import (
    DecisionForm,
    FilesForm,
    PageForm,
    QuestionForm,
    SituationForm,
    StrengthsForm,
    TopicsForm,
    TriedForm,
    WhoForm,
)
from champions.models import Consultation


@dataclass(frozen=True)
class Step:
    """`title` is the heading where a page has several fields; `fields` the template they are drawn with."""

    slug: str
    form: type[PageForm]
    title: str | Promise
    fields: str = "consultations/ask_fields.html"

    @property
    def number(self) -> int:
        return STEPS.index(self) + 1

    @property
    def has_text(self) -> bool:
        return bool(set(self.form.keeps) - {"topics", "champion"})

    def url_in(self, case: Consultation) -> str:
        return f"{case.url}ask/{self.slug}/"


STEPS = (
    Step("question", QuestionForm, _("Your question in one sentence")),
    Step("topics", TopicsForm, _("What is it about?")),
    Step("situation", SituationForm, _("What is going on?")),
    Step("tried", TriedForm, _("What has been tried?")),
    Step("strengths", StrengthsForm, _("What helps already?")),
    Step("decision", DecisionForm, _("What do you hope for?")),
    Step("files", FilesForm, _("Is there a file to add?"), "consultations/ask_files.html"),
    Step("who", WhoForm, _("Who should answer?"), fields="consultations/who.html"),
)  # fmt: skip

LABELS: dict[str, Any] = {
    name: field.label
    for step in STEPS
    for name, field in step.form.base_fields.items()
    if name in step.form.keeps
}


def step_of(slug: str) -> Step | None:
    return next((step for step in STEPS if step.slug == slug), None)


def step_keeping(name: str) -> Step:
    """The page on which this part is written."""
    return next(step for step in STEPS if name in step.form.keeps)


def before(step: Step, case: Consultation) -> str:
    """The page one came from; before the first, one's own list."""
    return STEPS[step.number - 2].url_in(case) if step.number > 1 else "/consultations/"


def ahead(case: Consultation) -> str:
    """The first page not answered yet, or the summary: where a draft is gone on with."""
    left = (step for step in STEPS if step.slug not in case.answered_pages)
    first = next(left, None)
    return first.url_in(case) if first else f"{case.url}check/"
