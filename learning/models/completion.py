"""What somebody has done. Progress is read from these facts, never kept beside them."""

import secrets

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from learning.models.identity import Module, Step


def new_code() -> str:
    """Unguessable, and short enough to type from paper."""
    return secrets.token_urlsafe(12)


class Enrolment(models.Model):
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="enrolments")
    module = models.ForeignKey(Module, models.PROTECT, related_name="enrolments")
    started_at = models.DateTimeField(default=timezone.now)
    last_step = models.ForeignKey(Step, models.PROTECT, null=True, related_name="+")
    last_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [models.UniqueConstraint("person", "module", name="enrolled_once")]

    def __str__(self) -> str:
        return f"{self.person_id} {self.module_id}"


class StepCompletion(models.Model):
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="step_completions")
    step = models.ForeignKey(Step, models.PROTECT, related_name="completions")
    how = models.CharField(max_length=20, choices=[("read", _("Read")), ("passed", _("Passed"))])
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [models.UniqueConstraint("person", "step", name="step_done_once")]

    def __str__(self) -> str:
        return f"{self.person_id} {self.step_id}"


class ModuleCompletion(models.Model):
    """`period` counts certification periods, so that a refresher adds a row and never overwrites one."""

    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="module_completions")
    module = models.ForeignKey(Module, models.PROTECT, related_name="completions")
    period = models.PositiveSmallIntegerField(default=1)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [models.UniqueConstraint("person", "module", "period", name="module_done_once")]
        indexes = [models.Index(fields=["at"], name="completions_by_time")]

    def __str__(self) -> str:
        return f"{self.person_id} {self.module_id}"


class Award(models.Model):
    """A certificate: a copy of what was true when it was issued."""

    code = models.CharField(max_length=32, unique=True, default=new_code, editable=False)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="awards")
    module = models.ForeignKey(Module, models.PROTECT, related_name="awards")
    issued_on = models.DateField(default=timezone.localdate)
    name = models.CharField(max_length=300)
    module_title = models.CharField(max_length=255)
    minutes = models.PositiveSmallIntegerField()
    outcomes = models.JSONField(default=list)
    revoked_at = models.DateTimeField(null=True)
    supersedes = models.ForeignKey("self", models.PROTECT, null=True, related_name="+")

    def __str__(self) -> str:
        return f"{self.module_title}, {self.name}"

    @property
    def url(self) -> str:
        return f"/certificates/{self.code}/"
