"""What the leads' pages show: quizzes, and what the stored statistics say of each question. Nothing is counted here."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.core.paginator import Page as Leaf
from django.core.paginator import Paginator
from django.db.models import Count, Max, QuerySet
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from learning.analysis import FIGURES_FROM, TELLING_FROM
from learning.analysis.rows import plain
from learning.enums import AttemptState, Confidence, ItemFlag, QuestionKind
from learning.models import Attempt, ItemStatistics, Quiz, QuizSlot

QUIZZES_ON_A_PAGE = 25
QUESTIONS_ON_A_PAGE = 20
FLAGGED_SAYS = {
    ItemFlag.WRONG_KEY: _(
        "Strong learners choose something else. Look whether the key is right, or the wording misleads."
    ),
    ItemFlag.TOO_EASY: _("Nearly everybody gets it right. Keep it if all must know it; else ask for more."),
    ItemFlag.TOO_HARD: _(
        "Hardly anybody gets it right. Look at the wording, or whether the module teaches it."
    ),
    ItemFlag.DOES_NOT_TELL: _(
        "Strong learners do no better here than weak ones. It may ask for something else than the rest."
    ),
}


@dataclass(frozen=True)
class QuizLine:
    quiz: Quiz
    attempts: int
    flagged: int


def quizzes(words: str, number: str | None) -> Leaf[Any]:
    """One page of quizzes by title, each with its submitted attempts and the questions to look at."""
    found: Any = Quiz.objects.with_titles()
    if words:
        found = found.filter(title__icontains=words)
    leaf: Leaf[Any] = Paginator(found.order_by("module_title", "title", "pk"), QUIZZES_ON_A_PAGE).get_page(
        number
    )
    ids = [quiz.pk for quiz in leaf.object_list]
    attempts, flagged = _attempts_at(ids), _flagged_in(ids)
    leaf.object_list = [
        QuizLine(quiz, attempts.get(quiz.pk, 0), flagged.get(quiz.pk, 0)) for quiz in leaf.object_list
    ]
    return leaf


def last_counted() -> datetime | None:
    """When the newest statistics were counted."""
    return ItemStatistics.objects.aggregate(last=Max("counted_at"))["last"]


def _attempts_at(ids: list[int]) -> dict[int, int]:
    submitted = Attempt.objects.filter(quiz__in=ids, state=AttemptState.SUBMITTED)
    return dict(submitted.values_list("quiz").annotate(number=Count("pk")))


def _flagged_in(ids: list[int]) -> dict[int, int]:
    """How many questions have a flag, by quiz."""
    if not ids:  # SQLite refuses to look for no key at all
        return {}
    keys = [str(quiz) for quiz in ids]
    rows = ItemStatistics.objects.exclude(flags=[]).filter(figures__quizzes__has_any_keys=keys)
    found = dict.fromkeys(ids, 0)
    for asked_in in rows.values_list("figures__quizzes", flat=True):
        for key in asked_in:
            if int(key) in found:
                found[int(key)] += 1
    return found


@dataclass(frozen=True)
class ConfidenceLine:
    words: str
    answers: int
    right: str
    wrong: str
    stands_out: bool


@dataclass(frozen=True)
class RowLine:
    text: str
    right: bool
    chosen: str
    upper: str
    lower: str


@dataclass(frozen=True)
class Decision:
    """Rows that compete with one another; `heading` is empty where the whole question is one decision."""

    heading: str
    rows: list[RowLine]


@dataclass(frozen=True)
class ItemLine:
    """One version of a question in words and percentages; empty where too few have answered."""

    question_id: int
    number: int
    kind: str
    stem: str
    answers: int
    flags: list[tuple[str, str]]
    figures: list[tuple[str, str]]
    decisions: list[Decision]
    confidence: list[ConfidenceLine]

    @property
    def missing(self) -> str:
        """What is not said yet, and from when it will be."""
        if self.answers < FIGURES_FROM:
            return gettext("Figures appear from %(number)s first answers.") % {"number": FIGURES_FROM}
        if self.answers < TELLING_FROM:
            words = gettext("Strong and weak learners are compared from %(number)s first answers.")
            return words % {"number": TELLING_FROM}
        return ""


def items_of(quiz: Quiz, number: str | None) -> Leaf[Any]:
    """One page of the quiz's questions: what is worth a look first, then in the order of the quiz."""
    stored = ItemStatistics.objects.filter(figures__quizzes__has_key=str(quiz.pk))
    keys = stored.values_list("pk", "flags", "version__question", "version__number")
    places = _places_in(quiz)
    ranked = sorted(keys, key=lambda key: (not key[1], places.get(key[2], len(places)), key[2], -key[3]))
    leaf: Leaf[Any] = Paginator(ranked, QUESTIONS_ON_A_PAGE).get_page(number)
    wanted = [key[0] for key in leaf.object_list]
    lines = {row.pk: _line(row) for row in stored.filter(pk__in=wanted).select_related("version")}
    leaf.object_list = [lines[pk] for pk in wanted if pk in lines]
    return leaf


