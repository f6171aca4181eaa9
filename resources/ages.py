"""Which ages a service is for, and where an area has nothing. Turning 18 is where help most often ends."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

ADULT = 18
OLDEST = 25  # to which work with young people reaches; what goes beyond counts as far as here


@dataclass(frozen=True)
class Band:
    """Ages that are looked for together, both ends included."""

    first: int
    last: int

    @property
    def key(self) -> str:
        return f"{self.first}-{self.last}"

    def __str__(self) -> str:
        return in_words(self.first, self.last)


BANDS = (Band(0, 10), Band(11, 13), Band(14, 15), Band(16, 17), Band(18, 20), Band(21, OLDEST))


def in_words(first: int, last: int | None) -> str:
    """ "11 to 17", "under 18", "18 and over"; None is no upper limit."""
    if last is None:
        return _("%(first)s and over") % {"first": first} if first else _("any age")
    if first == 0:
        return _("under %(age)s") % {"age": last + 1}
    if first == last:
        return str(first)
    return _("%(first)s to %(last)s") % {"first": first, "last": last}


def reaches(first: int, last: int | None, band: Band) -> bool:
    """Whether ages from `first` to `last` (None: no upper limit) reach into the band."""
    return first <= band.last and (last is None or last >= band.first)


def gap_of_adults(ages: Iterable[tuple[int, int | None]]) -> tuple[int, int | None] | None:
    """The first ages from 18 on for which there is nothing, to the end of a young adult's years; None without a gap."""
    known = list(ages)
    missing = [age for age in range(ADULT, OLDEST + 1) if not any(_fits(age, *span) for span in known)]
    if not missing:
        return None
    last = next((age for age in missing if age + 1 not in missing), OLDEST)
    return missing[0], None if last == OLDEST else last


def _fits(age: int, first: int, last: int | None) -> bool:
    return first <= age and (last is None or age <= last)
