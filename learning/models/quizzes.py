"""A quiz page picks questions from the bank and says how they are asked."""

from collections.abc import Iterable
from typing import Any, ClassVar

from django.contrib import messages
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import Orderable

from core.models import Topic
from learning import progress
from learning.admin.rows import FoldedPanel, QuizStatePanel, RowsPanel
from learning.enums import Counts, Difficulty, FeedbackWhen, Layout, QuizRole, StepKind
from learning.models.bank import Question
from learning.models.identity import Quiz, Step
from learning.models.pages import StepPage
from learning.quiz_form import QuizForm, SlotForm

COUNTS_HELP = _("Passing any attempt is enough with the best; with the first, later ones are for practice.")
WAIT_HELP = _("Counted from submitting one attempt to beginning the next. 0: they may try again at once.")
TIME_HELP = _(
    "Empty: no limit. The server keeps the time: it runs on while the page is closed, and when it is over, what was "
    "saved until then is submitted. Somebody who needs longer can be given more."
)
FEEDBACK_HELP = _("With a second try, right answers are never shown before the try is used up.")


class QuizPage(StepPage):
    kind = StepKind.QUIZ
    must_have: ClassVar[frozenset[str]] = frozenset({"questions"})
    pass_mark = models.PositiveSmallIntegerField(
        default=80,
        validators=[MinValueValidator(1), MaxValueValidator(100)],
        help_text=_("Per cent of the whole."),
    )
    attempts_allowed = models.PositiveSmallIntegerField(
        null=True,
        blank=True,
        validators=[MinValueValidator(1)],
        help_text=_("Empty: as many as they like."),
    )
    counts = models.CharField(
        _("which attempt counts"), max_length=10, choices=Counts.choices, default=Counts.BEST
    )
    wait_hours = models.PositiveSmallIntegerField(
        _("hours to wait between attempts"), default=0, help_text=_("0: none.")
    )
    minutes_allowed = models.PositiveSmallIntegerField(
        _("time limit in minutes"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1)],
        help_text=_("Empty: no limit. Somebody who needs longer can be given more time."),
    )
    layout = models.CharField(max_length=12, choices=Layout.choices, default=Layout.ONE_BY_ONE)
    shuffle_questions = models.BooleanField(default=False, help_text=_("Within each section."))
    shuffle_options = models.BooleanField(default=True)
    feedback_when = models.CharField(
        _("feedback"), max_length=10, choices=FeedbackWhen.choices, default=FeedbackWhen.END
    )
    asks_confidence = models.BooleanField(
        _("ask how sure they are"),
        default=False,
        help_text=_("Sure and wrong is what is most worth reading about."),
    )
    role = models.CharField(
        _("starter, exit or follow-up"),
        max_length=10,
        choices=QuizRole.choices,
        default=QuizRole.PLAIN,
        blank=True,
        help_text=_(
            "A starter and an exit quiz in one module show what was learnt; a follow-up, to which people are asked "
            "back sixty days later, what stayed. Ask the same objectives in all three. A starter and a follow-up have "
            "nothing to pass."
        ),
    )

    base_form_class = QuizForm
    content_panels: ClassVar[list[Any]] = [
        *StepPage.content_panels,
        QuizStatePanel(),
        RowsPanel(
            "slots",
            heading=_("Questions"),
            label=_("Place"),
            row_form=SlotForm,
            help_text=_(
                "Each place asks one question by name, or draws some from the bank anew for every attempt: "
                "those the person has not met before come first, and none comes twice."
            ),
        ),
        MultiFieldPanel(
            [
                FieldPanel("pass_mark"),
                FieldPanel("attempts_allowed"),
                FieldPanel("counts", help_text=COUNTS_HELP),
                FieldPanel("wait_hours", help_text=WAIT_HELP),
                FieldPanel("minutes_allowed", help_text=TIME_HELP),
            ],
            heading=_("Passing and trying again"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("layout"),
                FieldPanel("feedback_when", help_text=FEEDBACK_HELP),
                *[FieldPanel(name) for name in ("shuffle_questions", "shuffle_options", "asks_confidence")],
                FieldPanel("role"),
            ],
            heading=_("How it is asked"),
        ),
    ]

    class Meta:
        verbose_name = _("Quiz")
        verbose_name_plural = _("Quizzes")

    def asked(self, rows: Iterable[Any] | None = None) -> int:
        """How many questions it names or draws; `rows` are those of a form, None the ones it has."""
        slots = self.slots.all() if rows is None else [row for row in rows if isinstance(row, QuizSlot)]
        return sum(slot.draw or int(slot.question_id is not None) for slot in slots)

    def with_same_role(self, module: Any) -> "QuizPage | None":
        """Another quiz below this module that is its starter, or its exit, as this one is."""
        others = QuizPage.objects.child_of(module).exclude(pk=self.pk).exclude(role=QuizRole.PLAIN)
        return others.filter(role=self.role).first()

    def _new_step(self) -> Step:
        """A copy that lands beside its original takes no role from it."""
        step = super()._new_step()
        if self.with_same_role(self.get_parent()):
            self.role = QuizRole.PLAIN
        Quiz.objects.create(step=step)
        return step

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """A POST starts an attempt or goes on with the open one."""
        from learning.actions import CannotStart, start

        if request.method == "POST" and request.user.is_authenticated:
            try:
                return redirect(start(request.user, self).url)
            except CannotStart as refusal:
                messages.warning(request, str(refusal))
                return redirect(self.url)
        response: HttpResponse = super().serve(request, *args, **kwargs)
        return response

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        return context | progress.attempts_at(self, request.user)


class QuizSlot(ClusterableModel, Orderable):
    """One place in a quiz: the latest version of a question, or a draw from the bank."""

    page: ClassVar[Any] = ParentalKey(QuizPage, on_delete=models.CASCADE, related_name="slots")
    section = models.CharField(
        max_length=120,
        blank=True,
        help_text=_("Opens a section with this heading; empty goes on with the last."),
    )
    question = models.ForeignKey(Question, models.PROTECT, null=True, blank=True, related_name="slots")
    draw = models.PositiveSmallIntegerField(
        _("or draw this many"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(50)],
    )
    draw_topics = ParentalManyToManyField(
        Topic, blank=True, related_name="+", verbose_name=_("on these topics")
    )
    draw_difficulty = models.CharField(
        _("of this difficulty"), max_length=10, choices=Difficulty.choices, blank=True
    )

    panels: ClassVar[list[Any]] = [
        FieldPanel("question", heading=_("Ask this question")),
        FieldRowPanel([FieldPanel("draw", heading=_("Or draw this many")), FieldPanel("draw_difficulty")]),
        FoldedPanel([FieldPanel("draw_topics")], heading=_("Draw only on some topics")),
        FoldedPanel([FieldPanel("section")], heading=_("Open a section here")),
    ]

    class Meta(Orderable.Meta):
        constraints = [
            models.CheckConstraint(
                condition=models.Q(question__isnull=False, draw=None)
                | models.Q(question=None, draw__isnull=False),
                name="slot_asks_or_draws",
            )
        ]
