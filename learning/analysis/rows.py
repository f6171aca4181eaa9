"""What can be answered to a question, as rows of a table: an option, a pair, a place, an ending, a typed answer."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from typing import Any

from django.utils.html import strip_tags
from django.utils.translation import gettext

from learning.enums import QuestionKind
from learning.marking import matching, scenario

Content = Mapping[str, Any]
NOTHING = ""
TYPED = {QuestionKind.SHORT_TEXT, QuestionKind.NUMERIC}
TYPED_LENGTH = 60
RIGHT, WRONG = "+", "-"


@dataclass(frozen=True)
class Row:
    """One row; `group` is what the row competes in, such as one prompt of a matching."""

    key: str
    text: str
    right: bool
    group: str = ""


@lru_cache(maxsize=4096)
def plain(html: str) -> str:
    """Rich text as words in a line."""
    return " ".join(unescape(strip_tags(html.replace("</p>", " ").replace("<br/>", " "))).split())


def ticks(content: Content, response: Any, credit: float) -> tuple[str, ...]:
    """The keys of the rows that one response falls into."""
    kind = content["kind"]
    if not response:
        return (NOTHING,)
    if kind in TYPED:
        typed = " ".join(str(response["text"]).lower().split())[:TYPED_LENGTH]
        return (f"{RIGHT if credit >= 1 else WRONG}{typed}",) if typed else (NOTHING,)
    if kind == QuestionKind.MATCHING:
        words = matching.shown(content)
        return tuple(f"{option}:{words[match]}" for option, match in sorted(response.items()))
    if kind == QuestionKind.ORDERING:
        wanted = [option["id"] for option in content["options"]]
        return tuple(
            f"{RIGHT if here == there else WRONG}{there}"
            for here, there in zip(response, wanted, strict=False)
        )
    if kind == QuestionKind.SCENARIO:
        end = scenario.ending(content, response)
        return (end["id"] if end else NOTHING,)
    return tuple(response)


def rows(content: Content, typed: list[str]) -> list[Row]:
    """Every row of the table; `typed` are the keys met, for kinds that are typed."""
    kind = content["kind"]
    if kind in TYPED:
        found = [Row(key, key[1:], key[0] == RIGHT) for key in typed if key]
    elif kind == QuestionKind.MATCHING:
        found = _pairs(content)
    elif kind == QuestionKind.ORDERING:
        found = _places(content)
    elif kind == QuestionKind.SCENARIO:
        best = max((ending["fraction"] for ending in content["endings"]), default=0.0)
        found = [Row(e["id"], e["title"], e["fraction"] >= best) for e in content["endings"]]
    else:
        found = [Row(o["id"], plain(o["text"]), o["fraction"] > 0) for o in content["options"]]
    return [*found, Row(NOTHING, gettext("No answer"), False)]


def _pairs(content: Content) -> list[Row]:
    """Each prompt with all it could be paired with, by the words: two ids may stand for the same."""
    right = matching.shown(content)
    return [
        Row(f"{option['id']}:{words}", words, words == right[option["match_id"]], plain(option["text"]))
        for option in content["options"]
        for _, words in matching.choices(content)
    ]


def _places(content: Content) -> list[Row]:
    return [
        Row(f"{sign}{option['id']}", words, sign == RIGHT, f"{number}. {plain(option['text'])}")
        for number, option in enumerate(content["options"], 1)
        for sign, words in ((RIGHT, gettext("In its place")), (WRONG, gettext("Something else stood here")))
    ]
