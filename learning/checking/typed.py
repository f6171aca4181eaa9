"""Answers that are typed: a short text, a number, a reflection."""

import math
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from learning.checking.problem import Problem, alike, plain, spaced

DECIMALS = 9  # as many as an answer may have
LARGEST = 10**12
SHORT = 4  # letters: with fewer, forgiving slips would accept other words


def short_text(content: dict[str, Any]) -> Iterator[Problem]:
    options = content["options"]
    if not any(option["fraction"] > 0 for option in options):
        yield Problem("options", _("Give at least one spelling that is right."))
    elif max(option["fraction"] for option in options) < 1:
        yield Problem("options", _("No spelling earns the whole credit. Give one of them 100."))
    rule = content["rule"]
    level = plain if rule["any_case"] else spaced
    yield from alike(options, _("This spelling is listed twice. Remove one."), level)
    if rule["typos"]:
        for option in options:
            if len(plain(option["text"])) <= SHORT:
                sentence = _("Too short to forgive slips: another word would count as this one.")
                yield Problem(f"options.{option['id']}.text", sentence)


def numeric(content: dict[str, Any]) -> Iterator[Problem]:
    number, tolerance = content["rule"]["number"], content["rule"]["tolerance"]
    if number is None:
        yield Problem("number", _("Say which number is right."))
    elif not math.isfinite(number) or abs(number) >= LARGEST:
        yield Problem("number", _("This number is too large to be typed as an answer."))
    elif _decimals(number) > DECIMALS:
        yield Problem(
            "number",
            _("Answers have at most %(most)s decimals. Write the number with fewer.") % {"most": DECIMALS},
        )
    if tolerance is None or not tolerance >= 0:
        yield Problem("tolerance", _("How far off still counts is nought or more."))
    elif tolerance >= LARGEST:
        yield Problem("tolerance", _("So far off, every number would count."))
    elif _decimals(tolerance) > DECIMALS:
        yield Problem(
            "tolerance",
            _("Answers have at most %(most)s decimals. Write this with fewer.") % {"most": DECIMALS},
        )


def _decimals(number: float) -> int:
    exponent = Decimal(repr(number)).normalize().as_tuple().exponent
    return max(0, -int(exponent))


def reflective(content: dict[str, Any]) -> Iterator[Problem]:
    """There is nothing to get wrong but the question itself."""
    yield from ()
