"""What changes a consultation, one verb each; the only writers of its state.

Each is one conditional UPDATE: of two people acting at once exactly one succeeds, the other gets a `Refused`.
Event and letters are recorded in the same transaction; only delivery follows.
"""

from champions.actions.answering import accept, advise, ask_more, decline
from champions.actions.asking import (
    close,
    draft,
    keep_finding,
    open_findings,
    redraft,
    replace_finding,
    reply,
    send,
    texts_of,
    withdraw,
)
from champions.actions.moving import AlreadyTaken, IsAway, NoRoom, Refused, SomebodyWrote

__all__ = [
    "AlreadyTaken",
    "IsAway",
    "NoRoom",
    "Refused",
    "SomebodyWrote",
    "accept",
    "advise",
    "ask_more",
    "close",
    "decline",
    "draft",
    "keep_finding",
    "open_findings",
    "redraft",
    "replace_finding",
    "reply",
    "send",
    "texts_of",
    "withdraw",
]
