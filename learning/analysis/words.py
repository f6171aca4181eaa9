"""One response in words, for a cell of a table; a typed number as a number."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from learning.analysis.rows import plain
from learning.enums import QuestionKind
from learning.marking import NotAnAnswer, measuring, scenario

BETWEEN = "; "


def in_words(content: Mapping[str, Any], response: Any) -> str | float:
    """What somebody answered; empty where there was no answer."""
    if not response:
        return ""
    kind = content["kind"]
    texts = {option["id"]: plain(option["text"]) for option in content["options"]}
    if kind == QuestionKind.NUMERIC:
        return _number(content, str(response["text"]))
    if kind in (QuestionKind.SHORT_TEXT, QuestionKind.REFLECTIVE):
        return str(response["text"])
    if kind == QuestionKind.MATCHING:
        matches = {option["match_id"]: option["match"] for option in content["options"]}
        return BETWEEN.join(f"{texts[option]} → {matches[given]}" for option, given in response.items())
    if kind == QuestionKind.SCENARIO:
        return _way_through(content, response)
    numbered = enumerate(response, 1) if kind == QuestionKind.ORDERING else ((0, key) for key in response)
    return BETWEEN.join(f"{place}. {texts[key]}" if place else texts[key] for place, key in numbered if key)


def _way_through(content: Mapping[str, Any], response: Any) -> str:
    standing = scenario.stand(content, response)
    end = scenario.ending(content, response)
    return BETWEEN.join(
        [way["text"] for way in standing.taken]
        + ([_("ending: %(end)s") % {"end": end["title"]}] if end else [])
    )


def _number(content: Mapping[str, Any], typed: str) -> str | float:
    """As it was marked: “12,5 per cent” is 12.5."""
    try:
        return float(measuring.number_in(typed, content.get("rule", {}).get("unit", "")))
    except NotAnAnswer:  # the unit was another when it was typed
        return typed
