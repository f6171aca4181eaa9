"""Reach and impact on one page."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from accounts.scope import scope_of
from core import year
from core.privacy import private
from impact import afterwards, measures
from impact.charts import columns


@private
def report(request: HttpRequest) -> HttpResponse:
    scope = scope_of(request)
    context = {"scope": scope, "start": year.first_day()}
    return render(request, "impact/report.html", {**context, **_figures(scope.area_ids)})


def _figures(area_ids: list[int]) -> dict[str, Any]:
    asked = measures.asked(area_ids)
    states, asked_in = measures.asked_by_state_and_month(area_ids)
    outcomes = measures.by_outcome(area_ids)
    modules, finished_in = measures.finished_by_module_and_month(area_ids)
    return {
        "people": measures.people_reached(area_ids),
        "reading": measures.guidance_use(area_ids),
        "pages": measures.by_page(area_ids),
        "modules": measures.most_first(modules.parts.items()),
        "passes": measures.pass_rate(area_ids),
        "states": states,
        "topics": measures.by_topic(area_ids),
        "outcomes": outcomes,
        "to_accept": measures.median_to_accept(area_ids),
        "to_advise": measures.median_to_advise(area_ids),
        "read_first": afterwards.answered_by_reading(area_ids),
        "closing": afterwards.closing(asked, outcomes.total),
        "later": afterwards.six_weeks_later(asked),
        "charts": [
            {"title": _("Questions asked"), "columns": columns(asked_in.parts)},
            {"title": _("Modules finished"), "columns": columns(finished_in.parts)},
        ],
    }
