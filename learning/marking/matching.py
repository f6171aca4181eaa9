"""Things that belong together. A response is {option id: match id}, the pairs made so far.

Two options may belong to the same words: then either's id is right, because a reader cannot tell them apart. Capitals
and spaces do not tell them apart either.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from django.utils.translation import gettext

from learning.marking.answers import ODD, NotAnAnswer, Posted, Response, Told, option_told

NOTHING = 0.0


def names(content: Mapping[str, Any]) -> set[str]:
    return {f"match-{option['id']}" for option in content["options"]}


def read(content: Mapping[str, Any], posted: Posted, before: Response = None) -> Response:
    known = {option["match_id"] for option in content["options"]}
    pairs = {}
    for option in content["options"]:
        values = [value for value in posted.get(f"match-{option['id']}") or () if value]
        if len(values) > 1 or not set(values) <= known:
            raise NotAnAnswer(ODD)
        if values:
            pairs[option["id"]] = values[0]
    return pairs or None


def fraction(content: Mapping[str, Any], response: Response) -> float:
    options = content["options"]
    return sum(_is_right(content, option, response) for option in options) / len(options)


def is_complete(content: Mapping[str, Any], response: Response) -> bool:
    return response.keys() == {option["id"] for option in content["options"]}


def full_marks(content: Mapping[str, Any]) -> Response:
    return {option["id"]: option["match_id"] for option in content["options"]}


def told(content: Mapping[str, Any], response: Response) -> Iterator[Told]:
    words = _words(content)
    for option in content["options"]:
        given = (response or {}).get(option["id"])
        right = _is_right(content, option, response or {})
        said = [
            gettext("You put it with “%(match)s”.") % {"match": words[given]}
            if given in words
            else gettext("You left it open.")
        ]
        if not right:
            said.append(gettext("It belongs to “%(match)s”.") % {"match": option["match"]})
        yield option_told(option, " ".join(said), right=right, chosen=given is not None)


def choices(content: Mapping[str, Any]) -> list[tuple[str, str]]:
    """(match id, words), alphabetically and each wording once, so that their order tells nothing."""
    ids: dict[str, str] = {}
    words = _words(content)
    for option in sorted(content["options"], key=lambda option: str(option["match_id"])):
        ids.setdefault(_levelled(option["match"]), option["match_id"])
    return sorted(
        ((match_id, words[match_id]) for match_id in ids.values()), key=lambda pair: pair[1].lower()
    )


def shown(content: Mapping[str, Any]) -> dict[str, str]:
    """The words a reader chose, by every match id that stands for them."""
    words = {_levelled(text): text for _, text in choices(content)}
    return {match_id: words[_levelled(text)] for match_id, text in _words(content).items()}


def _words(content: Mapping[str, Any]) -> dict[str, str]:
    return {option["match_id"]: option["match"] for option in content["options"]}


def _is_right(content: Mapping[str, Any], option: Mapping[str, Any], response: Mapping[str, str]) -> bool:
    given = response.get(option["id"])
    words = _words(content)
    return given in words and _levelled(words[given]) == _levelled(option["match"])


def _levelled(words: str) -> str:
    return " ".join(words.split()).casefold()
