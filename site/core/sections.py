"""What of a page can be quoted: its text, cut where a heading opens a new part."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from core.anchors import anchor_of


class Section(NamedTuple):
    """`anchor` is where its heading stands on the page; both are empty before the first heading."""

    title: str
    anchor: str
    text: str


def sections_of(body: Any, title: str = "", anchor: str = "") -> list[Section]:
    """The parts of one body; `title` and `anchor` name what stands before its first heading."""
    parts: list[tuple[str, str, list[str]]] = [(title, anchor, [])]
    for block in body:
        if block.block_type == "heading":
            parts.append((block.value, anchor_of(block.value), []))
        else:
            parts[-1][2].extend(block.block.get_searchable_content(block.value))
    return [Section(name, place, _tidy(texts)) for name, place, texts in parts if name or texts]


def _tidy(texts: Iterable[str]) -> str:
    """A line for each piece, so that a quotation need not begin in the middle of one."""
    return "\n".join(filter(None, (" ".join(text.split()) for text in texts)))
