"""Champions' load and response times, for the leads of their areas."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from champions import access
from champions.load import carried_now, lines_of
from core.privacy import private


@private
def load(request: HttpRequest) -> HttpResponse:
    areas = list(access.led_areas(request).values_list("pk", flat=True))
    lines = lines_of(areas)
    taken, places = carried_now(lines)
    context = {"lines": lines, "taken": taken, "places": places}
    return render(request, "consultations/load.html", context)
