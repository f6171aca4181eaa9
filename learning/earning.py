"""What one answer of an attempt counts."""

from typing import Any

from learning import marking
from learning.models import AttemptItem
from learning.policy import SECOND_TRY


def earned(item: AttemptItem, key: dict[str, Any] | None = None) -> float | None:
    """What an answer counts, with another key where there is one; None for a reflection and for what was skipped.

    A second try counts half, checked or not, and never takes away what the first had earned.
    """
    if item.skipped:
        return None
    content = key or item.version.content
    share = marking.fraction(content, item.response)
    if share is None or not item.is_second_try:
        return share
    first = marking.fraction(content, item.first_response) or 0.0
    return max(first, share * SECOND_TRY)
