"""Marks, as a pure function of what was asked and what was answered."""

from collections.abc import Iterable, Mapping
from typing import Any

ROUNDING = 1e-9


def fraction(content: Mapping[str, Any], response: Iterable[str] | None) -> float:
    """Credit for one question, 0 to 1: the chosen options' shares added up, never below nothing or above all.

    `content` is a question version's; `response` a list of option ids, None or empty where nothing was chosen.
    """
    chosen = set(response or ())
    credit = sum(option["fraction"] for option in content["options"] if option["id"] in chosen)
    return min(1.0, max(0.0, credit))


def score(fractions: Iterable[float]) -> float:
    """The mean over all questions; 0 where there are none."""
    given = list(fractions)
    return sum(given) / len(given) if given else 0.0


def is_passed(share: float, pass_mark: int) -> bool:
    """Whether a share of the whole reaches a mark in per cent, forgiving what floats lose."""
    return share * 100 >= pass_mark - ROUNDING
