"""Where the places of a scenario stand on its map, so that no line runs through a box. Pure, in whole pixels.

Layers as in Sugiyama's drawings: each place stands below all that lead to it, and a way past a row has a narrow lane of
its own there. What nothing leads to stands below everything else.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from learning.checking.scenario import closings, reached

WIDE, TALL = 176, 64  # of a box
LANE = 12  # of a way past a row
BESIDE, BELOW = 28, 64  # between boxes
EDGE = 32  # around all of them
SWEEPS = 6  # down and up again; more change nothing on maps that people can read


@dataclass(frozen=True)
class Link:
    """One way as it lies on the map: `stops` are the ids of its upper end, its lanes and its lower end."""

    scene: str
    number: int
    upward: bool
    stops: tuple[str, ...]


@dataclass
class Layout:
    rows: list[list[str]]
    links: list[Link]
    middles: dict[str, float] = field(default_factory=dict)

    @property
    def width(self) -> int:
        return round(max(self.middles[one] + _width(one) / 2 for row in self.rows for one in row)) + EDGE

    @property
    def height(self) -> int:
        return 2 * EDGE + len(self.rows) * (TALL + BELOW) - BELOW


def laid_out(content: dict[str, Any]) -> Layout:
    depths = _depths(content)
    rows: list[list[str]] = [[] for _ in range(max(depths.values()) + 1)]
    for place, depth in depths.items():
        rows[depth].append(place)
    layout = Layout(rows, list(_links(content, depths, rows)))
    _put_in_order(layout)
    _put_in_place(layout)
    return layout


def _depths(content: dict[str, Any]) -> dict[str, int]:
    """The row of each place: one below the lowest that leads to it."""
    places = [*content["scenes"], *content["endings"]]
    met, closing = reached(content), closings(content)
    ways: dict[str, list[str]] = {place["id"]: [] for place in places}
    for scene in content["scenes"]:
        ways[scene["id"]] = [
            way["to"]
            for way in scene["ways"]
            if way["to"] in ways and not way["back"] and (scene["id"], way["to"]) not in closing
        ]
    depths = _below(ways, [place["id"] for place in places if place["id"] in met], 0)
    lost = [place["id"] for place in places if place["id"] not in met]
    return depths | _below(ways, lost, max(depths.values()) + 1)


def _below(ways: dict[str, list[str]], places: list[str], first: int) -> dict[str, int]:
    """Each way pushes down what it leads to, until nothing moves; no circle is left that could go on for ever."""
    depths = dict.fromkeys(places, first)
    moved = True
    while moved:
        moved = False
        for place in places:
            for to in ways[place]:
                if to in depths and depths[to] <= depths[place]:
                    depths[to], moved = depths[place] + 1, True
    return depths


def _links(content: dict[str, Any], depths: dict[str, int], rows: list[list[str]]) -> Iterator[Link]:
    for scene in content["scenes"]:
        for number, way in enumerate(scene["ways"]):
            if way["to"] in depths:
                upward = depths[way["to"]] < depths[scene["id"]]
                ends = (way["to"], scene["id"]) if upward else (scene["id"], way["to"])
                lanes = [
                    f"lane:{scene['id']}:{number}:{row}"
                    for row in range(depths[ends[0]] + 1, depths[ends[1]])
                ]
                for lane, row in zip(lanes, range(depths[ends[0]] + 1, depths[ends[1]]), strict=True):
                    rows[row].append(lane)
                yield Link(scene["id"], number, upward, (ends[0], *lanes, ends[1]))


def _neighbours(layout: Layout) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """(what stands above each, what stands below each), one row away."""
    above, below = defaultdict(list), defaultdict(list)
    row_of = {one: number for number, row in enumerate(layout.rows) for one in row}
    for link in layout.links:
        for upper, lower in pairwise(link.stops):
            if row_of[upper] != row_of[lower]:
                above[lower].append(upper)
                below[upper].append(lower)
    return above, below


def _put_in_order(layout: Layout) -> None:
    """Each row by the mean place of what it is tied to, downwards and upwards in turn; fewer lines cross so."""
    above, below = _neighbours(layout)
    for sweep in range(SWEEPS):
        tied, numbers = (
            (below, reversed(range(len(layout.rows)))) if sweep % 2 else (above, range(len(layout.rows)))
        )
        for number in numbers:
            at = {one: place / len(row) for row in layout.rows for place, one in enumerate(row)}
            layout.rows[number].sort(key=lambda one: _mean([at[other] for other in tied[one]], at[one]))


def _put_in_place(layout: Layout) -> None:
    """Each as near to below or above what it is tied to as its neighbours in the row allow."""
    above, below = _neighbours(layout)
    for row in layout.rows:
        layout.middles |= _spread(row, dict.fromkeys(row, 0.0))
    for sweep in range(SWEEPS):
        for row in reversed(layout.rows) if sweep % 2 else layout.rows:
            tied = {one: above[one] + below[one] for one in row}
            wished = {
                one: _mean([layout.middles[other] for other in tied[one]], layout.middles[one]) for one in row
            }
            layout.middles |= _spread(row, wished)
    left = min(layout.middles[one] - _width(one) / 2 for row in layout.rows for one in row)
    layout.middles = {one: round(middle - left + EDGE) for one, middle in layout.middles.items()}


def _spread(row: list[str], wished: dict[str, float]) -> dict[str, float]:
    """As near to the wishes as can be with room between: those that would lie on one another share their mean."""
    offsets = {row[0]: 0.0}
    for one, after in pairwise(row):
        offsets[after] = offsets[one] + (_width(one) + _width(after)) / 2 + BESIDE
    blocks: list[list[float]] = []  # (mean of what is wished for, how many)
    for one in row:
        blocks.append([wished[one] - offsets[one], 1])
        while len(blocks) > 1 and blocks[-2][0] > blocks[-1][0]:
            mean, many = blocks.pop()
            other, few = blocks.pop()
            blocks.append([(mean * many + other * few) / (many + few), many + few])
    starts = [start for start, many in blocks for _ in range(int(many))]
    return {one: start + offsets[one] for one, start in zip(row, starts, strict=True)}


def _mean(numbers: list[float], otherwise: float) -> float:
    return sum(numbers) / len(numbers) if numbers else otherwise


def _width(one: str) -> int:
    return LANE if one.startswith("lane:") else WIDE
