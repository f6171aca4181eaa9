"""Who is signed in, loaded with what every page asks about them."""

from allauth.account.auth_backends import AuthenticationBackend
from django.contrib.auth.models import Group
from django.db.models import Exists, F, OuterRef

from accounts.models import User
from core.keeping import kept


def _groups_that_write() -> list[int]:
    may_enter = {
        "permissions__content_type__app_label": "wagtailadmin",
        "permissions__codename": "access_admin",
    }
    return list(Group.objects.filter(**may_enter).values_list("pk", flat=True))


def _writes() -> Exists:
    """Whether somebody is in a group that may enter the admin: one small table, since groups change seldom."""
    groups = kept("groups-that-write", _groups_that_write)
    return Exists(User.groups.through.objects.filter(user=OuterRef("pk"), group__in=groups))


class SignInBackend(AuthenticationBackend):
    """allauth's, with the offices a person holds: one query a request."""

    def get_user(self, user_id: int) -> User | None:
        people = User.objects.select_related("champion_profile").annotate(
            leads_area=F("leads"), writes=_writes()
        )
        rows = list(people.filter(pk=user_id))  # a row for each area they lead
        if not rows or not self.user_can_authenticate(rows[0]):
            return None
        user: User = rows[0]
        user.led_area_ids = frozenset(row.leads_area for row in rows if row.leads_area)  # type: ignore[attr-defined]
        return user
