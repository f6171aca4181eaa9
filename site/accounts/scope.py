"""Whose figures somebody may see: a lead one area of their own at a time, the administrator totals, others none."""

from dataclasses import dataclass
from typing import cast

from django.http import Http404, HttpRequest
from django.utils.translation import gettext as _

from accounts.models import Area, User


@dataclass(frozen=True)
class Scope:
    """The areas that figures count, how they are named, and the areas to choose from."""

    area_ids: list[int]
    choices: list[Area]
    name: str


def scope_of(request: HttpRequest) -> Scope:
    """The area asked for by `?area=`, or the lead's first; 404 for whoever has none, or asks for another's.

    Never two areas together for whoever may see one of them: the difference would tell what small counts hide.
    """
    person = cast(User, request.user)
    if person.is_superuser and not person.is_lead:
        return Scope(list(Area.objects.values_list("pk", flat=True)), [], _("All areas together"))
    mine = areas_led_by(person)
    wanted = request.GET.get("area")
    chosen = next((area for area in mine if not wanted or area.slug == wanted), None)
    if chosen is None:
        raise Http404
    return Scope([chosen.pk], mine if len(mine) > 1 else [], chosen.name)


def areas_led_by(lead: User) -> list[Area]:
    """Their own first, then by name."""
    areas = Area.objects.filter(pk__in=lead.led_area_ids).order_by("name")
    return sorted(areas, key=lambda area: area.pk != lead.area_id)
