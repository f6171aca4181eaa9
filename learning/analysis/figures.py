"""The figures of one version, as plain JSON.

Keys: answers; facility (mean credit); discrimination (correlation of credit with the rest of the attempt);
index (mean credit of the strongest 27 % less that of the weakest); rows: {key, text, group, right, chosen, upper, lower};
confidence: {level, answers, credit, wrong}; quizzes: {quiz id: answers}. Shares are 0 to 1; None where too few answered.
"""

from typing import Any

from core.small_counts import SMALLEST_SHOWN
from learning.analysis.groups import upper_and_lower
from learning.analysis.rows import NOTHING, RIGHT, TYPED, WRONG, Content, Row, rows
from learning.analysis.tally import Heap, Tally

FIGURES_FROM = 10  # first answers, before anything is said about a question
TELLING_FROM = 30  # before strong and weak are compared: eight in each group
TYPED_SHOWN = 8
DIGITS = 4


def figures(content: Content, tally: Tally) -> dict[str, Any]:
    has_enough = tally.answers >= FIGURES_FROM
    groups = upper_and_lower(tally) if tally.compared >= TELLING_FROM else None
    return {
        "answers": tally.answers,
        "facility": _share(tally.all().credit, tally.answers) if has_enough else None,
        "discrimination": _rounded(tally.moments.correlation()) if groups else None,
        "index": _index(*groups) if groups else None,
        "rows": _table(content, tally, groups) if has_enough else [],
        "confidence": _confidence(tally) if has_enough else [],
        "quizzes": {str(quiz): number for quiz, number in sorted(tally.quizzes.items())},
    }


def _index(upper: Heap, lower: Heap) -> float:
    return round(upper.credit / upper.answers - lower.credit / lower.answers, DIGITS)


def _table(content: Content, tally: Tally, groups: tuple[Heap, Heap] | None) -> list[dict[str, Any]]:
    everybody = tally.all()
    return [
        {
            "key": row.key,
            "text": row.text,
            "group": row.group,
            "right": row.right,
            "chosen": round(everybody.share(row.key), DIGITS),
            "upper": round(groups[0].share(row.key), DIGITS) if groups else None,
            "lower": round(groups[1].share(row.key), DIGITS) if groups else None,
        }
        for row in _wanted(content, everybody)
    ]


def _wanted(content: Content, everybody: Heap) -> list[Row]:
    """Typed answers only where several typed the same: one person's words may say who they are."""
    typed: list[str] = []
    if content["kind"] in TYPED:
        often = [key for number, key in _most_ticked(everybody) if number >= SMALLEST_SHOWN]
        typed = [key for key in often if key.startswith((RIGHT, WRONG))][:TYPED_SHOWN]
    return [row for row in rows(content, typed) if row.key != NOTHING or NOTHING in everybody.ticks]


def _most_ticked(heap: Heap) -> list[tuple[float, str]]:
    return sorted(((number, key) for key, number in heap.ticks.items()), key=lambda pair: (-pair[0], pair[1]))


def _confidence(tally: Tally) -> list[dict[str, Any]]:
    """How right people were at each confidence, where five or more chose it."""
    return [
        {
            "level": number,
            "answers": level.answers,
            "credit": _share(level.credit, level.answers),
            "wrong": _share(level.wrong, level.answers),
        }
        for number, level in sorted(tally.levels.items())
        if level.answers >= SMALLEST_SHOWN
    ]


def _share(part: float, whole: float) -> float:
    return round(part / whole, DIGITS)


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, DIGITS)
