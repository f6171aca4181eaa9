"""Who asks; and who may invite whom: leads into their own areas. Everybody else meets a 404."""

from typing import cast

from django.db.models import QuerySet
from django.http import Http404, HttpRequest

from accounts.models import Team, User


def person_of(request: HttpRequest) -> User:
    """Whoever is signed in; the views ask for that first."""
    return cast(User, request.user)


def lead_of(request: HttpRequest) -> User:
    """The signed-in lead, or 404."""
    person = cast(User, request.user)
    if not person.is_lead:
        raise Http404
    return person


def teams_of(lead: User) -> QuerySet[Team]:
    return Team.objects.filter(area__in=lead.led_area_ids).select_related("agency", "area")


def invited_by_area(lead: User) -> QuerySet[User]:
    """People of the lead's areas who have not taken up their invitation yet."""
    return (
        User.objects.invited()
        .filter(area__in=lead.led_area_ids)
        .select_related("area", "agency", "team")
        .order_by("-date_joined")
    )
