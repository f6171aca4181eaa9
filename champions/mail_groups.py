"""What people choose about in e-mails on consultations. At once by default: only what is theirs to do now."""

from typing import Any

from champions.access import profile_of
from core.enums import When
from core.mail import Group


def _is_champion(person: Any) -> bool:
    return profile_of(person) is not None


def _is_lead(person: Any) -> bool:
    return bool(person.is_lead)


TURN = Group(
    "consultation_turn",
    "A consultation is yours to go on with",
    "A question offered to you, a new message, advice, an answer that is overdue.",
    When.AT_ONCE,
)
TALK = Group(
    "consultation_talk",
    "Calls and meetings",
    "Times proposed, a time agreed, a meeting called off.",
    When.AT_ONCE,
)
OPENED = Group(
    "consultation_opened",
    "Your question was opened or kept by a lead",
    "Rare. You always hear of it, and can see who, when and why.",
    When.AT_ONCE,
)
NEWS = Group(
    "consultation_news",
    "Other news of your consultations",
    "A champion has accepted, somebody has joined, it was closed. Nothing is asked of you.",
    can_stop=True,
)
POOL = Group(
    "consultation_pool",
    "Questions waiting in your pool",
    "Every champion of the area hears of them; any of you can take one up.",
    can_stop=True,
    concerns=_is_champion,
)
STILL = Group(
    "consultation_still_waits",
    "Questions nobody has taken up for half a day",
    "A reminder to all champions of the area who are here.",
    When.AT_ONCE,
    can_stop=True,
    concerns=_is_champion,
)
LEAD = Group(
    "consultation_lead",
    "A question of your areas needs you",
    "Nobody accepts it, it was declined twice, or somebody has stopped it.",
    When.AT_ONCE,
    concerns=_is_lead,
)
LATE = Group(
    "consultation_late",
    "What stays late in your areas",
    "Answers that are overdue, and what is still in quarantine.",
    concerns=_is_lead,
)
