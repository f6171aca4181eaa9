"""Beginning an attempt. What is asked and what counts is the server's alone, and is written down here."""

import random
import secrets
from datetime import datetime, timedelta
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import prefetch_related_objects
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import User
from learning import follow_up
from learning.actions.completing import enrol
from learning.actions.submitting import is_over, submit
from learning.allowances import allowed_to
from learning.drawing import Drawn, draw
from learning.enums import AttemptState, QuestionKind
from learning.models import Attempt, AttemptItem, Quiz, QuizPage
from learning.policy import Policy

NOT_NOW = gettext_lazy("This quiz is being put together anew. Its editors know; look in again tomorrow.")


class CannotStart(Exception):
    """No attempt can begin now; the message is a sentence for whoever tried."""


class NoAttemptsLeft(CannotStart):
    """The quiz allows no further attempt."""


class MustWait(CannotStart):
    """The next attempt is open from `until` on."""

    def __init__(self, until: datetime) -> None:
        super().__init__(_("The next try is not open yet."))
        self.until = until


class NotOpenYet(CannotStart):
    """A follow-up comes some time after its module's exit quiz."""


def start(person: User, page: QuizPage) -> Attempt:
    """The open attempt, or a new one; of many starts at once, one makes it and all get it."""
    mine = Attempt.objects.filter(person=person, quiz__step=page.step_id)
    earlier = list(mine.order_by("-started_at"))
    running = next((attempt for attempt in earlier if attempt.is_open), None)
    if running and not is_over(running):
        return running
    if running:
        earlier = [submit(running), *(attempt for attempt in earlier if attempt is not running)]
    too_early = follow_up.not_open_yet(page, person.pk)
    if too_early:
        raise NotOpenYet(too_early)
    extra = _may_start(person, page, earlier)
    try:
        with transaction.atomic():
            return _new_attempt(person, page, extra)
    except IntegrityError:
        return mine.get(state=AttemptState.OPEN)


def _may_start(person: User, page: QuizPage, earlier: list[Attempt]) -> int:
    """The extra minutes this person has; raises a `CannotStart` where tries or the wait forbid it."""
    if page.attempts_allowed is None and not page.wait_hours and not page.minutes_allowed:
        return 0
    allowed = allowed_to(person.pk, page.step_id)
    earlier = [attempt for attempt in earlier if not attempt.is_set_aside]
    if page.attempts_allowed is not None and len(earlier) >= page.attempts_allowed + allowed.attempts:
        raise NoAttemptsLeft(_("You have used all your tries."))
    last = earlier[0].submitted_at if earlier else None
    until = last + timedelta(hours=page.wait_hours) if last else None
    if until and until > timezone.now():
        raise MustWait(until)
    return allowed.minutes


def _new_attempt(person: User, page: QuizPage, extra_minutes: int) -> Attempt:
    now = timezone.now()
    seed = secrets.randbelow(2**31)
    chance = random.Random(seed)  # noqa: S311  an order, not a secret
    drawn = _drawn(person, page, chance)
    quiz = Quiz.objects.select_related("step").get(step=page.step_id)
    policy = Policy.of_page(page, questions=len(drawn), extra_minutes=extra_minutes)
    attempt = Attempt.objects.create(
        person=person,
        quiz=quiz,
        seed=seed,
        policy=policy.kept(),
        started_at=now,
        saved_at=now,
        ends_at=policy.ends_at(now),
    )
    AttemptItem.objects.bulk_create(
        _item(attempt, number, question, chance, policy) for number, question in enumerate(drawn, 1)
    )
    enrol(person, quiz.step.module_id, quiz.step)
    return attempt


def _drawn(person: User, page: QuizPage, chance: random.Random) -> list[Drawn]:
    slots = list(page.slots.order_by("sort_order"))
    prefetch_related_objects([slot for slot in slots if slot.draw], "draw_topics")
    drawn = draw(slots, person.pk, chance, shuffle=page.shuffle_questions)
    if not drawn:
        raise CannotStart(NOT_NOW)
    return drawn


def _item(attempt: Attempt, number: int, drawn: Drawn, chance: random.Random, policy: Policy) -> AttemptItem:
    return AttemptItem(
        attempt=attempt,
        position=number,
        section=drawn.section,
        version=drawn.version,
        option_order=_order(drawn.version.content, chance, shuffle=policy.shuffle_options),
    )


def _order(content: dict[str, Any], chance: random.Random, *, shuffle: bool) -> list[str]:
    """Option ids as they are shown; of a short text none, and of an ordering never the right one."""
    right = [option["id"] for option in content["options"]]
    ids = list(right)
    if content["kind"] == QuestionKind.SHORT_TEXT:
        return []
    if content["kind"] == QuestionKind.ORDERING:
        while ids == right and len(ids) > 1:
            chance.shuffle(ids)
    elif shuffle and content["kind"] != QuestionKind.TRUE_FALSE:
        chance.shuffle(ids)
    return ids
