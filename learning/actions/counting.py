"""What first answers say about each question, counted again where there are new ones."""

from collections.abc import Sequence
from datetime import datetime

from django.utils import timezone

from learning import analysis
from learning.analysis import Tally
from learning.models import ItemStatistics, QuestionVersion
from learning.statistics import stale_versions, tallies_of

AT_A_TIME = 100


def count_items(versions: Sequence[int] | None = None, *, since: datetime | None = None) -> int:
    """Count these versions, or every one with new answers since then; returns how many.

    Safe to repeat, to run twice at once and to break off: each version's line is written whole.
    """
    wanted = stale_versions(since) if versions is None else sorted(versions)
    for start in range(0, len(wanted), AT_A_TIME):
        _count(wanted[start : start + AT_A_TIME])
    return len(wanted)


def _count(ids: Sequence[int]) -> None:
    now = timezone.now()  # before reading: what comes in meanwhile makes it stale again
    versions = list(QuestionVersion.objects.filter(pk__in=ids))
    tallies = tallies_of(versions)
    ItemStatistics.objects.bulk_create(
        [_line(version, tallies[version.pk], now) for version in versions],
        update_conflicts=True,
        unique_fields=["version"],
        update_fields=["counted_at", "attempts", "figures", "flags"],
    )


def _line(version: QuestionVersion, tally: Tally, now: datetime) -> ItemStatistics:
    figures = analysis.figures(version.content, tally)
    return ItemStatistics(
        version=version,
        counted_at=now,
        attempts=tally.answers,
        figures=figures,
        flags=analysis.flags(version.kind, figures),
    )
