"""Who took answers out of the site, and which."""

from django.conf import settings
from django.db import models

from learning.enums import ExportForm, ExportOf
from learning.models.identity import Quiz


class ExportRecord(models.Model):
    """Written before the first row leaves; never changed. `areas` are the names as they were."""

    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    of = models.CharField(max_length=10, choices=ExportOf.choices)
    form = models.CharField(max_length=5, choices=ExportForm.choices)
    quiz = models.ForeignKey(Quiz, models.PROTECT, null=True, related_name="exports")
    areas = models.CharField(max_length=500)
    rows = models.PositiveIntegerField()

    class Meta:
        ordering = ("-at",)
        indexes = [models.Index(fields=["by", "-at"], name="exports_by_a_lead")]

    def __str__(self) -> str:
        return f"{self.of} {self.at:%Y-%m-%d}"
