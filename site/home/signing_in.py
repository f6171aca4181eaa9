"""Who is signed in, loaded with what every page asks about them."""

from functools import cache
from typing import Any

from allauth.account.auth_backends import AuthenticationBackend
from django.db.models import F

from accounts.models import User


@cache
def _people() -> Any:
    """Made once: every request starts from it."""
    return User.objects.select_related("champion_profile").annotate(leads_area=F("leads"))


class SignInBackend(AuthenticationBackend):
    """allauth's, with the offices a person holds: one query a request."""

    def get_user(self, user_id: int) -> User | None:
        rows = list(_people().filter(pk=user_id))  # a row for each area they lead
        if not rows or not self.user_can_authenticate(rows[0]):
            return None
        user: User = rows[0]
        user.led_area_ids = frozenset(row.leads_area for row in rows if row.leads_area)  # type: ignore[attr-defined]
        return user
