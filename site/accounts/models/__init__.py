"""People and where they work."""

from accounts.models.people import User
from accounts.models.places import Agency, Area, Team

__all__ = ["Agency", "Area", "Team", "User"]
