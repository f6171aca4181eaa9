"""Attempts and answers of a lead's own areas as rows: codes instead of names, never what somebody wrote for themselves.

A team or an agency is named where five or more of its people are in the file.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property, lru_cache
from itertools import islice
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import Count, Q, QuerySet
from django.utils import timezone
from django.utils.crypto import salted_hmac

from accounts.models import User
from core.small_counts import SMALLEST_SHOWN
from core.spreadsheets import in_utc
from learning.analysis.rows import plain
from learning.analysis.words import in_words
from learning.enums import AttemptState, ExportOf, QuestionKind
from learning.models import Attempt, AttemptItem, QuestionVersion, Quiz

AT_A_TIME = 200
VERSIONS_KEPT = 2000
WHO = ["person", "area", "agency", "team"]
ATTEMPTS = [
    "attempt", *WHO, "module", "quiz", "state", "begun (UTC)", "begun (London)", "submitted (UTC)",
    "submitted (London)", "minutes taken", "questions", "answered", "score in %", "pass mark in %", "passed",
]  # fmt: skip
ANSWERS = [
    "attempt", *WHO, "module", "quiz", "submitted (UTC)", "submitted (London)", "position", "section", "question",
    "version", "kind", "asked", "answer", "credit", "confidence (1 to 3)", "skipped",
]  # fmt: skip
PRIVATE = "(kept private)"


@dataclass(frozen=True)
class Scope:
    """Whose rows, of which quiz (all of them where None), begun on which days."""

    lead: User
    quiz: Quiz | None = None
    since: date | None = None
    until: date | None = None

    def attempts(self) -> QuerySet[Attempt]:
        found = Attempt.objects.filter(person__area__in=self.lead.led_area_ids)
        if self.quiz:
            found = found.filter(quiz=self.quiz)
        if self.since:
            found = found.filter(started_at__date__gte=self.since)
        if self.until:
            found = found.filter(started_at__date__lte=self.until)
        return found

    def answers(self) -> QuerySet[AttemptItem]:
        return AttemptItem.objects.filter(attempt__in=self.attempts().filter(state=AttemptState.SUBMITTED))

    def number(self, of: str) -> int:
        return (self.attempts() if of == ExportOf.ATTEMPTS else self.answers()).count()


def rows_of(scope: Scope, of: str) -> tuple[list[str], Iterator[list[Any]]]:
    """(header, rows); rows are read as they are written."""
    return (ATTEMPTS, _attempts(scope)) if of == ExportOf.ATTEMPTS else (ANSWERS, _answers(scope))


@lru_cache(maxsize=4096)
def code_of(person_id: int) -> str:
    """The same person always has the same code, and nobody outside the site can tell whose it is."""
    return salted_hmac("learning.exports", str(person_id)).hexdigest()[:12]


class Begun(NamedTuple):
    """One attempt, as far as a row needs it; read as values, which is four times faster than as objects."""

    pk: UUID
    person: int
    area: str
    agency_id: int | None
    agency: str
    team_id: int | None
    team: str
    module: str
    policy: dict[str, Any]
    state: str
    started_at: datetime
    submitted_at: datetime | None
    score: float | None
    passed: bool


class Given(NamedTuple):
    """One answer of an attempt."""

    attempt: UUID
    position: int
    section: str
    version: int
    response: Any
    fraction: float | None
    confidence: int | None
    skipped: bool


BEGUN = (
    "pk", "person", "person__area__name", "person__agency", "person__agency__name", "person__team",
    "person__team__name", "quiz__step__module__title", "policy", "state", "started_at", "submitted_at", "score",
    "passed",
)  # fmt: skip


def _attempts(scope: Scope) -> Iterator[list[Any]]:
    large = _large_workplaces(scope)
    for some in _in_chunks(scope.attempts()):
        given = _counted(some)
        for attempt in some:
            yield [*_whose(attempt, large), *_outcome(attempt, *given.get(attempt.pk, (0, 0)))]


def _outcome(attempt: Begun, asked: int, answered: int) -> list[Any]:
    ended, score = attempt.submitted_at, attempt.score
    minutes = None if ended is None else round((ended - attempt.started_at).total_seconds() / 60, 1)
    return [
        str(AttemptState(attempt.state).label),
        *_moments(attempt.started_at),
        *_moments(ended),
        minutes,
        asked,
        answered,
        None if score is None else round(100 * score, 2),
        attempt.policy.get("pass_mark"),
        "yes" if attempt.passed else "" if score is None else "no",
    ]


def _answers(scope: Scope) -> Iterator[list[Any]]:
    large, contents = _large_workplaces(scope), _Contents()
    for some in _in_chunks(scope.attempts().filter(state=AttemptState.SUBMITTED)):
        begun = {a.pk: [*_whose(a, large), *_moments(a.submitted_at)] for a in some}
        items = AttemptItem.objects.filter(attempt__in=list(begun)).order_by("attempt", "position")
        given = list(map(Given._make, items.values_list(*Given._fields)))
        contents.load({item.version for item in given})
        for item in given:
            yield [*begun[item.attempt], *_answer(item, contents.of[item.version])]


def _answer(item: Given, version: "_Read") -> list[Any]:
    return [
        item.position,
        item.section,
        version.question,
        version.number,
        version.kind,
        version.asked,
        PRIVATE if version.is_private else in_words(version.content, item.response),
        None if item.fraction is None else round(item.fraction, 4),
        item.confidence,
        "yes" if item.skipped else "no",
    ]


def _in_chunks(attempts: QuerySet[Attempt]) -> Iterator[list[Begun]]:
    """Some hundred at a time, by when they began: what belongs to them is then read in one query for all of these."""
    found = attempts.order_by("started_at", "pk").values_list(*BEGUN).iterator(chunk_size=AT_A_TIME)
    while some := list(map(Begun._make, islice(found, AT_A_TIME))):
        yield some


def _counted(attempts: list[Begun]) -> dict[UUID, tuple[int, int]]:
    """(questions, answered) of each."""
    answered = Count("pk", filter=Q(response__isnull=False))
    items = AttemptItem.objects.filter(attempt__in=[attempt.pk for attempt in attempts]).order_by()
    rows = items.values_list("attempt").annotate(asked=Count("pk"), given=answered)
    return {key: (asked, given) for key, asked, given in rows}


def _whose(attempt: Begun, large: dict[str, frozenset[int]]) -> list[Any]:
    """Code and places of work, those too small to be named left out; module and quiz."""
    return [
        str(attempt.pk),
        code_of(attempt.person),
        attempt.area,
        attempt.agency if attempt.agency_id in large["agency"] else "",
        attempt.team if attempt.team_id in large["team"] else "",
        attempt.module,
        attempt.policy.get("title", ""),
    ]


def _large_workplaces(scope: Scope) -> dict[str, frozenset[int]]:
    """Agencies and teams with five or more people in this file."""
    return {kind: _large(scope, f"person__{kind}") for kind in ("agency", "team")}


def _large(scope: Scope, kind: str) -> frozenset[int]:
    counted = scope.attempts().order_by().values(kind).annotate(people=Count("person", distinct=True))
    return frozenset(filter(None, counted.filter(people__gte=SMALLEST_SHOWN).values_list(kind, flat=True)))


@dataclass(frozen=True)
class _Read:
    """What every answer to one version repeats."""

    content: dict[str, Any]
    question: int
    number: int

    @property
    def is_private(self) -> bool:
        return bool(self.content["kind"] == QuestionKind.REFLECTIVE)

    @cached_property
    def kind(self) -> str:
        return str(QuestionKind(self.content["kind"]).label)

    @cached_property
    def asked(self) -> str:
        return plain(self.content["stem"])


class _Contents:
    """Versions as they are needed; some thousands at most are kept at a time."""

    def __init__(self) -> None:
        self.of: dict[int, _Read] = {}

    def load(self, ids: set[int]) -> None:
        missing = ids - self.of.keys()
        if len(self.of) + len(missing) > VERSIONS_KEPT:
            self.of, missing = {}, ids
        if missing:
            versions = QuestionVersion.objects.in_bulk(missing).values()
            self.of |= {v.pk: _Read(v.content, v.question_id, v.number) for v in versions}


def _moments(moment: datetime | None) -> list[datetime | None]:
    """In universal time, and as clocks here showed it."""
    return [in_utc(moment), timezone.localtime(moment) if moment else None]
