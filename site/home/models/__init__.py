"""The front page, the words that stand on every page, and what was told in time."""

from home.models.front import HomePage
from home.models.reminders import ReviewReminder
from home.models.wording import SafeguardingWording

__all__ = ["HomePage", "ReviewReminder", "SafeguardingWording"]
