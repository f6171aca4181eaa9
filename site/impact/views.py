"""Reach and impact on one page."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from core.privacy import private
from impact import afterwards, measures
from impact.access import scope_of
from impact.charts import columns
from impact.periods import CHOICES, Period, months_asked_for


@private
def report(request: HttpRequest) -> HttpResponse:
    scope = scope_of(request)
    months = months_asked_for(request.GET.get("months"))
    period = Period.of_months(months)
    context = {"scope": scope, "period": period, "months": months, "choices": CHOICES}
    return render(request, "impact/report.html", {**context, **_figures(scope.area_ids, period)})


def _figures(area_ids: list[int], period: Period) -> dict[str, Any]:
    year = Period.of_months(max(CHOICES))
    asked = measures.asked(area_ids, year)
    finished = measures.completions(area_ids, year)
    of_period = measures.asked(area_ids, period)
    return {
        "people": measures.people_reached(area_ids, period),
        "reading": measures.guidance_use(area_ids, period),
        "pages": measures.by_page(area_ids, period),
        "modules": measures.by_module(area_ids, period),
        "passes": measures.pass_rate(area_ids, period),
        "states": measures.by_state(area_ids, period),
        "topics": measures.by_topic(area_ids, period),
        "outcomes": measures.by_outcome(area_ids, period),
        "to_accept": measures.median_to_accept(area_ids, period),
        "to_advise": measures.median_to_advise(area_ids, period),
        "read_first": afterwards.answered_by_reading(area_ids, period),
        "closing": afterwards.closing(of_period),
        "later": afterwards.six_weeks_later(of_period),
        "charts": [
            {
                "title": _("Questions asked"),
                "columns": columns(measures.by_month(asked, "submitted_at", period)),
            },
            {"title": _("Modules finished"), "columns": columns(measures.by_month(finished, "at", period))},
        ],
    }
