"""What the figures suggest to look at. A flag asks; it never judges."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from learning.analysis.figures import TELLING_FROM
from learning.enums import ItemFlag, QuestionKind

EASY_FROM = 0.95
HARD_BELOW = 0.25
TELLS_FROM = 0.1
# Where one answer out of several is the key; in an order or a scenario no single row is.
KEYED = {
    QuestionKind.SINGLE,
    QuestionKind.MULTIPLE,
    QuestionKind.TRUE_FALSE,
    QuestionKind.MATCHING,
    QuestionKind.SHORT_TEXT,
    QuestionKind.NUMERIC,
}


def flags(kind: str, figures: Mapping[str, Any]) -> list[str]:
    """In the order in which they are worth looking at; none before there are enough answers to compare."""
    if figures["answers"] < TELLING_FROM:
        return []
    raised = {
        ItemFlag.WRONG_KEY: kind in KEYED and _has_wrong_key(kind, figures["rows"]),
        ItemFlag.TOO_EASY: figures["facility"] >= EASY_FROM,
        ItemFlag.TOO_HARD: figures["facility"] < HARD_BELOW,
        ItemFlag.DOES_NOT_TELL: _does_not_tell(figures),
    }
    return [str(flag) for flag, is_raised in raised.items() if is_raised]


def _does_not_tell(figures: Mapping[str, Any]) -> bool:
    """A question nearly everybody gets right cannot tell people apart, and need not."""
    told = figures["discrimination"]
    return told is not None and told < TELLS_FROM and figures["facility"] < EASY_FROM


def _has_wrong_key(kind: str, rows: list[dict[str, Any]]) -> bool:
    decisions: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in rows:
        decisions[row["group"]].append(row)
    return any(_strong_go_elsewhere(kind, together) for together in decisions.values())


def _strong_go_elsewhere(kind: str, rows: list[dict[str, Any]]) -> bool:
    """Strong learners choose something wrong more often than what is right, and not less often than weak ones do.

    Where several options are right, the least chosen of them is compared, and most of the strong must have gone wrong.
    """
    several = kind == QuestionKind.MULTIPLE
    right = [row["upper"] for row in rows if row["right"] and row["upper"] is not None]
    bar = (min(right) if several else sum(right)) if right else 0.0
    return any(
        row["upper"] > bar and row["upper"] >= row["lower"] and (not several or row["upper"] > 0.5)
        for row in rows
        if row["key"] and not row["right"] and row["upper"] is not None
    )
