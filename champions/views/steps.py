"""Asking, a question a page. Whatever is pressed, what stands on the page is kept first."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from champions import access, actions
from champions.asking_forms import FilesForm, PageForm, TopicsForm, WhoForm
from champions.attached import attached
from champions.enums import State
from champions.models import AreaSettings, Consultation
from champions.reading import reading_on
from champions.steps import STEPS, Step, ahead, before, step_of
from champions.summary import findings_of
from champions.views.asking import settle, unless_gone
from champions.views.files import take
from champions.whom import choices_for
from core.privacy import private

SENT = _(
    "Your question was sent, or taken back, in another window. What you have written stands below, to copy."
)


@private
@unless_gone
def resume(request: HttpRequest, case_id: UUID) -> HttpResponse:
    """Where one left off; what is no draft any more is shown where it is now."""
    case = access.own_case_for(request, case_id)
    return redirect(ahead(case) if case.state == State.DRAFT else case.url)


@private
@unless_gone
def step(request: HttpRequest, case_id: UUID, slug: str) -> HttpResponse:
    """One page of a draft, for its author; what is no draft any more is shown where it is now."""
    case = access.own_case_for(request, case_id)
    found = step_of(slug)
    if found is None:
        raise Http404
    if request.method == "POST":
        return _keep(request, case, found)
    if case.state != State.DRAFT:
        return redirect(case.url)
    return _page(request, case, found, found.form(case=case, warned=" ".join(_marks(case, found))))


def _keep(request: HttpRequest, case: Consultation, found: Step) -> HttpResponse:
    """Keep the page, then go where the button says: on, back, away, or to the same page to look again."""
    form = found.form(request.POST, case=case)
    go = request.POST.get("go", "on")
    if case.state != State.DRAFT:
        return _too_late(request, case, found, form)
    if not form.is_valid():
        if go in ("back", "later") and form.is_left_empty:
            return _onward(request, case, found, go)
        return _page(request, case, found, form, status=422)
    refusal = _take(request, case, found, go)
    try:
        actions.answer(case, found.slug, form.part, form.cleaned_data["seen"])
        settle(case, request.POST.get("settle", ""))
    except actions.ChangedElsewhere as changed:
        form.begin_anew()
        form.add_error(None, str(changed))
        return _page(request, case, found, form, stands=_standing(case, found), status=409)
    except actions.Refused:
        return _too_late(request, case, found, form)
    if refusal:
        form.add_error("file", refusal)
        return _page(request, case, found, form, status=422)
    warned = form.cleaned_data["warned"].split()
    is_new = go == "on" and not set(_marks(case, found)).issubset(warned)
    if is_new or go == "add" or "settle" in request.POST:
        return redirect(f"{found.url_in(case)}#findings")
    return _onward(request, case, found, go)


def _take(request: HttpRequest, case: Consultation, found: Step, go: str) -> str:
    """What is wrong with the files that came, in a sentence; the rest of them is kept."""
    if found.form is not FilesForm:
        return ""
    if go == "add" and not request.FILES:
        return gettext("Choose a file first.")
    return take(request, case)


def _onward(request: HttpRequest, case: Consultation, found: Step, go: str) -> HttpResponse:
    if go == "later":
        messages.success(request, gettext("Your question is kept, and only you can open it."))
        return redirect("consultations:mine")
    return redirect(before(found, case) if go == "back" else ahead(case))


def _too_late(request: HttpRequest, case: Consultation, found: Step, form: PageForm) -> HttpResponse:
    form.is_valid()
    form.add_error(None, SENT)
    return _page(request, case, found, form, is_sent=True, status=409)


def _page(
    request: HttpRequest,
    case: Consultation,
    found: Step,
    form: PageForm,
    *,
    status: int = 200,
    **more: Any,
) -> HttpResponse:
    topics = list(case.topics.all())
    context: dict[str, Any] = {
        "case": case,
        "step": found,
        "form": form,
        "total": len(STEPS),
        "names": AreaSettings.of(case.area_id).names_hint if found.has_text else "",
        "findings": _findings(case, found),
        "reading": reading_on(topics) if found.form is not TopicsForm else (),
    }
    if found.form is FilesForm:
        context["waiting"] = attached(case, case.requester)["waiting"]
    if found.form is WhoForm:
        context["who"] = choices_for(case, topics, request.GET.get("language", ""))
    return render(request, "consultations/ask.html", context | more, status=status)


def _findings(case: Consultation, found: Step) -> list[dict[str, Any]]:
    return findings_of(case, found.form.keeps) if found.has_text else []


def _marks(case: Consultation, found: Step) -> list[str]:
    """Of what is to be looked at before going on: hits in the page's texts, or in the names of its files."""
    if found.form is FilesForm:
        waiting = attached(case, case.requester)["waiting"]
        return [hit.mark for file in waiting for hit in file.findings]
    return [finding["hit"].mark for finding in _findings(case, found)]


def _standing(case: Consultation, found: Step) -> list[str]:
    """The page's texts as the other window has left them."""
    return [
        str(value) for value in actions.part_of(case, found.form.keeps).values() if found.has_text and value
    ]
