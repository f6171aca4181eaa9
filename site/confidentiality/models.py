"""Who opened which case, and when. Written at every opening, shown to whoever asked."""

from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import models
from django.db.models import Count, Max


class AccessRecordQuerySet(models.QuerySet["AccessRecord"]):
    def of_case(self, case_id: UUID) -> "AccessRecordQuerySet":
        return self.filter(case_id=case_id).select_related("person").order_by("-at")

    def summed_up(self) -> Any:
        """A row for each person and reason: `name` in two parts, when last (`last_at`) and how often (`times`)."""
        rows = self.values("person__first_name", "person__last_name", "reason").order_by()
        return rows.annotate(last_at=Max("at"), times=Count("pk")).order_by("-last_at")

    def of_others(self, person: Any) -> "AccessRecordQuerySet":
        return self.exclude(person=person)


class AccessRecord(models.Model):
    """One opening of one case by one person."""

    wagtail_reference_index_ignore = True

    case_id = models.UUIDField()
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="openings")
    at = models.DateTimeField(auto_now_add=True)
    reason = models.CharField(max_length=300, blank=True)

    objects = AccessRecordQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["case_id", "-at"], name="opening_by_case")]

    def __str__(self) -> str:
        return f"{self.person_id} {self.at:%Y-%m-%d %H:%M}"
