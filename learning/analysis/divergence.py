"""Where people who met the same scenario decide differently: material to talk about, never a score."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from core.small_counts import SMALLEST_SHOWN, Count, breakdown, shown
from learning.marking import scenario

MOST = 0.75


@dataclass(frozen=True)
class Fork:
    """One scene: how many decided there, and the ways with how many took each first, the most taken first."""

    text: str
    people: Count
    ways: list[tuple[str, Count]]
    agreement: float

    @property
    def divides(self) -> bool:
        return not self.people.is_hidden and self.agreement < MOST

    @property
    def words(self) -> str:
        if self.people.is_hidden:
            return _("Too few came this way to show")
        if self.agreement == 1:
            return _("All decide alike")
        return _("Most decide alike") if not self.divides else _("Here they divide")


def forks(content: Mapping[str, Any], paths: Iterable[list[str]]) -> list[Fork]:
    """Every scene somebody met, in the order of the scenario."""
    taken: dict[str, Counter[str]] = defaultdict(Counter)
    for path in paths:
        for scene, way in first_decisions(content, path).items():
            taken[scene][way] += 1
    return [_fork(scene, taken[scene["id"]]) for scene in content["scenes"] if taken[scene["id"]]]


def first_decisions(content: Mapping[str, Any], path: list[str]) -> dict[str, str]:
    """For each scene met, the way taken there first, whatever was taken after going back."""
    first: dict[str, str] = {}
    for number, step in enumerate(path):
        scene = scenario.scene(content, {"path": path[:number]})
        if scene and step != scenario.BACK:
            first.setdefault(scene["id"], step)
    return first


def _fork(scene: Mapping[str, Any], taken: Counter[str]) -> Fork:
    texts = {way["id"]: way["text"] for way in scene["ways"]}
    ranked = sorted(texts, key=lambda way: -taken[way])
    everybody = sum(taken.values())
    counts = breakdown({way: taken[way] for way in ranked})
    hides_all = everybody < SMALLEST_SHOWN
    return Fork(
        text=scene["text"],
        people=shown(everybody),
        ways=[] if hides_all else [(texts[way], counts.parts[way]) for way in ranked],
        agreement=max(taken.values()) / everybody,
    )
