"""The work list: what is offered to me, what I hold, what waits in the pool, and for leads what nobody answers."""

from datetime import datetime
from typing import Any

from django.db.models import prefetch_related_objects
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from accounts.models import User
from champions import access
from champions.forms import DeclineForm
from champions.models import AreaSettings, Consultation
from champions.models.consultations import topics_of_cards
from champions.working_time import WorkingTime
from core.privacy import private

SHOWN = 15


@private
def queue(request: HttpRequest) -> HttpResponse:
    """Champions and leads; everybody else meets a 404."""
    person = access.person_of(request)
    profile = access.profile_of(person)
    if profile is None and not person.is_lead:
        raise Http404
    page = _page_number(request)
    lists = _for_champion(person, page) if profile else {}
    if person.is_lead:
        lists |= _for_lead(person)
    rows, has_more = _rows(lists, page)
    context = {
        "profile": profile,
        "decline": DeclineForm(prefix="decline"),
        "page": page,
        "has_more": has_more,
    }
    return render(request, "consultations/queue.html", context | rows)


def _for_champion(person: User, page: int) -> dict[str, Any]:
    """What is one's own stands whole on the first page; only the pool may be long."""
    cases = Consultation.objects
    own = {
        "offered": cases.offered_to_person(person).order_by("accept_by"),
        "mine": cases.held_by(person).order_by("state", "respond_by"),
    }
    return {**(own if page == 1 else {}), "pool": cases.in_pool_for(person).order_by("accept_by", "pk")}


def _for_lead(person: User) -> dict[str, Any]:
    areas = person.led_area_ids
    late = Consultation.objects.held_in(areas).filter(respond_by__lt=timezone.now(), paused_at=None)
    return {
        "unanswered": Consultation.objects.unanswered_in(areas).order_by("accept_by", "pk"),
        "overdue": late.order_by("respond_by", "pk"),
    }


def _page_number(request: HttpRequest) -> int:
    asked = request.GET.get("page", "")
    return max(1, int(asked)) if asked.isascii() and asked.isdigit() and len(asked) < 6 else 1


def _rows(lists: dict[str, Any], page: int) -> tuple[dict[str, list[dict[str, Any]]], bool]:
    """One page of each list by urgency, with the time left in words; and whether any list goes on."""
    start = (page - 1) * SHOWN
    found = {name: list(cases.metadata_only()[start : start + SHOWN + 1]) for name, cases in lists.items()}
    has_more = any(len(cases) > SHOWN for cases in found.values())
    shown = {name: cases[:SHOWN] for name, cases in found.items()}
    everything = [case for cases in shown.values() for case in cases]
    # Topics and hours once for all lists together.
    prefetch_related_objects(everything, topics_of_cards())
    times = _times({case.area_id for case in everything})
    now = timezone.now()
    return {name: [_row(case, times, now) for case in cases] for name, cases in shown.items()}, has_more


def _row(case: Consultation, times: dict[int, WorkingTime], now: datetime) -> dict[str, Any]:
    due = case.due_at
    time = times.get(case.area_id, WorkingTime())
    return {
        "case": case,
        "left": time.left_in_words(due, now) if due else "",
        "is_late": bool(due and due < now),
    }


def _times(area_ids: set[int]) -> dict[int, WorkingTime]:
    if not area_ids:
        return {}
    figures = AreaSettings.objects.filter(area__in=area_ids)
    return {figure.area_id: figure.working_time for figure in figures}
