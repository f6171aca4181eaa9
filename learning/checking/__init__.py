"""What can be wrong with a question, said so that its writer can mend it. Pure, a file for each way of answering.

A problem's field is a name of the question (`stem`, `number`, `options`, `scenes` …) or a place in a list:
`options.<id>.<name>`, `scenes.<id>.<name>`, with the ids of the frozen content (see `learning.freezing`).
"""

from collections.abc import Callable, Iterator
from typing import Any

from django.utils.translation import gettext as _

from learning.checking import choosing, lists, scenario, typed
from learning.checking.problem import Problem, plain
from learning.enums import QuestionKind

__all__ = ["Problem", "problems"]

CHECKS: dict[str, Callable[[dict[str, Any]], Iterator[Problem]]] = {
    QuestionKind.SINGLE: choosing.single,
    QuestionKind.MULTIPLE: choosing.multiple,
    QuestionKind.TRUE_FALSE: choosing.true_false,
    QuestionKind.MATCHING: lists.matching,
    QuestionKind.ORDERING: lists.ordering,
    QuestionKind.SHORT_TEXT: typed.short_text,
    QuestionKind.NUMERIC: typed.numeric,
    QuestionKind.REFLECTIVE: typed.reflective,
    QuestionKind.SCENARIO: scenario.scenario,
}


def problems(content: dict[str, Any]) -> list[Problem]:
    """In the order of the form; none where the question can be asked."""
    return [*_unasked(content), *CHECKS[content["kind"]](content)]


def _unasked(content: dict[str, Any]) -> Iterator[Problem]:
    if not plain(content["stem"]):
        yield Problem("stem", _("Nothing is asked yet. Write the question."))
