"""From the gate to a question that was sent."""

from collections.abc import Callable
from contextlib import suppress
from functools import wraps
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from accounts.models import User
from champions import access, actions
from champions.attached import attached
from champions.cards import cards_of, rows
from champions.forms import AskForm, FileForm, GateForm
from champions.models import AreaSettings, ChampionProfile, Consultation
from champions.reading import reading_on
from champions.views.whom import choices_for, chosen_in
from confidentiality.vault import TextIsGone
from core.models import Topic
from core.privacy import private

View = Callable[[HttpRequest, UUID], HttpResponse]
PASSED = "asked_about_danger"
LABELS = {name: field.label for name, field in AskForm.base_fields.items()}


def unless_gone(view: View) -> View:
    """A draft without its key cannot be shown: the page says so, and what can be done."""

    @wraps(view)
    def wrapper(request: HttpRequest, case_id: UUID) -> HttpResponse:
        try:
            return view(request, case_id)
        except TextIsGone:
            case = access.own_case_for(request, case_id)
            return render(request, "consultations/gone.html", {"case": case}, status=410)

    return wrapper


@private
def mine(request: HttpRequest) -> HttpResponse:
    cases = cards_of(rows().asked_by(access.person_of(request)).order_by("-created_at")[:200])
    return render(request, "consultations/mine.html", {"cases": cases})


@private
def gate(request: HttpRequest) -> HttpResponse:
    """Is anybody in danger? Yes and «not sure» show the area's numbers and lead no further."""
    asker = access.asker_of(request)
    form = GateForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        if form.cleaned_data["danger"] != "no":
            request.session.pop(PASSED, None)
            return render(request, "consultations/urgent.html", {"area": asker.area})
        request.session[PASSED] = True
        return redirect(f"/consultations/ask/question/{_wishes(request)}")
    return render(request, "consultations/gate.html", {"form": form}, status=422 if form.errors else 200)


@private
def question(request: HttpRequest) -> HttpResponse:
    """The form. Whoever has not passed the gate is led to it."""
    asker = access.asker_of(request)
    if not request.session.get(PASSED):
        return redirect(f"/consultations/ask/{_wishes(request)}")
    form = AskForm(request.POST or None, asker=asker, initial=_initial(request))
    if request.method == "POST" and form.is_valid():
        case = actions.draft(asker, form.cleaned_data["token"], **form.answers)
        return redirect(f"{case.url}check/")
    return render(
        request,
        "consultations/ask.html",
        {"form": form, "names": _names(asker)},
        status=422 if form.errors else 200,
    )


@private
@unless_gone
def edit(request: HttpRequest, case_id: UUID) -> HttpResponse:
    """Change a draft; everything written stands in the form."""
    case = access.draft_for(request, case_id)
    asker = access.asker_of(request)
    form = AskForm(request.POST or None, asker=asker, initial=_written(case))
    if request.method == "POST" and form.is_valid():
        try:
            actions.redraft(case, **form.answers)
        except actions.Refused:
            return redirect(case.url)
        return redirect(f"{case.url}check/")
    context = {"form": form, "names": _names(asker), "case": case}
    return render(request, "consultations/ask.html", context, status=422 if form.errors else 200)


@private
@unless_gone
def check(request: HttpRequest, case_id: UUID) -> HttpResponse:
    """Identifier hits one by one, what there is to read, and the summary before sending."""
    case = access.draft_for(request, case_id)
    if request.method == "POST":
        try:
            _settle(case, request)
        except actions.Refused:
            return redirect(case.url)
        return redirect(f"{case.url}check/#findings")
    return render(request, "consultations/check.html", _to_check(case))


@private
@require_POST
@unless_gone
def send(request: HttpRequest, case_id: UUID) -> HttpResponse:
    """Twice at once sends once; the second press lands on the same page."""
    case = access.own_case_for(request, case_id)
    if case.state == "draft":
        _choose(case, request)
        if actions.open_findings(case):
            return _unsettled(request, case)
        try:
            actions.send(case, access.person_of(request))
        except actions.NameNotSettled:
            return _unsettled(request, access.own_case_for(request, case_id))
        except actions.Refused:
            case.refresh_from_db(fields=["state"])
            return redirect(f"{case.url}check/" if case.state == "draft" else case.url)
        request.session.pop(PASSED, None)
        messages.success(request, f"Your question {case.reference} has been sent.")
    return redirect(case.url)


def _unsettled(request: HttpRequest, case: Consultation) -> HttpResponse:
    return render(request, "consultations/check.html", _to_check(case) | {"refused": True}, status=422)


def _names(asker: User) -> str:
    return AreaSettings.of(asker.area_id or 0).names_words


def _choose(case: Consultation, request: HttpRequest) -> None:
    """Kept before anything may hold the sending back; a form without the question leaves the wish as it is."""
    if "to" in request.POST:
        profile = chosen_in(case, request.POST["to"])
        with suppress(actions.Refused):
            actions.wish(case, profile.user if profile else None)


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
    messages.success(request, "Good. Your draft has been destroyed; only the topics are counted.")
    return redirect("consultations:mine")


def _settle(case: Consultation, request: HttpRequest) -> None:
    mark = request.POST.get("mark", "")
    if request.POST.get("do") == "replace":
        actions.replace_finding(case, request.POST.get("field", ""), mark)
    elif request.POST.get("do") == "keep":
        actions.keep_finding(case, mark[:16])


def _to_check(case: Consultation) -> dict[str, Any]:
    texts = actions.texts_of(case)
    found = actions.open_findings(case)
    findings = [
        {"field": name, "label": LABELS[name], "hit": hit, **_around(texts[name], hit.start, hit.end)}
        for name, hits in found.items()
        for hit in hits
    ]
    topics = list(case.topics.all())
    return {
        "case": case,
        "findings": findings,
        "topics": topics,
        "reading": reading_on(topics),
        "rows": [(LABELS[name], text) for name, text in texts.items()],
        "champion": _wished(case),
        "who": choices_for(case, topics),
        "file_form": FileForm(),
        **attached(case, case.requester),
    }


def _around(text: str, start: int, end: int) -> dict[str, str]:
    return {"before": text[max(0, start - 60) : start], "after": text[end : end + 60]}


def _wished(case: Consultation) -> ChampionProfile | None:
    wished = case.survey.get("wished")
    return ChampionProfile.objects.filter(user=wished).select_related("user").first() if wished else None


def _wishes(request: HttpRequest) -> str:
    """The topics and champion somebody came with, carried through the gate."""
    query = request.GET.copy()
    for name in set(query) - {"topic", "champion"}:
        del query[name]
    return f"?{query.urlencode()}" if query else ""


def _initial(request: HttpRequest) -> dict[str, Any]:
    return {
        "topics": Topic.objects.in_use().filter(slug__in=request.GET.getlist("topic")),
        "champion": ChampionProfile.objects.filter(slug=request.GET.get("champion", "")).first(),
    }


def _written(case: Consultation) -> dict[str, Any]:
    return {
        **actions.texts_of(case),
        "topics": case.topics.all(),
        "needed_by": case.needed_by,
        "champion": _wished(case),
        "token": case.token,
    }
