"""What each champion carries, and how long people wait for them. For leads; never a league table."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.db.models import Count, F, Window
from django.db.models.functions import RowNumber
from django.utils import timezone
from django.utils.translation import gettext

from champions.models import ChampionProfile, Consultation
from core.small_counts import SMALLEST_FOR_PERCENT, Median, Share

YEAR = timedelta(days=365)
CASES_COUNTED = 100  # of each champion, the latest: what they answered years ago says nothing of today


@dataclass(frozen=True)
class Line:
    """One champion; `answered` is how many advised cases the times are taken from."""

    champion: ChampionProfile
    late: int
    answered: int
    to_accept: Median
    to_advise: Median
    in_time: Share

    @property
    def in_time_words(self) -> str:
        """No percentage under twenty cases: one of them would move it by more than five per cent."""
        if self.in_time.whole < SMALLEST_FOR_PERCENT:
            return gettext("too few to show")
        return str(self.in_time)


def lines_of(area_ids: Any) -> list[Line]:
    """In the order of names, in a fixed number of statements."""
    champions = ChampionProfile.objects.listed().filter(user__area__in=area_ids)
    late = _late(area_ids)
    answered = _answered(area_ids)
    return [_line(one, late.get(one.user_id, 0), answered[one.user_id]) for one in champions]


def _late(area_ids: Any) -> dict[int, int]:
    held = Consultation.objects.held_in(area_ids).filter(respond_by__lt=timezone.now(), paused_at=None)
    return dict(held.order_by().values_list("champion").annotate(number=Count("pk")))


def _answered(area_ids: Any) -> dict[int, list[Any]]:
    """Each champion's latest advised cases of the year."""
    latest = Window(RowNumber(), partition_by=F("champion"), order_by=F("advised_at").desc())
    advised = Consultation.objects.filter(area__in=area_ids, advised_at__gte=timezone.now() - YEAR)
    rows = advised.annotate(place=latest).filter(place__lte=CASES_COUNTED)
    found = defaultdict(list)
    for row in rows.values_list(
        "champion", "submitted_at", "accepted_at", "advised_at", "respond_by", named=True
    ):
        found[row.champion].append(row)
    return found


def _line(champion: ChampionProfile, late: int, rows: list[Any]) -> Line:
    return Line(
        champion,
        late,
        len(rows),
        Median.of(_lengths((row.submitted_at, row.accepted_at) for row in rows)),
        Median.of(_lengths((row.submitted_at, row.advised_at) for row in rows)),
        Share(sum(bool(row.respond_by and row.advised_at <= row.respond_by) for row in rows), len(rows)),
    )


def _lengths(pairs: Iterable[tuple[Any, Any]]) -> list[timedelta]:
    return [end - start for start, end in pairs if start and end]


def carried_now(lines: list[Line]) -> tuple[int, int]:
    """Places taken and places there are, of all champions who are here."""
    here = [line.champion for line in lines if not line.champion.is_away]
    return sum(one.places_taken for one in here), sum(one.capacity for one in here)
