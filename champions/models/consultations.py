"""A request for consultation. Its text is sealed; this table holds only what the pool and the figures may know."""

import json
import secrets
import uuid
from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Prefetch, Q
from django.utils import timezone
from taggit.managers import TaggableManager

from accounts.models import Agency, Area, Team
from champions.enums import HELD, UNANSWERED, WITH_CHAMPION, Outcome, Party, State
from confidentiality import vault
from core.models import TopicLink

ALPHABET = "23456789CFGHJMPQRVWX"


def new_reference() -> str:
    """Easy to read out on the telephone, and without meaning."""
    letters = "".join(secrets.choice(ALPHABET) for _ in range(8))
    return f"{letters[:4]}-{letters[4:]}"


class ConsultationTopic(TopicLink):
    wagtail_reference_index_ignore = True

    content_object = models.ForeignKey("champions.Consultation", models.CASCADE, related_name="topic_links")

    class Meta:
        constraints = [models.UniqueConstraint("content_object", "tag", name="consultation_topic_once")]


# What a row of a list needs; anything else would be fetched row by row, and the query counts would tell.
CARD = (
    *("reference", "state", "needed_by", "accept_by", "respond_by", "close_by", "submitted_at", "created_at"),
    *("requester_id", "quarantined_at", "paused_at", "offered_to_id"),
    *("area__name", "agency__name", "champion__first_name", "champion__last_name"),
)


class ConsultationQuerySet(models.QuerySet["Consultation"]):
    def asked_by(self, person: Any) -> "ConsultationQuerySet":
        return self.filter(requester=person)

    def held_by(self, person: Any) -> "ConsultationQuerySet":
        """Cases whose champion this is and that are not over."""
        return self.filter(champion=person, state__in=WITH_CHAMPION, quarantined_at=None)

    def offered_to_person(self, person: Any) -> "ConsultationQuerySet":
        return self.filter(offered_to=person, state=State.OFFERED, quarantined_at=None)

    def in_pool_for(self, person: Any) -> "ConsultationQuerySet":
        """Waiting in the person's own area; nobody answers what they asked themselves."""
        return self.filter(state=State.POOLED, area=person.area_id, quarantined_at=None).exclude(
            requester=person
        )

    def unanswered_in(self, area_ids: Any) -> "ConsultationQuerySet":
        return self.filter(area__in=area_ids, state__in=UNANSWERED, quarantined_at=None)

    def held_in(self, area_ids: Any) -> "ConsultationQuerySet":
        return self.filter(area__in=area_ids, state__in=HELD, quarantined_at=None)

    def submitted(self) -> "ConsultationQuerySet":
        return self.exclude(submitted_at=None)

    def metadata_only(self) -> "ConsultationQuerySet":
        """Never the sealed columns."""
        return self.select_related("area", "agency", "champion").only(*CARD)

    def with_card(self) -> "ConsultationQuerySet":
        """All that a row of a list shows, `topic_names` included."""
        return self.metadata_only().prefetch_related(topics_of_cards())


def topics_of_cards() -> Prefetch[Any]:
    """By the links: prefetching taggit's manager finds nothing on SQLite where the key is a UUID."""
    in_order = ConsultationTopic.objects.select_related("tag").order_by(
        "tag__facet__position", "tag__position"
    )
    return Prefetch("topic_links", in_order.only("content_object_id", "tag__name"))


