"""Which questions an attempt asks: drawn on the server when it begins, and recorded there."""

import random
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from learning.drawable import Draw, shared
from learning.models import AttemptItem, Question, QuestionVersion, QuizSlot


@dataclass(frozen=True)
class Drawn:
    section: str
    version: QuestionVersion


def draw(slots: Iterable[QuizSlot], person_id: int, chance: random.Random, *, shuffle: bool) -> list[Drawn]:
    """The questions of one attempt, in order.

    Fixed ones first of all, so that no draw repeats them; then each rule, with questions the person has not met
    before the others. Where the bank holds too few, whoever built the quiz is told (`actions.note_shortages`) and the
    learner is not: questions on the same topics of another difficulty come in, and if they are too few there are fewer.
    """
    slots = list(slots)
    drawn = _drawn(slots, person_id, chance)
    chosen = [[slot.question_id] if slot.question_id else drawn[place] for place, slot in enumerate(slots)]
    latest = latest_versions(pk for ids in chosen for pk in ids)
    sections = _in_sections(slots, chosen)
    if shuffle:
        for _, ids in sections:
            chance.shuffle(ids)
    return [Drawn(section, latest[pk]) for section, ids in sections for pk in ids if pk in latest]


def latest_versions(question_ids: Iterable[int]) -> dict[int, QuestionVersion]:
    """The newest version of each published question, by the question's id."""
    versions = QuestionVersion.objects.filter(question__in=set(question_ids), question__live=True)
    return {version.question_id: version for version in versions.order_by("number")}


def _drawn(slots: list[Any], person_id: int, chance: random.Random) -> dict[int, list[int]]:
    """Question ids by place; draws that want the same questions share them, as far as there are enough."""
    rules = [(place, slot) for place, slot in enumerate(slots) if slot.draw]
    taken = {slot.question_id for slot in slots if slot.question_id}
    met = _met_by(person_id) if rules else frozenset()
    draws = [Draw(place, slot.draw, _pool(slot, taken, met, chance)) for place, slot in rules]
    drawn = shared(draws)
    if all(len(drawn[draw.place]) == draw.wanted for draw in draws):
        return drawn
    return shared(
        [_widened(draw, slot, taken, met, chance) for draw, (_, slot) in zip(draws, rules, strict=True)]
    )


def _widened(draw: Draw, slot: Any, taken: set[int], met: frozenset[int], chance: random.Random) -> Draw:
    """What fits comes first, then what fits but for its difficulty."""
    known = set(draw.pool)
    more = [pk for pk in _pool(slot, taken, met, chance, any_difficulty=True) if pk not in known]
    return Draw(draw.place, draw.wanted, [*draw.pool, *more])


def _pool(
    slot: Any, taken: set[int], met: frozenset[int], chance: random.Random, *, any_difficulty: bool = False
) -> list[int]:
    """What fits a rule, those not met yet first, in an order of chance."""
    topics = [topic.pk for topic in slot.draw_topics.all()]
    free = [
        pk
        for pk in Question.objects.fitting(topics, "" if any_difficulty else slot.draw_difficulty)
        if pk not in taken
    ]
    chance.shuffle(free)
    return sorted(free, key=met.__contains__)  # stable: the shuffled order stays within each


def _met_by(person_id: int) -> frozenset[int]:
    asked = AttemptItem.objects.filter(attempt__person=person_id).values_list("version__question", flat=True)
    return frozenset(asked.distinct())


def _in_sections(slots: list[Any], chosen: list[list[int]]) -> list[tuple[str, list[int]]]:
    """(heading, question ids); a slot without a heading goes on with the section before it."""
    sections: list[tuple[str, list[int]]] = []
    for slot, ids in zip(slots, chosen, strict=True):
        if slot.section or not sections:
            sections.append((slot.section, []))
        sections[-1][1].extend(ids)
    return sections
