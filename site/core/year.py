"""The stretch of time that figures are about: this month and the eleven before it."""

from datetime import date, datetime, time

from django.utils import timezone

MONTHS = 12


def first_day() -> date:
    """The day from which a year of figures is counted."""
    return months()[0]


def first_moment() -> datetime:
    return timezone.make_aware(datetime.combine(first_day(), time.min))


def months() -> list[date]:
    """The first day of each, the earliest first."""
    today = timezone.localdate()
    counted = today.year * MONTHS + today.month - 1
    return [date(*_year_and_month(counted - back), 1) for back in range(MONTHS - 1, -1, -1)]


def _year_and_month(counted: int) -> tuple[int, int]:
    year, month = divmod(counted, MONTHS)
    return year, month + 1
