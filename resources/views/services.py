"""Local services, for everybody: the list with its filters, and a page each."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from core.privacy import same_for_everyone
from resources.coverage import coverage
from resources.models import LocalService
from resources.narrowing import choices, fitting, wanted_of

ON_A_PAGE = 24
ROWS_SHOWN = 6  # of areas; more are folded away


@require_safe
def directory(request: HttpRequest) -> HttpResponse:
    wanted = wanted_of(request.GET.dict())
    page = Paginator(fitting(wanted), ON_A_PAGE).get_page(request.GET.get("page"))
    rows = coverage({wanted.area} if wanted.area else None)
    query = request.GET.copy()
    query.pop("page", None)
    context = {
        "wanted": wanted,
        "choices": choices(wanted),
        "page": page,
        "query": f"{query.urlencode()}&" if query else "",
        "coverage": rows,
        "is_folded": len(rows) > ROWS_SHOWN,
        "gaps": [row for row in rows if row.gap],
    }
    return same_for_everyone(render(request, "services/directory.html", context))


@require_safe
def service(request: HttpRequest, slug: str) -> HttpResponse:
    """What has been retired says so: guidance and answers may still lead here."""
    found = get_object_or_404(LocalService.objects.with_all(), slug=slug)
    if not found.is_retired:
        return same_for_everyone(render(request, "services/service.html", {"service": found}))
    return render(request, "services/retired.html", {"service": found}, status=410)
