"""The local services as readers meet them, read once for each version of the content."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from typing import NamedTuple

from django.utils import timezone

from accounts.models import Area
from core.freshness import content_version
from core.models import Topic
from resources.ages import Band, in_words, reaches
from resources.enums import ServiceKind
from resources.models import LocalService


class Named(NamedTuple):
    """An area, or a topic with its facet."""

    slug: str
    name: str
    group: str = ""
    pk: int = 0


@dataclass(frozen=True)
class Line:
    """One service, as a card or a citation shows it."""

    name: str
    url: str
    slug: str
    kind: str
    what_it_does: str
    for_whom: str
    ages_from: int
    ages_to: int | None
    place: str
    hours: str
    phone: str
    dial: str
    review_by: date
    areas: tuple[Named, ...]
    topics: tuple[Named, ...]

    @property
    def kind_words(self) -> str:
        return str(ServiceKind(self.kind).label)

    @property
    def ages(self) -> str:
        return in_words(self.ages_from, self.ages_to)

    @property
    def area_names(self) -> str:
        return ", ".join(area.name for area in self.areas)

    @property
    def is_due_for_review(self) -> bool:
        return self.review_by < timezone.localdate()

    @cached_property
    def words(self) -> str:
        """All that is looked through for words, in small letters."""
        said = (self.name, self.kind_words, self.what_it_does, self.for_whom, self.place)
        named = (one.name for one in (*self.areas, *self.topics))
        return " ".join((*said, *named)).casefold()

    def is_in(self, area: str) -> bool:
        return any(one.slug == area for one in self.areas)

    def is_about(self, topic: str) -> bool:
        return any(one.slug == topic for one in self.topics)

    def is_for(self, band: Band) -> bool:
        return reaches(self.ages_from, self.ages_to, band)


def services() -> tuple[Line, ...]:
    """Every service that runs, by name."""
    return _services(content_version())


def areas() -> tuple[Named, ...]:
    """Every area there is, also one without any service."""
    return _areas(content_version())


def service_at(slug: str) -> Line | None:
    return _by_slug(content_version()).get(slug)


@lru_cache(maxsize=1)
def _services(version: str) -> tuple[Line, ...]:
    return tuple(_line(service) for service in LocalService.objects.running().with_all())


@lru_cache(maxsize=1)
def _by_slug(version: str) -> dict[str, Line]:
    return {line.slug: line for line in _services(version)}


@lru_cache(maxsize=1)
def _areas(version: str) -> tuple[Named, ...]:
    return tuple(Named(slug, name) for slug, name in Area.objects.values_list("slug", "name"))


def _line(service: LocalService) -> Line:
    topics = sorted(service.topics.all(), key=lambda topic: topic.name)
    return Line(
        **{name: getattr(service, name) for name in COPIED},
        areas=tuple(Named(area.slug, area.name, pk=area.pk) for area in service.areas.all()),
        topics=tuple(Named(topic.slug, topic.name, topic.facet.name) for topic in topics),
    )


COPIED = (
    "name", "url", "slug", "kind", "what_it_does", "for_whom", "ages_from", "ages_to", "place", "hours",
    "phone", "dial", "review_by",
)  # fmt: skip


def due_in(area_ids: Collection[int]) -> int:
    """How many services of these areas are overdue to be checked."""
    return sum(line.is_due_for_review and any(a.pk in area_ids for a in line.areas) for line in services())


def name_of_retired(slug: str) -> str:
    """Of a service that what was written earlier still cites; empty if there never was one."""
    return _retired(content_version()).get(slug, "")


@lru_cache(maxsize=1)
def _retired(version: str) -> dict[str, str]:
    return dict(LocalService.objects.retired().values_list("slug", "name"))


def best_for(area_id: int, topics: Iterable[Topic], most: int) -> list[Line]:
    """Services of an area, those sharing most topics first."""
    slugs = {topic.slug for topic in topics}
    lines = [line for line in services() if any(area.pk == area_id for area in line.areas)]
    return sorted(lines, key=lambda line: -sum(topic.slug in slugs for topic in line.topics))[:most]
