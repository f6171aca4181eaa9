"""What the champions' part of the demonstration is made of."""

from typing import Literal, NotRequired, TypedDict


class ProfileEntry(TypedDict):
    login: str
    headline: str
    about: str
    topics: list[str]
    languages: str
    works: list[str]
    capacity: int
    away_for_days: int | None


class MessageEntry(TypedDict):
    by: Literal["champion", "requester"]
    text: str


class AdviceEntry(TypedDict):
    summary: str
    this_week: str
    watch_outs: str
    outcome: str
    guidance: list[str]
    services: NotRequired[list[str]]


class SurveyEntry(TypedDict):
    """As the closing form keeps it: 5 is best."""

    helped: int
    in_time: int
    clearer: int
    came_of_it: str
    again: Literal["yes", "no"]


class MeetingEntry(TypedDict):
    """Proposed on working days so many days from now, at half past two; `is_agreed` on the first of them."""

    by: Literal["champion", "requester"]
    way: str
    in_days: list[int]
    is_agreed: bool


class ConsultationEntry(TypedDict):
    """`key` makes the row's identity, so it never changes; people are logins.

    `quarantined` is the code of a reason. `hours_ago` counts working hours since it was sent (for a draft: since it was begun).
    """

    key: str
    requester: str
    champion: str | None
    offered_to: str | None
    topics: list[str]
    question: str
    situation: str
    tried: NotRequired[str]
    strengths: NotRequired[str]
    voice: NotRequired[str]
    decision: NotRequired[str]
    state: str
    hours_ago: int
    needed_in_days: NotRequired[int]
    quarantined: NotRequired[str]
    messages: NotRequired[list[MessageEntry]]
    meeting: NotRequired[MeetingEntry]
    advice: NotRequired[AdviceEntry]
    survey: NotRequired[SurveyEntry]
