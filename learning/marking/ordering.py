"""Things to put in order. A response is the list of all option ids as ordered; the right order is the content's own.

A form gives every line its place, or moves one: `move` is "<option id>:up" or ":down", within the answer so far or,
before there is one, within `shown`, the order in which the lines stand.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from learning.marking.answers import ODD, NotAnAnswer, Posted, Response, Told, option_told

NOTHING = 0.0


def read(content: Mapping[str, Any], posted: Posted, before: Response = None) -> Response:
    ids = [option["id"] for option in content["options"]]
    if posted.get("move"):
        option, _, direction = posted["move"][0].partition(":")
        return _moved(list(before or posted.get("shown") or ids), option, up=direction == "up")
    places = {option: _place(posted.get(f"place-{option}"), len(ids)) for option in ids}
    given = [place for place in places.values() if place]
    if not given:
        return None
    if len(given) < len(ids):
        raise NotAnAnswer("Give every line a place, from first to last.")
    if len(set(given)) < len(ids):
        raise NotAnAnswer("Two lines have the same place. Give each its own.")
    return sorted(ids, key=lambda option: places[option])


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


def _moved(order: list[str], option: str, up: bool) -> list[str]:
    """The same order with one line a place further up or down; at the edge it stays."""
    if option not in order:
        raise NotAnAnswer(ODD)
    place = order.index(option)
    other = place - 1 if up else place + 1
    changed = list(order)
    if 0 <= other < len(order):
        changed[place], changed[other] = changed[other], changed[place]
    return changed


def fraction(content: Mapping[str, Any], response: Response) -> float:
    """The share of lines that stand in their place."""
    right = [option["id"] for option in content["options"]]
    return sum(given == wanted for given, wanted in zip(response, right, strict=False)) / len(right)


def is_complete(content: Mapping[str, Any], response: Response) -> bool:
    return len(response) == len(content["options"])


def full_marks(content: Mapping[str, Any]) -> Response:
    return [option["id"] for option in content["options"]]


def told(content: Mapping[str, Any], response: Response) -> Iterator[Told]:
    places = {option: number for number, option in enumerate(response or (), 1)}
    for number, option in enumerate(content["options"], 1):
        given = places.get(option["id"])
        where = f"You put it at {given}; it" if given and given != number else "It"
        said = f"{where} stands at {number}."
        yield option_told(option, said, right=given == number, chosen=given is not None)
