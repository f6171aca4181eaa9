"""The work list: what is offered to me, what I hold, what waits in the pool, and for leads what nobody answers."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from champions import access
from champions.forms import DeclineForm
from champions.models import AreaSettings, Consultation
from champions.working_time import WorkingTime
from core.privacy import private

SHOWN = 30


@private
def queue(request: HttpRequest) -> HttpResponse:
    """Champions and leads; everybody else meets a 404."""
    person = access.person_of(request)
    profile = access.profile_of(person)
    if profile is None and not person.is_lead:
        raise Http404
    context: dict[str, Any] = {"profile": profile, "decline": DeclineForm(prefix="decline")}
    if profile:
        context |= {
            "offered": _rows(Consultation.objects.offered_to_person(person).order_by("accept_by")),
            "mine": _rows(Consultation.objects.held_by(person).order_by("state", "respond_by")),
            "pool": _rows(Consultation.objects.in_pool_for(person).order_by("accept_by")),
        }
    if person.is_lead:
        areas = person.led_area_ids
        now = timezone.now()
        context |= {
            "unanswered": _rows(Consultation.objects.unanswered_in(areas).order_by("accept_by")),
            "overdue": _rows(
                Consultation.objects.held_in(areas)
                .filter(respond_by__lt=now, paused_at=None)
                .order_by("respond_by")
            ),
        }
    return render(request, "consultations/queue.html", context)


def _rows(cases: Any) -> list[dict[str, Any]]:
    """The first rows by urgency, with the time left in words."""
    found = list(cases.with_card()[:SHOWN])
    times = _times({case.area_id for case in found})
    now = timezone.now()
    return [
        {
            "case": case,
            "left": times.get(case.area_id, WorkingTime()).left_in_words(case.due_at, now)
            if case.due_at
            else "",
            "is_late": bool(case.due_at and case.due_at < now),
        }
        for case in found
    ]


def _times(area_ids: set[int]) -> dict[int, WorkingTime]:
    if not area_ids:
        return {}
    return {
        figures.area_id: figures.working_time for figures in AreaSettings.objects.filter(area__in=area_ids)
    }
