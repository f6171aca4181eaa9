"""Unpublishing a question, and why one that is needed is not deleted."""

from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin import messages
from wagtail.snippets.views.snippets import UnpublishView

from learning.actions import tell_of_unpublishing
from learning.admin.shortages import SaysWhatFallsShort
from learning.models import Question
from learning.quiz_checking import quizzes_short_without
from learning.usage import quizzes_with, usage_of

STAYS = _(
    "“{question}” is {usage}, so it cannot be deleted: results point at it. Unpublish it, and it is asked no more."
)


class QuestionUnpublishView(SaysWhatFallsShort, UnpublishView):
    """Says first which quizzes it touches; afterwards those who wrote them are told."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {
            "usage_url": None,  # ours says more than a count
            "quizzes": quizzes_with(self.object),
            "short": quizzes_short_without(self.object),
        }

    @transaction.atomic
    def unpublish(self) -> Any:
        response = super().unpublish()
        tell_of_unpublishing(self.object, by=self.request.user)
        return response


def keep_what_is_needed(request: HttpRequest, instances: list[Any]) -> HttpResponse | None:
    """Turns back from deleting, one or many, before anything is gone."""
    questions = [one for one in instances if isinstance(one, Question)]
    kept = [(one, usage) for one in questions if (usage := usage_of(one)).is_kept]
    for question, usage in kept:
        messages.error(request, STAYS.format(question=question, usage=usage.words))
    return redirect(reverse("wagtailsnippets_learning_question:list")) if kept else None
