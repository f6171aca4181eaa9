"""An attempt from start to submission. What is asked, what counts and what is right is the server's alone."""

import random
import secrets
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from accounts.models import User
from learning.actions.completing import complete_step, enrol
from learning.enums import AttemptState
from learning.models import Attempt, AttemptItem, QuestionVersion, QuizPage
from learning.scoring import fraction, is_passed, score


class NoAttemptsLeft(Exception):
    """The quiz allows no further attempt."""


class AttemptClosed(Exception):
    """It was submitted already; nothing can be changed any more."""


class NotAnOption(Exception):
    """The answer names an option that this question does not have, or more than it takes."""


def start(person: User, page: QuizPage) -> Attempt:
    """The open attempt, or a new one; of many starts at once, one makes it and all get it."""
    mine = Attempt.objects.filter(person=person, quiz__step=page.step_id)
    running = mine.filter(state=AttemptState.OPEN).first()
    if running:
        return running
    if page.attempts_allowed is not None and mine.count() >= page.attempts_allowed:
        raise NoAttemptsLeft
    try:
        with transaction.atomic():
            return _new_attempt(person, page)
    except IntegrityError:
        return mine.get(state=AttemptState.OPEN)


def _new_attempt(person: User, page: QuizPage) -> Attempt:
    attempt = Attempt.objects.create(
        person=person,
        quiz=page.step.quiz,
        seed=secrets.randbelow(2**31),
        policy={"title": page.title, "pass_mark": page.pass_mark, "url": page.url, "version": 1},
    )
    shuffle = random.Random(attempt.seed) if page.shuffle_options else None  # noqa: S311  an order, not a secret
    AttemptItem.objects.bulk_create(
        AttemptItem(attempt=attempt, position=number, version=version, option_order=_order(version, shuffle))
        for number, version in enumerate(_versions(page), 1)
    )
    enrol(person, page.step.module_id, page.step)
    return attempt


def _versions(page: QuizPage) -> list[QuestionVersion]:
    """The latest version of each published question, in the order of the quiz."""
    wanted = list(page.slots.order_by("sort_order").values_list("question", flat=True))
    versions = QuestionVersion.objects.filter(question__in=wanted, question__live=True).order_by("number")
    latest = {version.question_id: version for version in versions}
    return [latest[question] for question in wanted if question in latest]


def _order(version: QuestionVersion, shuffle: random.Random | None) -> list[str]:
    ids = [option["id"] for option in version.options]
    if shuffle:
        shuffle.shuffle(ids)
    return ids


@transaction.atomic
def answer(item: AttemptItem, chosen: list[str]) -> None:
    """Save what was chosen, as given; raises `NotAnOption` or `AttemptClosed` and then changes nothing."""
    if not set(chosen) <= set(item.option_order) or (len(set(chosen)) > 1 and not item.version.is_multiple):
        raise NotAnOption
    still_open = Attempt.objects.filter(pk=item.attempt_id, state=AttemptState.OPEN)
    if not still_open.update(saved_at=timezone.now()):  # and a submission now waits for this answer
        raise AttemptClosed
    AttemptItem.objects.filter(pk=item.pk).update(response=sorted(set(chosen)) or None)


@transaction.atomic
def submit(attempt: Attempt) -> Attempt:
    """Score it once; the second of two presses gets the same result."""
    now = timezone.now()
    mine = Attempt.objects.filter(pk=attempt.pk, state=AttemptState.OPEN)
    if mine.update(state=AttemptState.SUBMITTED, submitted_at=now):
        _mark(attempt)
    return Attempt.objects.get(pk=attempt.pk)


def _mark(attempt: Attempt) -> None:
    items = list(attempt.items.select_related("version"))
    for item in items:
        item.fraction = fraction(item.version.content, item.response)
    AttemptItem.objects.bulk_update(items, ["fraction"])
    share = score(item.fraction or 0.0 for item in items)
    result: dict[str, Any] = {"score": share, "passed": is_passed(share, attempt.policy["pass_mark"])}
    Attempt.objects.filter(pk=attempt.pk).update(**result)
    if result["passed"]:
        complete_step(attempt.person, attempt.quiz.step, how="passed")
