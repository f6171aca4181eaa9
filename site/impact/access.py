"""Whose figures somebody may see: leads their own areas', the administrator totals, others none."""

from dataclasses import dataclass
from typing import cast

from django.http import Http404, HttpRequest
from django.utils.translation import gettext as _

from accounts.models import Area, User


@dataclass(frozen=True)
class Scope:
    """The areas a report counts, and how it names them."""

    areas: list[Area]
    choices: list[Area]
    name: str

    @property
    def area_ids(self) -> list[int]:
        return [area.pk for area in self.areas]


def scope_of(request: HttpRequest) -> Scope:
    """The scope of this reader, narrowed by `?area=`; 404 for whoever has none, or asks for another's."""
    person = cast(User, request.user)
    if person.is_superuser and not person.is_lead:
        return Scope(list(Area.objects.all()), [], _("All areas together"))
    mine = list(Area.objects.filter(pk__in=person.led_area_ids))
    wanted = request.GET.get("area")
    chosen = [area for area in mine if area.slug == wanted] if wanted else mine
    if not chosen:
        raise Http404
    return Scope(chosen, mine if len(mine) > 1 else [], ", ".join(area.name for area in chosen))
