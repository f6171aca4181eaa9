"""A case as a row of a list: what the pool may know, in words.

A few narrow statements for any number of rows, the sealed columns never among what is read.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any
from uuid import UUID

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext, gettext_lazy, ngettext

from accounts.models import Agency, Area, User
from champions.enums import Party, QuarantineReason, State
from champions.models import AreaSettings, Consultation, ConsultationTopic
from champions.rules import DUE, TURN
from champions.working_time import WorkingTime
from core.keeping import kept
from core.models import Topic
from core.prepared import Prepared

FIELDS = (
    *("pk", "reference", "state", "area_id", "agency_id", "needed_by", "submitted_at", "created_at"),
    *("accept_by", "respond_by", "close_by", "champion_id", "second_id", "declines", "quarantined_at"),
    *("quarantine_reason", "hold_reason"),
)


# What runs out, in words; the names are `DUE`'s.
CLOCKS = {
    State.POOLED: gettext_lazy("to accept"),
    State.OFFERED: gettext_lazy("to accept"),
    State.ACTIVE: gettext_lazy("to answer"),
    State.ADVISED: gettext_lazy("until it closes"),
}


@dataclass(frozen=True)
class Card:
    pk: UUID
    reference: str
    state: State
    topics: str
    area: str
    agency: str
    champion: str
    champion_id: int | None
    second_id: int | None
    declines: int
    is_quarantined: bool
    quarantine_reason: str
    is_held: bool
    needed_by: date | None
    submitted_at: datetime | None
    created_at: datetime
    due_at: datetime | None
    hours: WorkingTime
    now: datetime

    def __getitem__(self, name: str) -> Any:
        """What a template tries first: an answer here spares it an error for each of the hundreds it asks for."""
        return getattr(self, name)

    @property
    def url(self) -> str:
        return f"/consultations/{self.pk}/"

    @property
    def state_words(self) -> str:
        return str(self.state.label)

    @property
    def place(self) -> str:
        """“Fenmarch · Marchland Homes · needed by 3 March”."""
        needed = ""
        if self.needed_by:
            needed = gettext("needed by %(day)s") % {"day": date_format(self.needed_by, "j F")}
        return " · ".join(filter(None, (self.area, self.agency, needed)))

    @property
    def quarantine_words(self) -> str:
        """“In quarantine: it says who somebody is”."""
        if not self.quarantine_reason:
            return gettext("In quarantine")
        reason = str(QuarantineReason(self.quarantine_reason).label)
        return gettext("In quarantine: %(reason)s") % {"reason": reason[:1].lower() + reason[1:]}

    @property
    def declined_words(self) -> str:
        if not self.declines:
            return ""
        return ngettext("declined once", "declined %(number)d times", self.declines) % {
            "number": self.declines
        }

    @property
    def turn(self) -> Party | None:
        return TURN.get(self.state)

    @property
    def is_late(self) -> bool:
        return self.due_at is not None and self.due_at < self.now

    @property
    def left(self) -> str:
        """“3 working hours left to accept”, or nothing while no clock runs."""
        if not self.due_at:
            return ""
        left = self.hours.left_in_words(self.due_at, self.now)
        return left if self.is_late else f"{left} {CLOCKS[self.state]}"


@cache
def rows() -> Any:
    """Where lists start from: consultations with the columns of a row, named once for all of them."""
    return Consultation.objects.values_list(*FIELDS, named=True)


def cards_of(cases: Any, reader: int | None = None) -> list[Card]:
    """The cards of what was chosen from `rows`, in its order; `reader` is the id of whom no card needs to name."""
    return in_lists({"": cases}, reader)[""]


def in_lists(lists: dict[str, Any], reader: int | None = None) -> dict[str, list[Card]]:
    """The same for several lists at once; their topics and names are read together."""
    found = {name: list(cases) for name, cases in lists.items()}
    make = _Maker([row for some in found.values() for row in some], reader)
    return {name: [make(row) for row in some] for name, some in found.items()}


class _Maker:
    """Knows the names that the rows speak of."""

    def __init__(self, rows: list[Any], reader: int | None) -> None:
        self.now = timezone.now()
        self.areas = _known("area-names", lambda: _names(Area), {row.area_id for row in rows})
        self.agencies = _known("agency-names", lambda: _names(Agency), {row.agency_id for row in rows})
        self.topics = _topics({row.pk for row in rows})
        self.champions = _people({row.champion_id for row in rows} - {None, reader})
        areas = {row.area_id for row in rows}
        self.hours = {area: AreaSettings.of(area).working_time for area in areas}

    def __call__(self, row: Any) -> Card:
        due = DUE.get(row.state)
        return Card(
            pk=row.pk,
            reference=row.reference,
            state=State(row.state),
            topics=self.topics.get(row.pk, ""),
            area=self.areas[row.area_id],
            agency=self.agencies[row.agency_id],
            champion=self.champions.get(row.champion_id, ""),
            champion_id=row.champion_id,
            second_id=row.second_id,
            declines=row.declines,
            is_quarantined=row.quarantined_at is not None,
            quarantine_reason=row.quarantine_reason,
            is_held=bool(row.hold_reason),
            needed_by=row.needed_by,
            submitted_at=row.submitted_at,
            created_at=row.created_at,
            # In quarantine every clock waits.
            due_at=getattr(row, due) if due and row.quarantined_at is None else None,
            hours=self.hours[row.area_id],
            now=self.now,
        )


def _topics(cases: set[UUID]) -> dict[UUID, str]:
    """The topics of each case in words, in the taxonomy's order."""
    pairs = _pairs([*cases]) if cases else []
    names = _known("topic-names", _topic_names, {tag for _, tag in pairs})
    chosen: dict[UUID, list[int]] = {}
    for case, tag in pairs:
        chosen.setdefault(case, []).append(tag)
    order = {tag: number for number, tag in enumerate(names)}
    return {
        case: ", ".join(names[tag] for tag in sorted(tags, key=order.__getitem__))
        for case, tags in chosen.items()
    }


def _pairs(cases: list[UUID]) -> list[tuple[UUID, int]]:
    """(case, topic) of each link; asked for a power of two of cases, of which the last may come several times."""
    size = 1 << (len(cases) - 1).bit_length()
    return _links_of(size)(*cases, *cases[-1:] * (size - len(cases)))


@cache
def _links_of(number: int) -> Prepared[Any]:
    return Prepared(_links, *[UUID] * number)


def _links(*cases: UUID) -> Any:
    links = ConsultationTopic.objects.filter(content_object__in=cases)
    return links.values_list("content_object_id", "tag_id")


def _people(ids: set[int]) -> dict[int, str]:
    people = User.objects.filter(pk__in=ids).values_list("pk", "first_name", "last_name") if ids else ()
    return {pk: f"{first} {last}".strip() for pk, first, last in people}


def _topic_names() -> dict[int, str]:
    return dict(Topic.objects.order_by("facet__position", "position", "name").values_list("pk", "name"))


def _names(model: Any) -> dict[int, str]:
    return dict(model.objects.values_list("pk", "name"))


def _known(key: str, read: Callable[[], dict[int, str]], wanted: Iterable[int]) -> dict[int, str]:
    """Kept names; read afresh when one of those wanted was added a moment ago."""
    names = kept(key, read)
    return names if all(pk in names for pk in wanted) else read()
