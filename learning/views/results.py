"""After submission: what to read next, the score, and every answer with its reasons."""

from typing import cast
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from core.models import Topic
from core.privacy import private
from learning import access, actions, gain, telling
from learning.enums import QuizRole
from learning.models import Attempt, Award
from learning.policy import Policy


@private
@require_POST
def submit(request: HttpRequest, attempt_id: UUID) -> HttpResponse:
    mine = access.attempt_for(request, attempt_id)
    actions.submit(mine)
    return redirect(f"{mine.url}result/")


@private
def result(request: HttpRequest, attempt_id: UUID) -> HttpResponse:
    mine = actions.close_if_over(access.attempt_for(request, attempt_id))
    if mine.is_open:
        return redirect(mine.url)
    items = list(mine.items.select_related("version"))
    answers = telling.answers(items)
    wrong = [answer for answer in answers if answer.is_wrong]
    weak = telling.weak_topics(items)
    policy = Policy.of(mine.policy)
    context = {
        "attempt": mine,
        "policy": policy,
        "heading": _heading(mine, policy),
        "answers": answers,
        "reading": telling.first_to_read(answers),
        "sure_and_wrong": [answer for answer in answers if answer.sure_and_wrong],
        "not_right": [] if len(wrong) == len(answers) else wrong,
        "weak": weak,
        "ask_url": _ask_about(telling.to_ask_about(answers, weak)),
        "award": _award(mine, policy),
    }
    return render(request, "learning/result.html", context)


@private
def mine(request: HttpRequest) -> HttpResponse:
    """One's own results over time, what was learnt between a starter and an exit quiz, and what of it stayed."""
    person = cast(int, request.user.pk)
    context = {"attempts": gain.history_of(person, request.GET.get("page")), "gains": gain.gains_of(person)}
    return render(request, "learning/my_quizzes.html", context)


def _heading(mine: Attempt, policy: Policy) -> str:
    if policy.role == QuizRole.STARTER:
        return _("Thank you: this is where you start from")
    if policy.role == QuizRole.FOLLOW_UP:
        return _("Thank you: this is what has stayed with you")
    if mine.score is None:
        return _("Done") if mine.passed else _("Left out")
    return _("Passed") if mine.passed else _("Not yet")


def _award(mine: Attempt, policy: Policy) -> Award | None:
    if not (mine.passed and policy.can_fail):
        return None
    valid = Award.objects.filter(person=mine.person_id, revoked_at=None)
    return valid.filter(module__steps=mine.quiz.step_id).first()


def _ask_about(topics: list[Topic]) -> str:
    """The ask form with these topics filled in; the score is not among what is passed on."""
    chosen = [topic.slug for topic in topics]
    query = f"?{urlencode({'topic': chosen}, doseq=True)}" if chosen else ""
    return f"/consultations/ask/{query}"
