"""One consultation: whose turn it is, what was said, and what this reader can do now."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST
from wagtail.models import Page

from champions import access, actions
from champions.enums import Action, Party
from champions.forms import AdviceForm, CloseForm, DeclineForm, MessageForm
from champions.models import Advice, Consultation
from champions.reading import reading_on
from champions.rules import actions_of, may
from champions.sentences import turn_of
from champions.views.asking import LABELS
from confidentiality.models import AccessRecord
from confidentiality.vault import TextIsGone
from core.privacy import private

PARTS = {"summary": "Advice", "this_week": "One thing to do this week", "watch_outs": "Watch out for"}


@private
def case(request: HttpRequest, case_id: UUID) -> HttpResponse:
    found, party = access.case_for(request, case_id)
    return _page(request, found, party)


def _page(
    request: HttpRequest,
    found: Consultation,
    party: Party,
    *,
    tried: dict[Action, forms.Form] | None = None,
    unsent: str = "",
    status: int = 200,
) -> HttpResponse:
    """Whoever gets this page has the text before them, also when a form comes back: it is recorded here."""
    access.opened(found, access.person_of(request))
    allowed = actions_of(party, found.state)
    context: dict[str, Any] = {
        "case": found,
        "party": party,
        "unsent": unsent,
        "is_reader": party in (Party.REQUESTER, Party.ASSIGNED),
        "turn": turn_of(found, party),
        "topics": found.topics.all(),
        "allowed": [action.name.lower() for action in allowed],
        "forms": {action.name.lower(): form for action, form in _forms(found, allowed, tried or {}).items()},
        "openings": AccessRecord.objects.of_case(found.pk).of_others(found.requester)[:50],
    }
    try:
        context |= _texts(found, party)
    except TextIsGone:
        context["gone"] = True
    return render(request, "consultations/case.html", context, status=status)


def _texts(found: Consultation, party: Party) -> dict[str, Any]:
    """What this party may read: the offered champion the question, the two who talk everything."""
    if party == Party.OFFERED:
        return {"question": found.question}
    advice = Advice.objects.filter(consultation=found).select_related("author").first()
    return {
        "question": found.question,
        "rows": [(LABELS[name], text) for name, text in found.request.items()],
        "talk": [
            {"message": message, "body": message.body, "is_asker": message.author_id == found.requester_id}
            for message in found.messages.select_related("author")
        ],
        "advice": advice,
        "advice_rows": [(PARTS[name], text) for name, text in advice.parts.items()] if advice else [],
        "advice_reading": advice.guidance.filter(live=True) if advice else [],
    }


def _forms(
    found: Consultation, allowed: list[Action], tried: dict[Action, forms.Form]
) -> dict[Action, forms.Form]:
    makers: dict[Action, Callable[..., forms.Form]] = {
        Action.DECLINE: DeclineForm,
        Action.ASK_MORE: MessageForm,
        Action.REPLY: MessageForm,
        Action.ADVISE: lambda **given: _advice_form(found, **given),
        Action.CLOSE: CloseForm,
    }
    fresh = {"initial": {"version": found.version}}
    return {
        action: tried.get(action) or makers[action](prefix=action.value, **fresh)
        for action in allowed
        if action in makers
    }


def _advice_form(found: Consultation, data: Any = None, **options: Any) -> AdviceForm:
    reading = Page.objects.filter(pk__in=[page.pk for page in reading_on(found.topics.all())])
    return AdviceForm(data, reading=reading, **options)


# --- what people do -----------------------------------------------------------


@private
@require_POST
def accept(request: HttpRequest, case_id: UUID) -> HttpResponse:
    found = access.waiting_case_for(request, case_id)
    try:
        actions.accept(found, access.person_of(request))
    except actions.Refused as refusal:
        messages.warning(request, str(refusal))
        return redirect("consultations:queue")
    messages.success(request, f"{found.reference} is yours. The practitioner has been told.")
    return redirect(found.url)


@private
@require_POST
def decline(request: HttpRequest, case_id: UUID) -> HttpResponse:
    found = access.waiting_case_for(request, case_id)
    form = DeclineForm(request.POST, prefix=Action.DECLINE.value)
    if not form.is_valid():
        messages.warning(request, "Choose a reason from the list, so that the next champion can be found.")
        return redirect("consultations:queue")
    try:
        actions.decline(found, access.person_of(request), form.cleaned_data["reason"])
    except actions.Refused as refusal:
        messages.warning(request, str(refusal))
    else:
        messages.success(request, f"{found.reference} is back in the pool. The practitioner has been told.")
    return redirect("consultations:queue")


Doing = Callable[[Consultation, Any, forms.Form], None]


def _doing(action: Action, said: str, act: Doing) -> Callable[..., HttpResponse]:
    """A view for an action with a form: a mistake or a conflict comes back with everything typed."""

    @private
    @require_POST
    def view(request: HttpRequest, case_id: UUID) -> HttpResponse:
        found, party = access.case_for(request, case_id)
        form = _bound(found, action, request)
        if not may(action, party, found.state):
            return _too_late(request, found, party, form)
        if not form.is_valid():
            return _page(request, found, party, tried={action: form}, status=422)
        try:
            found.version = form.cleaned_data.get("version", found.version)
            act(found, access.person_of(request), form)
        except actions.Refused as refusal:
            return _again(request, case_id, action, str(refusal))
        except TextIsGone:
            return _too_late(request, found, party, form)
        messages.success(request, said)
        return redirect(found.url)

    return view


def _bound(found: Consultation, action: Action, request: HttpRequest) -> forms.Form:
    if action == Action.ADVISE:
        return _advice_form(found, request.POST, prefix=action.value)
    return (CloseForm if action == Action.CLOSE else MessageForm)(request.POST, prefix=action.value)


def _too_late(request: HttpRequest, found: Consultation, party: Party, form: forms.Form) -> HttpResponse:
    """The case has moved on: nothing is sent, and what was written is shown once more, to be copied."""
    messages.warning(request, str(actions.Refused()))
    names = getattr(form, "texts", ())
    unsent = "\n\n".join(filter(None, (form.data.get(form.add_prefix(name)) for name in names)))
    if not unsent:
        return redirect(found.url)
    return _page(request, found, party, unsent=unsent, status=409)


def _again(request: HttpRequest, case_id: UUID, action: Action, sentence: str) -> HttpResponse:
    """The page as it is now, with the text kept and the version brought up to date."""
    found, party = access.case_for(request, case_id)
    if not may(action, party, found.state):
        return _too_late(request, found, party, _bound(found, action, request))
    data = request.POST.copy()
    data[f"{action.value}-version"] = str(found.version)
    request.POST = data  # type: ignore[assignment]
    form = _bound(found, action, request)
    form.is_valid()
    form.add_error(None, sentence)
    return _page(request, found, party, tried={action: form}, status=409)


ask_more = _doing(
    Action.ASK_MORE,
    "Sent. Your clock waits for the reply.",
    lambda found, person, form: actions.ask_more(found, person, form.cleaned_data["body"]),
)
reply = _doing(
    Action.REPLY,
    "Your reply has been sent.",
    lambda found, person, form: actions.reply(found, person, form.cleaned_data["body"]),
)
advise = _doing(
    Action.ADVISE,
    "Your advice has been sent. Thank you.",
    lambda found, person, form: actions.advise(
        found,
        person,
        parts=form.parts,  # type: ignore[attr-defined]
        outcome=form.cleaned_data["outcome"],
        guidance=list(form.cleaned_data["guidance"]),
    ),
)
close = _doing(
    Action.CLOSE,
    "Closed. Thank you: your answers help the next question.",
    lambda found, person, form: actions.close(found, person, form.cleaned_data),
)


@private
@require_POST
def withdraw(request: HttpRequest, case_id: UUID) -> HttpResponse:
    found = access.own_case_for(request, case_id)
    try:
        actions.withdraw(found, access.person_of(request))
    except actions.Refused as refusal:
        messages.warning(request, str(refusal))
    else:
        messages.success(request, f"{found.reference} has been withdrawn.")
    return redirect("consultations:mine")
