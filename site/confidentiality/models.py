"""Who opened which case, and when. Written at every opening, shown to whoever asked."""

from contextlib import suppress
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import models
from django.db.models import Count, Max

from confidentiality import vault


class AccessRecordQuerySet(models.QuerySet["AccessRecord"]):
    def of_case(self, case_id: UUID) -> "AccessRecordQuerySet":
        return self.filter(case_id=case_id).select_related("person").order_by("-at")

    def summed_up(self, most: int, *, with_reasons: bool = True) -> list[dict[str, Any]]:
        """A row for each person and `reason`: the name in two parts, when last (`last_at`), how often (`times`)."""
        reasons = ("case_id", "sealed_reason") if with_reasons else ()
        rows = self.values("person__first_name", "person__last_name", *reasons).order_by()
        latest = rows.annotate(last_at=Max("at"), times=Count("pk")).order_by("-last_at")[:most]
        if not with_reasons:
            return list(latest)
        return [row | {"reason": reason_in(row["case_id"], row["sealed_reason"])} for row in latest]

    def opened_by(self, person: Any) -> Any:
        """The ids of the cases whose text this person has had before them, for a subquery."""
        return self.filter(person=person.pk).values("case_id")

    def with_reason(self) -> "AccessRecordQuerySet":
        return self.exclude(sealed_reason="")

    def of_others(self, person: Any) -> "AccessRecordQuerySet":
        return self.exclude(person=person)


class AccessRecord(models.Model):
    """One opening of one case by one person. Why an office had to read is sealed with the key of the case."""

    wagtail_reference_index_ignore = True

    case_id = models.UUIDField()
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="openings")
    at = models.DateTimeField(auto_now_add=True)
    sealed_reason = models.TextField(blank=True)

    objects = AccessRecordQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["case_id", "-at"], name="opening_by_case")]

    def __str__(self) -> str:
        return f"{self.person_id} {self.at:%Y-%m-%d %H:%M}"

    @property
    def reason(self) -> str:
        return reason_in(self.case_id, self.sealed_reason)


def reason_in(case_id: UUID, sealed: str) -> str:
    """Nothing where the key is gone: that somebody read is still to be seen."""
    with suppress(vault.TextIsGone):
        return vault.unseal(case_id, sealed)
    return ""
