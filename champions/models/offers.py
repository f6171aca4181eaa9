"""A champion asked to take a case over, or to join as the second: the state stays until they answer."""

import uuid
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from champions.enums import HandOverReason, OfferKind, OverrideReason
from champions.models.consultations import Consultation
from core.prepared import Prepared


class OfferQuerySet(models.QuerySet["Offer"]):
    def pending(self) -> "OfferQuerySet":
        return self.filter(ended_at=None)


class Offer(models.Model):
    """Pending while `ended_at` is empty; `to` is empty where every champion of the area is asked."""

    wagtail_reference_index_ignore = True

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    consultation = models.ForeignKey(Consultation, models.CASCADE, related_name="offers")
    kind = models.CharField(max_length=20, choices=OfferKind.choices)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    to = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="invitations")
    reason = models.CharField(max_length=20, choices=HandOverReason.choices, blank=True)
    override = models.CharField(
        max_length=20,
        choices=OverrideReason.choices,
        blank=True,
        help_text=_("Why a lead gives it to a champion whose places are taken."),
    )
    created_at = models.DateTimeField(default=timezone.now)
    ended_at = models.DateTimeField(null=True)

    objects = OfferQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["consultation", "kind"],
                condition=Q(ended_at=None),
                name="one_pending_offer_of_a_kind",
            )
        ]
        indexes = [models.Index(fields=["to"], condition=Q(ended_at=None), name="offers_pending")]

    def __str__(self) -> str:
        return str(self.pk)


def _asked_of(person: int) -> Any:
    """(case, to whom) of this champion's, and of all that is put to everybody; what names them comes last."""
    pending = Offer.objects.pending().filter(Q(to=person) | Q(to=None))
    return pending.order_by(F("to").asc(nulls_first=True)).values_list("consultation_id", "to_id")


_put_to: Prepared[Any] = Prepared(_asked_of)


def cases_put_to(person: Any) -> dict[uuid.UUID, bool]:
    """What this champion is asked, never about their own; True where they alone are, not their whole area.

    Most days nothing is put to anybody, and the first look, at a small index, is the last.
    """
    asked = dict(_put_to(person.pk))
    if not asked:
        return {}
    fields = ("pk", "area_id", "requester_id", "champion_id")
    return {
        case: asked[case] is not None
        for case, area, *theirs in Consultation.objects.filter(pk__in=asked).values_list(*fields)
        if person.pk not in theirs and (asked[case] or area == person.area_id)
    }
