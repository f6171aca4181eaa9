"""What the builder of the demonstration reads: the shapes of guidance, tools and terms."""

from typing import Any, NotRequired, TypedDict

Block = tuple[str, Any]


class Source(TypedDict):
    title: str
    url: str


class GuidanceEntry(TypedDict):
    """`nation` is a value of Nation; dates are ISO. A link block reads ("link", {"to": "tool:<slug>", "text": …}).

    `review_in_days` counts from the day it is built; without it the page is due in a year.
    """

    slug: str
    title: str
    summary: str
    topics: list[str]
    nation: str
    owner: str
    checked_on: str
    body: list[Block]
    sources: list[Source]
    pinned: NotRequired[bool]
    review_in_days: NotRequired[int]


class NewsEntry(TypedDict):
    """Days count from the one on which it is built, below nought ahead of it; what has ended is published no more."""

    slug: str
    title: str
    summary: str
    topics: list[str]
    days_ago: int
    body: list[Block]
    ends_in_days: NotRequired[int]


class FormPart(TypedDict):
    """Lines to write on below a heading, a table of empty rows when columns are named, or a space to draw in.

    `size` is "small" or "large".
    """

    heading: str
    size: NotRequired[str]
    hint: NotRequired[str]
    lines: NotRequired[int]
    columns: NotRequired[list[str]]
    rows: NotRequired[int]


class FormEntry(TypedDict):
    title: str
    intro: str
    parts: list[FormPart]


class ToolEntry(TypedDict):
    slug: str
    title: str
    summary: str
    topics: list[str]
    nation: str
    owner: str
    checked_on: str
    time_needed: str
    body: list[Block]
    sources: list[Source]
    form: FormEntry


class TermEntry(TypedDict):
    """`see_also` names other terms; `linked` is False for everyday words."""

    term: str
    expansion: str
    meaning: str
    nation: NotRequired[str]
    local_meaning: NotRequired[str]
    synonyms: NotRequired[str]
    see_also: NotRequired[list[str]]
    linked: NotRequired[bool]


class StageEntry(TypedDict):
    """A stage of work; `tools` are addresses of tools, each with what it is for there."""

    title: str
    text: str
    tools: list[tuple[str, str]]


class ToolkitEntry(TypedDict):
    slug: str
    title: str
    summary: str
    checked_on: str
    topics: list[str]
    stages: list[StageEntry]
