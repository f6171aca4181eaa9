"""The front page, the words that stand on every page, what was told in time, who approves, and what a search goes by."""

from home.models.approval import AnotherApproves
from home.models.bets import BestBet
from home.models.cards import Card
from home.models.front import HomePage
from home.models.reminders import ReviewReminder
from home.models.unfound import UnfoundWords
from home.models.wording import SafeguardingWording

__all__ = [
    "AnotherApproves",
    "BestBet",
    "Card",
    "HomePage",
    "ReviewReminder",
    "SafeguardingWording",
    "UnfoundWords",
]
