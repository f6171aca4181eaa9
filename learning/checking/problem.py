import html
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.html import strip_tags
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Problem:
    field: str
    sentence: str


EMPTY = _("This line says nothing. Write it, or remove it.")
PARTED = re.compile(r"</(?:p|li)>|<br\s*/?>")
QUOTES = str.maketrans("‘’“”", "''\"\"")


def spaced(text: str) -> str:
    """What a reader sees of some HTML: no markup, single spaces, quotation marks of one sort."""
    apart = PARTED.sub(" ", text)
    return " ".join(html.unescape(strip_tags(apart)).translate(QUOTES).split())


def plain(text: str) -> str:
    """What a reader would compare: capitals left out too."""
    return spaced(text).casefold()


def alike(
    options: list[dict[str, Any]], sentence: str | Promise, level: Callable[[str], str] = plain
) -> Iterator[Problem]:
    """Options that say and show what one before them does, and those that do neither."""
    seen: set[tuple[str, Any]] = set()
    for option in options:
        says = level(option["text"]), (option.get("picture") or {}).get("image")
        if says == ("", None):
            yield Problem(f"options.{option['id']}.text", str(EMPTY))
        elif says in seen:
            yield Problem(f"options.{option['id']}.text", str(sentence))
        seen.add(says)
