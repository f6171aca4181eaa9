"""What people and editors do in learning, one verb each."""

from learning.actions.answering import AttemptClosed, NoAttemptsLeft, NotAnOption, answer, start, submit
from learning.actions.completing import complete_step
from learning.actions.versions import keep_version

__all__ = [
    "AttemptClosed",
    "NoAttemptsLeft",
    "NotAnOption",
    "answer",
    "complete_step",
    "keep_version",
    "start",
    "submit",
]
