"""All questions on one page: every one is saved, and what cannot be is said beside it."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from core.privacy import private
from learning import actions, telling
from learning.asking import asked
from learning.marking import ODD, NotAnAnswer, Posted
from learning.models import Attempt, AttemptItem
from learning.policy import Policy
from learning.views.attempts import closed, not_checked, open_or_over
from learning.views.posting import forms_only, posted_by_position

Forms = dict[int, dict[str, Any]]


@private
@forms_only
def questions(request: HttpRequest, attempt_id: UUID) -> HttpResponse:
    mine = open_or_over(request, attempt_id)
    if request.method == "POST":
        return _save_all(request, mine)
    if not mine.is_open:
        return redirect(f"{mine.url}result/")
    if not Policy.of(mine.policy).is_all_on_one_page:
        return redirect(mine.url)
    return _ask_all(request, mine, list(mine.items.select_related("version")))


def _save_all(request: HttpRequest, mine: Attempt) -> HttpResponse:
    policy = Policy.of(mine.policy)
    if not policy.is_all_on_one_page:
        return redirect(mine.url)
    items = list(mine.items.select_related("version"))
    try:
        forms = posted_by_position(request.POST, items)
        to_check = [position for position, form in forms.items() if _checks(form)]
        if to_check and not policy.tells_at_once:
            raise NotAnAnswer(ODD)
        stay = _stays_at(forms)
        items, mistakes = actions.answer_all(mine, forms, place=stay or len(items) + 1)
        for item in items:
            if item.position in to_check and item.position not in mistakes and not item.is_settled:
                mistakes |= _check(item, policy)
    except actions.AttemptClosed:
        return closed(request, mine)
    except NotAnAnswer as mistake:
        return _ask_all(request, mine, items, whole=str(mistake))
    if mistakes:
        return _ask_all(request, mine, items, mistakes, forms)
    return redirect(f"{mine.url}questions/#q{stay}" if stay else f"{mine.url}review/")


def _stays_at(forms: Forms) -> int | None:
    """The question whose own button was pressed; None where all were saved to look them over."""
    pressed = (n for n, form in forms.items() if form.get("way") or form.get("move") or _checks(form))
    return next(pressed, None)


def _checks(form: Posted) -> bool:
    return "check" in form.get("go", ())


def _check(item: AttemptItem, policy: Policy) -> dict[int, str]:
    """Empty, or why it could not be checked."""
    try:
        actions.check(item, policy)
    except (actions.NotWhole, actions.SameAgain) as reason:
        return {item.position: not_checked(item, reason)}
    except actions.AlreadyChecked:
        return {}  # pressed twice at once: what the first said stands
    return {}


def _ask_all(
    request: HttpRequest,
    mine: Attempt,
    items: list[AttemptItem],
    mistakes: dict[int, str] | None = None,
    forms: Forms | None = None,
    whole: str = "",
) -> HttpResponse:
    """`whole` is what was wrong with the form as such, so that nothing of it was saved."""
    policy, mistakes, forms = Policy.of(mine.policy), mistakes or {}, forms or {}
    settled = [item for item in items if item.is_settled and policy.tells_at_once]
    told = {answer.position: answer for answer in telling.answers(settled)}
    ones = [
        asked(
            item,
            mine.url,
            policy,
            error=mistakes.get(item.position, ""),
            posted=forms.get(item.position) if item.position in mistakes else None,
            prefix=f"q{item.position}-",
            told=told.get(item.position),
        )
        for item in items
    ]
    context = {
        "attempt": mine,
        "policy": policy,
        "ones": ones,
        "total": len(ones),
        "mistakes": [one for one in ones if one.error],
        "whole": whole,
    }
    return render(request, "learning/questions.html", context, status=400 if mistakes or whole else 200)
