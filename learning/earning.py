"""What one answer of an attempt counts."""

from typing import Any

from learning import marking
from learning.models import AttemptItem
from learning.policy import SECOND_TRY


def earned(item: AttemptItem, key: dict[str, Any] | None = None) -> float | None:
    """What an answer counts, with another key where there is one; None for a reflection and for what was skipped."""
    if item.skipped:
        return None
    share = marking.fraction(key or item.version.content, item.response)
    return share * SECOND_TRY if share is not None and item.tries > 1 else share
