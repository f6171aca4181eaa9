"""Who answers, what they know, and whether they have room."""

import re
from datetime import date
from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Count, Exists, F, OuterRef, Prefetch, Q, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from taggit.managers import TaggableManager
from wagtail.search import index

from accounts.actions import count_as_champion
from champions.enums import HELD
from champions.models.absences import Absence, away_today
from champions.models.consultations import Consultation
from champions.week import Half, full_time, halves_of, in_words
from core import sizes
from core.models import TopicLink

FACE = min(sizes.WIDTHS)  # pixels


class ChampionTopic(TopicLink):
    content_object = models.ForeignKey(
        "champions.ChampionProfile", models.CASCADE, related_name="topic_links"
    )

    class Meta:
        constraints = [models.UniqueConstraint("content_object", "tag", name="champion_topic_once")]


class ChampionProfileQuerySet(models.QuerySet["ChampionProfile"]):
    def listed(self) -> "ChampionProfileQuerySet":
        """Active champions with all that a card shows, in a fixed number of queries."""
        return (
            self.findable()
            .select_related("user__area", "user__agency", "photo")
            .prefetch_related("topics", "photo__renditions")
            .with_absences()
            .with_load()
            .order_by("user__first_name", "user__last_name")
        )

    def findable(self) -> Any:
        """As the search asks for them."""
        return self.filter(is_active=True, user__is_active=True).select_related("user")

    def with_load(self) -> "ChampionProfileQuerySet":
        """As a subquery on the index of held cases, so that a long history costs nothing."""
        held = Consultation.objects.filter(champion=OuterRef("user"), state__in=HELD).order_by()
        counted = held.values("champion").annotate(number=Count("pk")).values("number")
        return self.annotate(load=Coalesce(Subquery(counted), 0))

    def free_now(self) -> "ChampionProfileQuerySet":
        """Here, and with a place left; follows `with_load`."""
        return self.here().filter(Q(load__lt=F("capacity")))

    def speaking(self, language: str) -> "ChampionProfileQuerySet":
        """Who offers this language: Malay is not Malayalam."""
        return self.filter(languages__iregex=rf"(^|,)\s*{re.escape(language)}\s*(,|$)")

    def spoken(self) -> list[str]:
        """The languages anybody of them offers, each once, in the order of the alphabet."""
        found = self.order_by().values_list("languages", flat=True).distinct()
        return sorted({word.strip() for words in found for word in words.split(",") if word.strip()})

    def with_topics(self) -> "ChampionProfileQuerySet":
        return self.prefetch_related("topics")

    def with_absences(self) -> "ChampionProfileQuerySet":
        coming = Absence.objects.not_over(timezone.localdate())
        return self.prefetch_related(Prefetch("absences", coming))

    def with_last_day_away(self) -> "ChampionProfileQuerySet":
        """For rows that say no more of absences than until when, in the same statement."""
        today = Absence.objects.on(timezone.localdate()).filter(profile=OuterRef("pk"))
        return self.annotate(away_until=Subquery(today.order_by("-last_day").values("last_day")[:1]))

    def here(self, day: date | None = None) -> "ChampionProfileQuerySet":
        """On that day; of today it is known without asking."""
        return self.filter(~_absent(day)) if day else self.exclude(pk__in=away_today())

    def away(self, day: date | None = None) -> "ChampionProfileQuerySet":
        return self.filter(_absent(day))

    def answering(self) -> "ChampionProfileQuerySet":
        """Champions still, here or away."""
        return self.filter(is_active=True, user__is_active=True)

    def stopped(self) -> "ChampionProfileQuerySet":
        return self.filter(_HAS_STOPPED)

    def not_answering(self) -> "ChampionProfileQuerySet":
        """Away, or a champion no more."""
        return self.filter(_HAS_STOPPED | _absent(None))

    def of_area(self, area_id: int | None) -> "ChampionProfileQuerySet":
        return self.filter(is_active=True, user__is_active=True, user__area=area_id)


_HAS_STOPPED = Q(is_active=False) | Q(user__is_active=False)


def _absent(day: date | None) -> Exists:
    return Exists(Absence.objects.on(day or timezone.localdate()).filter(profile=OuterRef("pk")))


class ChampionProfile(index.Indexed, models.Model):  # type: ignore[django-manager-missing]  # taggit has no types
    """A practitioner prepared to advise colleagues; agency, team and area are the person's own."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, related_name="champion_profile")
    slug = models.SlugField(max_length=80, unique=True)
    headline = models.CharField(max_length=160)
    about = models.TextField(max_length=1500)
    languages = models.CharField(max_length=120, default="English", help_text=_("Separated by commas."))
    works = models.JSONField(default=full_time, help_text=_("Half days of the week, as in `champions.week`."))
    capacity = models.PositiveSmallIntegerField(default=3, help_text=_("Cases held at one time."))
    is_active = models.BooleanField(default=True)
    photo = models.ForeignKey("wagtailimages.Image", models.SET_NULL, null=True, blank=True, related_name="+")
    last_turn_at = models.DateTimeField(null=True, blank=True)
    topics = TaggableManager(through=ChampionTopic, blank=True)

    objects = ChampionProfileQuerySet.as_manager()

    search_fields: ClassVar[list[Any]] = [
        index.SearchField("headline", boost=2),
        index.SearchField("about"),
        index.SearchField("name", boost=2),
        index.RelatedFields("topics", [index.SearchField("name", boost=2), index.SearchField("synonyms")]),
        index.FilterField("id"),
        index.FilterField("is_active"),
    ]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **options: Any) -> None:
        super().save(*args, **options)
        count_as_champion(self.user, is_one=self.is_active)

    @property
    def name(self) -> str:
        return self.user.name

    def get_absolute_url(self) -> str:
        return f"/champions/{self.slug}/"

    @property
    def url(self) -> str:
        return self.get_absolute_url()

    @property
    def summary(self) -> str:
        return self.headline

    @property
    def face(self) -> Any:
        """Their photo as small as there is; None where initials stand for them, and until the worker has made it."""
        return sizes.best_of(self.photo, FACE) if self.photo else None

    @property
    def working_days(self) -> str:
        return in_words(self.works)

    @property
    def halves(self) -> frozenset[Half]:
        return halves_of(self.works)

    def absence_on(self, day: date) -> Absence | None:
        days = self.absences.all()  # type: ignore[attr-defined]
        return next((one for one in days if one.first_day <= day <= one.last_day), None)

    @cached_property
    def away_until(self) -> date | None:
        """The last day of today's absence; None while here."""
        absence = self.absence_on(timezone.localdate())
        return absence.last_day if absence else None

    @property
    def is_away(self) -> bool:
        return self.away_until is not None

    @property
    def has_room(self) -> bool:
        return self.places_taken < self.capacity

    @property
    def places_taken(self) -> int:
        load = getattr(self, "load", None)
        return self.user.cases.filter(state__in=HELD).count() if load is None else load  # type: ignore[attr-defined]

    @property
    def availability(self) -> str:
        """In words, for a card."""
        if self.away_until:
            return gettext("Away until %(day)s") % {"day": date_in_words(self.away_until)}
        return gettext("Free now") if self.has_room else gettext("All places taken")

    @property
    def places(self) -> str:
        return gettext("%(places_taken)s of %(capacity)s places taken") % {
            "places_taken": self.places_taken,
            "capacity": self.capacity,
        }


def date_in_words(day: date) -> str:
    return date_format(day, "l j F")
