"""A word or a short phrase, typed. A response is {"text": as typed}; the question says openly what is forgiven."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import Any

from django.utils.translation import gettext as _

from learning.marking.answers import Posted, Response, Told, typed

NOTHING = 0.0
LONGEST = 300
SAME = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "‐": "-", "‑": "-", "–": "-", "—": "-"})


def names(content: Mapping[str, Any]) -> set[str]:
    return {"answer"}


def read(content: Mapping[str, Any], posted: Posted, before: Response = None) -> Response:
    text = typed(posted, LONGEST)
    return {"text": text} if text else None


def fraction(content: Mapping[str, Any], response: Response) -> float:
    """The best of the accepted spellings that the answer comes near enough to."""
    return max((option["fraction"] for option in _accepting(content, response["text"])), default=0.0)


def is_complete(content: Mapping[str, Any], response: Response) -> bool:
    return True


def full_marks(content: Mapping[str, Any]) -> Response:
    return {"text": _plain(max(content["options"], key=lambda option: option["fraction"])["text"])}


def told(content: Mapping[str, Any], response: Response) -> Iterator[Told]:
    text = (response or {}).get("text", "")
    met = max(_accepting(content, text), key=lambda option: option["fraction"], default=None)
    wanted = [_plain(option["text"]) for option in content["options"] if option["fraction"] > 0]
    said = _("You wrote “%(text)s”.") % {"text": text} if text else _("You wrote nothing.")
    chief = met or content["options"][0]
    yield Told(
        _(" or ").join(wanted),
        said,
        bool(met and met["fraction"] > 0),
        bool(text),
        chief["feedback"] if met else "",
        chief.get("reading"),
    )


def _accepting(content: Mapping[str, Any], text: str) -> list[Mapping[str, Any]]:
    rule = content["rule"]
    said = _levelled(text, rule)
    near = [
        option
        for option in content["options"]
        if said and slips(said, _levelled(_plain(option["text"]), rule), rule["typos"]) <= rule["typos"]
    ]
    exact = [option for option in near if _levelled(_plain(option["text"]), rule) == said]
    return exact or near


def _plain(html: str) -> str:
    """An accepted spelling without the markup that its editor's field wraps it in."""
    text = re.sub(r"<[^>]*>", "", html)
    for written, meant in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&#x27;", "'"), ("&amp;", "&")):
        text = text.replace(written, meant)
    return text.strip()


def _levelled(text: str, rule: Mapping[str, Any]) -> str:
    level = " ".join(unicodedata.normalize("NFC", text).translate(SAME).split())
    if rule["any_spacing"]:
        level = re.sub(r"[\s-]+", "", level)
    return level.casefold() if rule["any_case"] else level


def slips(one: str, other: str, most: int) -> int:
    """Letters added, left out, changed or swapped with their neighbour, counted up to `most` + 1.

    The optimal string alignment distance (Damerau 1964, as restricted by Levenshtein's table).
    """
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    above = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        row = [i]
        for j, against in enumerate(other, 1):
            cost = min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (letter != against))
            if before and j > 1 and letter == other[j - 2] and one[i - 2] == against:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        before, above = above, row
    return min(above[-1], most + 1)
