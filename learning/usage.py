"""Where a question is used, and what becomes of those who are answering it when it changes."""

from dataclasses import dataclass
from typing import Any

from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core.figures import in_figures
from learning.enums import AttemptState
from learning.models import Attempt, AttemptItem, Question, QuizPage


@dataclass(frozen=True)
class Usage:
    """`asked` counts every time it was put to somebody, `answered` those with an answer.

    `underway` counts people with an open attempt in which it is asked; `next_number` is the next version's.
    """

    quizzes: list[QuizPage]
    asked: int
    answered: int
    underway: int
    next_number: int

    @property
    def is_kept(self) -> bool:
        """Whether somebody's evidence or a quiz needs it."""
        return bool(self.quizzes or self.asked)

    @property
    def words(self) -> str:
        parts = []
        if self.quizzes:
            parts.append(_("used in %(quizzes)s") % {"quizzes": quizzes_in_words(len(self.quizzes))})
        if self.answered:
            parts.append(_("answered %(times)s") % {"times": times_in_words(self.answered)})
        if self.asked and not self.answered:
            parts.append(_("asked %(times)s") % {"times": times_in_words(self.asked)})
        if self.underway:
            words = ngettext(
                "%(number)s person is in the middle of it",
                "%(number)s people are in the middle of it",
                self.underway,
            )
            parts.append(words % {"number": in_figures(self.underway)})
        return get_text_list(parts, _("and"))


def quizzes_with(question: Question) -> list[QuizPage]:
    """Those with a place for it by name."""
    pages = QuizPage.objects.filter(pk__in=question.slots.values("page"))
    return list(pages.order_by("title"))


def usage_of(question: Question) -> Usage:
    items = AttemptItem.objects.filter(version__question=question.pk)
    open_attempts = Attempt.objects.filter(state=AttemptState.OPEN, items__version__question=question.pk)
    latest = question.versions.order_by("-number").values_list("number", flat=True).first()
    return Usage(
        quizzes=quizzes_with(question),
        asked=items.count(),
        answered=items.filter(response__isnull=False).count(),
        underway=open_attempts.values("person").distinct().count(),
        next_number=(latest or 0) + 1,
    )


def quizzes_in_words(number: int) -> str:
    return ngettext("%(number)s quiz", "%(number)s quizzes", number) % {"number": in_figures(number)}


def times_in_words(number: int) -> str:
    return ngettext("%(number)s time", "%(number)s times", number) % {"number": in_figures(number)}


def in_words(row: Any) -> str:
    """One row of the bank, as `with_usage` counted it."""
    used = quizzes_in_words(row.used) if row.used else _("no quiz")
    return _("in %(used)s, answered %(times)s") % {"used": used, "times": times_in_words(row.answered)}
