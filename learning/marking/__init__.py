"""What an answer is, whether it is whole, what it is worth and what is said of it: pure, a file for each way of answering.

`content` is a question version's (see `learning.freezing`). Nothing here touches a database or a request.
"""

from collections.abc import Iterable, Mapping
from types import ModuleType
from typing import Any

from learning.enums import QuestionKind
from learning.marking import choosing, matching, measuring, ordering, reflecting, scenario, spelling
from learning.marking.answers import ODD, NotAnAnswer, Posted, Response, Told

__all__ = [
    "ODD",
    "NotAnAnswer",
    "Posted",
    "Response",
    "Told",
    "fraction",
    "full_marks",
    "is_complete",
    "is_marked",
    "is_passed",
    "read",
    "score",
    "told",
]

ROUNDING = 1e-9
WAYS: dict[str, ModuleType] = {
    QuestionKind.SINGLE: choosing,
    QuestionKind.MULTIPLE: choosing,
    QuestionKind.TRUE_FALSE: choosing,
    QuestionKind.MATCHING: matching,
    QuestionKind.ORDERING: ordering,
    QuestionKind.SHORT_TEXT: spelling,
    QuestionKind.NUMERIC: measuring,
    QuestionKind.REFLECTIVE: reflecting,
    QuestionKind.SCENARIO: scenario,
}


def read(content: Mapping[str, Any], posted: Posted, before: Response = None) -> Response:
    """The answer in a form's fields; None where nothing was given.

    `before` is the answer kept so far, from which a scenario goes on and in which a line is moved. Raises
    `NotAnAnswer`, with a sentence for whoever answers, for anything that does not belong to the question.
    """
    way = WAYS[content["kind"]]
    if not posted.keys() <= way.names(content):
        raise NotAnAnswer(ODD)
    return way.read(content, posted, before)


def fraction(content: Mapping[str, Any], response: Response) -> float | None:
    """The share of the question that an answer earns, 0 to 1; None for a question that is not marked."""
    earned = WAYS[content["kind"]].fraction(content, response) if response else WAYS[content["kind"]].NOTHING
    return None if earned is None else min(1.0, max(0.0, float(earned)))


def is_complete(content: Mapping[str, Any], response: Response) -> bool:
    """Whether nothing more is needed: every place filled, an ending reached."""
    return bool(response) and bool(WAYS[content["kind"]].is_complete(content, response))


def full_marks(content: Mapping[str, Any]) -> Response:
    """An answer that earns all there is to earn."""
    return WAYS[content["kind"]].full_marks(content)


def told(content: Mapping[str, Any], response: Response) -> list[Told]:
    """After submission: each option, pair, place or step with what was done and why it is right or not."""
    return list(WAYS[content["kind"]].told(content, response))


def score(fractions: Iterable[float | None]) -> float | None:
    """The mean over the marked questions, 0 to 1; None where there are none."""
    given = [share for share in fractions if share is not None]
    return sum(given) / len(given) if given else None


def is_marked(content: Mapping[str, Any]) -> bool:
    """Whether an answer can be right or wrong at all."""
    return WAYS[content["kind"]].NOTHING is not None


def is_passed(share: float, pass_mark: int) -> bool:
    """Whether a share of the whole reaches a mark in per cent, forgiving what floats lose."""
    return share * 100 >= pass_mark - ROUNDING
