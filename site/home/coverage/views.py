"""The table for leads, and the button beside each gap."""

from collections.abc import Collection
from typing import cast

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from accounts.models import Area, User
from core.models import Topic
from core.privacy import private
from home.coverage.demand import MONTHS, lines_for
from home.coverage.starting import start_draft


@private
def coverage(request: HttpRequest) -> HttpResponse:
    """A lead sees their areas together, the administrator all; nobody else anything."""
    person = cast(User, request.user)
    areas = _areas_of(person)
    context = {
        "lines": lines_for([area.pk for area in areas]),
        "areas": areas,
        "months": MONTHS,
        "may_start": person.is_lead,
    }
    return render(request, "home/coverage.html", context)


def _areas_of(person: User) -> Collection[Area]:
    if person.is_lead:
        return list(Area.objects.filter(pk__in=person.led_area_ids))
    if person.is_superuser:
        return list(Area.objects.all())
    raise Http404


@private
@require_POST
def start(request: HttpRequest) -> HttpResponse:
    """Begin guidance on a topic, and open it where it is written."""
    person = cast(User, request.user)
    if not person.is_lead:
        raise Http404
    slug = request.POST.get("topic", "").replace("\x00", "")
    topic = get_object_or_404(Topic.objects.in_use(), slug=slug)
    try:
        page = start_draft(person, topic)
    except PermissionDenied as refusal:
        raise Http404 from refusal
    return redirect("wagtailadmin_pages:edit", page.pk)
