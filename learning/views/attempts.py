"""Answering: a question a page or all on one, and a look over them before submitting."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render

from core.privacy import private
from learning import access, actions, telling
from learning.asking import asked
from learning.marking import NotAnAnswer
from learning.models import Attempt, AttemptItem
from learning.policy import Policy
from learning.views.posting import is_by_script, posted_for

CLOSED = "This attempt was submitted already, so the answer was not saved. Here is the result."
CHECKED = "This question was checked already, so its answer stands."
NOTHING_YET = "Give an answer first. You can also go on and come back to it."


def _mine(request: HttpRequest, attempt_id: UUID) -> Attempt:
    """One's own attempt; submitted, where its time ran out since somebody last looked."""
    return actions.close_if_over(access.attempt_for(request, attempt_id))


@private
def attempt(request: HttpRequest, attempt_id: UUID) -> HttpResponse:
    """To the first question without an answer, to the look-over when all have one, or to the result."""
    mine = _mine(request, attempt_id)
    if not mine.is_open:
        return redirect(f"{mine.url}result/")
    if Policy.of(mine.policy).is_all_on_one_page:
        return redirect(f"{mine.url}questions/")
    open_items = mine.items.filter(response__isnull=True, skipped=False, checked_at=None)
    unanswered = open_items.values_list("position", flat=True).first()
    return redirect(f"{mine.url}{unanswered}/" if unanswered else f"{mine.url}review/")


@private
def question(request: HttpRequest, attempt_id: UUID, position: int) -> HttpResponse:
    item = access.item_for(request, attempt_id, position)
    mine = actions.close_if_over(item.attempt)
    if request.method == "POST":
        return _save(request, mine, item)
    if not mine.is_open:
        return redirect(f"{mine.url}result/")
    return _ask(request, mine, item)


def _save(request: HttpRequest, mine: Attempt, item: AttemptItem) -> HttpResponse:
    posted = posted_for(request.POST, item)
    try:
        actions.answer(item, posted)
        if request.POST.get("go") == "check":
            return _check(request, mine, item)
    except actions.AttemptClosed:
        return _closed(request, mine)
    except actions.AlreadyChecked:
        return _refused(request, CHECKED, 409) or redirect(f"{mine.url}{item.position}/")
    except NotAnAnswer as mistake:
        return _refused(request, str(mistake), 400) or _ask(
            request, mine, item, error=str(mistake), posted=posted, status=400
        )
    if is_by_script(request):
        return JsonResponse({"saved": True})
    return redirect(_onward(request, mine, item))


def _check(request: HttpRequest, mine: Attempt, item: AttemptItem) -> HttpResponse:
    if not item.is_answered:
        return _ask(request, mine, item, error=NOTHING_YET, status=400)
    actions.check(item, Policy.of(mine.policy))
    return redirect(f"{mine.url}{item.position}/")


def _closed(request: HttpRequest, mine: Attempt) -> HttpResponse:
    actions.close_if_over(mine)
    refusal = _refused(request, CLOSED, 409)
    if refusal:
        return refusal
    messages.warning(request, CLOSED)
    return redirect(f"{mine.url}result/")


def _refused(request: HttpRequest, sentence: str, status: int) -> HttpResponse | None:
    """For the script that saves along the way; None when a person posted the form."""
    return JsonResponse({"error": sentence}, status=status) if is_by_script(request) else None


def _onward(request: HttpRequest, mine: Attempt, item: AttemptItem) -> str:
    """Where a button leads: to its own question again, one back, or on."""
    if "way" in request.POST or "move" in request.POST:
        return f"{mine.url}{item.position}/?shown=1"
    if request.POST.get("go") == "back" and item.position > 1:
        return f"{mine.url}{item.position - 1}/"
    is_last = item.position >= _total(mine)
    return f"{mine.url}review/" if is_last else f"{mine.url}{item.position + 1}/"


def _total(mine: Attempt) -> int:
    return Policy.of(mine.policy).questions or mine.items.count()


def _ask(
    request: HttpRequest,
    mine: Attempt,
    item: AttemptItem,
    *,
    error: str = "",
    posted: Any = None,
    status: int = 200,
) -> HttpResponse:
    """Before it counts, nothing here tells right from wrong; once it is checked, its reasons stand below."""
    policy = Policy.of(mine.policy)
    one = asked(item, mine.url, policy, error=error, posted=posted)
    is_new = not (one.answered or one.skipped or error or request.GET.get("shown"))
    if one.warning and is_new:
        return render(request, "learning/warning.html", {"attempt": mine, "one": one})
    told = policy.tells_at_once and item.tries > 0
    context = {
        "attempt": mine,
        "policy": policy,
        "one": one,
        "total": _total(mine),
        "told": telling.answers([item])[0] if told and one.is_settled else None,
        "tried": told and not one.is_settled,
    }
    return render(request, "learning/question.html", context, status=status)


@private
def questions(request: HttpRequest, attempt_id: UUID) -> HttpResponse:
    """All questions on one page; every one is saved, and what cannot be is said beside it."""
    mine = _mine(request, attempt_id)
    if not mine.is_open:
        return redirect(f"{mine.url}result/")
    items = list(mine.items.select_related("version"))
    mistakes: dict[int, str] = {}
    forms: dict[int, Any] = {}
    if request.method == "POST":
        forms = {item.position: posted_for(request.POST, item, f"q{item.position}-") for item in items}
        try:
            mistakes = actions.answer_all(items, forms)
        except actions.AttemptClosed:
            return _closed(request, mine)
        if not mistakes:
            stay = next((n for n, form in forms.items() if form.get("way") or form.get("move")), None)
            return redirect(f"{mine.url}questions/#q{stay}" if stay else f"{mine.url}review/")
    return _ask_all(request, mine, items, mistakes, forms)


def _ask_all(
    request: HttpRequest,
    mine: Attempt,
    items: list[AttemptItem],
    mistakes: dict[int, str],
    forms: dict[int, Any],
) -> HttpResponse:
    policy = Policy.of(mine.policy)
    ones = [
        asked(
            item,
            mine.url,
            policy,
            error=mistakes.get(item.position, ""),
            posted=forms[item.position] if item.position in mistakes else None,
            prefix=f"q{item.position}-",
        )
        for item in items
    ]
    context = {
        "attempt": mine,
        "policy": policy,
        "ones": ones,
        "mistakes": [one for one in ones if one.error],
    }
    return render(request, "learning/questions.html", context, status=400 if mistakes else 200)


@private
def review(request: HttpRequest, attempt_id: UUID) -> HttpResponse:
    mine = _mine(request, attempt_id)
    if not mine.is_open:
        return redirect(f"{mine.url}result/")
    policy = Policy.of(mine.policy)
    ones = [asked(item, mine.url, policy) for item in mine.items.select_related("version")]
    context = {
        "attempt": mine,
        "policy": policy,
        "ones": ones,
        "unanswered": sum(not one.answered and not one.skipped for one in ones),
        "flagged": sum(one.flagged for one in ones),
    }
    return render(request, "learning/review.html", context)
