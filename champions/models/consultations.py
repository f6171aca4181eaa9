"""A request for consultation. Its text is sealed; this table holds only what the pool and the figures may know."""

import json
import secrets
import uuid
from collections.abc import Collection
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy
from taggit.managers import TaggableManager

from accounts.models import Agency, Area, Team
from champions.enums import (
    HELD,
    UNANSWERED,
    WITH_CHAMPION,
    HoldReason,
    Outcome,
    Party,
    QuarantineReason,
    State,
)
from champions.rules import DUE, TURN
from confidentiality import vault
from core.models import TopicLink

if TYPE_CHECKING:
    from champions.models.meetings import Meeting
    from champions.models.offers import Offer
    from champions.models.profiles import ChampionProfile

ALPHABET = "23456789CFGHJMPQRVWX"


def new_reference() -> str:
    """Easy to read out on the telephone, and without meaning."""
    letters = "".join(secrets.choice(ALPHABET) for _ in range(8))
    return f"{letters[:4]}-{letters[4:]}"


class ConsultationTopic(TopicLink):
    wagtail_reference_index_ignore = True

    content_object = models.ForeignKey(
        "champions.Consultation", models.CASCADE, db_index=False, related_name="topic_links"
    )

    class Meta:
        constraints = [models.UniqueConstraint("content_object", "tag", name="consultation_topic_once")]


class ConsultationQuerySet(models.QuerySet["Consultation"]):
    def asked_by(self, person: Any) -> "ConsultationQuerySet":
        return self.filter(requester=person.pk)

    def untouched(self) -> "ConsultationQuerySet":
        """Drafts of which no page was saved yet: nothing to go on with."""
        return self.filter(state=State.DRAFT, answered_pages=[])

    def begun(self) -> "ConsultationQuerySet":
        """All but those, and but drafts of older versions that were withdrawn and wait for their purge."""
        return self.exclude(state=State.DRAFT, answered_pages=[]).exclude(
            state=State.WITHDRAWN, submitted_at=None
        )

    def held_by(self, person: Any) -> "ConsultationQuerySet":
        """Cases whose champion this is and that are not over."""
        return self.filter(champion=person.pk, state__in=WITH_CHAMPION, quarantined_at=None)

    def in_hands_of(self, person: Any, asked: Collection[uuid.UUID] = ()) -> "ConsultationQuerySet":
        """What `carried_by` them goes on: nothing that is stopped."""
        return self.carried_by(person, asked).filter(quarantined_at=None)

    def carried_by(self, person: Any, asked: Collection[uuid.UUID] = ()) -> "ConsultationQuerySet":
        """Offered to this champion, held by them, or joined; with those they are `asked` to take over or to join."""
        offered = Q(offered_to=person.pk, state=State.OFFERED)
        held = Q(champion=person.pk, state__in=WITH_CHAMPION)
        joined = Q(second=person.pk, state__in=WITH_CHAMPION)
        asked_for = Q(pk__in=list(asked), state__in=HELD) if asked else Q()
        return self.filter(offered | held | joined | asked_for)

    def quarantined_in(self, area_ids: Any) -> "ConsultationQuerySet":
        return self.filter(area__in=area_ids, quarantined_at__isnull=False)

    def in_pool_for(self, person: Any) -> "ConsultationQuerySet":
        """Waiting in the person's own area; nobody answers what they asked themselves."""
        own = Q(requester=person.pk)
        return self.filter(~own, state=State.POOLED, area=person.area_id, quarantined_at=None)

    def unanswered_in(self, area_ids: Any) -> "ConsultationQuerySet":
        return self.filter(area__in=area_ids, state__in=UNANSWERED, quarantined_at=None)

    def held_in(self, area_ids: Any) -> "ConsultationQuerySet":
        return self.filter(area__in=area_ids, state__in=HELD, quarantined_at=None)

    def submitted(self) -> "ConsultationQuerySet":
        return self.exclude(submitted_at=None)


