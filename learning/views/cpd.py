"""One's own CPD record."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from core.privacy import private
from learning import access, actions
from learning.cpd import Year, as_text, entries_of, record_of
from learning.cpd_forms import CpdForm, initial_for, initial_of
from learning.models import CpdEntry


@private
def record(request: HttpRequest) -> HttpResponse:
    year = Year.in_address(request.GET.get("year", ""))
    return render(request, "learning/cpd.html", {"record": record_of(access.person_of(request), year)})


@private
def text(request: HttpRequest) -> HttpResponse:
    """A year of it, to copy from."""
    year = Year.in_address(request.GET.get("year", ""))
    told = as_text(entries_of(access.person_of(request), year), year)
    saved_as = content_disposition_header(as_attachment=True, filename=f"cpd-{year.ends_in}.txt")
    headers = {"Content-Disposition": str(saved_as)}
    return HttpResponse(told, content_type="text/plain; charset=utf-8", headers=headers)


@private
def add(request: HttpRequest) -> HttpResponse:
    person = access.person_of(request)
    award = access.own_award(person, request.GET.get("certificate", ""))
    form = CpdForm(request.POST or None, initial=initial_for(award, request.GET.get("kind", "")))
    if request.method == "POST" and form.is_valid():
        actions.add_to_record(person, form.cleaned_data["entry"], award, **form.words)
        return _kept(request, form)
    return _form(request, form)


@private
def change(request: HttpRequest, entry_id: UUID) -> HttpResponse:
    entry = access.cpd_entry_for(request, entry_id)
    form = CpdForm(request.POST or None, initial=initial_of(entry))
    if request.method == "POST" and form.is_valid():
        actions.change_record(entry, **form.words)
        return _kept(request, form)
    return _form(request, form, entry)


@private
@require_POST
def drop(request: HttpRequest, entry_id: UUID) -> HttpResponse:
    entry = access.cpd_entry_for(request, entry_id)
    actions.drop_from_record(entry)
    messages.success(request, _("Deleted."))
    return redirect(f"/my/cpd/?year={Year.of(entry.done_on).ends_in}")


def _kept(request: HttpRequest, form: CpdForm) -> HttpResponse:
    messages.success(request, _("Kept. Only you can see it."))
    return redirect(f"/my/cpd/?year={Year.of(form.cleaned_data['done_on']).ends_in}")


def _form(request: HttpRequest, form: CpdForm, entry: CpdEntry | None = None) -> HttpResponse:
    context = {"form": form, "entry": entry}
    return render(request, "learning/cpd_form.html", context, status=422 if form.errors else 200)
