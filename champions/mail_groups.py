"""What people choose about in e-mails on consultations. At once by default: only what is theirs to do now."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from champions.access import profile_of
from core.enums import When
from core.mail import Group


def _is_champion(person: Any) -> bool:
    return profile_of(person) is not None


def _is_lead(person: Any) -> bool:
    return bool(person.is_lead)


TURN = Group(
    "consultation_turn",
    _("A consultation is yours to go on with"),
    _("A question offered to you, a new message, advice, an answer that is overdue."),
    When.AT_ONCE,
)
TALK = Group(
    "consultation_talk",
    _("Calls and meetings"),
    _("Times proposed, a time agreed, a meeting called off."),
    When.AT_ONCE,
)
OPENED = Group(
    "consultation_opened",
    _("Your question was opened or kept by a lead"),
    _("Rare. You always hear of it, and can see who, when and why."),
    When.AT_ONCE,
)
NEWS = Group(
    "consultation_news",
    _("Other news of your consultations"),
    _("A champion has accepted, somebody has joined, it was closed. Nothing is asked of you."),
    can_stop=True,
)
POOL = Group(
    "consultation_pool",
    _("Questions waiting in your pool"),
    _("Every champion of the area hears of them; any of you can take one up."),
    can_stop=True,
    concerns=_is_champion,
)
STILL = Group(
    "consultation_still_waits",
    _("Questions nobody has taken up for half a day"),
    _("A reminder to all champions of the area who are here."),
    When.AT_ONCE,
    can_stop=True,
    concerns=_is_champion,
)
LEAD = Group(
    "consultation_lead",
    _("A question of your areas needs you"),
    _("Nobody accepts it, it was declined twice, or somebody has stopped it."),
    When.AT_ONCE,
    concerns=_is_lead,
)
LATE = Group(
    "consultation_late",
    _("What stays late in your areas"),
    _("Answers that are overdue, and what is still in quarantine."),
    concerns=_is_lead,
)
