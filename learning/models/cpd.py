"""What somebody writes down of their own learning, here and elsewhere. Nobody else reads it."""

from uuid import uuid4

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from learning.enums import CpdKind
from learning.models.completion import Award


class CpdEntry(models.Model):
    """One piece of continuing professional development, under the headings that Social Work England asks for.

    `done_on` is the day on which it ended. It belongs to the person alone and goes with them.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="cpd_entries")
    award = models.ForeignKey(Award, models.SET_NULL, null=True, blank=True, related_name="+")
    kind = models.CharField(max_length=20, choices=CpdKind.choices)
    title = models.CharField(max_length=150)
    done_on = models.DateField()
    minutes = models.PositiveSmallIntegerField(null=True, blank=True)
    relevance = models.TextField(_("what it was, and why it mattered to the work"), blank=True)
    learnt = models.TextField(_("what was learnt"), blank=True)
    effect = models.TextField(_("what it has changed"), blank=True)
    peer = models.TextField(_("what a discussion with a peer added"), blank=True)
    changed_at = models.DateTimeField(auto_now=True)

    class Meta:
        ordering = ("-done_on", "title", "pk")
        indexes = [models.Index(fields=["person", "done_on"], name="cpd_by_person_and_day")]

    def __str__(self) -> str:
        return self.title

    @property
    def url(self) -> str:
        return f"/my/cpd/{self.pk}/"
