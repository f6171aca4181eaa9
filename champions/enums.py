"""The words of a consultation's life."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class State(TextChoices):
    DRAFT = "draft", "Not sent yet"
    POOLED = "pooled", "Waiting for a champion"
    OFFERED = "offered", "Offered to a champion"
    ACTIVE = "active", "With a champion"
    WAITING_REQUESTER = "waiting_requester", "Waiting for a reply"
    ADVISED = "advised", "Advised"
    CLOSED = "closed", "Closed"
    WITHDRAWN = "withdrawn", "Withdrawn"
    PURGED = "purged", "Purged"


# What keeps one of a champion's places taken, what still needs a champion, what somebody holds.
HELD = (State.ACTIVE, State.WAITING_REQUESTER)
UNANSWERED = (State.POOLED, State.OFFERED)
WITH_CHAMPION = (*HELD, State.ADVISED)


class Party(TextChoices):
    """What somebody is to one consultation. Nobody else has any business with it."""

    REQUESTER = "requester", "who asked"
    OFFERED = "offered", "the champion it is offered to"
    POOL = "pool", "a champion of the area, while it waits"
    ASSIGNED = "assigned", "the champion who holds it"
    INVITED = "invited", "the champion asked to take it over or to join"
    SECOND = "second", "the second champion"
    LEAD = "lead", "a lead of the area"
    SYSTEM = "system", "time"


class Action(TextChoices):
    """What people and time do. The value is the last word of the address, where there is one."""

    SEND = "send", "Send"
    ACCEPT = "accept", "Accept"
    DECLINE = "decline", "Decline"
    LAPSE = "lapse", "Let the offer lapse"
    ASSIGN = "assign", "Assign"
    ASK_MORE = "ask-more", "Ask for more"
    REPLY = "reply", "Reply"
    WRITE = "write", "Write"
    NOTE = "note", "Note"
    NO_REPLY = "no-reply", "Close without a reply"
    ADVISE = "advise", "Advise"
    CLOSE = "close", "Close"
    CLOSE_UNASKED = "close-unasked", "Close in time"
    REOPEN = "reopen", "Open again"
    HAND_OVER = "hand-over", "Hand over"
    TAKE_OVER = "take-over", "Take over"
    INVITE = "invite", "Invite a second champion"
    JOIN = "join", "Join"
    TURN_DOWN = "turn-down", "Turn down"
    TAKE_BACK = "take-back", "Take back"
    NO_ANSWER = "no-answer", _("Ask nobody, or all, instead of who has not answered")
    GIVE_BACK = "give-back", _("Back to the pool: its champion has stopped")
    LEAVE = "leave", _("Go on without the second champion, who has stopped")
    WITHDRAW = "withdraw", "Withdraw"
    QUARANTINE = "quarantine", "Quarantine"
    RELEASE = "release", "Release"
    HOLD = "hold", "Keep from the purge"
    LET_GO = "let-go", "Let it be purged in time"
    OPEN_GLASS = "open-glass", "Read it for a reason"
    FOLLOW_UP = "follow-up", "Say what changed"
    PROPOSE_TIMES = "propose-times", "Propose times to talk"
    CHOOSE_TIME = "choose-time", "Choose a time"
    CALL_OFF = "call-off", "Call off"
    PURGE = "purge", "Purge"


class DeclineReason(TextChoices):
    NO_ROOM = "no_room", "I have no room this week"
    NOT_MY_FIELD = "not_my_field", "Another champion knows this better"
    TOO_CLOSE = "too_close", "I am too close to this work"
    AWAY = "away", "I am away"


class HandOverReason(TextChoices):
    AWAY = "away", _("I shall be away")
    NO_ROOM = "no_room", _("I have no room any more")
    NOT_MY_FIELD = "not_my_field", _("Another champion knows this better")
    TOO_CLOSE = "too_close", _("I am too close to this work")
    LEAD_DECIDES = "lead_decides", _("The lead decides")


# A champion speaks of themselves, a lead of somebody else; the codes are the same.
WHY_HANDED_ON = [
    (reason.value, reason.label) for reason in HandOverReason if reason != HandOverReason.LEAD_DECIDES
]
WHY_GIVEN_TO_ANOTHER = [
    (HandOverReason.AWAY.value, _("The champion is away")),
    (HandOverReason.NO_ROOM.value, _("The champion has no room any more")),
    (HandOverReason.NOT_MY_FIELD.value, _("Another champion knows this better")),
    (HandOverReason.TOO_CLOSE.value, _("The champion is too close to this work")),
    (HandOverReason.LEAD_DECIDES.value, _("Another reason of mine")),
]


class QuarantineReason(TextChoices):
    NAMES_SOMEBODY = "names_somebody", "It says who somebody is"
    NOT_A_CONSULTATION = "not_a_consultation", "It is a referral, or somebody is in danger"
    WRONG_PLACE = "wrong_place", "It belongs somewhere else"


class HoldReason(TextChoices):
    """Why the law or a process keeps a case from being purged."""

    COMPLAINT = "complaint", "A complaint"
    REVIEW = "review", "A safeguarding review"
    COURT = "court", "A court or the police ask for it"
    ACCESS_REQUEST = "access_request", "Somebody asks for their own data"


class OfferKind(TextChoices):
    HAND_OVER = "hand_over", "to take it over"
    SECOND = "second", "to join as second champion"


class OverrideReason(TextChoices):
    """Why a lead offers a case to a champion whose places are taken."""

    AGREED = "agreed", "They have agreed to it"
    ONLY_ONE = "only_one", "Nobody else knows this"
    URGENT = "urgent", "It cannot wait for another"


class MeetingWay(TextChoices):
    CALL = "call", "Telephone call"
    VIDEO = "video", "Video call"
    MEETING = "meeting", "Meeting in person"


class Nudging(TextChoices):
    """What time alone makes due."""

    POOL_WAITS = "pool_waits", "the pool is reminded"
    LEAD_OF_POOL = "lead_of_pool", "the leads hear that nobody accepts"
    LAPSE = "lapse", "an offer lapses"
    FIRST_NUDGE = "first_nudge", "the first reminder to reply"
    SECOND_NUDGE = "second_nudge", "the second reminder to reply"
    NO_REPLY = "no_reply", "it closes without a reply"
    NO_TAKER = "no_taker", _("nobody has taken over what is handed on")
    NOBODY_JOINS = "nobody_joins", _("nobody has joined")
    CHAMPION_LATE = "champion_late", "the champion hears that an answer is overdue"
    LEAD_OF_LATE = "lead_of_late", "the leads hear that an answer is overdue"
    CLOSE = "close", "advised long ago, it closes"
    QUARANTINED = "quarantined", "the leads hear that a quarantined case waits"
    FOLLOW_UP = "follow_up", "what changed?"
    FOLLOW_UP_AGAIN = "follow_up_again", "what changed? once more"
    PURGE = "purge", "it is purged"


class Outcome(TextChoices):
    CONTEXT_WORK_STARTED = "context_work_started", "Work with the context started"
    PLAN_CHANGED = "plan_changed", "The plan changed"
    REFERRAL_MADE = "referral_made", "A referral was made"
    NO_CHANGE = "no_change", "No change needed"
    OTHER = "other", "Something else"


class AdvicePart(TextChoices):
    SUMMARY = "summary", _("Advice")
    THIS_WEEK = "this_week", _("One thing to do this week")
    WATCH_OUTS = "watch_outs", _("Watch out for")


class MessageKind(TextChoices):
    ASK_MORE = "ask_more", "asked for more"
    REPLY = "reply", "replied"
    WRITE = "write", "wrote"


class FileKind(TextChoices):
    PDF = "PDF", "PDF"
    DOCX = "DOCX", "Word document"
    ODT = "ODT", "OpenDocument text"
    PNG = "PNG", "picture"
    JPEG = "JPEG", "picture"


class Nation(TextChoices):
    """Whose bank holidays an area keeps; the values are those of the calendar we read them from."""

    ENGLAND = "ENG", "England"
    WALES = "WLS", "Wales"
    SCOTLAND = "SCT", "Scotland"
    NORTHERN_IRELAND = "NIR", "Northern Ireland"


class Names(TextChoices):
    """Whether the area wants it noted somewhere for which child advice was sought."""

    NO_NAMES = "no_names", "A no-names consultation: the child is named nowhere"
    NAMED_ELSEWHERE = "named_elsewhere", "The child is named in the agency's own record, never here"


class Stage(TextChoices):
    """How far an answer that is proposed for publishing has come. Nobody but its writer ever sees these words."""

    WRITING = "writing", "being written"
    ASKED = "asked", "whoever asked the question is asked"
    AGREED = "agreed", "a lead reads it"
    APPROVED = "approved", "it waits for its night"
    STOPPED = "stopped", "somebody said no, which nobody is told"
    ENDED = "ended", "not going on"
