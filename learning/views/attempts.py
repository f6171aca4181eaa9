"""Answering: a question a page, a look over all of them, submit, result."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import urlencode
from django.views.decorators.http import require_POST
from wagtail.models import Page

from core.models import Topic
from core.privacy import private
from learning import access, actions
from learning.models import Attempt, AttemptItem, Award

CLOSED = "This attempt was submitted already, so the answer was not saved. Here is the result."
ODD = "That answer does not belong to this question. Choose from the options below."


@private
def attempt(request: HttpRequest, attempt_id: UUID) -> HttpResponse:
    """To the first question without an answer, to the look-over when all have one, or to the result."""
    mine = access.attempt_for(request, attempt_id)
    if not mine.is_open:
        return redirect(f"{mine.url}result/")
    unanswered = mine.items.filter(response__isnull=True).values_list("position", flat=True).first()
    return redirect(f"{mine.url}{unanswered}/" if unanswered else f"{mine.url}review/")


@private
def question(request: HttpRequest, attempt_id: UUID, position: int) -> HttpResponse:
    mine = access.attempt_for(request, attempt_id)
    item = access.item_of(mine, position)
    if request.method == "POST":
        return _save(request, mine, item)
    if not mine.is_open:
        return redirect(f"{mine.url}result/")
    return _ask(request, mine, item)


def _save(request: HttpRequest, mine: Attempt, item: AttemptItem) -> HttpResponse:
    try:
        actions.answer(item, request.POST.getlist("answer")[:50])
    except actions.AttemptClosed:
        messages.warning(request, CLOSED)
        return redirect(f"{mine.url}result/")
    except actions.NotAnOption:
        return _ask(request, mine, item, error=ODD, status=400)
    if request.POST.get("go") == "back" and item.position > 1:
        return redirect(f"{mine.url}{item.position - 1}/")
    is_last = item.position == mine.items.count()
    return redirect(f"{mine.url}review/" if is_last else f"{mine.url}{item.position + 1}/")


def _ask(
    request: HttpRequest, mine: Attempt, item: AttemptItem, *, error: str = "", status: int = 200
) -> HttpResponse:
    """Ids and texts only: nothing here tells right from wrong."""
    chosen = set(item.response or ())
    context = {
        "attempt": mine,
        "position": item.position,
        "total": mine.items.count(),
        "stem": item.version.content["stem"],
        "hint": item.version.content.get("hint", ""),
        "is_multiple": item.version.is_multiple,
        "options": [(option["id"], option["text"], option["id"] in chosen) for option in item.options],
        "error": error,
    }
    return render(request, "learning/question.html", context, status=status)


@private
def review(request: HttpRequest, attempt_id: UUID) -> HttpResponse:
    mine = access.attempt_for(request, attempt_id)
    if not mine.is_open:
        return redirect(f"{mine.url}result/")
    items = list(mine.items.select_related("version"))
    context = {"attempt": mine, "items": items, "unanswered": sum(not item.is_answered for item in items)}
    return render(request, "learning/review.html", context)


@private
@require_POST
def submit(request: HttpRequest, attempt_id: UUID) -> HttpResponse:
    mine = access.attempt_for(request, attempt_id)
    actions.submit(mine)
    return redirect(f"{mine.url}result/")


@private
def result(request: HttpRequest, attempt_id: UUID) -> HttpResponse:
    """What to read next, then the score, then every answer with its reasons."""
    mine = access.attempt_for(request, attempt_id)
    if mine.is_open:
        return redirect(mine.url)
    items = list(mine.items.select_related("version__question"))
    weak = [item for item in items if (item.fraction or 0) < 1]
    context = {
        "attempt": mine,
        "answers": [_told(item) for item in items],
        "reading": Page.objects.live()
        .public()
        .filter(pk__in=[i.version.content.get("guidance") for i in weak]),
        "ask_url": _ask_about(weak),
        "award": Award.objects.filter(
            person=mine.person_id, module=mine.quiz.step.module_id, revoked_at=None
        ).first()
        if mine.passed
        else None,
    }
    return render(request, "learning/result.html", context)


def _told(item: AttemptItem) -> dict[str, Any]:
    chosen = set(item.response or ())
    return {
        "stem": item.version.content["stem"],
        "feedback": item.version.content["feedback"],
        "fraction": item.fraction or 0,
        "options": [
            {**option, "chosen": option["id"] in chosen, "right": option["fraction"] > 0}
            for option in item.options
        ],
    }


def _ask_about(weak: list[AttemptItem]) -> str:
    """The ask form with the weak topics filled in; the score is not among what is passed on."""
    questions = [item.version.question_id for item in weak]
    slugs = Topic.objects.filter(learning_questiontopic_items__content_object__in=questions).distinct()
    chosen = list(slugs.values_list("slug", flat=True)[:5])
    return (
        f"/consultations/ask/?{urlencode({'topic': chosen}, doseq=True)}" if chosen else "/consultations/ask/"
    )
