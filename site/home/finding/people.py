"""Champions by what they say they know, for those who may see who they are."""

from functools import lru_cache
from typing import Any, NamedTuple

from django.conf import settings
from django.utils.translation import gettext as _

from champions.models import ChampionProfile
from core.freshness import content_version
from home.finding.answers import Entry
from home.finding.asking import Part, Question
from home.finding.quoting import Quotation, marked
from home.finding.tags import tags_told
from home.finding.words import stems_of


class Known(NamedTuple):
    """One champion as a search sees them."""

    profile_id: int
    stems: frozenset[str]
    topics: frozenset[int]

    def answers(self, part: Part) -> bool:
        return (
            self.stems.issuperset(part.stems)
            or not self.topics.isdisjoint(part.topics)
            or any(self.stems.issuperset(other) for other in part.others)
        )


def may_see_champions(is_signed_in: bool) -> bool:
    return is_signed_in or bool(settings.CHAMPIONS_DIRECTORY_PUBLIC)


def champions_for(question: Question, topics: list[int]) -> list[int]:
    """Ids of those who know about every part of a question and every topic, by name."""
    return [
        one.profile_id
        for one in _people(content_version())
        if one.topics.issuperset(topics) and all(one.answers(part) for part in question.parts)
    ]


def profiles(ids: list[int]) -> list[ChampionProfile]:
    """With what a result shows, in the order of the ids; who has left since is left out."""
    if not ids:
        return []
    found = _active().filter(pk__in=ids).select_related("user").prefetch_related("topics")
    by_id = {profile.pk: profile for profile in found}
    return [by_id[pk] for pk in ids if pk in by_id]


def as_entries(champions: list[ChampionProfile]) -> list[Entry]:
    """As results among results."""
    return [
        Entry(
            _("Champion"),
            one.name,
            one.url,
            Quotation(marked(one.headline, ())),
            tags=tags_told(" ".join(str(topic.pk) for topic in one.topics.all())),
        )
        for one in champions
    ]


def _active() -> Any:
    return ChampionProfile.objects.filter(is_active=True, user__is_active=True)


@lru_cache(maxsize=1)
def _people(version: str) -> list[Known]:
    people = _active().select_related("user").prefetch_related("topics")
    return [
        Known(
            one.pk,
            frozenset(stems_of(f"{one.name} {one.headline} {one.about}")),
            frozenset(topic.pk for topic in one.topics.all()),
        )
        for one in people.order_by("user__first_name", "user__last_name")
    ]
