"""What people do with a case. A mistake or a conflict comes back with everything typed."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from champions import access, actions
from champions.case_forms import DeclineForm
from champions.deeds import DEEDS
from champions.enums import Action, Party, State
from champions.models import Consultation
from champions.rules import RULES
from champions.views.case import allowed_to, case_page
from champions.views.files import TALKING, page_with_text, take
from confidentiality.vault import TextIsGone
from core.privacy import private

View = Callable[..., HttpResponse]
WITHDRAWN = _("%(reference)s has been withdrawn.")
NEVER_SENT = _("%(reference)s was not sent, and what you wrote is destroyed.")
LEADS_AWAY = {Action.TURN_DOWN: "consultations:queue"}


def doing(action: Action) -> View:
    """The view that does one action of `DEEDS`."""
    deed = DEEDS[action]

    @private
    @require_POST
    def view(request: HttpRequest, case_id: UUID) -> HttpResponse:
        try:
            found, parties = access.case_for(request, case_id)
        except Http404:
            return _has_moved_on(request, case_id, action)
        if not RULES[action].by.intersection(parties):
            raise Http404
        form = deed.form(found, parties)(request.POST, prefix=action.value)
        if action not in allowed_to(parties, found):
            return _too_late(request, found, parties, action, form)
        if action in TALKING and request.FILES and (refusal := take(request, found)):
            return page_with_text(request, found, parties, action, refusal)
        if deed.keeps_text and "put_in" in request.POST:
            return _put_in(request, found, parties, action, form)
        if deed.keeps_text and "keep" in request.POST:
            return _keep(request, found, action, form)
        if deed.starts_afresh and form.is_stale:  # type: ignore[attr-defined]
            return _afresh(request, found, parties, actions.TextHasChanged())
        if not form.is_valid():
            return case_page(request, found, parties, tried={action: form}, status=422)
        return _do(request, found, parties, action, form)

    return view


def _do(
    request: HttpRequest, found: Consultation, parties: list[Party], action: Action, form: forms.Form
) -> HttpResponse:
    person = access.person_of(request)
    found.version = form.cleaned_data.get("version", found.version)
    try:
        DEEDS[action].act(found, person, form)
    except (actions.Refused, TextIsGone) as refusal:
        return _again(request, found.pk, action, form, refusal)
    if DEEDS[action].keeps_text:
        actions.drop_unsent(found, person, action)
    messages.success(request, str(DEEDS[action].said))
    return redirect(LEADS_AWAY.get(action) or f"{found.url}{DEEDS[action].back_to}")


def _again(
    request: HttpRequest, case_id: UUID, action: Action, form: forms.Form, refusal: Exception
) -> HttpResponse:
    """The page as it is now, with the text kept and the version brought up to date."""
    try:
        found, parties = access.case_for(request, case_id)
    except Http404:
        return _has_moved_on(request, case_id, action)
    if action not in allowed_to(parties, found) or not isinstance(refusal, actions.Refused):
        return _too_late(request, found, parties, action, form)
    if DEEDS[action].starts_afresh:
        return _afresh(request, found, parties, refusal)
    data = request.POST.copy()
    data[f"{action.value}-version"] = str(found.version)
    again = DEEDS[action].form(found, parties)(data, prefix=action.value)
    again.is_valid()
    again.add_error(None, str(refusal))
    return case_page(request, found, parties, tried={action: again}, status=409)


def _afresh(
    request: HttpRequest, found: Consultation, parties: list[Party], refusal: Exception
) -> HttpResponse:
    """The page as it is now, and nothing of what was typed: it may hold what was taken out since."""
    messages.warning(request, str(refusal))
    return case_page(request, found, parties, status=409)


def _too_late(
    request: HttpRequest, found: Consultation, parties: list[Party], action: Action, form: forms.Form
) -> HttpResponse:
    """The case has moved on: nothing is sent; what was written is kept as the writer's own, and shown."""
    messages.warning(request, str(actions.Refused()))
    texts = _typed(form) if DEEDS[action].keeps_text else {}
    if not texts:
        return redirect(found.url)
    _keep_quietly(request, found, action, texts)
    return case_page(request, found, parties, unsent="\n\n".join(texts.values()), status=409)


