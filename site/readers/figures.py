"""How much pages are read: people, each once a month, never who."""

from collections.abc import Collection, Iterable
from datetime import date
from typing import Any

from django.db.models import QuerySet, Sum
from django.db.models.functions import TruncMonth
from wagtail.models import Page

from readers.models import PageReaders

MOST = 10


def most_read(since: date, area_ids: Collection[int] | None = None) -> list[tuple[Page, int]]:
    """Published pages and the different people who read each in its best month, the most read first.

    Distinct over a month is the longest that is known without recording who, so over a longer stretch these are
    “at least so many”. Without areas, all of them together. Two queries.
    """
    counted = _within(PageReaders.objects.of_pages().filter(page__live=True), since, area_ids)
    totals = counted.order_by().values("page").annotate(total=Sum("first_in_month")).filter(total__gt=0)
    ranked = [row["page"] for row in totals.order_by("-total", "page")[:MOST]]
    best = _best_months(counted.filter(page__in=ranked))
    pages = Page.objects.filter(pk__in=ranked).defer_streamfields().in_bulk()
    found = [(pages[pk], best[pk]) for pk in ranked if pk in pages]
    return sorted(found, key=lambda one: (-one[1], one[0].title))


def most_readers(since: date, area_ids: Collection[int] | None = None) -> int:
    """Different people who read anything at all, in the month with the most of them."""
    best = _best_months(_within(PageReaders.objects.of_any_page(), since, area_ids))
    return max(best.values(), default=0)


def _within(
    rows: QuerySet[PageReaders], since: date, area_ids: Collection[int] | None
) -> QuerySet[PageReaders]:
    rows = rows.filter(day__gte=since)
    return rows if area_ids is None else rows.filter(area__in=area_ids)


def _best_months(rows: QuerySet[PageReaders]) -> dict[int, int]:
    months: Iterable[Any] = (
        rows.order_by()
        .annotate(month=TruncMonth("day"))
        .values("page", "month")
        .annotate(people=Sum("first_in_month"))
    )
    best: dict[int, int] = {}
    for row in months:
        best[row["page"]] = max(best.get(row["page"], 0), row["people"])
    return best
