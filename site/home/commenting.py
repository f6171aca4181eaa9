"""Who hears of a comment beside a draft: those whom Wagtail would tell, by our own mail, which holds no comment."""

from collections.abc import Iterable
from typing import Any

from wagtail.admin.views.pages import edit
from wagtail.users.models import UserProfile

from accounts.models import User
from core import mail


def listen() -> None:
    """Wagtail's own would send what was said, while its writer waits, and log the address where that fails."""
    edit.send_notification = commented


def commented(people: Iterable[User], kind: str, about: dict[str, Any]) -> bool:
    """Those who switched it off for themselves hear nothing."""
    hear = [
        person.pk
        for person in people
        if person.is_active and UserProfile.get_for_user(person).updated_comments_notifications
    ]
    mail.post(about["page"].pk, draft_commented=hear)
    return True
