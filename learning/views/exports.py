"""Attempts and answers to take away: said what is in them, recorded, then streamed."""

from typing import Any

from django.http import FileResponse, HttpRequest, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils import timezone

from core.privacy import private
from core.spreadsheets import csv_lines, xlsx_file
from learning import access, actions, exports
from learning.enums import ExportForm, ExportOf
from learning.lead_forms import ExportChoice
from learning.models import ExportRecord, Quiz

SHOWN = 20
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@private
def export(request: HttpRequest) -> HttpResponseBase:
    """A POST hands the file over; of one quiz with `?quiz=`, else of all."""
    lead = access.lead_of(request)
    quiz = _quiz_asked_for(request)
    form = ExportChoice(request.POST or None)
    if request.method == "POST" and form.is_valid():
        chosen = form.cleaned_data
        scope = exports.Scope(lead, quiz, chosen["since"], chosen["until"])
        try:
            rows = scope.number(chosen["of"])
            actions.record_export(lead, of=chosen["of"], form=chosen["form"], quiz=quiz, rows=rows)
            return _file(scope, chosen)
        except actions.TooMuch as refusal:
            form.add_error(None, str(refusal))
    records = ExportRecord.objects.filter(by=lead).select_related("quiz__step")[:SHOWN]
    context = {
        "form": form,
        "quiz": quiz,
        "records": records,
        "attempts": exports.ATTEMPTS,
        "answers": exports.ANSWERS,
    }
    return render(request, "learning/leads/export.html", context, status=422 if form.errors else 200)


def _quiz_asked_for(request: HttpRequest) -> Quiz | None:
    wanted = request.GET.get("quiz", "")
    return access.led_quiz_for(request, access.number_in(wanted)) if wanted else None


def _file(scope: exports.Scope, chosen: dict[str, Any]) -> HttpResponseBase:
    header, rows = exports.rows_of(scope, chosen["of"])
    name = f"{chosen['of']}-{timezone.localdate():%Y-%m-%d}.{chosen['form']}"
    if chosen["form"] == ExportForm.XLSX:
        title = str(ExportOf(chosen["of"]).label).split(",")[0]
        return FileResponse(
            xlsx_file(title, header, rows), as_attachment=True, filename=name, content_type=XLSX
        )
    response = StreamingHttpResponse(csv_lines(header, rows), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
