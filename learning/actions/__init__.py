"""What people and editors do in learning, one verb each."""

from learning.actions.allowing import NotTheirs, allow
from learning.actions.answering import (
    CHECKED,
    AlreadyChecked,
    AttemptClosed,
    NotWhole,
    SameAgain,
    answer,
    answer_all,
    check,
    close_if_over,
)
from learning.actions.completing import complete_step, finish_module
from learning.actions.counting import count_items
from learning.actions.exporting import TooMuch, record_export
from learning.actions.falling_short import note_shortages
from learning.actions.inviting import invite_to_follow_ups
from learning.actions.recording import add_to_record, change_record, drop_from_record
from learning.actions.regrading import regrade
from learning.actions.starting import CannotStart, MustWait, NoAttemptsLeft, NotOpenYet, start
from learning.actions.submitting import submit, submit_what_is_over
from learning.actions.unpublishing import tell_of_unpublishing
from learning.actions.versions import keep_version

__all__ = [
    "CHECKED",
    "AlreadyChecked",
    "AttemptClosed",
    "CannotStart",
    "MustWait",
    "NoAttemptsLeft",
    "NotOpenYet",
    "NotTheirs",
    "NotWhole",
    "SameAgain",
    "TooMuch",
    "add_to_record",
    "allow",
    "answer",
    "answer_all",
    "change_record",
    "check",
    "close_if_over",
    "complete_step",
    "count_items",
    "drop_from_record",
    "finish_module",
    "invite_to_follow_ups",
    "keep_version",
    "note_shortages",
    "record_export",
    "regrade",
    "start",
    "submit",
    "submit_what_is_over",
    "tell_of_unpublishing",
]
