"""An answer is written anew, beside what was asked and advised, by the champion who holds the case."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from champions import access
from champions.actions import ChangedElsewhere, Refused, proposing
from champions.enums import AdvicePart
from champions.models import Advice, AreaSettings, Consultation, Message, Proposal
from champions.models.proposals import NOTHING, Rewritten, may_be_published
from champions.proposal_access import (
    lists_for,
    own_answer_for,
    proposal_of,
)
from champions.proposal_checking import replaced, warnings_in
from champions.proposal_forms import WriteForm
from champions.steps import LABELS
from confidentiality.vault import TextIsGone
from core.privacy import private

Texts = dict[str, Any]


@private
def proposals(request: HttpRequest) -> HttpResponse:
    """A champion's own, and what waits for this lead."""
    lists = lists_for(request)
    context: Texts = {"mine": list(lists["mine"]) if "mine" in lists else None}
    if "to_read" in lists:
        context["to_read"] = [_line(proposal) for proposal in lists["to_read"]]
    return render(request, "consultations/proposals.html", context)


def _line(proposal: Proposal) -> Texts:
    try:
        title = proposal.text["title"]
    except TextIsGone:
        title = _("Its text cannot be read here")
    return {"url": proposal.url, "title": title, "area": proposal.consultation.area.name}


# --- its writer -----------------------------------------------------------------


@private
def propose(request: HttpRequest, case_id: UUID) -> HttpResponse:
    """Write it anew, beside what was asked and advised. Every look at it is an opening of the case."""
    case = own_answer_for(request, case_id)
    proposal = proposal_of(case)
    if not may_be_published(case) or (proposal and not proposal.is_with_writer):
        return _not_open(request, case, proposal)
    try:
        if request.method == "POST":
            return _keep(request, case, proposal)
        text = proposal.text if proposal else NOTHING
        return _write_page(request, case, proposal, WriteForm(initial=_initial(text, proposal)))
    except TextIsGone:
        return _not_open(request, case, proposal)


def _initial(text: Rewritten, proposal: Proposal | None) -> Texts:
    return {**text, "version": proposal.version if proposal else 0}


def _keep(request: HttpRequest, case: Consultation, proposal: Proposal | None) -> HttpResponse:
    """Keep what was typed, then do what the button says; nothing typed is lost whatever comes of it."""
    form = WriteForm(request.POST)
    if not form.is_valid():
        return _write_page(request, case, proposal, form, status=422)
    text = _settled(case, form.rewritten(proposal.text["kept"] if proposal else []), request)
    try:
        proposal = proposing.write(case, access.person_of(request), text, form.cleaned_data["version"])
    except ChangedElsewhere as changed:
        form = _of_version(form, proposal_of(case))
        form.add_error(None, str(changed))
        return _write_page(request, case, proposal_of(case), form, status=409)
    except Refused:
        return _not_open(request, case, proposal_of(case))
    go = request.POST.get("go", "on")
    if go == "ask":
        return _ask(request, case, proposal)
    if go == "later":
        messages.success(request, _("Kept. Only you can open it."))
        return redirect("consultations:proposals")
    return redirect(f"{case.url}propose/#findings")


def _settled(case: Consultation, text: Rewritten, request: HttpRequest) -> Rewritten:
    """`replace:field:mark` takes the suggested wording, `keep::mark` leaves it; anything else does nothing."""
    do, field, mark = [*request.POST.get("settle", "").split(":"), "", "", ""][:3]
    if do == "replace":
        return replaced(text, field, mark, case)
    if do == "keep" and mark:
        return {**text, "kept": sorted({*text["kept"], mark[:16]})}
    return text


def _of_version(form: WriteForm, proposal: Proposal | None) -> WriteForm:
    data = form.data.copy()  # type: ignore[attr-defined]
    data["version"] = str(proposal.version if proposal else 0)
    form.data = data
    return form


def _ask(request: HttpRequest, case: Consultation, proposal: Proposal) -> HttpResponse:
    form = _of_version(WriteForm(request.POST, is_sending=True), proposal)
    if form.is_valid() and warnings_in(proposal.text, case):
        form.add_error(
            None, _("Look at what may say who somebody is: use the suggested wording, or keep yours.")
        )
    if form.errors:
        return _write_page(request, case, proposal, form, status=422)
    proposal.consultation = case
    try:
        proposing.ask(proposal, access.person_of(request))
    except proposing.NobodyToApprove as refusal:
        form.add_error(None, str(refusal))
        return _write_page(request, case, proposal, form, status=409)
    except Refused:
        return _not_open(request, case, proposal_of(case))
    messages.success(
        request, _("It is under way. You will hear if a change is suggested, or if it does not go on.")
    )
    return redirect("consultations:proposals")


def _write_page(
    request: HttpRequest, case: Consultation, proposal: Proposal | None, form: WriteForm, *, status: int = 200
) -> HttpResponse:
    with access.opened(case, access.person_of(request)):
        text = proposal.text if proposal else NOTHING
        context = {
            "case": case,
            "form": form,
            "proposal": proposal,
            "note": proposal.note if proposal else "",
            "warnings": warnings_in(text, case),
            "is_begun": any(text[name] for name in ("title", "question", "answer")),  # type: ignore[literal-required]
            "names": AreaSettings.of(case.area_id).names_hint,
            **_told(case),
        }
    return render(request, "consultations/propose.html", context, status=status)


def _told(case: Consultation) -> Texts:
    """What was asked, said and advised, to look at while writing; nothing of it is put into a field."""
    return {
        "question": case.question,
        "rows": [(LABELS[name], text) for name, text in case.request.items() if text],
        "said": [message.body for message in Message.objects.filter(consultation=case)],
        "advised": [
            (AdvicePart(name).label, text)
            for advice in Advice.objects.filter(consultation=case)
            for name, text in advice.parts.items()
            if text
        ],
    }


def _not_open(request: HttpRequest, case: Consultation, proposal: Proposal | None) -> HttpResponse:
    """Under way, over, or stopped: what was typed for it all the same is shown, to copy."""
    typed = [request.POST.get(name, "").strip() for name in ("title", "question", "answer")]
    context = {"case": case, "proposal": proposal, "typed": "\n\n".join(filter(None, typed))}
    status = 409 if request.method == "POST" else 200
    return render(request, "consultations/proposal_standing.html", context, status=status)


@private
@require_POST
def take_back(request: HttpRequest, case_id: UUID) -> HttpResponse:
    case = own_answer_for(request, case_id)
    proposal = proposal_of(case)
    if proposal:
        try:
            proposing.take_back(proposal, access.person_of(request))
        except Refused as refusal:
            messages.warning(request, str(refusal))
        else:
            messages.success(request, _("Taken back. Its text has been destroyed."))
    return redirect("consultations:proposals")
