"""Things to put in order. A response is the list of option ids as ordered; the right order is the content's own.

A place that nobody was given yet is None in it. A form gives lines their places, or moves one: `move` is
"<option id>:up" or ":down". Lines without a place stand in the order of `shown`, in what places are left.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from django.utils.translation import gettext

from learning.marking.answers import ODD, NotAnAnswer, Posted, Response, Told, option_told

NOTHING = 0.0


def names(content: Mapping[str, Any]) -> set[str]:
    return {"move", "shown", *(f"place-{option['id']}" for option in content["options"])}


def read(content: Mapping[str, Any], posted: Posted, before: Response = None) -> Response:
    ids = [option["id"] for option in content["options"]]
    placed = _placed(ids, posted)
    if "move" not in posted:
        return placed
    order = seated(placed or before, list(posted.get("shown") or ids))
    return _moved(order, list(posted["move"]))


def seated(response: Response, shown: list[str]) -> list[str]:
    """Every line in its place; those without one fill what is left, in the order in which they are shown."""
    placed = response or [None] * len(shown)
    rest = iter([option for option in shown if option not in placed])
    return [option or next(rest) for option in placed]


def _placed(ids: list[str], posted: Posted) -> Response:
    """The lines in the places a form gives them; None where it gives none."""
    order: list[str | None] = [None] * len(ids)
    for option in ids:
        place = _place(posted.get(f"place-{option}"), len(ids))
        if place and order[place - 1]:
            raise NotAnAnswer(gettext("Two lines have the same place. Give each its own."))
        if place:
            order[place - 1] = option
    return order if any(order) else None


def _place(values: Any, last: int) -> int:
    """1 to `last`, or 0 where no place was given."""
    given = [value for value in values or () if value]
    if not given:
        return 0
    if len(given) > 1 or not (given[0].isascii() and given[0].isdigit()) or len(given[0]) > 3:
        raise NotAnAnswer(ODD)
    if not 1 <= int(given[0]) <= last:
        raise NotAnAnswer(ODD)
    return int(given[0])


def _moved(order: list[str], moves: list[str]) -> list[str]:
    """The same order with one line a place further up or down; at the edge it stays."""
    option, _, direction = moves[0].partition(":") if len(moves) == 1 else ("", "", "")
    if option not in order or direction not in ("up", "down"):
        raise NotAnAnswer(ODD)
    place = order.index(option)
    other = place - 1 if direction == "up" else place + 1
    changed = list(order)
    if 0 <= other < len(order):
        changed[place], changed[other] = changed[other], changed[place]
    return changed


def fraction(content: Mapping[str, Any], response: Response) -> float:
    """The share of lines that stand in their place."""
    right = [option["id"] for option in content["options"]]
    return sum(given == wanted for given, wanted in zip(response, right, strict=False)) / len(right)


def is_complete(content: Mapping[str, Any], response: Response) -> bool:
    return len(response) == len(content["options"]) and None not in response


def full_marks(content: Mapping[str, Any]) -> Response:
    return [option["id"] for option in content["options"]]


def told(content: Mapping[str, Any], response: Response) -> Iterator[Told]:
    places = {option: number for number, option in enumerate(response or (), 1)}
    for number, option in enumerate(content["options"], 1):
        given = places.get(option["id"])
        said = _said(given, number) if given or not response else _said_of_none(number)
        yield option_told(option, said, right=given == number, chosen=given is not None)


def _said(given: int | None, number: int) -> str:
    if given and given != number:
        return gettext("You put it at %(given)s; it stands at %(number)s.") % {
            "given": given,
            "number": number,
        }
    return gettext("It stands at %(number)s.") % {"number": number}


def _said_of_none(number: int) -> str:
    return gettext("You gave it no place. It stands at %(number)s.") % {"number": number}
