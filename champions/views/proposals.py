"""An answer that was written anew is agreed to by whoever asked, and approved by a lead; each may say no."""

from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from champions import access
from champions.actions import Refused, proposing
from champions.models import Proposal
from champions.proposal_access import asked_about_for, proposal_to_read
from champions.proposal_checking import warnings_for_a_lead
from champions.proposal_forms import AnswerForm, ApproveForm, ChangeForm
from confidentiality.vault import TextIsGone
from core.models import Topic
from core.privacy import private

Texts = dict[str, Any]


# --- whoever asked --------------------------------------------------------------


@private
def answer(request: HttpRequest, case_id: UUID) -> HttpResponse:
    """Yes, no, or not like this. Once it is over there is nothing here, and nothing that says what was said."""
    case, proposal = asked_about_for(request, case_id)
    if proposal is None:
        return redirect(case.url)
    if request.method != "POST":
        return _answer_page(request, proposal)
    say = request.POST.get("say", "")
    if say == "no":
        return _refuse(request, proposal)
    form = _change_form(proposal, request.POST) if say == "change" else AnswerForm(request.POST)
    if say not in ("yes", "change") or not form.is_valid():
        return _answer_page(request, proposal, form if say == "change" else None, status=422)
    return _say(request, proposal, say, form)


def _say(request: HttpRequest, proposal: Proposal, say: str, form: forms.Form) -> HttpResponse:
    person = access.person_of(request)
    proposal.version = form.cleaned_data["version"]
    try:
        if say == "yes":
            proposing.agree(proposal, person)
            messages.success(
                request, _("Thank you. A lead reads it next; until there is a page you can still say no.")
            )
        else:
            proposing.suggest(proposal, person, form.cleaned_data["body"])
            messages.success(request, _("Thank you. You are asked again when it is changed."))
    except Refused:
        messages.warning(
            request, _("The text has changed meanwhile, or is no longer open. Nothing was said for you.")
        )
        return redirect(f"{proposal.consultation.url}proposal/")
    return redirect(proposal.consultation.url)


def _refuse(request: HttpRequest, proposal: Proposal) -> HttpResponse:
    try:
        proposing.refuse(proposal, access.person_of(request))
    except Refused:
        messages.warning(request, _("There was nothing left to say no to."))
    else:
        messages.success(request, _("Nothing is published. Nobody is told that you said no."))
    return redirect(proposal.consultation.url)


def _answer_page(
    request: HttpRequest, proposal: Proposal, change: forms.Form | None = None, *, status: int = 200
) -> HttpResponse:
    try:
        shown = _shown(proposal)
    except TextIsGone:
        return redirect(proposal.consultation.url)
    context = {
        **shown,
        "case": proposal.consultation,
        "change": change or _change_form(proposal),
    }
    return render(request, "consultations/proposal_answer.html", context, status=status)


def _change_form(proposal: Proposal, data: Any = None) -> ChangeForm:
    """Stands beside another form with a version of its own."""
    return ChangeForm(data, initial={"version": proposal.version}, auto_id="change_%s")


def _shown(proposal: Proposal) -> Texts:
    text = proposal.text
    topics = Topic.objects.filter(pk__in=text["topics"])
    return {"proposal": proposal, "text": text, "text_topics": list(topics)}


# --- a lead ---------------------------------------------------------------------


@private
def read(request: HttpRequest, proposal_id: UUID) -> HttpResponse:
    """Only what was written anew: no case, no reference, no names."""
    proposal = proposal_to_read(request, proposal_id)
    if request.method != "POST":
        return _read_page(request, proposal)
    do = request.POST.get("do", "")
    form: forms.Form = {"approve": ApproveForm}.get(do, AnswerForm)(request.POST)
    if do == "back":
        form = _change_form(proposal, request.POST)
    if do not in ("approve", "back", "decline") or not form.is_valid():
        return _read_page(request, proposal, {do: form}, status=422)
    return _decide(request, proposal, do, form)


def _decide(request: HttpRequest, proposal: Proposal, do: str, form: forms.Form) -> HttpResponse:
    lead = access.person_of(request)
    proposal.version = form.cleaned_data["version"]
    try:
        if do == "approve":
            proposing.approve(proposal, lead)
            messages.success(
                request,
                _("Approved. Some night of the coming week it becomes a draft of a practice question."),
            )
        elif do == "back":
            proposing.send_back(proposal, lead, form.cleaned_data["body"])
            messages.success(
                request, _("Sent back. It comes to a lead again when it is changed and agreed to.")
            )
        else:
            proposing.decline(proposal, lead)
            messages.success(request, _("It does not go on. Nobody is told who decided that."))
    except Refused as refusal:
        messages.warning(request, str(refusal))
    return redirect("consultations:proposals")


def _read_page(
    request: HttpRequest, proposal: Proposal, tried: dict[str, forms.Form] | None = None, *, status: int = 200
) -> HttpResponse:
    tried, initial = tried or {}, {"version": proposal.version}
    try:
        shown = _shown(proposal)
    except TextIsGone as gone:
        raise Http404 from gone
    context = {
        **shown,
        "warnings": warnings_for_a_lead(shown["text"]),
        "approve": tried.get("approve") or ApproveForm(initial=initial),
        "change": tried.get("back") or _change_form(proposal),
    }
    return render(request, "consultations/proposal_read.html", context, status=status)
