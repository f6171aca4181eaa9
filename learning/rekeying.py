"""Whether an answer to one version can be marked fairly with the key of a later one. Pure.

It can, when all it names is still there, and when what is right now was on offer then.
"""

from collections.abc import Callable, Mapping
from typing import Any

from learning.enums import QuestionKind
from learning.marking import NotAnAnswer, Response, scenario

Content = Mapping[str, Any]


def can_be_marked(asked: Content, key: Content, response: Response) -> bool:
    """`asked` is the version that was answered, `key` the one to mark it with."""
    return asked["kind"] == key["kind"] and WAYS[key["kind"]](asked, key, response)


def _choosing(asked: Content, key: Content, response: Response) -> bool:
    right = {option["id"] for option in key["options"] if option["fraction"] > 0}
    return set(response or ()) <= _ids(key) and right <= _ids(asked)


def _matching(asked: Content, key: Content, response: Response) -> bool:
    matches = {option["match_id"] for option in key["options"]}
    return _ids(asked) == _ids(key) and set((response or {}).values()) <= matches


def _ordering(asked: Content, key: Content, response: Response) -> bool:
    return _ids(asked) == _ids(key)


def _scenario(asked: Content, key: Content, response: Response) -> bool:
    """Each step of the path is open in the later version too."""
    try:
        scenario.walk(key, (response or {}).get("path", ()))
    except NotAnAnswer:
        return False
    return True


def _always(asked: Content, key: Content, response: Response) -> bool:
    return True


def _ids(content: Content) -> set[str]:
    return {option["id"] for option in content["options"]}


WAYS: dict[str, Callable[[Content, Content, Response], bool]] = {
    QuestionKind.SINGLE: _choosing,
    QuestionKind.MULTIPLE: _choosing,
    QuestionKind.TRUE_FALSE: _choosing,
    QuestionKind.MATCHING: _matching,
    QuestionKind.ORDERING: _ordering,
    QuestionKind.SHORT_TEXT: _always,
    QuestionKind.NUMERIC: _always,
    QuestionKind.REFLECTIVE: _always,
    QuestionKind.SCENARIO: _scenario,
}
