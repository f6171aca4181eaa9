"""What somebody was asked, and what they answered: frozen at the start, saved as it is given."""

import uuid
from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from learning import marking
from learning.enums import AttemptState
from learning.models.identity import Quiz
from learning.models.versions import QuestionVersion
from learning.policy import GRACE, Policy


class AttemptQuerySet(models.QuerySet["Attempt"]):
    def counting(self) -> "AttemptQuerySet":
        """Without those set aside: every marked question was left out for its warning, and nothing is lost by that."""
        return self.exclude(state=AttemptState.SUBMITTED, score=None, passed=False)


class Attempt(models.Model):
    """`policy` is the quiz's rules as they were at the start; `learning.policy` says what is in it.

    `place` is the question somebody was at when they last saved; one past the last is the look-over.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="attempts")
    quiz = models.ForeignKey(Quiz, models.PROTECT, related_name="attempts")
    policy = models.JSONField()
    seed = models.PositiveIntegerField()
    state = models.CharField(max_length=10, choices=AttemptState.choices, default=AttemptState.OPEN)
    started_at = models.DateTimeField(default=timezone.now)
    saved_at = models.DateTimeField(default=timezone.now)
    place = models.PositiveSmallIntegerField(default=1)
    ends_at = models.DateTimeField(
        null=True, help_text=gettext_lazy("When its time is up; empty where there is no limit.")
    )
    submitted_at = models.DateTimeField(null=True)
    score = models.FloatField(
        null=True, help_text=gettext_lazy("Share of the whole, 0 to 1; empty where nothing was marked.")
    )
    passed = models.BooleanField(default=False)

    objects = AttemptQuerySet.as_manager()

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
    def total(self) -> int:
        """How many questions are asked; attempts of the first policy did not say."""
        return Policy.of(self.policy).questions or self.items.count()

    def at(self, place: int) -> str:
        """The address of a question, or of the look-over for what is past the last."""
        if place > self.total:
            return f"{self.url}review/"
        if not Policy.of(self.policy).is_all_on_one_page:
            return f"{self.url}{place}/"
        return f"{self.url}questions/#q{place}" if place > 1 else f"{self.url}questions/"

    @property
    def percentage(self) -> int:
        return round(100 * (self.score or 0))

    @property
    def is_set_aside(self) -> bool:
        """Submitted with every marked question left out: it has no score and counts as no try."""
        return not self.is_open and self.score is None and not self.passed

    @property
    def result(self) -> str:
        if self.score is None:
            return _("Done, not marked") if self.passed else _("No score: left out")
        words = {"score": self.percentage}
        says_so = self.passed and Policy.of(self.policy).can_fail
        return _("Passed with %(score)d%%") % words if says_so else f"{self.percentage}%"

    @property
    def closes_at(self) -> datetime | None:
        """When the last answer may still come in; empty where there is no limit."""
        return self.ends_at + GRACE if self.ends_at else None

    @property
    def ran_out(self) -> bool:
        """Handed in by its clock, not by the person."""
        return bool(self.closes_at and self.submitted_at and self.submitted_at > self.closes_at)


class AttemptItem(models.Model):
    """One question of an attempt.

    `response` is as `learning.marking` reads it, None while there is no answer. `option_order` lists the ids of what
    is shown, in the order shown. `tries` counts how often it was checked where feedback comes at once;
    `checked_at` is when no further try was left, and `first_response` what the first try said where a second followed.
    `skipped` is for questions with a content warning: no credit lost.
    """

    attempt = models.ForeignKey(Attempt, models.CASCADE, related_name="items")
    position = models.PositiveSmallIntegerField()
    section = models.CharField(max_length=120, blank=True)
    version = models.ForeignKey(QuestionVersion, models.PROTECT, related_name="items")
    option_order = models.JSONField()
    response = models.JSONField(null=True)
    fraction = models.FloatField(null=True)
    confidence = models.PositiveSmallIntegerField(
        null=True, help_text=gettext_lazy("1 a guess, 2 fairly sure, 3 sure.")
    )
    flagged = models.BooleanField(default=False)
    skipped = models.BooleanField(default=False)
    tries = models.PositiveSmallIntegerField(default=0)
    first_response = models.JSONField(null=True)
    checked_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("position",)
        constraints = [models.UniqueConstraint("attempt", "position", name="attempt_position_once")]

    def __str__(self) -> str:
        return f"{self.position}"

    @property
    def is_begun(self) -> bool:
        return bool(self.response)

    @property
    def is_answered(self) -> bool:
        """Whole: every place filled, an ending reached."""
        return marking.is_complete(self.version.content, self.response)

    @property
    def is_settled(self) -> bool:
        return self.checked_at is not None

    @property
    def is_second_try(self) -> bool:
        """Whether what stands here was given after a first try had been checked and found wanting."""
        if self.first_response is None:  # those checked before it was kept
            return self.tries > 1 or (self.tries == 1 and not self.is_settled)
        return bool(self.response != self.first_response)

    @property
    def options(self) -> list[dict[str, Any]]:
        """In the order this attempt shows them."""
        by_id = {option["id"]: option for option in self.version.options}
        return [by_id[option_id] for option_id in self.option_order]

    @property
    def url(self) -> str:
        return f"/attempts/{self.attempt_id}/{self.position}/"

    def picture_url(self, number: int) -> str:
        """0 is the question's own, from 1 on those of its options as this attempt shows them."""
        return f"{self.url}picture/{number}/"


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
