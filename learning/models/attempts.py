"""What somebody was asked, and what they answered: frozen at the start, saved as it is given."""

import uuid
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from learning.enums import AttemptState
from learning.models.identity import Quiz
from learning.models.versions import QuestionVersion


class Attempt(models.Model):
    """`policy` is the quiz's rules as they were at the start; `learning.policy` says what is in it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="attempts")
    quiz = models.ForeignKey(Quiz, models.PROTECT, related_name="attempts")
    policy = models.JSONField()
    seed = models.PositiveIntegerField()
    state = models.CharField(max_length=10, choices=AttemptState.choices, default=AttemptState.OPEN)
    started_at = models.DateTimeField(default=timezone.now)
    saved_at = models.DateTimeField(default=timezone.now)
    ends_at = models.DateTimeField(null=True, help_text="When its time is up; empty where there is no limit.")
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
            models.Index(fields=["ends_at"], condition=Q(state="open"), name="attempts_running_out"),
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
    """One question of an attempt.

    `response` is as `learning.marking` reads it, None while there is no answer. `option_order` lists the ids of what
    is shown, in the order shown. `tries` counts how often it was checked where feedback comes at once;
    `checked_at` is when no further try was left. `skipped` is for questions with a content warning: no credit lost.
    """

    attempt = models.ForeignKey(Attempt, models.CASCADE, related_name="items")
    position = models.PositiveSmallIntegerField()
    section = models.CharField(max_length=120, blank=True)
    version = models.ForeignKey(QuestionVersion, models.PROTECT, related_name="items")
    option_order = models.JSONField()
    response = models.JSONField(null=True)
    fraction = models.FloatField(null=True)
    confidence = models.PositiveSmallIntegerField(null=True, help_text="1 a guess, 2 fairly sure, 3 sure.")
    flagged = models.BooleanField(default=False)
    skipped = models.BooleanField(default=False)
    tries = models.PositiveSmallIntegerField(default=0)
    checked_at = models.DateTimeField(null=True)

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


class Allowance(models.Model):
    """More tries or more time for one person, with the reason; never changed, only added to."""

    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="allowances")
    quiz = models.ForeignKey(Quiz, models.PROTECT, related_name="allowances")
    extra_attempts = models.PositiveSmallIntegerField(default=0)
    extra_minutes = models.PositiveSmallIntegerField(default=0)
    reason = models.CharField(max_length=300)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("-at",)
        indexes = [models.Index(fields=["person", "quiz"], name="allowances_of_a_person")]

    def __str__(self) -> str:
        return f"{self.person_id} {self.quiz_id}"
