"""A number, typed. A response is {"text": as typed}; a comma or a point may part off the decimals.

Compared as decimals, as people write them: 12.6 is 0.1 away from 12.5, and a large number is not nearly another.
"""

import math
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from learning.marking.answers import NotAnAnswer, Posted, Response, Told, typed

NOTHING = 0.0
LONGEST = 60
NUMBER = re.compile(r"^[+\-−]?\d{1,12}(?:[.,]\d{1,9})?$", re.ASCII)
PER_CENT = frozenset({"per cent", "percent", "%"})
PER_CENT_END = re.compile(r"\s*(?:per\s?cent|%)$", re.IGNORECASE)
GROUPED = re.compile(r"^[+\-−]?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$", re.ASCII)  # as Britain parts thousands


def names(content: Mapping[str, Any]) -> set[str]:
    return {"answer"}


def read(content: Mapping[str, Any], posted: Posted, before: Response = None) -> Response:
    text = typed(posted, LONGEST)
    if not text:
        return None
    number_in(text, content["rule"]["unit"])
    return {"text": text}


def fraction(content: Mapping[str, Any], response: Response) -> float:
    rule = content["rule"]
    try:
        given = number_in(response["text"], rule["unit"])
    except NotAnAnswer:  # the unit was another when it was typed
        return 0.0
    return float(abs(given - _exact(rule["number"])) <= _exact(rule["tolerance"]))


def is_complete(content: Mapping[str, Any], response: Response) -> bool:
    return True


def full_marks(content: Mapping[str, Any]) -> Response:
    return {"text": in_words(content["rule"]["number"])}


def told(content: Mapping[str, Any], response: Response) -> Iterator[Told]:
    rule = content["rule"]
    text = (response or {}).get("text", "")
    wanted = f"{in_words(rule['number'])} {rule['unit']}".strip()
    if rule["tolerance"]:
        wanted = _("%(number)s, or up to %(slack)s more or less") % {
            "number": wanted,
            "slack": in_words(rule["tolerance"]),
        }
    said = _("You wrote “%(text)s”.") % {"text": text} if text else _("You wrote nothing.")
    yield Told(wanted, said, bool(text) and fraction(content, response) == 1, bool(text))


def in_words(number: float) -> str:
    """“12” or “12.5”, never “12.0”."""
    return f"{_exact(number).normalize() + 0:f}" if math.isfinite(number) else ""


def _exact(number: float) -> Decimal:
    """The number as it was written, not the float nearest to it."""
    return Decimal(repr(number))


def number_in(text: str, unit: str) -> Decimal:
    """The number typed, with or without its unit; raises `NotAnAnswer` where it cannot be told for sure."""
    bare = text.strip()
    if unit and bare.casefold().endswith(unit.casefold()):
        bare = bare[: -len(unit)].strip()
    if unit in PER_CENT:
        bare = PER_CENT_END.sub("", bare)
    if GROUPED.match(bare):
        raise NotAnAnswer(_("Write the number without marks between the thousands, such as 1200."))
    if not NUMBER.match(bare):
        raise NotAnAnswer(_("Write a number in figures, such as 12 or 12.5."))
    return Decimal(bare.replace(",", ".").replace("−", "-"))
