"""Options to choose from: one right answer, several, true or false."""

from collections.abc import Collection, Iterator
from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from learning.checking.problem import Problem, alike

SAME = _("Two options say the same. Reword one of them.")
NONE_RIGHT = _("No option is marked as right. Mark at least one.")
EARNS_NOTHING = _("This is marked as right but earns nothing. Say what it earns, or unmark it.")
NOT_MARKED = _("This earns credit but is not marked as right. Mark it, or take its credit away.")
LOST = 1e-9  # by adding floats


def single(content: dict[str, Any]) -> Iterator[Problem]:
    yield from _any(content)
    if len(_right(content)) > 1:
        sentence = gettext("Two options are marked as right. Unmark one, or choose “several right answers”.")
        yield Problem("options", sentence)


def multiple(content: dict[str, Any]) -> Iterator[Problem]:
    yield from _any(content)
    right = _right(content)
    total = sum(option["fraction"] for option in right)
    if right and abs(total - 1) > LOST:
        sentence = gettext("The credit of the right options adds up to %(sum)s, not to 100.") % {
            "sum": round(total * 100)
        }
        yield Problem("options", sentence)


def disagreements(content: dict[str, Any], marked: Collection[str]) -> Iterator[Problem]:
    """Where what is marked as right (ids) and what earns credit are not the same."""
    for option in content["options"]:
        if option["id"] in marked and option["fraction"] <= 0:
            yield Problem(f"options.{option['id']}.credit", str(EARNS_NOTHING))
        elif option["id"] not in marked and option["fraction"] > 0:
            yield Problem(f"options.{option['id']}.credit", str(NOT_MARKED))


def true_false(content: dict[str, Any]) -> Iterator[Problem]:
    if len(content["options"]) != 2:
        yield Problem("options", gettext("True or false has exactly two options."))
    yield from single(content) if len(content["options"]) >= 2 else ()


def _right(content: dict[str, Any]) -> list[dict[str, Any]]:
    return [option for option in content["options"] if option["fraction"] > 0]


def _any(content: dict[str, Any]) -> Iterator[Problem]:
    if len(content["options"]) < 2:
        yield Problem("options", gettext("A question needs at least two options."))
    if not _right(content):
        yield Problem("options", str(NONE_RIGHT))
    yield from alike(content["options"], SAME)
