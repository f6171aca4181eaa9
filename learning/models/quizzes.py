"""A quiz page picks questions from the bank and says how they are asked."""

from typing import Any, ClassVar

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel
from wagtail.models import Orderable

from learning import progress
from learning.enums import StepKind
from learning.models.bank import Question
from learning.models.identity import Quiz, Step
from learning.models.pages import StepPage


class QuizPage(StepPage):
    kind = StepKind.QUIZ
    pass_mark = models.PositiveSmallIntegerField(
        default=80,
        validators=[MinValueValidator(1), MaxValueValidator(100)],
        help_text="Per cent of the whole.",
    )
    attempts_allowed = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="Empty: as many as they like."
    )
    shuffle_options = models.BooleanField(default=True)

    content_panels: ClassVar[list[Any]] = [
        *StepPage.content_panels,
        MultiFieldPanel(
            [FieldPanel("pass_mark"), FieldPanel("attempts_allowed"), FieldPanel("shuffle_options")],
            heading="How it is asked",
        ),
        InlinePanel("slots", heading="Questions", label="Question", min_num=1),
    ]

    class Meta:
        verbose_name = "Quiz"
        verbose_name_plural = "Quizzes"

    def _new_step(self) -> Step:
        step = super()._new_step()
        Quiz.objects.create(step=step)
        return step

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """A POST starts an attempt or goes on with the open one."""
        from learning.actions import NoAttemptsLeft, start

        if request.method == "POST" and request.user.is_authenticated:
            try:
                return redirect(start(request.user, self).url)
            except NoAttemptsLeft:
                return redirect(self.url)
        response: HttpResponse = super().serve(request, *args, **kwargs)
        return response

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        return context | progress.attempts_at(self, request.user)


class QuizSlot(Orderable):
    """One place in a quiz: the latest version of a question."""

    page: ClassVar[Any] = ParentalKey(QuizPage, on_delete=models.CASCADE, related_name="slots")
    question = models.ForeignKey(Question, models.PROTECT, related_name="slots")

    panels: ClassVar[list[Any]] = [FieldPanel("question")]
