"""Which versions have new answers, and the answers that count, read in one pass.

Each person's first submitted attempt at a quiz counts; of a question met in several quizzes, the first answer.
What was skipped and what is not marked does not. However many answers there are, one person's are held at a time.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from itertools import groupby
from typing import Any, NamedTuple

from django.db.models import Exists, F, Max, OuterRef, Q, QuerySet, Subquery

from learning.analysis import Answer, Tally, ticks
from learning.enums import AttemptState
from learning.models import Attempt, AttemptItem, QuestionVersion

# Longer than a submission may take to commit: what was under way while counting is counted again.
OVERLAP = timedelta(minutes=1)
AT_A_TIME = 2000


class Row(NamedTuple):
    """One question of one attempt, as far as counting needs it."""

    person: int
    attempt: Any
    quiz: int
    version: int
    question: int
    response: Any
    fraction: float | None
    skipped: bool
    confidence: int | None

    @property
    def is_marked(self) -> bool:
        return self.fraction is not None and not self.skipped


FIELDS = (
    "attempt__person",
    "attempt",
    "attempt__quiz",
    "version",
    "version__question",
    "response",
    "fraction",
    "skipped",
    "confidence",
)


def stale_versions(since: datetime | None) -> list[int]:
    """Versions answered since they were last counted, looking no further back than `since`."""
    submitted = AttemptItem.objects.filter(attempt__state=AttemptState.SUBMITTED)
    if since:
        submitted = submitted.filter(attempt__submitted_at__gte=since - OVERLAP)
    met = (
        submitted.order_by()
        .values("version")
        .annotate(latest=Max("attempt__submitted_at"), counted=F("version__statistics__counted_at"))
        .values_list("version", "latest", "counted")
    )
    return sorted(version for version, latest, counted in met if not counted or latest + OVERLAP > counted)


def tallies_of(versions: Sequence[QuestionVersion]) -> dict[int, Tally]:
    """Everything said in first answers about each of these versions."""
    contents = {version.pk: version.content for version in versions}
    tallies = {version.pk: Tally() for version in versions}
    for quiz, version, answer in _first_answers(_rows(versions), contents):
        tallies[version].add(answer, quiz)
    return tallies


def first_attempts() -> QuerySet[Attempt]:
    """Of each person at each quiz, the attempt submitted first."""
    submitted = Attempt.objects.filter(state=AttemptState.SUBMITTED)
    earlier = submitted.filter(person=OuterRef("person"), quiz=OuterRef("quiz")).filter(
        Q(submitted_at__lt=OuterRef("submitted_at"))
        | Q(submitted_at=OuterRef("submitted_at"), pk__lt=OuterRef("pk"))
    )
    return submitted.filter(~Exists(earlier))


def _rows(versions: Sequence[QuestionVersion]) -> Iterator[Row]:
    """All questions of the attempts in which one of these was asked, person by person, earliest first."""
    questions = {version.question_id for version in versions}
    asked = AttemptItem.objects.filter(attempt=OuterRef("pk"), version__question__in=questions)
    attempts = first_attempts().filter(Exists(asked))
    items = AttemptItem.objects.filter(attempt__in=Subquery(attempts.values("pk"))).order_by(
        "attempt__person", "attempt__submitted_at", "attempt", "position"
    )
    yield from map(Row._make, items.values_list(*FIELDS).iterator(chunk_size=AT_A_TIME))


def _first_answers(
    rows: Iterable[Row], contents: dict[int, dict[str, Any]]
) -> Iterator[tuple[int, int, Answer]]:
    for _, mine in groupby(rows, key=lambda row: row.person):
        met: set[int] = set()
        for _, attempt in groupby(mine, key=lambda row: row.attempt):
            asked = list(attempt)
            marked = [row for row in asked if row.is_marked]
            total = sum(row.fraction or 0 for row in marked)
            for row in marked:
                if row.version in contents and row.question not in met:
                    yield row.quiz, row.version, _answer(row, contents[row.version], total, len(marked))
            met.update(row.question for row in asked)


def _answer(row: Row, content: dict[str, Any], total: float, marked: int) -> Answer:
    credit = row.fraction or 0.0
    rest = (total - credit) / (marked - 1) if marked > 1 else None
    return Answer(ticks(content, row.response, credit), credit, rest, row.confidence)
