"""Options to choose from: one right answer, several, or true and false. A response is a sorted list of option ids."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.utils.translation import gettext as _

from learning.enums import QuestionKind
from learning.marking.answers import ODD, NotAnAnswer, Posted, Response, Told, option_told

NOTHING = 0.0
KINDS = frozenset({QuestionKind.SINGLE, QuestionKind.MULTIPLE, QuestionKind.TRUE_FALSE})


def names(content: Mapping[str, Any]) -> set[str]:
    return {"answer"}


def read(content: Mapping[str, Any], posted: Posted, before: Response = None) -> Response:
    chosen = set(posted.get("answer") or ()) - {""}
    if not chosen <= {option["id"] for option in content["options"]}:
        raise NotAnAnswer(ODD)
    if len(chosen) > 1 and content["kind"] != QuestionKind.MULTIPLE:
        raise NotAnAnswer(_("Only one answer can be chosen here. Choose the one that fits best."))
    return sorted(chosen) or None


def fraction(content: Mapping[str, Any], response: Response) -> float:
    """The chosen options' shares added up."""
    return sum(option["fraction"] for option in content["options"] if option["id"] in response)


def is_complete(content: Mapping[str, Any], response: Response) -> bool:
    return True


def full_marks(content: Mapping[str, Any]) -> Response:
    right = [option["id"] for option in content["options"] if option["fraction"] > 0]
    if content["kind"] != QuestionKind.MULTIPLE:
        right = [max(content["options"], key=lambda option: option["fraction"])["id"]]
    return sorted(right)


def told(content: Mapping[str, Any], response: Response) -> Iterator[Told]:
    for option in content["options"]:
        chosen = option["id"] in (response or ())
        yield option_told(
            option, _("You chose this.") if chosen else "", right=option["fraction"] > 0, chosen=chosen
        )