class Consultation(models.Model):  # type: ignore[django-manager-missing]  # taggit has no types
    # Otherwise Wagtail notes of each case what it points at, and shows that to editors.
    wagtail_reference_index_ignore = True

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    reference = models.CharField(max_length=9, unique=True, default=new_reference, editable=False)
    token = models.UUIDField(
        unique=True, default=uuid.uuid4, help_text="One use: two posts of one form make one draft."
    )
    requester = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="consultations")
    area = models.ForeignKey(Area, models.PROTECT, related_name="consultations")
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="consultations")
    team = models.ForeignKey(Team, models.PROTECT, null=True, related_name="consultations")
    topics = TaggableManager(through=ConsultationTopic)
    state = models.CharField(max_length=20, choices=State.choices, default=State.DRAFT)
    champion = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="cases")
    offered_to = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="offers")
    needed_by = models.DateField(null=True)
    version = models.PositiveIntegerField(default=0, help_text="Grows with every message.")
    declines = models.PositiveSmallIntegerField(default=0)
    outcome = models.CharField(max_length=30, choices=Outcome.choices, blank=True)
    survey = models.JSONField(default=dict, help_text="Closing answers: scores and codes only, no text.")
    kept_findings = models.JSONField(
        default=list, help_text="Marks of the identifier hits the asker looked at and kept."
    )
    sealed_question = models.TextField(blank=True)
    sealed_request = models.TextField(blank=True)

    created_at = models.DateTimeField(default=timezone.now)
    submitted_at = models.DateTimeField(null=True)
    accept_by = models.DateTimeField(null=True)
    accepted_at = models.DateTimeField(null=True)
    respond_by = models.DateTimeField(null=True)
    paused_at = models.DateTimeField(null=True)
    advised_at = models.DateTimeField(null=True)
    close_by = models.DateTimeField(null=True)
    closed_at = models.DateTimeField(null=True)
    withdrawn_at = models.DateTimeField(null=True)
    quarantined_at = models.DateTimeField(null=True)
    purged_at = models.DateTimeField(null=True)

    objects = ConsultationQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(state__in=WITH_CHAMPION) | Q(champion__isnull=False), name="held_by_a_champion"
            ),
            models.CheckConstraint(
                condition=Q(state=State.OFFERED, offered_to__isnull=False)
                | (~Q(state=State.OFFERED) & Q(offered_to__isnull=True)),
                name="offered_to_somebody",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=(State.DRAFT, *UNANSWERED)) | Q(champion__isnull=True),
                name="nobody_holds_what_waits",
            ),
        ]
        indexes = [
            models.Index(fields=["area", "state", "accept_by"], name="consultation_queue"),
            models.Index(fields=["champion", "state", "respond_by"], name="consultation_held"),
            models.Index(fields=["requester", "-created_at"], name="consultation_mine"),
            models.Index(fields=["area", "submitted_at"], name="consultation_figures"),
        ]

    def __str__(self) -> str:
        return self.reference

    @property
    def url(self) -> str:
        return f"/consultations/{self.pk}/"

    @property
    def topic_names(self) -> str:
        return ", ".join(link.tag.name for link in self.topic_links.all())

    # --- sealed text -------------------------------------------------------

    @property
    def question(self) -> str:
        """The one-line question; raises `vault.TextIsGone` after a purge."""
        return vault.unseal(self.pk, self.sealed_question)

    @property
    def request(self) -> dict[str, str]:
        """The account the asker gave, by field name; raises `vault.TextIsGone` after a purge."""
        return json.loads(vault.unseal(self.pk, self.sealed_request) or "{}")

    def seal(self, question: str, request: dict[str, str]) -> None:
        if not self.sealed_question:
            vault.make_key(self.pk)
        self.sealed_question = vault.seal(self.pk, question)
        self.sealed_request = vault.seal(self.pk, json.dumps(request))

    # --- who is who ---------------------------------------------------------

    def party_of(self, person: Any) -> Party | None:
        """What this person is to the case; None for everyone else, whatever their office."""
        if person.pk == self.requester_id:
            return Party.REQUESTER
        if person.pk == self.champion_id:
            return Party.ASSIGNED
        if self.quarantined_at is None and person.pk == self.offered_to_id:
            return Party.OFFERED
        return None

    @property
    def due_at(self) -> datetime | None:
        """When whoever's turn it is should have acted."""
        return {
            State.POOLED: self.accept_by,
            State.OFFERED: self.accept_by,
            State.ACTIVE: self.respond_by,
            State.ADVISED: self.close_by,
        }.get(State(self.state))

    @property
    def turn(self) -> Party | None:
        return {
            State.DRAFT: Party.REQUESTER,
            State.POOLED: Party.POOL,
            State.OFFERED: Party.OFFERED,
            State.ACTIVE: Party.ASSIGNED,
            State.WAITING_REQUESTER: Party.REQUESTER,
            State.ADVISED: Party.REQUESTER,
        }.get(State(self.state))
