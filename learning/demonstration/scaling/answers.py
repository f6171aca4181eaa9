"""Two hundred attempts at each quiz: strong and weak people, easy and hard questions, now and then a wrong key."""

import random
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone

from learning import marking
from learning.demonstration.scaling.quizzes import Built
from learning.enums import QuestionKind
from learning.models import Attempt, AttemptItem, Enrolment, QuestionVersion, Quiz, QuizPage, StepCompletion
from learning.policy import Policy

ATTEMPTS = 200
AT_A_TIME = 1000
Answer = tuple[Any, float | None]


class Palette:
    """What can be answered to one version, right and wrong, with its credit; marked once, drawn often."""

    def __init__(self, version: QuestionVersion, chance: random.Random) -> None:
        content = version.content
        self.version = version
        self.order = [option["id"] for option in content["options"]]
        right = marking.full_marks(content)
        self.right = (right, marking.fraction(content, right))
        wrong = [answer for answer in _others(content, chance) if answer != right]
        self.wrong: list[Answer] = [(answer, marking.fraction(content, answer)) for answer in wrong]
        self.wrong.append((None, marking.fraction(content, None)))
        self.hardness = chance.uniform(0.1, 0.7)
        self.misleads = chance.random() < 0.02

    def drawn(self, strength: float, chance: random.Random) -> Answer:
        """The stronger somebody is, the likelier it is right; where the key misleads, the likelier it is not."""
        knows = chance.random() < 0.15 + 0.85 * max(0.0, min(1.0, 0.5 + strength - self.hardness))
        return self.right if knows != self.misleads else chance.choice(self.wrong)


def answer_unit(unit: int, quizzes: Built, people: list[int]) -> None:
    chance = random.Random(f"answers-{unit}")  # noqa: S311  a story, not a secret
    for page, versions in quizzes:
        answer_quiz(page, [Palette(version, chance) for version in versions], people, chance)


def answer_quiz(
    page: QuizPage,
    palettes: list[Palette],
    people: list[int],
    chance: random.Random,
    attempts: int = ATTEMPTS,
) -> None:
    policy = Policy.of_page(page, questions=len(palettes)).kept()
    quiz = Quiz.objects.get(step=page.step_id)
    chosen = [chance.choice(people) for _ in range(attempts)]
    made = [_attempt(quiz, person, policy, chance) for person in chosen]
    items = [item for attempt in made for item in _items(attempt, palettes, chance)]
    Attempt.objects.bulk_create(made, batch_size=AT_A_TIME)
    AttemptItem.objects.bulk_create(items, batch_size=AT_A_TIME)
    _complete(page, made)


def _attempt(quiz: Quiz, person: int, policy: dict[str, Any], chance: random.Random) -> Attempt:
    ended = timezone.now() - timedelta(minutes=chance.randint(60, 525_000))
    return Attempt(
        person_id=person,
        quiz=quiz,
        seed=0,
        policy=policy,
        state="submitted",
        started_at=ended - timedelta(minutes=chance.randint(6, 30)),
        saved_at=ended,
        submitted_at=ended,
    )


def _items(attempt: Attempt, palettes: list[Palette], chance: random.Random) -> Iterator[AttemptItem]:
    """The answers of one attempt; its score is known after the last of them."""
    strength = random.Random(attempt.person_id).gauss(0.25, 0.3)  # noqa: S311  a story, not a secret
    fractions: list[float | None] = []
    for position, palette in enumerate(palettes, 1):
        response, fraction = palette.drawn(strength, chance)
        fractions.append(fraction)
        sure = (
            chance.choice((2, 3, 3) if fraction else (1, 2, 3)) if attempt.policy["asks_confidence"] else None
        )
        yield AttemptItem(
            attempt=attempt,
            position=position,
            version=palette.version,
            option_order=palette.order,
            response=response,
            fraction=fraction,
            confidence=sure,
        )
    attempt.score = marking.score(fractions)
    attempt.passed = marking.is_passed(attempt.score or 0, attempt.policy["pass_mark"])


def _complete(page: QuizPage, attempts: list[Attempt]) -> None:
    done = {attempt.person_id: attempt.saved_at for attempt in attempts if attempt.passed}
    begun = {attempt.person_id: attempt.started_at for attempt in attempts}
    StepCompletion.objects.bulk_create(
        [
            StepCompletion(person_id=person, step=page.step, how="passed", at=at)
            for person, at in done.items()
        ],
        ignore_conflicts=True,
    )
    Enrolment.objects.bulk_create(
        [_enrolment(person, page, at) for person, at in begun.items()], ignore_conflicts=True
    )


def _enrolment(person: int, page: QuizPage, at: datetime) -> Enrolment:
    module = page.step.module_id
    return Enrolment(person_id=person, module_id=module, started_at=at, last_step=page.step, last_at=at)


def _others(content: dict[str, Any], chance: random.Random) -> list[Any]:
    """Some answers that are not right, or not wholly."""
    kind, ids = content["kind"], [option["id"] for option in content["options"]]
    if kind in (QuestionKind.SINGLE, QuestionKind.TRUE_FALSE, QuestionKind.MULTIPLE):
        return [[option] for option in ids]
    if kind == QuestionKind.MATCHING:
        matches = [option["match_id"] for option in content["options"]]
        return [dict(zip(ids, chance.sample(matches, len(matches)), strict=True)) for _ in range(3)]
    if kind == QuestionKind.ORDERING:
        return [chance.sample(ids, len(ids)) for _ in range(3)]
    if kind == QuestionKind.SCENARIO:
        ways = [way["id"] for way in content["scenes"][0]["ways"]]
        return [{"path": [way]} for way in ways]
    return [{"text": text} for text in ("something else", "101", "not sure")]
