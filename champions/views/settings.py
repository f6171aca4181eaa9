"""A lead sees and changes the figures of an area."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from champions import access, actions
from champions.area_forms import FiguresForm
from champions.example import example_of
from champions.models import AreaSettings, SettingsChange
from core.privacy import private

CHANGES_SHOWN = 20


@private
def settings(request: HttpRequest) -> HttpResponse:
    """Straight to the one area, or a choice between several."""
    areas = list(access.led_areas(request))
    if len(areas) == 1:
        return redirect("consultations:area_settings", areas[0].slug)
    return render(request, "consultations/settings_areas.html", {"areas": areas})


@private
def area_settings(request: HttpRequest, slug: str) -> HttpResponse:
    area = access.led_area(request, slug)
    figures = AreaSettings.objects.filter(area=area).first() or AreaSettings(area=area)
    form = FiguresForm(request.POST or None, instance=figures)
    before = dict(form.initial)
    if request.method == "POST" and form.is_valid():
        actions.set_figures(
            form.instance, access.person_of(request), _plain(before), _plain(form.cleaned_data)
        )
        messages.success(request, _("The figures of %(area)s are kept.") % {"area": area.name})
        return redirect("consultations:area_settings", slug)
    stored = AreaSettings.objects.filter(area=area).first() or AreaSettings(area=area)
    context = {
        "area": area,
        "form": form,
        "example": example_of(stored, timezone.localdate()),
        "changes": [_told(change) for change in SettingsChange.objects.of_area(area)[:CHANGES_SHOWN]],
    }
    return render(request, "consultations/settings.html", context, status=422 if form.errors else 200)


def _plain(values: dict[str, Any]) -> dict[str, Any]:
    """As the log keeps them: times as they are read."""
    return {
        name: f"{value:%H:%M}" if name in ("opens", "closes") else value
        for name, value in values.items()
        if name in FiguresForm.base_fields
    }


def _told(change: SettingsChange) -> dict[str, Any]:
    fields = FiguresForm.base_fields
    return {
        "change": change,
        "rows": [
            {"label": fields[name].label, "before": _said(before), "after": _said(after)}
            for name, (before, after) in change.changes.items()
            if name in fields
        ],
    }


def _said(value: Any) -> str:
    listed = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
    return listed or "nothing"
