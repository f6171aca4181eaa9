"""Where a question is used, and what becomes of those who are answering it when it changes."""

from dataclasses import dataclass
from typing import Any

from django.utils.text import get_text_list

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
            parts.append(f"used in {counted(len(self.quizzes), 'quiz', 'quizzes')}")
        if self.answered:
            parts.append(f"answered {counted(self.answered, 'time', 'times')}")
        if self.asked and not self.answered:
            parts.append(f"asked {counted(self.asked, 'time', 'times')}")
        if self.underway:
            people = counted(self.underway, "person is", "people are")
            parts.append(f"{people} in the middle of it")
        return get_text_list(parts, "and")


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


def counted(number: int, one: str, many: str) -> str:
    return f"{number:,} {one if number == 1 else many}"


def in_words(row: Any) -> str:
    """One row of the bank, as `with_usage` counted it."""
    used = counted(row.used, "quiz", "quizzes") if row.used else "no quiz"
    return f"in {used}, answered {counted(row.answered, 'time', 'times')}"
