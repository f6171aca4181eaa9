"""Who is signed in, loaded with what every page asks about them."""

from allauth.account.auth_backends import AuthenticationBackend
from django.contrib.auth.middleware import AuthenticationMiddleware, get_user
from django.db.models import F
from django.http import HttpRequest

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


class SignedInMiddleware(AuthenticationMiddleware):
    """The person themselves: every page asks who reads it, and who is loaded late is slower to ask."""

    def process_request(self, request: HttpRequest) -> None:
        super().process_request(request)
        request.user = get_user(request)
