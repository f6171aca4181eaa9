"""Answering a question a page, and a look over all of them before submitting."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy

from core.privacy import private
from learning import access, actions, telling
from learning.asking import asked
from learning.looking_over import sentences
from learning.marking import ODD, NotAnAnswer
from learning.models import Attempt, AttemptItem
from learning.policy import Policy
from learning.views.posting import forms_only, is_by_script, posted_for

CLOSED = gettext_lazy("This attempt was submitted already, so the answer was not saved. Here is the result.")
TIME_UP = gettext_lazy(
    "The time was up before this answer came, so it was not saved. What you had saved until then was handed in."
)
NOTHING_YET = gettext_lazy("Give an answer first. You can also go on and come back to it.")
NOT_WHOLE = gettext_lazy(
    "Your answer is kept, but it is not whole yet. Finish it, then check it; or go on and come back to it."
)
SAME_AGAIN = gettext_lazy(
    "That is the answer you have checked already. Change it, or go on without checking."
)


@private
def attempt(request: HttpRequest, attempt_id: UUID) -> HttpResponse:
    """To the question it was left at, or the next one where that was checked; to the look-over, or the result."""
    mine = open_or_over(request, attempt_id)
    if not mine.is_open:
        return redirect(f"{mine.url}result/")
    if mine.items.filter(position=mine.place).exclude(checked_at=None).exists():
        mine.place += 1  # nothing can be changed there any more
    return redirect(mine.at(mine.place))


@private
@forms_only
def question(request: HttpRequest, attempt_id: UUID, position: int) -> HttpResponse:
    item = access.item_for(request, attempt_id, position)
    mine = actions.close_if_over(item.attempt)
    if request.method == "POST":
        return _save(request, mine, item)
    if not mine.is_open:
        return redirect(f"{mine.url}result/")
    if Policy.of(mine.policy).is_all_on_one_page:
        return redirect(f"{mine.url}questions/#q{position}")
    return _ask(request, mine, item)


def _save(request: HttpRequest, mine: Attempt, item: AttemptItem) -> HttpResponse:
    posted, policy = posted_for(request.POST, item), Policy.of(mine.policy)
    checks = "check" in posted.get("go", ())
    try:
        if checks and not policy.tells_at_once:
            raise NotAnAnswer(ODD)
        place = item.position if is_by_script(request) else _place_after(posted, item)
        actions.answer(item, posted, place=place)
        if checks:
            actions.check(item, policy)
            return redirect(f"{mine.url}{item.position}/")
    except actions.AttemptClosed:
        return closed(request, mine)
    except actions.AlreadyChecked:
        return refused(request, actions.CHECKED, 409) or redirect(f"{mine.url}{item.position}/")
    except (actions.NotWhole, actions.SameAgain) as reason:
        return _ask(request, mine, item, error=not_checked(item, reason), is_kept=True, status=400)
    except NotAnAnswer as mistake:
        return refused(request, mistake, 400) or _ask(
            request, mine, item, error=str(mistake), posted=posted, status=400
        )
    if is_by_script(request):
        return JsonResponse({"saved": True})
    stays = place == item.position and not policy.is_all_on_one_page
    return redirect(f"{mine.at(place)}{f'?shown=1{_line_of(item, posted)}' if stays else ''}")


def _line_of(item: AttemptItem, posted: dict[str, Any]) -> str:
    """Where whoever moved a line, or chose a way, goes on: there, and not at the top of the page again."""
    moved = (posted.get("move") or [""])[0].partition(":")[0]
    order = list(item.response or ()) if moved else []
    return f"#line-{order.index(moved) + 1}" if moved in order else f"#q{item.position}"


def open_or_over(request: HttpRequest, attempt_id: UUID) -> Attempt:
    """One's own attempt; submitted, where its time ran out since somebody last looked."""
    return actions.close_if_over(access.attempt_for(request, attempt_id))


def closed(request: HttpRequest, mine: Attempt) -> HttpResponse:
    done = actions.close_if_over(mine)
    done.refresh_from_db()
    sentence = TIME_UP if done.ran_out else CLOSED
    refusal = refused(request, sentence, 409)
    if refusal:
        return refusal
    messages.warning(request, sentence)
    return redirect(f"{mine.url}result/")


def refused(request: HttpRequest, sentence: Any, status: int) -> HttpResponse | None:
    """For the script that saves along the way; None when a person posted the form."""
    return JsonResponse({"error": str(sentence)}, status=status) if is_by_script(request) else None


def not_checked(item: AttemptItem, reason: Exception) -> str:
    if isinstance(reason, actions.SameAgain):
        return str(SAME_AGAIN)
    return str(NOT_WHOLE if item.is_begun else NOTHING_YET)


def _place_after(posted: dict[str, Any], item: AttemptItem) -> int:
    """The question that a button leads to: its own again, the one before, or the next."""
    if "way" in posted or "move" in posted or "check" in posted.get("go", ()):
        return item.position
    return max(1, item.position - 1) if "back" in posted.get("go", ()) else item.position + 1


def _ask(
    request: HttpRequest,
    mine: Attempt,
    item: AttemptItem,
    *,
    error: str = "",
    posted: Any = None,
    is_kept: bool = False,
    status: int = 200,
) -> HttpResponse:
    """Before it counts, nothing here tells right from wrong; once it is checked, its reasons stand below."""
    policy = Policy.of(mine.policy)
    one = asked(item, mine.url, policy, error=error, posted=posted)
    context = {
        "attempt": mine,
        "policy": policy,
        "one": one,
        "total": mine.total,
        "after": mine.at(item.position + 1),
        "told": telling.answers([item])[0] if policy.tells_at_once and one.is_settled else None,
        "is_kept": is_kept,
    }
    is_new = not (one.begun or error or request.GET.get("shown"))
    if one.warning and is_new:
        return render(request, "learning/warning.html", context)
    return render(request, "learning/question.html", context, status=status)


@private
def review(request: HttpRequest, attempt_id: UUID) -> HttpResponse:
    mine = open_or_over(request, attempt_id)
    if not mine.is_open:
        return redirect(f"{mine.url}result/")
    policy = Policy.of(mine.policy)
    ones = [asked(item, mine.url, policy) for item in mine.items.select_related("version")]
    context = {"attempt": mine, "policy": policy, "ones": ones, "sentences": sentences(ones)}
    return render(request, "learning/review.html", context)
