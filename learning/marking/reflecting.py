"""A reflection: not marked, and for nobody but its writer. A response is {"text": as typed}."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.utils.translation import gettext as _

from learning.marking.answers import Posted, Response, Told, typed

NOTHING = None
LONGEST = 5000


def names(content: Mapping[str, Any]) -> set[str]:
    return {"answer"}


def read(content: Mapping[str, Any], posted: Posted, before: Response = None) -> Response:
    text = typed(posted, LONGEST)
    return {"text": text} if text else None


def fraction(content: Mapping[str, Any], response: Response) -> None:
    return None


def is_complete(content: Mapping[str, Any], response: Response) -> bool:
    return True


def full_marks(content: Mapping[str, Any]) -> Response:
    return {"text": _("What I shall do differently.")}


def told(content: Mapping[str, Any], response: Response) -> Iterator[Told]:
    text = (response or {}).get("text", "")
    yield Told(_("Your reflection"), text, None, bool(text))
