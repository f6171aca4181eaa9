"""Columns for an inline drawing. Beside every drawing stands its table, so the drawing may be plain."""

from collections.abc import Mapping
from dataclasses import dataclass

from core.small_counts import Count

HEIGHT = 120
STEP = 100
WIDTH = 64


@dataclass(frozen=True)
class Column:
    """One bar of the drawing, in its own units; hidden counts have no height."""

    label: str
    count: Count
    left: int
    y: int
    height: int
    width: int = WIDTH

    @property
    def middle(self) -> int:
        return self.left + self.width // 2

    @property
    def text_y(self) -> int:
        return self.y - 6


def columns(counts: Mapping[str, Count]) -> list[Column]:
    """Bars from left to right, the highest as high as the drawing."""
    highest = max((count.value or 0 for count in counts.values()), default=0) or 1
    heights = [round(HEIGHT * (count.value or 0) / highest) for count in counts.values()]
    return [
        Column(label, count, number * STEP + (STEP - WIDTH) // 2, HEIGHT - height, height)
        for number, ((label, count), height) in enumerate(zip(counts.items(), heights, strict=True))
    ]
