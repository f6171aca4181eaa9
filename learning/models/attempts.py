"""What somebody was asked, and what they answered: frozen at the start, saved as it is given."""

import uuid
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from learning.enums import AttemptState
from learning.models.bank import QuestionVersion
from learning.models.identity import Quiz


class Attempt(models.Model):
    """`policy` is the quiz's rules as they were at the start: title, pass_mark (per cent), address."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="attempts")
    quiz = models.ForeignKey(Quiz, models.PROTECT, related_name="attempts")
    policy = models.JSONField()
    seed = models.PositiveIntegerField()
    state = models.CharField(max_length=10, choices=AttemptState.choices, default=AttemptState.OPEN)
    started_at = models.DateTimeField(default=timezone.now)
    saved_at = models.DateTimeField(default=timezone.now)
    submitted_at = models.DateTimeField(null=True)
    score = models.FloatField(null=True, help_text="Share of the whole, 0 to 1.")
    passed = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint("person", "quiz", condition=Q(state="open"), name="one_open_attempt"),
            models.CheckConstraint(
                condition=Q(state="open", submitted_at=None)
                | Q(state="submitted", submitted_at__isnull=False),
                name="submitted_has_a_time",
            ),
        ]
        indexes = [
            models.Index(fields=["quiz", "person", "-submitted_at"], name="attempts_at_a_quiz"),
            models.Index(fields=["submitted_at"], name="attempts_by_time"),
        ]

    def __str__(self) -> str:
        return f"{self.policy.get('title', '')} {self.started_at:%Y-%m-%d}"

    @property
    def url(self) -> str:
        return f"/attempts/{self.pk}/"

    @property
    def is_open(self) -> bool:
        return self.state == AttemptState.OPEN

    @property
    def percentage(self) -> int:
        return round(100 * (self.score or 0))


class AttemptItem(models.Model):
    """`response` is a list of option ids; None means not answered yet."""

    attempt = models.ForeignKey(Attempt, models.CASCADE, related_name="items")
    position = models.PositiveSmallIntegerField()
    version = models.ForeignKey(QuestionVersion, models.PROTECT, related_name="items")
    option_order = models.JSONField()
    response = models.JSONField(null=True)
    fraction = models.FloatField(null=True)
    confidence = models.PositiveSmallIntegerField(null=True)

    class Meta:
        ordering = ("position",)
        constraints = [models.UniqueConstraint("attempt", "position", name="attempt_position_once")]

    def __str__(self) -> str:
        return f"{self.position}"

    @property
    def is_answered(self) -> bool:
        return bool(self.response)

    @property
    def options(self) -> list[dict[str, Any]]:
        """In the order this attempt shows them."""
        by_id = {option["id"]: option for option in self.version.options}
        return [by_id[option_id] for option_id in self.option_order]
