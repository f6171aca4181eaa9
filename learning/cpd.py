"""A CPD record: its years, what a piece still lacks, what could be added, and all of it as text to copy."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple, Self

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from accounts.models import User
from learning.models import Award, CpdEntry

DECEMBER = 12
EARLIEST = date(2000, 1, 1)
# In the order in which Social Work England's form has them.
HEADINGS: dict[str, Promise] = {
    "relevance": gettext_lazy("What it was, and why it mattered to my work"),
    "learnt": gettext_lazy("What I learnt"),
    "effect": gettext_lazy("What it has changed for my practice and for the people I work with"),
    "peer": gettext_lazy("What talking it over with a peer added"),
}
MISSING: dict[str, Promise] = {
    "relevance": gettext_lazy("what it was and why it mattered"),
    "learnt": gettext_lazy("what you learnt"),
    "effect": gettext_lazy("what it has changed"),
}


class Year(NamedTuple):
    """A registration year of Social Work England: 1 December to 30 November, called by the year in which it ends."""

    ends_in: int

    @classmethod
    def of(cls, day: date) -> Self:
        return cls(day.year + (day.month == DECEMBER))

    @classmethod
    def in_address(cls, text: str) -> Self:
        """This one, where the address names none."""
        named = int(text) if text.isascii() and text.isdigit() and len(text) == 4 else 0
        return cls(named) if named > EARLIEST.year else cls.of(timezone.localdate())

    @property
    def first(self) -> date:
        return date(self.ends_in - 1, DECEMBER, 1)

    @property
    def last(self) -> date:
        return date(self.ends_in, DECEMBER - 1, 30)

    def __str__(self) -> str:
        return _("%(first)s to %(last)s") % {
            "first": date_format(self.first, "j F Y"),
            "last": date_format(self.last, "j F Y"),
        }


@dataclass(frozen=True)
class Line:
    """One piece in the list; `missing` says in words what it still lacks, if anything."""

    entry: CpdEntry
    missing: str

    @property
    def facts(self) -> str:
        return " · ".join(facts_of(self.entry))


@dataclass(frozen=True)
class Record:
    """One year of somebody's record."""

    year: Year
    lines: list[Line]
    others: list[Year]
    to_add: list[Award]

    @property
    def number(self) -> int:
        return len(self.lines)

    @property
    def with_a_peer(self) -> int:
        return sum(bool(line.entry.peer.strip()) for line in self.lines)


def record_of(person: User, year: Year) -> Record:
    """In three queries, however much there is."""
    days = CpdEntry.objects.filter(person=person).values_list("done_on", flat=True)
    years = {Year.of(day) for day in days.order_by().distinct()} | {Year.of(timezone.localdate())}
    lines = [Line(entry, missing_in(entry)) for entry in entries_of(person, year)]
    return Record(year, lines, sorted(years - {year}, reverse=True), to_add(person))


def entries_of(person: User, year: Year) -> Iterable[CpdEntry]:
    return CpdEntry.objects.filter(person=person, done_on__range=(year.first, year.last))


def to_add(person: User) -> list[Award]:
    """Certificates that still hold and are in no piece of the record, the newest first."""
    recorded = CpdEntry.objects.filter(person=person, award__isnull=False).values("award")
    held = Award.objects.filter(person=person, revoked_at=None)
    return list(held.exclude(pk__in=recorded).order_by("-issued_on", "-pk"))


def missing_in(entry: CpdEntry) -> str:
    missing = [str(words) for name, words in MISSING.items() if not getattr(entry, name).strip()]
    if len(missing) < 2:
        return "".join(missing)
    return _("%(some)s and %(last)s") % {"some": ", ".join(missing[:-1]), "last": missing[-1]}


def facts_of(entry: CpdEntry) -> list[str]:
    facts = [str(entry.get_kind_display()), date_format(entry.done_on, "j F Y")]
    if entry.minutes:
        facts.append(ngettext("%(n)s minute", "%(n)s minutes", entry.minutes) % {"n": entry.minutes})
    return facts


def as_text(entries: Iterable[CpdEntry], year: Year) -> str:
    """To copy from, under the headings of the form; what was left empty is left out."""
    pieces = [_piece(entry) for entry in entries]
    head = _("My CPD, %(year)s") % {"year": year}
    return "\n\n\n".join([head, *pieces]) + "\n"


def _piece(entry: CpdEntry) -> str:
    written: list[tuple[Any, str]] = [(HEADINGS[name], getattr(entry, name).strip()) for name in HEADINGS]
    parts = [f"{heading}\n{text}" for heading, text in written if text]
    return "\n\n".join([f"{entry.title}\n{' · '.join(facts_of(entry))}", *parts])
