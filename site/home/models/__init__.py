"""The front page and the words that stand on every page."""

from home.models.front import HomePage
from home.models.wording import SafeguardingWording

__all__ = ["HomePage", "SafeguardingWording"]
