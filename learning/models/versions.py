"""What was asked, word for word."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from learning.enums import QuestionKind
from learning.models.bank import Question


class QuestionVersion(models.Model):
    """Never changed once written; attempts point here. `content` is what `learning.freezing` makes."""

    question = models.ForeignKey(Question, models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    content = models.JSONField()
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("number",)
        constraints = [models.UniqueConstraint("question", "number", name="question_version_once")]

    def __str__(self) -> str:
        return f"{self.question} ({self.number})"

    @property
    def kind(self) -> QuestionKind:
        return QuestionKind(self.content["kind"])

    @property
    def options(self) -> list[dict[str, Any]]:
        return list(self.content["options"])


class Regrade(models.Model):
    """The audit line of one correction: earlier answers marked again with the key of `to`."""

    to = models.ForeignKey(QuestionVersion, models.PROTECT, related_name="regrades")
    reason = models.CharField(max_length=300)
    by = models.ForeignKey("accounts.User", models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    looked_at = models.PositiveIntegerField(help_text=_("Answers marked again."))
    changed = models.JSONField(
        default=list, help_text=_("Per attempt that changed: its id, score and pass before and after.")
    )

    class Meta:
        ordering = ("-at",)

    def __str__(self) -> str:
        return f"{self.to} {self.at:%Y-%m-%d}"


class ItemStatistics(models.Model):
    """What first attempts say about one version, counted by the worker; `figures` is `learning.analysis`'s."""

    version = models.OneToOneField(QuestionVersion, models.CASCADE, related_name="statistics")
    counted_at = models.DateTimeField()
    attempts = models.PositiveIntegerField()
    figures = models.JSONField()
    flags = models.JSONField(default=list)

    class Meta:
        verbose_name_plural = _("item statistics")

    def __str__(self) -> str:
        return f"{self.version_id} {self.counted_at:%Y-%m-%d}"
