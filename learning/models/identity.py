"""What learners' rows point at. Pages come, change, move and go; these stay."""

from django.db import models

from learning.enums import StepKind


class Module(models.Model):
    title = models.CharField(
        max_length=255, help_text="As it was when last published; the page is what readers see."
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


class Quiz(models.Model):
    step = models.OneToOneField(Step, models.PROTECT, related_name="quiz")

    class Meta:
        verbose_name_plural = "quizzes"

    def __str__(self) -> str:
        return str(self.step)
