"""Answers, saved as they are given. Nothing is kept for an attempt that is over."""

from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from learning import marking
from learning.actions.submitting import is_over, submit
from learning.enums import AttemptState
from learning.marking import NotAnAnswer
from learning.models import Attempt, AttemptItem
from learning.policy import GRACE, Policy

CONFIDENCE = frozenset({"1", "2", "3"})


class AttemptClosed(Exception):
    """It was submitted already, or its time is up; nothing can be changed any more."""


class AlreadyChecked(Exception):
    """The question was checked, so its answer stands."""


@transaction.atomic
def answer(item: AttemptItem, posted: Any) -> None:
    """Save what was given for one question, as given.

    Raises `NotAnAnswer`, `AlreadyChecked` or `AttemptClosed` and then changes nothing.
    """
    if item.checked_at:
        raise AlreadyChecked
    _hold_open(item.attempt_id)
    changes = _changes(item, posted)
    if not AttemptItem.objects.filter(pk=item.pk, checked_at=None).update(**changes):
        raise AlreadyChecked
    for name, value in changes.items():
        setattr(item, name, value)


@transaction.atomic
def answer_all(items: list[AttemptItem], forms: dict[int, Any]) -> dict[int, str]:
    """The same for every question on one page; what is wrong with some, by position, saves the others."""
    mistakes: dict[int, str] = {}
    _hold_open(items[0].attempt_id)
    fields: set[str] = set()
    for item in items:
        try:
            changes = _changes(item, forms[item.position])
        except NotAnAnswer as mistake:
            mistakes[item.position] = str(mistake)
            continue
        fields |= changes.keys()
        for name, value in changes.items():
            setattr(item, name, value)
    AttemptItem.objects.bulk_update(items, sorted(fields) or ["flagged"])
    return mistakes


@transaction.atomic
def check(item: AttemptItem, policy: Policy) -> None:
    """Count a try; with the last one, a right answer or one that is not marked, the question is settled."""
    tries = item.tries + 1
    share = marking.fraction(item.version.content, item.response)
    is_right = share is None or share >= 1 - marking.ROUNDING
    settled = timezone.now() if is_right or tries >= policy.tries else None
    _hold_open(item.attempt_id)
    if not AttemptItem.objects.filter(pk=item.pk, tries=item.tries, checked_at=None).update(
        tries=tries, checked_at=settled
    ):
        raise AlreadyChecked
    item.tries, item.checked_at = tries, settled


def _changes(item: AttemptItem, posted: Any) -> dict[str, Any]:
    """The columns that one form changes."""
    if posted.get("skip") and item.version.content["warning"]:
        return {"skipped": True, "response": None, "confidence": None}
    confidence = (posted.get("confidence") or [""])[-1]
    changes = {
        "response": marking.read(item.version.content, posted, item.response),
        "flagged": bool(posted.get("flag")),
        "skipped": False,
    }
    return changes | ({"confidence": int(confidence)} if confidence in CONFIDENCE else {})


def _hold_open(attempt_id: Any) -> None:
    """Note the saving on the attempt, if it is still open: a submission beside it now waits for this answer."""
    now = timezone.now()
    in_time = Q(ends_at=None) | Q(ends_at__gte=now - GRACE)
    if not Attempt.objects.filter(in_time, pk=attempt_id, state=AttemptState.OPEN).update(saved_at=now):
        raise AttemptClosed


def close_if_over(attempt: Attempt) -> Attempt:
    """An attempt whose time is up is submitted with what was saved, whenever somebody next looks."""
    return submit(attempt) if is_over(attempt) else attempt
