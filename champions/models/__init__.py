"""Champions and what they are asked."""

from champions.models.areas import AreaSettings
from champions.models.consultations import Consultation, ConsultationTopic
from champions.models.conversation import Advice, Event, Message
from champions.models.profiles import ChampionProfile, ChampionTopic

__all__ = [
    "Advice",
    "AreaSettings",
    "ChampionProfile",
    "ChampionTopic",
    "Consultation",
    "ConsultationTopic",
    "Event",
    "Message",
]