class Consultation(models.Model):  # type: ignore[django-manager-missing]  # taggit has no types
    # Otherwise Wagtail notes of each case what it points at, and shows that to editors.
    wagtail_reference_index_ignore = True

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    reference = models.CharField(max_length=9, unique=True, default=new_reference, editable=False)
    token = models.UUIDField(
        unique=True,
        default=uuid.uuid4,
        help_text=gettext_lazy("One use: two posts of one form make one draft."),
    )
    # Every change writes every index anew: a key that begins one of those below has no other of its own.
    requester = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, db_index=False, related_name="consultations"
    )
    area = models.ForeignKey(Area, models.PROTECT, db_index=False, related_name="consultations")
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="consultations")
    team = models.ForeignKey(Team, models.PROTECT, null=True, related_name="consultations")
    topics = TaggableManager(through=ConsultationTopic)
    state = models.CharField(max_length=20, choices=State.choices, default=State.DRAFT)
    champion = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, db_index=False, related_name="cases"
    )
    offered_to = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="offers")
    second = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, db_index=False, related_name="second_cases"
    )
    over_capacity = models.BooleanField(
        default=False, help_text=gettext_lazy("The lead offered it to a champion whose places are taken.")
    )
    needed_by = models.DateField(null=True)
    version = models.PositiveIntegerField(default=0, help_text=gettext_lazy("Grows with every message."))
    declines = models.PositiveSmallIntegerField(default=0)
    outcome = models.CharField(max_length=30, choices=Outcome.choices, blank=True)
    survey = models.JSONField(
        default=dict, help_text=gettext_lazy("Closing answers: scores and codes only, no text.")
    )
    follow_up = models.JSONField(
        default=dict, help_text=gettext_lazy("What changed, six weeks later: codes only, no text.")
    )
    quarantine_reason = models.CharField(max_length=20, choices=QuarantineReason.choices, blank=True)
    hold_reason = models.CharField(
        max_length=20,
        choices=HoldReason.choices,
        blank=True,
        help_text=gettext_lazy("While there is one, nothing is purged."),
    )
    kept_findings = models.JSONField(
        default=list,
        help_text=gettext_lazy(
            "Of a draft: marks, made with its key, of the hits the asker looked at and kept."
        ),
    )
    answered_pages = models.JSONField(
        default=list,
        help_text=gettext_lazy(
            "Pages of asking that a draft has been through; also one left empty is not asked again."
        ),
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
    take_over_by = models.DateTimeField(
        null=True, help_text=gettext_lazy("Until then whoever is asked may take it over.")
    )
    join_by = models.DateTimeField(null=True, help_text=gettext_lazy("Until then whoever is asked may join."))
    closed_at = models.DateTimeField(null=True)
    withdrawn_at = models.DateTimeField(null=True)
    quarantined_at = models.DateTimeField(null=True)
    followed_up_at = models.DateTimeField(null=True)
    purged_at = models.DateTimeField(null=True)
    state_since = models.DateTimeField(
        default=timezone.now, help_text=gettext_lazy("When it came into its state.")
    )
    hours_lost = models.FloatField(
        default=0, help_text=gettext_lazy("Working hours in this state during which its clocks stood still.")
    )
    next_tick_at = models.DateTimeField(
        null=True, help_text=gettext_lazy("When time alone makes something due.")
    )

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
            models.CheckConstraint(
                condition=Q(state__in=HELD) | Q(take_over_by__isnull=True, join_by__isnull=True),
                name="somebody_is_asked_while_it_is_held",
            ),
            models.CheckConstraint(
                condition=Q(state=State.PURGED) | Q(requester__isnull=False), name="asked_by_somebody"
            ),
        ]
        indexes = [
            models.Index(fields=["area", "state", "accept_by", "id"], name="consultation_queue"),
            models.Index(fields=["champion", "state", "respond_by"], name="consultation_held"),
            models.Index(fields=["requester", "-created_at"], name="consultation_mine"),
            models.Index(fields=["area", "submitted_at"], name="consultation_figures"),
            models.Index(
                fields=["next_tick_at", "id"],
                condition=Q(next_tick_at__isnull=False),
                name="consultation_due",
            ),
            models.Index(fields=["second"], condition=Q(second__isnull=False), name="consultation_second"),
        ]

    def __str__(self) -> str:
        return self.reference

    @property
    def url(self) -> str:
        return f"/consultations/{self.pk}/"

    # --- sealed text -------------------------------------------------------

    @property
    def question(self) -> str:
        """The one-line question; raises `vault.TextIsGone` after a purge."""
        return self._text_in(self.sealed_question)

    @property
    def request(self) -> dict[str, str]:
        """The account the asker gave, by field name; raises `vault.TextIsGone` after a purge."""
        return json.loads(self._text_in(self.sealed_request) or "{}")

    def _text_in(self, sealed: str) -> str:
        """Unsealed once while this object lives, however often a page reads it: the key is a file."""
        if sealed not in self._unsealed:
            self._unsealed[sealed] = vault.unseal(self.pk, sealed)
        return self._unsealed[sealed]

    @cached_property
    def _unsealed(self) -> dict[str, str]:
        return {}

    def seal(self, question: str, request: dict[str, str]) -> None:
        if not self.sealed_question:
            vault.make_key(self.pk)
        self.sealed_question = vault.seal(self.pk, question)
        self.sealed_request = vault.seal(self.pk, json.dumps(request))

    # --- who is who ---------------------------------------------------------

    @property
    def is_quarantined(self) -> bool:
        return self.quarantined_at is not None

    @cached_property
    def pending(self) -> list["Offer"]:
        """Who is asked to take it over or to join, and has not answered."""
        return list(self.offers.filter(ended_at=None).select_related("to"))  # type: ignore[attr-defined]

    @cached_property
    def meeting(self) -> "Meeting | None":
        """The call or meeting that is proposed or agreed and not over."""
        standing = self.meetings.standing().select_related("by")  # type: ignore[attr-defined]
        return next((one for one in standing if one.is_ahead), None)

    @cached_property
    def candidates(self) -> list["ChampionProfile"]:
        """Who could hold or join it: the active champions of its area who are no part of it yet."""
        profiles: Any = apps.get_model("champions", "ChampionProfile").objects
        people = profiles.of_area(self.area_id).exclude(user__in=[one for one in self._part_of_it if one])
        named = people.select_related("user").with_load().with_last_day_away()
        return list(named.order_by("user__first_name", "user__last_name"))

    @cached_property
    def topic_list(self) -> list[Any]:
        """Read once for all that one page says with them."""
        return list(self.topics.all())

    @property
    def _part_of_it(self) -> tuple[int | None, ...]:
        return self.requester_id, self.champion_id, self.second_id

    def parties_of(self, person: Any) -> list[Party]:
        """All that this person is to the case, the most telling first; nothing for everyone else, whatever their office."""
        if person.pk == self.requester_id:
            return [Party.REQUESTER]
        as_lead = [Party.LEAD] if self.area_id in person.led_area_ids else []
        return [*self._parties_of_champion(person), *as_lead]

    def _parties_of_champion(self, person: Any) -> list[Party]:
        """A champion who has stopped is none of them any more."""
        profile = getattr(person, "champion_profile", None)
        if profile is None or not profile.is_active:
            return []
        parties = {
            Party.ASSIGNED: person.pk == self.champion_id,
            Party.SECOND: person.pk == self.second_id,
            Party.OFFERED: not self.is_quarantined and person.pk == self.offered_to_id,
            Party.INVITED: self._is_invited(person),
        }
        return [party for party, is_one in parties.items() if is_one]

    def _is_invited(self, person: Any) -> bool:
        may_be = self.state in HELD and not self.is_quarantined
        return may_be and any(offer.to_id == person.pk for offer in self.pending)

    @property
    def due_at(self) -> datetime | None:
        """When whoever's turn it is should have acted."""
        due = DUE.get(self.state)
        return getattr(self, due) if due else None

    @property
    def turn(self) -> Party | None:
        return TURN.get(self.state)
