"""What learners' rows point at. Pages come, change, move and go; these stay."""

from django.db import models
from django.db.models import F
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from learning.enums import StepKind


class Module(models.Model):
    title = models.CharField(
        max_length=255, help_text=_("As it was when last published; the page is what readers see.")
    )

    def __str__(self) -> str:
        return self.title


class Step(models.Model):
    """One lesson, case study or quiz of a module."""

    module = models.ForeignKey(Module, models.PROTECT, related_name="steps")
    kind = models.CharField(max_length=20, choices=StepKind.choices)
    title = models.CharField(max_length=255)

    def __str__(self) -> str:
        return self.title


class QuizQuerySet(models.QuerySet["Quiz"]):
    def with_titles(self) -> "QuizQuerySet":
        """`title`, `module_title` and `page`: the page's own words, or what they were when the page went."""
        return self.annotate(
            title=Coalesce("step__quizpage__title", "step__title"),
            module_title=Coalesce("step__module__page__title", "step__module__title"),
            page=F("step__quizpage"),
        )


class Quiz(models.Model):
    step = models.OneToOneField(Step, models.PROTECT, related_name="quiz")

    objects = QuizQuerySet.as_manager()

    class Meta:
        verbose_name_plural = _("quizzes")

    def __str__(self) -> str:
        return str(self.step)
