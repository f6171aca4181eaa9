"""Who is signed in, loaded with what every page asks about them."""

from allauth.account.auth_backends import AuthenticationBackend
from django.db.models import F

from accounts.models import User
from core.prepared import Prepared

# Every request starts from it; a row for each area they lead.
_rows_of: Prepared[User] = Prepared(
    lambda pk: User.objects.select_related("champion_profile").annotate(leads_area=F("leads")).filter(pk=pk)
)


class SignInBackend(AuthenticationBackend):
    """allauth's, with the offices a person holds: one query a request."""

    def get_user(self, user_id: int) -> User | None:
        rows = _rows_of(user_id)
        if not rows or not self.user_can_authenticate(rows[0]):
            return None
        user: User = rows[0]
        user.led_area_ids = frozenset(row.leads_area for row in rows if row.leads_area)  # type: ignore[attr-defined]
        return user
