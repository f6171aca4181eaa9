"""A tool as it is printed."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from core.privacy import same_for_everyone
from core.published import are_out
from resources.models import ToolPage


@require_safe
def form(request: HttpRequest, slug: str) -> HttpResponse:
    """For whoever may read the tool; everybody else meets what nobody finds."""
    page = ToolPage.objects.filter(are_out(), slug=slug).first()
    if page is None or not all(each.accept_request(request) for each in page.get_view_restrictions()):
        raise Http404
    return same_for_everyone(render(request, "resources/form.html", {"page": page}))
