"""The table for leads, and the button beside each gap."""

from typing import cast

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from accounts.models import User
from accounts.scope import scope_of
from core import year
from core.models import Topic
from core.privacy import private
from home.coverage.demand import lines_for
from home.coverage.starting import start_draft


@private
def coverage(request: HttpRequest) -> HttpResponse:
    """A lead sees their areas, one at a time, the administrator all together; nobody else anything."""
    scope = scope_of(request)
    context = {
        "lines": lines_for(scope.area_ids),
        "scope": scope,
        "months": year.MONTHS,
        "may_start": cast(User, request.user).is_lead,
    }
    return render(request, "home/coverage.html", context)


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