def _has_moved_on(request: HttpRequest, case_id: UUID, action: Action) -> HttpResponse:
    """Handed over while somebody wrote: not delivered, kept for its author, and the page says who has it now."""
    found = access.former_case_for(request, case_id)
    form = DEEDS[action].form(found, [])(request.POST, prefix=action.value)
    texts = _typed(form) if DEEDS[action].keeps_text else {}
    if texts:
        _keep_quietly(request, found, action, texts)
    now_with = found.champion if found.champion_id != access.person_of(request).pk else None
    context = {"case": found, "now_with": now_with, "unsent": "\n\n".join(texts.values())}
    return render(request, "consultations/moved.html", context, status=409)


def _typed(form: forms.Form) -> dict[str, str]:
    """What was typed, by field name, whether or not it would do."""
    found = {
        name: str(form.data.get(form.add_prefix(name), "")).strip() for name in getattr(form, "texts", ())
    }
    return {name: text for name, text in found.items() if text}


def _put_in(
    request: HttpRequest, found: Consultation, parties: list[Party], action: Action, form: forms.Form
) -> HttpResponse:
    """The words of a template after whatever is typed; nothing is judged yet, and nothing is lost."""
    template = access.starting_point_for(request, found, parties)
    typed = {
        name: field.widget.value_from_datadict(form.data, {}, form.add_prefix(name))
        for name, field in form.fields.items()
    }
    if template is None:
        messages.warning(
            request, gettext("Choose a template from the list first. What you typed is still here.")
        )
    else:
        name = form.texts[0]  # type: ignore[attr-defined]
        typed[name] = "\n\n".join(filter(None, (str(typed[name] or "").rstrip(), template.body)))
    again = DEEDS[action].form(found, parties)(prefix=action.value, initial=typed)
    return case_page(request, found, parties, tried={action: again})


def _keep(request: HttpRequest, found: Consultation, action: Action, form: forms.Form) -> HttpResponse:
    if _keep_quietly(request, found, action, _typed(form)):
        messages.success(request, gettext("Kept for later. Nobody else can read it."))
    return redirect(f"{found.url}#{action.value}")


def _keep_quietly(request: HttpRequest, found: Consultation, action: Action, texts: dict[str, str]) -> bool:
    try:
        actions.keep_unsent(found, access.person_of(request), action, texts)
    except TextIsGone:
        return False
    return True


# --- taking it up ---------------------------------------------------------------


def taking(act: Callable[[Consultation, Any], None], said: str | Promise) -> View:
    """Accept what waits, or take over what a colleague hands on."""

    @private
    @require_POST
    def view(request: HttpRequest, case_id: UUID) -> HttpResponse:
        found = access.waiting_case_for(request, case_id)
        try:
            act(found, access.person_of(request))
        except actions.Refused as refusal:
            messages.warning(request, str(refusal))
            return redirect("consultations:queue")
        messages.success(request, said % {"reference": found.reference})
        return redirect(found.url)

    return view


accept = taking(actions.accept, _("%(reference)s is yours. The practitioner has been told."))
take_over = taking(actions.take_over, _("%(reference)s has passed to you. Everybody in it has been told."))


@private
@require_POST
def decline(request: HttpRequest, case_id: UUID) -> HttpResponse:
    """Without a reason it is asked for, of whoever still has the offer."""
    found, person = access.waiting_case_for(request, case_id), access.person_of(request)
    form = DeclineForm(request.POST, prefix=Action.DECLINE.value)
    if not form.is_valid() and found.offered_to_id == person.pk:
        return render(request, "consultations/decline.html", {"case": found, "form": form}, status=422)
    try:
        actions.decline(found, person, form.cleaned_data.get("reason", ""))
    except actions.Refused as refusal:
        messages.warning(request, str(refusal))
    else:
        messages.success(
            request,
            gettext("%(reference)s is back in the pool. The practitioner has been told.")
            % {"reference": found.reference},
        )
    return redirect("consultations:queue")


@private
@require_POST
def withdraw(request: HttpRequest, case_id: UUID) -> HttpResponse:
    """Also what was never sent, of which nothing is kept."""
    found = access.own_case_for(request, case_id)
    reference, is_draft = found.reference, found.state == State.DRAFT
    try:
        if is_draft:
            actions.purge_now(found)
        else:
            actions.withdraw(found, access.person_of(request))
    except actions.Refused as refusal:
        messages.warning(request, str(refusal))
    else:
        said = NEVER_SENT if is_draft else WITHDRAWN
        messages.success(request, said % {"reference": reference})
    return redirect("consultations:mine")
