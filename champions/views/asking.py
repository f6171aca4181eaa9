"""From the gate to a question that was sent; what lies between is in `views.steps`."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID, uuid4

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts.models import User
from champions import access, actions
from champions.attached import attached
from champions.cards import cards_of, rows
from champions.enums import State
from champions.forms import GateForm
from champions.models import ChampionProfile, Consultation
from champions.reading import reading_on
from champions.steps import STEPS
from champions.summary import findings_of, missing_pages, rows_of
from champions.views.paging import page_number, stretch
from champions.whom import detour_of, wished_in
from confidentiality.vault import TextIsGone
from core.models import Topic
from core.privacy import private

View = Callable[..., HttpResponse]
SHOWN = 20


def unless_gone(view: View) -> View:
    """A draft without its key cannot be shown: the page says so, and what can be done."""

    @wraps(view)
    def wrapper(request: HttpRequest, case_id: UUID, **named: str) -> HttpResponse:
        try:
            return view(request, case_id, **named)
        except TextIsGone:
            case = access.own_case_for(request, case_id)
            return render(request, "consultations/gone.html", {"case": case}, status=410)

    return wrapper


@private
def mine(request: HttpRequest) -> HttpResponse:
    """The newest first."""
    page = page_number(request)
    asked = rows().asked_by(access.person_of(request)).begun().order_by("-created_at", "pk")
    cases = cards_of(asked[stretch(page, SHOWN)])
    context = {"cases": cases[:SHOWN], "page": page, "has_more": len(cases) > SHOWN}
    return render(request, "consultations/mine.html", context)


@private
def gate(request: HttpRequest) -> HttpResponse:
    """Is anybody in danger, and is that not reported yet? Then the area's numbers are shown, and it leads no further."""
    asker = access.asker_of(request)
    form = GateForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        if form.cleaned_data["danger"] in form.STOPS:
            return render(request, "consultations/urgent.html", {"area": asker.area})
        case = actions.begin(asker, form.cleaned_data["token"] or uuid4(), **_wishes(request, asker))
        return redirect(f"{case.url}ask/")
    unsent = Consultation.objects.asked_by(asker).begun().filter(state=State.DRAFT).order_by("-created_at")
    context = {"form": form, "unsent": unsent.first()}
    return render(request, "consultations/gate.html", context, status=422 if form.errors else 200)


def _wishes(request: HttpRequest, asker: User) -> dict[str, Any]:
    """The topics and the champion somebody came with."""
    area = ChampionProfile.objects.of_area(asker.area_id).exclude(user=asker)
    profile = area.filter(slug=request.GET.get("champion", "")).select_related("user").first()
    topics = Topic.objects.in_use().filter(slug__in=request.GET.getlist("topic"))
    return {"topics": list(topics), "champion": profile.user if profile else None}


@private
@unless_gone
def check(request: HttpRequest, case_id: UUID) -> HttpResponse:
    """The summary: what may say who somebody is, what there is to read, every part with a way to change it."""
    case = access.own_case_for(request, case_id)
    if case.state != State.DRAFT:  # back by the browser's arrow after it was sent
        return redirect(case.url)
    if request.method == "POST":
        try:
            settle(case, request.POST.get("settle", ""))
        except actions.Refused:
            return redirect(case.url)
        return redirect(f"{case.url}check/#findings")
    return render(request, "consultations/check.html", _to_check(case))


def settle(case: Consultation, wish: str) -> None:
    """`replace:field:mark` takes the suggested wording, `keep:field:mark` leaves the hit; anything else does nothing."""
    do, field, mark = [*wish.split(":"), "", "", ""][:3]
    if do == "replace":
        actions.replace_finding(case, field, mark)
    elif do == "keep":
        actions.keep_finding(case, mark[:16])


@private
@require_POST
@unless_gone
def send(request: HttpRequest, case_id: UUID) -> HttpResponse:
    """Twice at once sends once; the second press lands on the same page."""
    case = access.own_case_for(request, case_id)
    if case.state == State.DRAFT:
        if actions.open_findings(case):
            return _not_yet(request, case)
        detour = detour_of(case, wished_in(case))
        try:
            actions.send(case, access.person_of(request))
        except (actions.NotWhole, actions.NameNotSettled):
            return _not_yet(request, access.own_case_for(request, case_id))
        except actions.Refused:
            case.refresh_from_db(fields=["state"])
            return redirect(f"{case.url}check/" if case.state == State.DRAFT else case.url)
        sent = _("Your question %(reference)s has been sent.") % {"reference": case.reference}
        messages.success(request, f"{sent} {detour}".strip())
    return redirect(case.url)


def _not_yet(request: HttpRequest, case: Consultation) -> HttpResponse:
    return render(request, "consultations/check.html", _to_check(case) | {"refused": True}, status=422)


def _to_check(case: Consultation) -> dict[str, Any]:
    topics = list(case.topics.all())
    wished = wished_in(case)
    files = attached(case, case.requester)["waiting"]
    return {
        "case": case,
        "findings": findings_of(case),
        "unsettled": [file for file in files if file.findings],
        "missing": missing_pages(case),
        "rows": rows_of(case, topics, files, wished),
        "reading": reading_on(topics),
        "detour": detour_of(case, wished),
        "back": STEPS[-1].url_in(case),
    }


@private
@require_POST
@unless_gone
def answered(request: HttpRequest, case_id: UUID) -> HttpResponse:
    """What there was to read has answered it: nothing is sent, and the draft is destroyed."""
    case = access.draft_for(request, case_id)
    try:
        actions.answered(case)
    except actions.Refused:
        return redirect(case.url)
    messages.success(request, _("Good. Your draft has been destroyed; only the topics are counted."))
    return redirect("consultations:mine")
