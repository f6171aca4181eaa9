"""What people and editors do in learning, one verb each."""

from learning.actions.allowing import NotTheirs, allow
from learning.actions.answering import (
    AlreadyChecked,
    AttemptClosed,
    answer,
    answer_all,
    check,
    close_if_over,
)
from learning.actions.completing import complete_step
from learning.actions.counting import count_items
from learning.actions.exporting import TooMuch, record_export
from learning.actions.regrading import regrade
from learning.actions.starting import CannotStart, MustWait, NoAttemptsLeft, start
from learning.actions.submitting import submit, submit_what_is_over
from learning.actions.unpublishing import tell_of_unpublishing
from learning.actions.versions import keep_version

__all__ = [
    "AlreadyChecked",
    "AttemptClosed",
    "CannotStart",
    "MustWait",
    "NoAttemptsLeft",
    "NotTheirs",
    "TooMuch",
    "allow",
    "answer",
    "answer_all",
    "check",
    "close_if_over",
    "complete_step",
    "count_items",
    "keep_version",
    "record_export",
    "regrade",
    "start",
    "submit",
    "submit_what_is_over",
    "tell_of_unpublishing",
]
