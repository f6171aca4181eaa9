"""Every case of a lead's areas, or of a champion's own: to find one again, never to read it here."""

from typing import Any

from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from accounts.models import User
from champions import access
from champions.cards import cards_of, rows
from champions.narrowing import UNLISTED, CaseFilters, champions_of
from champions.views.paging import page_number, query_of, stretch
from core.privacy import private

SHOWN = 20


@private
def cases(request: HttpRequest) -> HttpResponse:
    """Champions and leads; everybody else meets a 404."""
    person = access.person_of(request)
    is_champion = access.profile_of(person) is not None
    if not is_champion and not person.is_lead:
        raise Http404
    as_lead = person.is_lead and (request.GET.get("whose") != "mine" or not is_champion)
    champions = champions_of(person.led_area_ids) if as_lead else []
    filters = CaseFilters(request.GET, person=person, champions=champions)
    page = page_number(request)
    narrowed = filters.narrowed(_of_areas(person) if as_lead else _own(person))
    found = cards_of(narrowed.order_by("-submitted_at", "pk")[stretch(page, SHOWN)])
    context = {
        "cards": found[:SHOWN],
        "has_more": len(found) > SHOWN,
        "page": page,
        "query": query_of(request),
        "filters": filters,
        "as_lead": as_lead,
        "has_both": person.is_lead and is_champion,
    }
    return render(request, "consultations/cases.html", context)


def _of_areas(lead: User) -> Any:
    """Nobody looks after what they asked themselves."""
    listed = rows().submitted().exclude(state__in=UNLISTED)
    return listed.filter(area__in=lead.led_area_ids).exclude(requester=lead)


def _own(champion: User) -> Any:
    return rows().exclude(state__in=UNLISTED).filter(Q(champion=champion) | Q(second=champion))
