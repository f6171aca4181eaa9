"""Details that narrow down who is meant. How far is told in bits: each halves the number of those it could be.

The figures are ours and rough: an exact age is one year of eight, a weekday one of seven counted kindly, a date one
day of a few months. They are for comparing and adding up, not for showing to anybody.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from confidentiality.identifiers import Finding
from confidentiality.recognising.words import (
    AGE_WORDS,
    KINDS_OF_PLACE,
    MONTHS,
    MONTHS_NOT_VERBS,
    NO_PLACES,
    NUMBERS,
    PEOPLE,
    PLACE_ENDS,
    RARE,
    TALKED_ABOUT,
    WEEKDAYS,
    more_general_age,
    more_general_place,
)

NAME = r"[A-ZÀ-ÖØ-Þ][\w’'\-]{1,30}"
BESIDE = r"[Ii]n|[Aa]t|[Nn]ear|[Ff]rom|[Bb]y|[Oo]utside|[Bb]ehind|[Oo]n|[Rr]ound|[Aa]round|[Tt]owards"


@dataclass(frozen=True, order=True)
class Clue:
    """A stretch of text with a wording that says as much and narrows less; of one kind only the strongest counts."""

    finding: Finding
    bits: int


@dataclass(frozen=True)
class _Pattern:
    """`general` makes the suggestion from what was found."""

    kind: str
    bits: int
    expression: re.Pattern[str]
    why: Any
    general: str


def _pattern(kind: str, bits: int, expression: str, why: Any, general: str, *, flags: int = re.I) -> _Pattern:
    return _Pattern(kind, bits, re.compile(expression, flags), why, general)


_AGE = rf"1\d|2[0-5]|{AGE_WORDS}"
_NO_GROUP = "".join(rf"(?<!{word} of )" for word in ("group", "gang", "pair", "set", "circle"))
_UNIT = r"(?!\d|[:.]\d|%| ?(?:am|pm|minutes?|hours?|days?|weeks?|months?|miles?|per|of|times?|o’clock)\b)"
_SINGLE = r"boy|girl|lad|young man|young woman|teenage boy|teenage girl|daughter|son"

PATTERNS = (
    _pattern("age", 3, rf"\b(?:{_AGE})[ \-]years?[ \-]olds?\b", _("An exact age is one year in eight."), "age"),
    _pattern("age", 3, rf"\b(?:aged?|turned|turning|just|nearly|only|all|both) (?:{_AGE})\b{_UNIT}", _("An exact age is one year in eight."), "age"),
    _pattern("age", 3, rf"(?:(?<=, )|(?<=\()|(?<= is )|(?<= was )|(?<= are )|(?<= were )|(?<= of )){_NO_GROUP}(?:{_AGE})(?=[,.;)]|$| (?:and|to|or|from|in|who|with|at|on|when|had|has|whose)\b)", _("An exact age is one year in eight."), "age"),
    _pattern("age", 3, r"\b(?:in )?Year (?:[7-9]|1[0-3])\b", _("A school year is one in eight."), "age", flags=0),
    _pattern("size of the group", 2, rf"\b(?<!Year )(?:{NUMBERS}) (?:(?:[a-z’\-]+ ){{0,2}}?)(?:{PEOPLE})\b", _("How many they are tells one group from another."), "a few young people"),
    _pattern("size of the group", 2, rf"\b(?:group|gang|pair|set|circle) of (?:about |some |around )?(?:{NUMBERS})\b", _("How many they are tells one group from another."), "a group"),
    _pattern("boy or girl", 1, rf"\b(?:{_SINGLE})\b", _("Half of them are left."), "young person"),
    _pattern("boy or girl", 1, r"\b(?:boys|girls|lads|young men|young women|daughters|sons)\b", _("Half of them are left."), "young people"),
    _pattern("brothers and sisters", 3, r"\b(?:twins?|triplets?|brothers|sisters|siblings|cousins|step-?(?:brother|sister)s?|half-(?:brother|sister)s?)\b", _("Few groups of young people are one family."), "young people"),
    _pattern("day", 7, rf"\b(?:on (?:the )?)?(?:\d{{1,2}}(?:st|nd|rd|th)? (?:of )?(?:{MONTHS})|(?:{MONTHS}) \d{{1,2}}(?:st|nd|rd|th)?)(?:,? (?:19|20)\d{{2}})?\b", _("A date can be looked up, in the news or in a diary."), "earlier this year"),
    _pattern("day", 7, r"\b\d{1,2}[/.\-]\d{1,2}[/.\-](?:19|20)?\d{2}\b", _("A date can be looked up, in the news or in a diary."), "earlier this year"),
    _pattern("time of the year", 3, rf"\b(?:in|last|this|since|during|by|early|late|mid-?) ?(?:{MONTHS_NOT_VERBS})\b(?! \d)", _("A month leaves one twelfth."), "some time ago"),
    _pattern("time of the year", 3, r"\b(?:half[ \-]term|bonfire night|hallowe[’']?en|new year[’']s eve|christmas|easter|ramadan|eid|diwali|the summer holidays|exam season|carnival|prom)\b", _("A season or a feast leaves a few days of the year."), "some time ago"),
    _pattern("weekday", 2, rf"\b(?:(?:on|last|every|each|this) )?(?:{WEEKDAYS})s?(?: (?:morning|afternoon|evening|night)s?)?\b", _("A weekday leaves one seventh."), "at certain times"),
    _pattern("kind of place", 2, rf"\b(?:{KINDS_OF_PLACE})s?\b", _("Together with the rest, people nearby may know which."), "place they use"),
    _pattern("rare detail", 5, rf"\b(?:{RARE})\b", _("Few people are this, and those who know them know it."), "[a detail left out]"),
    _pattern("talked about", 5, rf"\b(?:{TALKED_ABOUT})\b", _("What was in the news can be searched for."), "something serious"),
)  # fmt: skip

_NAMED = (
    re.compile(rf"\b(?:(?:The|Our|That|This) )?((?:{NAME} ){{1,3}}(?:{PLACE_ENDS}))\b"),
    re.compile(rf"\b(?:{BESIDE}) (?:the )?({NAME}(?: {NAME}){{0,2}})"),
)


def clues_in(text: str, known: Iterable[str] = ()) -> list[Clue]:
    """Every clue in the order of the text; `known` are names that colleagues would recognise: areas, agencies, people."""
    named = list(_named_places(text))
    kinds = [clue for clue in _by_pattern(text) if not any(_holds(place, clue) for place in named)]
    return sorted({*named, *kinds, *_known(text, known)})


def _holds(place: Clue, clue: Clue) -> bool:
    """“Alder Park” is a named place, and no park besides."""
    inside = place.finding.start <= clue.finding.start and clue.finding.end <= place.finding.end
    return inside and clue.finding.kind == "kind of place"


def _by_pattern(text: str) -> Iterator[Clue]:
    for pattern in PATTERNS:
        for match in pattern.expression.finditer(text):
            suggestion = more_general_age(match[0]) if pattern.general == "age" else pattern.general
            if match[0][0].isupper() and text[: match.start()].rstrip(" ")[-1:] in ("", ".", "!", "?", "\n"):
                suggestion = suggestion[:1].upper() + suggestion[1:]
            yield _clue(match, pattern.kind, pattern.bits, str(pattern.why), suggestion)


def _named_places(text: str) -> Iterator[Clue]:
    """A name with a capital where a place would stand; months, agencies by their letters and the like are none."""
    ends: set[int] = set()
    for expression in _NAMED:
        for match in expression.finditer(text):
            if match.end(1) in ends or not _is_place(match[1]):
                continue
            ends.add(match.end(1))
            why = gettext("A named place tells people nearby who is meant.")
            yield _clue(match, "named place", 6, why, more_general_place(match[1]), group=1)


def _is_place(name: str) -> bool:
    first = name.split()[0]
    return first not in NO_PLACES and not (len(first) > 1 and first.isupper())


def _known(text: str, known: Iterable[str]) -> Iterator[Clue]:
    for name in {name.strip() for name in known if len(name.strip()) > 2}:
        for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.I):
            why = gettext("Whoever reads this name knows where, or with whom, to begin looking.")
            yield _clue(match, "name of somebody or something here", 6, why, "[name left out]")


def _clue(match: re.Match[str], kind: str, bits: int, why: str, suggestion: str, group: int = 0) -> Clue:
    start, end = match.span(group)
    return Clue(Finding(start, end, kind, match[group], why, suggestion), bits)
