"""The filters of the list of services: what was asked for, what fits, and how many each option would leave."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import NamedTuple

from resources.ages import BANDS, Band
from resources.directory import Line, Named, areas, services
from resources.enums import ServiceKind


@dataclass(frozen=True)
class Wanted:
    """What a reader has chosen; empty is anything."""

    area: str = ""
    age: str = ""
    topic: str = ""
    kind: str = ""
    words: str = ""

    @property
    def band(self) -> Band | None:
        return AGES.get(self.age)

    @property
    def is_anything(self) -> bool:
        return self == Wanted()


AGES = {band.key: band for band in BANDS}
Test = Callable[[Line], bool]


class Choice(NamedTuple):
    """An option of a filter, with how many services are left once it is chosen."""

    value: str
    label: str
    count: int  # type: ignore[assignment]  # what a tuple counts with is not asked for here
    group: str = ""


def wanted_of(asked: dict[str, str]) -> Wanted:
    """From an address; what names nothing that we know asks for anything."""
    known = {
        "area": {area.slug for area in areas()},
        "age": set(AGES),
        "topic": {topic.slug for line in services() for topic in line.topics},
        "kind": set(ServiceKind.values),
    }
    chosen = {name: asked.get(name, "") for name in known}
    words = " ".join(asked.get("q", "").replace("\x00", " ").split())[:100]
    return Wanted(words=words, **{name: value for name, value in chosen.items() if value in known[name]})


def fitting(wanted: Wanted) -> list[Line]:
    return _left(services(), _tests(wanted).values())


def choices(wanted: Wanted) -> dict[str, list[Choice]]:
    """For each filter its options, counted among what the other filters leave."""
    tests = _tests(wanted)
    left = {
        name: _left(services(), [test for other, test in tests.items() if other != name])
        for name in ("area", "age", "topic", "kind")
    }
    return {
        "area": [Choice(a.slug, a.name, sum(line.is_in(a.slug) for line in left["area"])) for a in areas()],
        "age": [Choice(b.key, str(b), sum(line.is_for(b) for line in left["age"])) for b in BANDS],
        "topic": _topics(left["topic"]),
        "kind": [
            Choice(kind.value, str(kind.label), sum(line.kind == kind for line in left["kind"]))
            for kind in ServiceKind
        ],
    }


def _topics(left: list[Line]) -> list[Choice]:
    counts: dict[Named, int] = {topic: 0 for line in services() for topic in line.topics}
    for line in left:
        for topic in line.topics:
            counts[topic] += 1
    ordered = sorted(counts, key=lambda topic: (topic.group, topic.name))
    return [Choice(topic.slug, topic.name, counts[topic], topic.group) for topic in ordered]


def _tests(wanted: Wanted) -> dict[str, Test]:
    """One for each filter that is set."""
    tests: dict[str, Test] = {}
    if wanted.area:
        tests["area"] = lambda line: line.is_in(wanted.area)
    if band := wanted.band:
        tests["age"] = lambda line: line.is_for(band)
    if wanted.topic:
        tests["topic"] = lambda line: line.is_about(wanted.topic)
    if wanted.kind:
        tests["kind"] = lambda line: line.kind == wanted.kind
    if words := wanted.words.casefold().split():
        tests["words"] = lambda line: all(word in line.words for word in words)
    return tests


def _left(lines: Iterable[Line], tests: Iterable[Test]) -> list[Line]:
    every = list(tests)
    return [line for line in lines if all(test(line) for test in every)]
