"""Options to choose from: one right answer, several, true or false."""

from collections.abc import Collection, Iterator
from typing import Any

from learning.checking.problem import Problem, alike

SAME = "Two options say the same. Reword one of them."
NONE_RIGHT = "No option is marked as right. Mark at least one."
EARNS_NOTHING = "This is marked as right but earns nothing. Say what it earns, or unmark it."
NOT_MARKED = "This earns credit but is not marked as right. Mark it, or take its credit away."
LOST = 1e-9  # by adding floats


def single(content: dict[str, Any]) -> Iterator[Problem]:
    yield from _any(content)
    if len(_right(content)) > 1:
        sentence = "Two options are marked as right. Unmark one, or choose “several right answers”."
        yield Problem("options", sentence)


def multiple(content: dict[str, Any]) -> Iterator[Problem]:
    yield from _any(content)
    right = _right(content)
    total = sum(option["fraction"] for option in right)
    if right and abs(total - 1) > LOST:
        sentence = f"The credit of the right options adds up to {round(total * 100)}, not to 100."
        yield Problem("options", sentence)


def disagreements(content: dict[str, Any], marked: Collection[str]) -> Iterator[Problem]:
    """Where what is marked as right (ids) and what earns credit are not the same."""
    for option in content["options"]:
        if option["id"] in marked and option["fraction"] <= 0:
            yield Problem(f"options.{option['id']}.credit", EARNS_NOTHING)
        elif option["id"] not in marked and option["fraction"] > 0:
            yield Problem(f"options.{option['id']}.credit", NOT_MARKED)


def true_false(content: dict[str, Any]) -> Iterator[Problem]:
    if len(content["options"]) != 2:
        yield Problem("options", "True or false has exactly two options.")
    yield from single(content) if len(content["options"]) >= 2 else ()


def _right(content: dict[str, Any]) -> list[dict[str, Any]]:
    return [option for option in content["options"] if option["fraction"] > 0]


def _any(content: dict[str, Any]) -> Iterator[Problem]:
    if len(content["options"]) < 2:
        yield Problem("options", "A question needs at least two options.")
    if not _right(content):
        yield Problem("options", NONE_RIGHT)
    yield from alike(content["options"], SAME)
