"""What an answer may point to besides pages: services that help locally.

They belong to another area of the site. `home` says what there is, and answers keep addresses only.
"""

from collections.abc import Iterable
from typing import NamedTuple, Protocol

from core.models import Topic


class Cited(NamedTuple):
    """A line of advice: where it leads, its name, and what one has to know before going there."""

    url: str
    title: str
    note: str = ""


class Source(Protocol):
    """Who knows what there is to cite."""

    def offered(self, area_id: int, topics: Iterable[Topic]) -> list[Cited]:
        """Of this area, the best fit first; few enough to choose from."""

    def told(self, urls: Iterable[str]) -> list[Cited]:
        """What is known now of what was cited then, in the same order; unknown addresses are left out."""


_sources: list[Source] = []


def register(source: Source) -> None:
    _sources.append(source)


def offered(area_id: int, topics: Iterable[Topic]) -> list[Cited]:
    wanted = list(topics)
    return [cited for source in _sources for cited in source.offered(area_id, wanted)]


def told(urls: Iterable[str]) -> list[Cited]:
    kept = list(urls)
    return [cited for source in _sources for cited in source.told(kept)] if kept else []
