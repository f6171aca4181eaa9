"""A change to the bank that leaves a quiz short of questions says so at once, to whoever made it."""

from collections.abc import Callable, Iterable
from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin import messages

from learning.models import Question, QuizPage
from learning.quiz_checking import quizzes_short, shortages_in_words

SHORT = _("“%(quiz)s” falls short since this change. %(why)s")


def short_now() -> set[int]:
    return {page.pk for page in quizzes_short()}


def say_what_falls_short(request: HttpRequest, before: Iterable[int]) -> None:
    """Names each quiz that was not short before; those who built it are written to by the worker."""
    for page in quizzes_short():
        if page.pk not in set(before):
            edit = messages.button(
                reverse("wagtailadmin_pages:edit", args=[page.pk]), gettext("Edit the quiz")
            )
            messages.warning(request, SHORT % {"quiz": page.title, "why": _why(page)}, buttons=[edit])


def _why(page: QuizPage) -> str:
    return " ".join(shortages_in_words(page))


class SaysWhatFallsShort:
    """For a view whose POST may take a question out of draws."""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        before = short_now() if self.touches_draws(request) else None
        go_on: Callable[..., HttpResponseBase] = super().post  # type: ignore[misc]
        response = go_on(request, *args, **kwargs)
        if before is not None:
            say_what_falls_short(request, before)
        return response

    def touches_draws(self, request: HttpRequest) -> bool:
        return True


def remember_what_is_short(request: HttpRequest, instances: list[Any]) -> None:
    """Before deleting, one question or many."""
    if any(isinstance(one, Question) for one in instances):
        request.short_before = short_now()  # type: ignore[attr-defined]


def say_after_deleting(request: HttpRequest, instances: list[Any]) -> None:
    before = getattr(request, "short_before", None)
    if before is not None:
        say_what_falls_short(request, before)