def has_scenario(quiz: Quiz) -> bool:
    return _counted_scenarios(quiz).exists()


def _counted_scenarios(quiz: Quiz) -> QuerySet[ItemStatistics]:
    return ItemStatistics.objects.filter(
        figures__quizzes__has_key=str(quiz.pk), version__content__kind=QuestionKind.SCENARIO
    )


def _places_in(quiz: Quiz) -> dict[int, int]:
    """Where each fixed question stands in the quiz as it is now."""
    slots = QuizSlot.objects.filter(page__step=quiz.step_id).exclude(question=None).order_by("sort_order")
    return {question: place for place, question in enumerate(slots.values_list("question", flat=True))}


def _line(row: ItemStatistics) -> ItemLine:
    figures, content = row.figures, row.version.content
    return ItemLine(
        question_id=row.version.question_id,
        number=row.version.number,
        kind=str(QuestionKind(content["kind"]).label),
        stem=plain(content["stem"]),
        answers=row.attempts,
        flags=[(str(ItemFlag(flag).label), str(FLAGGED_SAYS[ItemFlag(flag)])) for flag in row.flags],
        figures=_figures(figures),
        decisions=_decisions(figures["rows"]),
        confidence=[_confidence(level) for level in figures["confidence"]],
    )


def _figures(figures: dict[str, Any]) -> list[tuple[str, str]]:
    """What can be said already, with the words for it."""
    said = [
        (gettext("Right"), figures["facility"], _percent),
        (gettext("Tells apart"), figures["discrimination"], _signed),
        (gettext("Strongest less weakest"), figures["index"], _signed),
    ]
    return [(words, written(figure)) for words, figure, written in said if figure is not None]


def _decisions(rows: list[dict[str, Any]]) -> list[Decision]:
    found: dict[str, list[RowLine]] = {}
    for row in rows:
        shares = [_percent(row[name]) for name in ("chosen", "upper", "lower")]
        found.setdefault(row["group"], []).append(RowLine(row["text"], row["right"], *shares))
    return [Decision(heading, lines) for heading, lines in found.items()]


def _confidence(level: dict[str, Any]) -> ConfidenceLine:
    confidence = Confidence(str(level["level"]))
    return ConfidenceLine(
        words=str(confidence.label),
        answers=level["answers"],
        right=_percent(level["credit"]),
        wrong=_percent(level["wrong"]),
        stands_out=confidence == Confidence.SURE and level["wrong"] >= 0.25,
    )


def _percent(share: float | None) -> str:
    return "–" if share is None else f"{100 * share:.0f}%"


def _signed(measure: float | None) -> str:
    return "–" if measure is None else f"{measure:+.2f}".replace("-", "−")
