"""What changes a consultation, one verb each; the only writers of its state.

Each is one conditional UPDATE: of two people acting at once exactly one succeeds, the other gets a `Refused`.
Event and letters are recorded in the same transaction; only delivery follows.
"""

from champions.actions.answering import accept, advise, ask_more, decline, note, write
from champions.actions.asking import NotWhole, close, follow_up, reopen, reply, send, withdraw
from champions.actions.attaching import (
    NameNotSettled,
    TooMany,
    attach,
    detach,
    keep_name,
    rename,
)
from champions.actions.drafting import (
    ChangedElsewhere,
    answer,
    begin,
    draft,
    keep_finding,
    mark_of,
    missing_parts,
    open_findings,
    part_of,
    replace_finding,
    texts_of,
)
from champions.actions.going import go_away, hand_over_all
from champions.actions.keeping import drop_unsent, keep_unsent
from champions.actions.leading import assign, hold, let_go, open_glass, quarantine, release
from champions.actions.meeting import call_off, choose_time, propose_times
from champions.actions.moving import (
    AlreadyTaken,
    GlassHasClosed,
    IsAway,
    NoRoom,
    NotAChampionHere,
    Refused,
    SomebodyIsAsked,
    SomebodyWrote,
    TextHasChanged,
    TheyAreAway,
    TheyHaveNoRoom,
    TooEarly,
    TooLate,
)
from champions.actions.purging import purge_now
from champions.actions.reading_first import answered
from champions.actions.redacting import all_texts, redact, seen_of
from champions.actions.setting import set_figures
from champions.actions.sharing import hand_over, invite, join, take_back, take_over, turn_down
from champions.actions.templating import (
    add_template,
    change_template,
    drop_template,
)
from champions.actions.timing import act_on_due

__all__ = [
    "AlreadyTaken",
    "ChangedElsewhere",
    "GlassHasClosed",
    "IsAway",
    "NameNotSettled",
    "NoRoom",
    "NotAChampionHere",
    "NotWhole",
    "Refused",
    "SomebodyIsAsked",
    "SomebodyWrote",
    "TextHasChanged",
    "TheyAreAway",
    "TheyHaveNoRoom",
    "TooEarly",
    "TooLate",
    "TooMany",
    "accept",
    "act_on_due",
    "add_template",
    "advise",
    "all_texts",
    "answer",
    "answered",
    "ask_more",
    "assign",
    "attach",
    "begin",
    "call_off",
    "change_template",
    "choose_time",
    "close",
    "decline",
    "detach",
    "draft",
    "drop_template",
    "drop_unsent",
    "follow_up",
    "go_away",
    "hand_over",
    "hand_over_all",
    "hold",
    "invite",
    "join",
    "keep_finding",
    "keep_name",
    "keep_unsent",
    "let_go",
    "mark_of",
    "missing_parts",
    "note",
    "open_findings",
    "open_glass",
    "part_of",
    "propose_times",
    "purge_now",
    "quarantine",
    "redact",
    "release",
    "rename",
    "reopen",
    "replace_finding",
    "reply",
    "seen_of",
    "send",
    "set_figures",
    "take_back",
    "take_over",
    "texts_of",
    "turn_down",
    "withdraw",
    "write",
]
