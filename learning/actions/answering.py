"""Answers, saved as they are given. Nothing is kept for an attempt that is over, or of a form that is not its own."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from learning import marking
from learning.actions.submitting import is_over, submit
from learning.enums import AttemptState, Confidence
from learning.marking import NotAnAnswer, Posted
from learning.models import Attempt, AttemptItem
from learning.policy import GRACE, Policy

# What a form may say beside the answer. `asked` stands in every whole form: only then is what is missing meant so.
BESIDE: dict[str, frozenset[str]] = {
    "asked": frozenset({"1"}),
    "flag": frozenset({"1"}),
    "skip": frozenset({"0", "1"}),
    "confidence": frozenset(Confidence.values),
    "go": frozenset({"on", "back", "check"}),
}
CHECKED = gettext_lazy("This question was checked already, so its answer stands.")


class AttemptClosed(Exception):
    """It was submitted already, or its time is up; nothing can be changed any more."""


class AlreadyChecked(Exception):
    """The question was checked, so its answer stands."""


class NotWhole(Exception):
    """Part of the answer is missing, so there is nothing to check yet."""


class SameAgain(Exception):
    """It is the answer of the first try: checking it again is no second one."""


@transaction.atomic
def answer(item: AttemptItem, posted: Posted, *, place: int | None = None) -> None:
    """Save what was given for one question, as given, and at which question the person is now: this one unless said.

    Raises `NotAnAnswer`, `AlreadyChecked` or `AttemptClosed` and then changes nothing.
    """
    if item.is_settled:
        raise AlreadyChecked
    _hold_open(item.attempt_id, place=place or item.position)
    changes = changes_of(item, posted)
    if not AttemptItem.objects.filter(pk=item.pk, checked_at=None, tries=item.tries).update(**changes):
        raise AlreadyChecked
    for name, value in changes.items():
        setattr(item, name, value)


@transaction.atomic
def answer_all(
    attempt: Attempt, forms: Mapping[int, Posted], *, place: int
) -> tuple[list[AttemptItem], dict[int, str]]:
    """The same for every question on one page: all of them as they now are, and what is wrong with some, by position.

    What is wrong with one saves the others; of a question without a form nothing changes.
    """
    # First: whatever checks a question waits for it, so what is read next stands.
    _hold_open(attempt.pk, place=place)
    items = list(attempt.items.select_related("version"))
    mistakes: dict[int, str] = {}
    fields: set[str] = set()
    for item in items:
        posted = forms.get(item.position)
        if not posted:
            continue
        try:
            changes = changes_of(item, posted)
        except NotAnAnswer as mistake:
            mistakes[item.position] = str(mistake)
            continue
        if item.is_settled:
            if changes.get("response", item.response) != item.response:
                mistakes[item.position] = str(CHECKED)
            continue
        fields |= changes.keys()
        for name, value in changes.items():
            setattr(item, name, value)
    if fields:
        AttemptItem.objects.bulk_update(items, sorted(fields))
    return items, mistakes


@transaction.atomic
def check(item: AttemptItem, policy: Policy) -> None:
    """Count a try; with the last one, a right answer or one that is not marked, the question is settled."""
    if not item.is_answered:
        raise NotWhole
    if item.tries and item.response == item.first_response:
        raise SameAgain
    tries = item.tries + 1
    share = marking.fraction(item.version.content, item.response)
    is_right = share is None or share >= 1 - marking.ROUNDING
    settled = timezone.now() if is_right or tries >= policy.tries else None
    changes: dict[str, Any] = {"tries": tries, "checked_at": settled}
    if not settled:
        changes["first_response"] = item.response
    _hold_open(item.attempt_id)
    if not AttemptItem.objects.filter(pk=item.pk, tries=item.tries, checked_at=None).update(**changes):
        raise AlreadyChecked
    for name, value in changes.items():
        setattr(item, name, value)


def changes_of(item: AttemptItem, posted: Posted) -> dict[str, Any]:
    """The columns that one form changes; raises `NotAnAnswer` for anything that belongs to no form of this question."""
    beside = {name: _one_of(name, list(values)) for name, values in posted.items() if name in BESIDE}
    given = {name: values for name, values in posted.items() if name not in BESIDE}
    content, is_whole = item.version.content, "asked" in beside
    if beside.get("skip") == "1":
        return _skipped(item)
    if not (given.keys() - {"shown"} or is_whole or "flag" in beside):
        raise NotAnAnswer(marking.ODD)
    changes: dict[str, Any] = {}
    if given.keys() - {"shown"} or is_whole:
        changes["response"] = marking.read(content, given, item.response)
    if is_whole or "flag" in beside:
        changes["flagged"] = "flag" in beside
    if changes.get("response") or "skip" in beside:
        changes["skipped"] = False
    if "confidence" in beside:
        changes["confidence"] = int(beside["confidence"])
    return changes


def _skipped(item: AttemptItem) -> dict[str, Any]:
    """Leaving a question out comes before knowing whether one is right."""
    if not item.version.content["warning"]:
        raise NotAnAnswer(marking.ODD)
    if item.tries:
        raise NotAnAnswer(_("You checked this question already, so it cannot be left out any more."))
    return {"skipped": True, "response": None, "confidence": None}


def _one_of(name: str, values: list[str]) -> str:
    """The last value, as of a box with a hidden field before it; raises `NotAnAnswer` for what no form sends."""
    if not values or not set(values) <= BESIDE[name] or (len(values) > 1 and name != "skip"):
        raise NotAnAnswer(marking.ODD)
    return values[-1]


def _hold_open(attempt_id: Any, **changes: int) -> None:
    """Note the saving on the attempt, if it is still open: a submission beside it now waits for this answer."""
    now = timezone.now()
    in_time = Q(ends_at=None) | Q(ends_at__gte=now - GRACE)
    still_open = Attempt.objects.filter(in_time, pk=attempt_id, state=AttemptState.OPEN)
    if not still_open.update(saved_at=now, **changes):
        raise AttemptClosed


def close_if_over(attempt: Attempt) -> Attempt:
    """An attempt whose time is up is submitted with what was saved, whenever somebody next looks."""
    return submit(attempt) if is_over(attempt) else attempt
