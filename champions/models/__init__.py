"""Champions and what they are asked."""

from champions.models.absences import Absence, away_today
from champions.models.answered import AnsweredByReading
from champions.models.areas import AreaSettings, SettingsChange
from champions.models.consultations import Consultation, ConsultationTopic
from champions.models.conversation import Advice, Event, Message
from champions.models.files import CaseFile
from champions.models.meetings import Meeting
from champions.models.nudges import Nudge
from champions.models.offers import Offer, cases_put_to
from champions.models.profiles import ChampionProfile, ChampionTopic
from champions.models.proposals import Proposal
from champions.models.writing import AnswerTemplate, Note, Unsent

__all__ = [
    "Absence",
    "Advice",
    "AnswerTemplate",
    "AnsweredByReading",
    "AreaSettings",
    "CaseFile",
    "ChampionProfile",
    "ChampionTopic",
    "Consultation",
    "ConsultationTopic",
    "Event",
    "Meeting",
    "Message",
    "Note",
    "Nudge",
    "Offer",
    "Proposal",
    "SettingsChange",
    "Unsent",
    "away_today",
    "cases_put_to",
]
