"""Telephone numbers as people write them, and what a telephone dials when one is tapped."""

import re

from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe

# 999; 101 where the words before it say that it is a number to ring; British numbers of 8 to 11 figures.
WRITTEN = re.compile(
    r"(?<![\w+.,])(?:999|(?:(?<=[Cc]all )|(?<=[Rr]ing )|(?<=olice, )|(?<=olice on ))101|0\d(?:[ \u00a0-]?\d){6,9})(?![\w-])"
)


def dialled(phone: str) -> str:
    """Figures and a leading plus; empty where there are none."""
    return re.sub(r"[^\d+]", "", phone)


def with_links(text: str) -> SafeString:
    """Plain text as HTML, with each number that can be rung as a link."""
    pieces: list[str] = []
    last = 0
    for number in WRITTEN.finditer(text):
        pieces += [escape(text[last : number.start()]), _link(number[0])]
        last = number.end()
    return mark_safe("".join([*pieces, escape(text[last:])]))  # noqa: S308  every piece is escaped


def link_to(phone: str) -> SafeString | str:
    """What stands in a field for a number; in whatever country it is."""
    return _link(phone) if dialled(phone) else phone


def _link(phone: str) -> SafeString:
    return format_html('<a href="tel:{}">{}</a>', dialled(phone), phone)
