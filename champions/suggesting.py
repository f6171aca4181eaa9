"""Whom to ask: champions ranked for a question's topics, each with the reason in words. The ranking is pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from django.utils.text import get_text_list
from django.utils.translation import gettext

from champions.models import ChampionProfile, Consultation

SUGGESTED = 3
ENGLISH = str(ChampionProfile._meta.get_field("languages").default)
TOPICS_NAMED = 3
LONG_AGO = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True)
class Candidate:
    """What the ranking knows of a champion of the area."""

    pk: int
    name: str
    topics: frozenset[str]
    languages: tuple[str, ...] = (ENGLISH,)
    load: int = 0
    capacity: int = 3
    last_turn_at: datetime | None = None
    is_away: bool = False

    @property
    def is_free(self) -> bool:
        return not self.is_away and self.load < self.capacity


@dataclass(frozen=True)
class Suggestion:
    pk: int
    name: str
    reason: str


def ranked(candidates: Iterable[Candidate], wanted: Iterable[str], language: str = "") -> list[Candidate]:
    """Who is free and knows at least one topic; the language, most topics, most room, longest without a turn."""
    topics = frozenset(wanted)

    def order(one: Candidate) -> tuple[bool, int, float, datetime, str, int]:
        shared = len(topics & one.topics)
        speaks = language.casefold() in (spoken.casefold() for spoken in one.languages)
        taken = one.load / one.capacity
        return (not speaks, -shared, taken, one.last_turn_at or LONG_AGO, one.name, one.pk)

    return sorted((one for one in candidates if one.is_free and topics & one.topics), key=order)


def reason_for(candidate: Candidate, wanted: Iterable[str]) -> str:
    """“Knows Peers and Parks; 1 of 4 places taken; also in Polish”."""
    shared = sorted(candidate.topics.intersection(wanted))
    named = shared[:TOPICS_NAMED] + (
        [gettext("%(number)s more") % {"number": len(shared) - TOPICS_NAMED}]
        if len(shared) > TOPICS_NAMED
        else []
    )
    parts = [
        gettext("Knows %(topics)s") % {"topics": get_text_list(named, gettext("and"))},
        gettext("%(load)s of %(capacity)s places taken")
        % {"load": candidate.load, "capacity": candidate.capacity},
    ]
    others = [spoken for spoken in candidate.languages if spoken != ENGLISH]
    return "; ".join(
        parts
        + (
            [gettext("also in %(languages)s") % {"languages": get_text_list(others, gettext("and"))}]
            if others
            else []
        )
    )


def suggestions_for(
    candidates: Iterable[Candidate], wanted: Iterable[str], language: str = ""
) -> list[Suggestion]:
    topics = list(wanted)
    return [
        Suggestion(one.pk, one.name, reason_for(one, topics))
        for one in ranked(candidates, topics, language)[:SUGGESTED]
    ]


def champions_for(case: Consultation) -> list[ChampionProfile]:
    """All champions of the area but whoever asks, in a fixed number of statements."""
    champions = ChampionProfile.objects.of_area(case.area_id).exclude(user=case.requester_id)
    with_all = champions.select_related("user").with_topics().with_absences().with_load()
    return list(with_all.order_by("user__first_name", "user__last_name", "pk"))


def candidate_of(profile: ChampionProfile) -> Candidate:
    return Candidate(
        profile.pk,
        profile.name,
        frozenset(topic.name for topic in profile.topics.all()),
        tuple(part.strip() for part in profile.languages.split(",") if part.strip()),
        profile.places_taken,
        profile.capacity,
        profile.last_turn_at,
        profile.is_away,
    )
