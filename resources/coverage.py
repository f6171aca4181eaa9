"""Which ages each area's services reach, and in plain words where nothing is known from 18 on."""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlencode

from django.utils.translation import gettext as _

from resources.ages import BANDS, gap_of_adults, in_words
from resources.directory import Named, areas, services


@dataclass(frozen=True)
class Reach:
    """A band of ages and how many services of the area are for it."""

    ages: str
    count: int
    url: str


@dataclass(frozen=True)
class Coverage:
    """One area's row."""

    area: str
    slug: str
    reaches: tuple[Reach, ...]
    is_empty: bool
    gap: str  # the ages from 18 on for which nothing is known, in words; empty without a gap

    @property
    def sentence(self) -> str:
        if self.is_empty:
            return _("No service is known here yet, for any age.")
        if self.gap:
            return _("Nothing is known here for young people aged %(ages)s.") % {"ages": self.gap}
        return _("There is something for every age from 18 to 25.")


def coverage(slugs: Iterable[str] | None = None) -> list[Coverage]:
    """Of these areas, or of all."""
    wanted = None if slugs is None else set(slugs)
    return [_of(area) for area in areas() if wanted is None or area.slug in wanted]


def _of(area: Named) -> Coverage:
    lines = [line for line in services() if line.is_in(area.slug)]
    gap = gap_of_adults((line.ages_from, line.ages_to) for line in lines)
    reached = tuple(
        Reach(str(band), sum(line.is_for(band) for line in lines), _address(area.slug, band.key))
        for band in BANDS
    )
    return Coverage(area.name, area.slug, reached, not lines, in_words(*gap) if gap else "")


def _address(area: str, age: str) -> str:
    return f"/services/?{urlencode({'area': area, 'age': age})}"
