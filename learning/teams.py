"""Decisions of one team in the scenarios of a quiz."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, QuerySet

from accounts.models import Team, User
from core.small_counts import SMALLEST_SHOWN
from learning.access import people_led_by
from learning.analysis.divergence import Fork, forks
from learning.enums import AttemptState, QuestionKind
from learning.models import AttemptItem, QuestionVersion, Quiz


@dataclass(frozen=True)
class Scenario:
    """One scenario question as the team went through it for the first time."""

    stem: str
    forks: list[Fork]


def large_enough(quiz: Quiz, lead: User) -> QuerySet[Team]:
    """Teams of the lead's areas of which five people or more have gone through a scenario of this quiz."""
    answered = _answers(quiz).filter(attempt__person__in=people_led_by(lead))
    counted = answered.values("attempt__person__team").annotate(
        people=Count("attempt__person", distinct=True)
    )
    large = counted.filter(people__gte=SMALLEST_SHOWN).values("attempt__person__team")
    return Team.objects.filter(pk__in=large, area__in=lead.led_area_ids).select_related("agency")


def decisions_of(quiz: Quiz, team: Team) -> list[Scenario]:
    """Each person's first attempt at each scenario; small counts are hidden."""
    answered = _answers(quiz).filter(attempt__person__team=team, attempt__person__area=team.area_id)
    rows: Any = answered.order_by("attempt__submitted_at", "attempt", "position")
    first: dict[tuple[int, int], Any] = {}
    versions: dict[int, int] = {}
    for person, question, version, response in rows.values_list(
        "attempt__person", "version__question", "version", "response"
    ):
        first.setdefault((question, person), response["path"])
        versions[question] = max(version, versions.get(question, 0))
    paths: dict[int, list[list[str]]] = defaultdict(list)
    for (question, _), path in first.items():
        paths[question].append(path)
    contents = QuestionVersion.objects.in_bulk(list(versions.values()))
    return [_scenario(contents[versions[question]], mine) for question, mine in paths.items()]


def _scenario(version: QuestionVersion, paths: list[list[str]]) -> Scenario:
    return Scenario(version.content["stem"], forks(version.content, paths))


def _answers(quiz: Quiz) -> QuerySet[AttemptItem]:
    return AttemptItem.objects.filter(
        attempt__quiz=quiz,
        attempt__state=AttemptState.SUBMITTED,
        version__content__kind=QuestionKind.SCENARIO,
        response__isnull=False,
    )
