"""The map of a branching scenario: where everything stands and what leads where. Pure, in whole pixels.

The first scene is on top; each scene or ending stands below everything that leads to it (see `learning.tree_layout`).
What nothing leads to stands at the bottom.
"""

import textwrap
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from django.utils.translation import gettext

from learning.checking.scenario import closings, reached
from learning.tree_layout import BELOW, EDGE, TALL, WIDE, Layout, Link, laid_out

LINE = 22  # letters to a line
Point = tuple[int, int]


@dataclass(frozen=True)
class Box:
    """A scene or an ending. `note` says in words what is wrong with it, or what an ending earns."""

    id: str
    name: str
    note: str
    is_ending: bool
    is_wrong: bool
    x: int
    y: int

    @property
    def lines(self) -> list[str]:
        """The name as it fits into the box."""
        return textwrap.wrap(self.name, LINE, max_lines=2, placeholder=" …")


@dataclass(frozen=True)
class Way:
    """A line from a scene to where it leads; `words` says so to those who cannot see lines."""

    words: str
    path: str
    is_back: bool


@dataclass(frozen=True)
class Tree:
    width: int
    height: int
    boxes: list[Box]
    ways: list[Way]


def drawn(content: dict[str, Any]) -> Tree | None:
    """None while there is no scene to begin with."""
    if not content.get("scenes"):
        return None
    layout = laid_out(content)
    boxes = {box.id: box for box in _boxes(content, layout)}
    ways = list(_ways(content, layout, boxes))
    return Tree(layout.width, layout.height, list(boxes.values()), ways)


def _boxes(content: dict[str, Any], layout: Layout) -> Iterator[Box]:
    met, round_again = reached(content), {scene for scene, _ in closings(content)}
    endings = {ending["id"] for ending in content["endings"]}
    places = {place["id"]: place for place in _places(content)}
    for depth, row in enumerate(layout.rows):
        for key in row:
            if key not in places:
                continue
            wrong = _wrong(places[key], is_met=key in met, places=places)
            wrong = wrong or (gettext("comes round again") if key in round_again else "")
            earns = (
                gettext("ending, %(number)s per cent") % {"number": round(100 * places[key]["fraction"])}
                if key in endings
                else ""
            )
            yield Box(
                id=key,
                name=places[key]["name"] or gettext("(no name)"),
                note=wrong or earns,
                is_ending=key in endings,
                is_wrong=bool(wrong),
                x=round(layout.middles[key]) - WIDE // 2,
                y=EDGE + depth * (TALL + BELOW),
            )


def _wrong(place: dict[str, Any], *, is_met: bool, places: dict[str, Any]) -> str:
    if not is_met:
        return gettext("nothing leads here")
    ways = place.get("ways")
    if ways is not None and not any(way["to"] in places for way in ways):
        return gettext("dead end")
    if ways is not None and any(way["to"] not in places for way in ways):
        return gettext("a way leads nowhere")
    return ""


def _ways(content: dict[str, Any], layout: Layout, boxes: dict[str, Box]) -> Iterator[Way]:
    ways = {
        (scene["id"], number): way for scene in content["scenes"] for number, way in enumerate(scene["ways"])
    }
    tops = {one: EDGE + depth * (TALL + BELOW) for depth, row in enumerate(layout.rows) for one in row}
    ports = _ports(layout, tops)
    for link in layout.links:
        way = ways[link.scene, link.number]
        yield Way(
            words=f"{boxes[link.scene].name}: {way['text']} → {boxes[way['to']].name}",
            path=_path(link, layout, tops, ports[link, 0], ports[link, 1]),
            is_back=bool(way["back"]),
        )


def _ports(layout: Layout, tops: dict[str, int]) -> dict[tuple[Link, int], int]:
    """Where each way touches its upper (0) and its lower box (1): side by side, so that none cross there."""
    touching: dict[tuple[str, bool], list[tuple[float, Link, int]]] = defaultdict(list)
    for link in layout.links:
        upper, lower = link.stops[0], link.stops[-1]
        touching[upper, True].append((layout.middles[link.stops[1]], link, 0))
        touching[lower, tops[upper] == tops[lower]].append((layout.middles[link.stops[-2]], link, 1))
    ports = {}
    for (box, _), ends in touching.items():
        left = round(layout.middles[box]) - WIDE // 2
        for number, (_, link, end) in enumerate(sorted(ends, key=lambda one: one[0]), 1):
            ports[link, end] = left + WIDE * number // (len(ends) + 1)
    return ports


def _path(link: Link, layout: Layout, tops: dict[str, int], foot: int, head: int) -> str:
    """From foot to head through the lanes between; to its own row, below the boxes and up again."""
    upper, *lanes, lower = link.stops
    start, below = (foot, tops[upper] + TALL), BELOW // 2
    if tops[upper] == tops[lower]:
        return f"M{_at(start)}C{_at((foot, start[1] + below))} {_at((head, start[1] + below))} {_at((head, start[1]))}"
    points: list[Point] = [start]
    for lane in lanes:
        middle = round(layout.middles[lane])
        points += [(middle, tops[lane]), (middle, tops[lane] + TALL)]
    points.append((head, tops[lower]))
    return _drawn_through(points[::-1] if link.upward else points)


def _drawn_through(points: list[Point]) -> str:
    """Curves between the rows, upright lines in the lanes."""
    path = f"M{_at(points[0])}"
    for number, (one, other) in enumerate(pairwise(points)):
        half = (other[1] - one[1]) // 2
        curve = f"C{_at((one[0], one[1] + half))} {_at((other[0], other[1] - half))} {_at(other)}"
        path += f"L{_at(other)}" if number % 2 else curve
    return path


def _at(point: Point) -> str:
    return f"{point[0]} {point[1]}"


def _places(content: dict[str, Any]) -> list[dict[str, Any]]:
    return [*content["scenes"], *content["endings"]]
