"""What all ways of answering share."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from core.figures import in_figures

Posted = Mapping[str, Sequence[str]]
Response = Any  # plain JSON, as each way of answering defines it; None is no answer


class NotAnAnswer(Exception):
    """What came does not belong to the question; the message is a sentence for whoever answers."""


ODD = _("That answer does not belong to this question. Choose from what is below.")


@dataclass(frozen=True)
class Told:
    """One line of what is said after submission.

    `text` is the option (HTML) or what was asked for, `key` the option's id; `said` what the person did, in words;
    `right` None where nothing is right or wrong; `links` are what its reason points to.
    """

    text: str
    said: str
    right: bool | None
    chosen: bool
    feedback: str = ""
    reading: dict[str, Any] | None = None
    picture: Any = None
    key: str = ""
    topic: int | None = None
    links: tuple[Any, ...] = ()


def typed(posted: Posted, longest: int, name: str = "answer") -> str:
    """One text field without what no database takes; raises `NotAnAnswer` when it is too long."""
    values = posted.get(name) or [""]
    if len(values) > 1:
        raise NotAnAnswer(gettext("There was more than one text. Send one answer."))
    text = str(values[0]).replace("\r\n", "\n").strip()
    if any(letter in "\x00\ufffd" or "\ud800" <= letter <= "\udfff" for letter in text):
        raise NotAnAnswer(
            gettext("The text holds a character that cannot be kept. Type it again without it.")
        )
    if len(text) > longest:
        raise NotAnAnswer(
            gettext("That is %(number)s characters long; at most %(longest)s can be kept.")
            % {"number": in_figures(len(text)), "longest": in_figures(longest)}
        )
    return text


def option_told(option: Mapping[str, Any], said: str, *, right: bool | None, chosen: bool) -> Told:
    return Told(
        option["text"],
        said,
        right,
        chosen,
        option["feedback"],
        option.get("reading"),
        option.get("picture"),
        option["id"],
        option.get("topic"),
    )
