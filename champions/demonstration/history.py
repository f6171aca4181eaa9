"""A year of questions asked and answered, drawn from the written ones."""

import random
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import cast

from accounts.models import User
from champions.demonstration import CONSULTATIONS
from champions.demonstration.shapes import AdviceEntry, ConsultationEntry, SurveyEntry
from champions.working_time import LONDON, WorkingTime

# Area: how many in a year, and its champions.
AREAS: dict[str, tuple[int, list[str]]] = {
    "fenmarch": (70, ["champion", "champion2", "champion3", "champion4", "champion5"]),
    "calderwick-vale": (15, ["champion6"]),
}
# What these people have asked is written out; the drawn ones would hide it in their lists.
FEATURED = ("practitioner", "colleague")
FIRST, LAST = 24, 362
# Beyond this age a case's text is surely destroyed, so that any story may lend its topics.
TEXT_IS_GONE = 260
OUTCOMES = [
    "context_work_started",
    "context_work_started",
    "plan_changed",
    "plan_changed",
    "plan_changed",
    "referral_made",
    "no_change",
    "other",
]
ANSWERED = [entry for entry in CONSULTATIONS if "advice" in entry]
Drawn = tuple[ConsultationEntry, datetime]


def year_of(slug: str, people: dict[str, User], now: datetime, scale: int) -> Iterator[Drawn]:
    """(entry, when it was sent) for one area; the same stories every time, counted back from `now`."""
    number, champions = AREAS[slug]
    askers = [
        login
        for login, person in people.items()
        if person.area and person.area.slug == slug and login.startswith(("person", *FEATURED))
    ]
    for index in range(number * scale):
        yield _drawn(f"{slug}-{index}", askers, champions, people, now)


def _drawn(
    key: str, askers: list[str], champions: list[str], people: dict[str, User], now: datetime
) -> Drawn:
    chance = random.Random(f"7-{key}")  # noqa: S311  a story, not a secret
    days = FIRST + round((LAST - FIRST) * chance.random() ** 1.25)  # more of it lately
    is_old = days > TEXT_IS_GONE
    base = chance.choice(CONSULTATIONS if is_old else ANSWERED)
    asker = chance.choice(askers if is_old else _like(base["requester"], askers, people))
    known = base["champion"] if base["champion"] in champions and chance.random() < 0.7 else None
    outcome = chance.choice(OUTCOMES)
    entry: ConsultationEntry = {
        **base,
        "key": key,
        "requester": asker,
        "champion": known or chance.choice(champions),
        "offered_to": None,
        "state": "withdrawn" if is_old and chance.random() < 0.08 else "closed",
        "quarantined": "",
        "advice": _advice(base, outcome),
    }
    entry.pop("needed_in_days", None)
    entry.pop("meeting", None)
    entry.pop("survey", None)
    if chance.random() < 0.84:
        entry["survey"] = _survey(chance, entry["advice"]["outcome"])
    return entry, _working_moment(now - timedelta(days=days), chance)


def _like(login: str, askers: list[str], people: dict[str, User]) -> list[str]:
    """Colleagues of the one who wrote the story, for their words betray their work; else anyone."""
    agency = people[login].agency_id
    others = [name for name in askers if name not in FEATURED]
    return [name for name in others if people[name].agency_id == agency] or others


def _advice(base: ConsultationEntry, outcome: str) -> AdviceEntry:
    if "advice" in base:
        return base["advice"]
    return {"summary": "", "this_week": "", "watch_outs": "", "outcome": outcome, "guidance": []}


def _survey(chance: random.Random, expected: str) -> SurveyEntry:
    came_of_it = expected if chance.random() < 0.7 else chance.choice(OUTCOMES)
    return cast(
        SurveyEntry,
        {
            "helped": chance.choice([3, 4, 4, 5, 5, 5]),
            "in_time": chance.choice([2, 3, 4, 4, 5, 5]),
            "clearer": chance.choice([3, 4, 4, 5, 5]),
            "came_of_it": came_of_it,
            "again": "yes" if chance.random() < 0.93 else "no",
        },
    )


def _working_moment(around: datetime, chance: random.Random) -> datetime:
    """Some working hour on that day, or on the next working day."""
    midnight = around.astimezone(LONDON).replace(hour=0, minute=0, second=0, microsecond=0)
    return WorkingTime().after(midnight, chance.uniform(0.1, 7.8))
