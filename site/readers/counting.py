"""How many different people read a page: counted after the answer has gone out, once a person, page and day.

Each process remembers what it has counted today, so that most readings cost no query. The first of a day costs
two; who it was is in none of them (`readers.marks`).
"""

from calendar import monthrange
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date
from typing import Any, NamedTuple

import structlog
from django.db import DatabaseError, connection, transaction
from django.utils import timezone
from wagtail.models import Page

from accounts.models import User
from core.keeping import kept
from readers.marks import made, mark_of

REMEMBERED = 50_000  # readings; about ten megabytes at worst
PATIENCE = 200  # milliseconds: a figure that is one too small harms nobody, a worker that waits does
ADD = (
    "INSERT INTO readers_pagereaders (page_id, area_id, day, readers, first_in_month) VALUES {rows} "
    "ON CONFLICT (page_id, area_id, day) DO UPDATE SET readers = readers_pagereaders.readers + excluded.readers, "
    "first_in_month = readers_pagereaders.first_in_month + excluded.first_in_month"
)
log = structlog.get_logger(__name__)


class Reading(NamedTuple):
    day: date
    page_id: int
    person_id: int
    area_id: int


class Seen:
    """Readings of today that need not be counted again."""

    def __init__(self) -> None:
        self.day: date | None = None
        self.readings: set[Reading] = set()

    def __contains__(self, reading: Reading) -> bool:
        return reading in self.readings

    def add(self, reading: Reading) -> None:
        if reading.day != self.day or len(self.readings) >= REMEMBERED:
            self.day, self.readings = reading.day, set()
        self.readings.add(reading)


seen = Seen()
_read: ContextVar[Reading | None] = ContextVar("read", default=None)


def has_read(person: User, page_id: int) -> None:
    """This person is being given this page. Who belongs to no area is nobody's reader."""
    if person.area_id is None:
        return
    reading = Reading(timezone.localdate(), page_id, person.pk, person.area_id)
    if reading not in seen:
        _read.set(reading)


def begin_anew(**_: Any) -> None:
    """At the start of a request: what one before it left, because its answer was never taken, is nobody's reading."""
    _read.set(None)


def count_what_was_read(**_: Any) -> None:
    """At the end of a request, when its reader has the page already."""
    reading = _read.get()
    if reading is None:
        return
    _read.set(None)
    try:
        with _impatient():
            _count(reading)
    except DatabaseError:
        log.warning("reading_not_counted")
    else:
        seen.add(reading)


@transaction.atomic
def _count(reading: Reading) -> None:
    day, last_of_month = reading.day, monthrange(reading.day.year, reading.day.month)[1]
    until = {f"day {day}": day, f"month {day:%Y-%m}": day.replace(day=last_of_month)}
    marks = {
        (page_id, since): mark_of(since, page_id, reading.person_id)
        for page_id in (reading.page_id, _root())
        for since in until
    }
    new = made({mark: until[since] for (_, since), mark in marks.items()})
    rows = []
    for page_id in (reading.page_id, _root()):
        is_first_today, is_first_in_month = (marks[page_id, since] in new for since in until)
        if is_first_today:
            rows.append((page_id, reading.area_id, day, 1, int(is_first_in_month)))
    if rows:
        _add(rows)


def _add(rows: list[tuple[Any, ...]]) -> None:
    """One statement, so that two processes at once lose none."""
    with connection.cursor() as cursor:
        cursor.execute(
            ADD.format(rows=", ".join(["(%s, %s, %s, %s, %s)"] * len(rows))),
            [value for row in rows for value in row],
        )


def _root() -> int:
    """The page that stands for all together."""
    roots = Page.objects.filter(depth=1).order_by("path")
    return kept("root-of-pages", lambda: int(roots.values_list("pk", flat=True)[0]))


@contextmanager
def _impatient() -> Iterator[None]:
    """SQLite has one writer at a time: whoever imports for seconds must not hold up those who only read."""
    if connection.vendor != "sqlite":
        yield
        return
    connection.ensure_connection()
    sqlite = connection.connection
    (usual,) = sqlite.execute("PRAGMA busy_timeout").fetchone()
    sqlite.execute(f"PRAGMA busy_timeout = {PATIENCE}")
    try:
        yield
    finally:
        sqlite.execute(f"PRAGMA busy_timeout = {usual}")
