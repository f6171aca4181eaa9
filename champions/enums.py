"""The words of a consultation's life."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class State(TextChoices):
    DRAFT = "draft", _("Not sent yet")
    POOLED = "pooled", _("Waiting for a champion")
    OFFERED = "offered", _("Offered to a champion")
    ACTIVE = "active", _("With a champion")
    WAITING_REQUESTER = "waiting_requester", _("Waiting for a reply")
    ADVISED = "advised", _("Advised")
    CLOSED = "closed", _("Closed")
    WITHDRAWN = "withdrawn", _("Withdrawn")
    PURGED = "purged", _("Purged")


# What keeps one of a champion's places taken, what still needs a champion, what somebody holds.
HELD = (State.ACTIVE, State.WAITING_REQUESTER)
UNANSWERED = (State.POOLED, State.OFFERED)
WITH_CHAMPION = (*HELD, State.ADVISED)


class Party(TextChoices):
    """What somebody is to one consultation. Nobody else has any business with it."""

    REQUESTER = "requester", _("who asked")
    OFFERED = "offered", _("the champion it is offered to")
    POOL = "pool", _("a champion of the area, while it waits")
    ASSIGNED = "assigned", _("the champion who holds it")
    INVITED = "invited", _("the champion asked to take it over or to join")
    SECOND = "second", _("the second champion")
    LEAD = "lead", _("a lead of the area")
    SYSTEM = "system", _("time")


class Action(TextChoices):
    """What people and time do. The value is the last word of the address, where there is one."""

    SEND = "send", _("Send")
    ACCEPT = "accept", _("Accept")
    DECLINE = "decline", _("Decline")
    LAPSE = "lapse", _("Let the offer lapse")
    ASSIGN = "assign", _("Assign")
    ASK_MORE = "ask-more", _("Ask for more")
    REPLY = "reply", _("Reply")
    WRITE = "write", _("Write")
    NOTE = "note", _("Note")
    NO_REPLY = "no-reply", _("Close without a reply")
    ADVISE = "advise", _("Advise")
    CLOSE = "close", _("Close")
    CLOSE_UNASKED = "close-unasked", _("Close in time")
    REOPEN = "reopen", _("Open again")
    HAND_OVER = "hand-over", _("Hand over")
    TAKE_OVER = "take-over", _("Take over")
    INVITE = "invite", _("Invite a second champion")
    JOIN = "join", _("Join")
    TURN_DOWN = "turn-down", _("Turn down")
    TAKE_BACK = "take-back", _("Take back")
    NO_ANSWER = "no-answer", _("Ask nobody, or all, instead of who has not answered")
    GIVE_BACK = "give-back", _("Back to the pool: its champion has stopped")
    LEAVE = "leave", _("Go on without the second champion, who has stopped")
    WITHDRAW = "withdraw", _("Withdraw")
    QUARANTINE = "quarantine", _("Quarantine")
    RELEASE = "release", _("Release")
    HOLD = "hold", _("Keep from the purge")
    LET_GO = "let-go", _("Let it be purged in time")
    OPEN_GLASS = "open-glass", _("Read it for a reason")
    FOLLOW_UP = "follow-up", _("Say what changed")
    PROPOSE_TIMES = "propose-times", _("Propose times to talk")
    CHOOSE_TIME = "choose-time", _("Choose a time")
    CALL_OFF = "call-off", _("Call off")
    PURGE = "purge", _("Purge")


class DeclineReason(TextChoices):
    NO_ROOM = "no_room", _("I have no room this week")
    NOT_MY_FIELD = "not_my_field", _("Another champion knows this better")
    TOO_CLOSE = "too_close", _("I am too close to this work")
    AWAY = "away", _("I am away")


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
    NAMES_SOMEBODY = "names_somebody", _("It says who somebody is")
    NOT_A_CONSULTATION = "not_a_consultation", _("It is a referral, or somebody is in danger")
    WRONG_PLACE = "wrong_place", _("It belongs somewhere else")


class HoldReason(TextChoices):
    """Why the law or a process keeps a case from being purged."""

    COMPLAINT = "complaint", _("A complaint")
    REVIEW = "review", _("A safeguarding review")
    COURT = "court", _("A court or the police ask for it")
    ACCESS_REQUEST = "access_request", _("Somebody asks for their own data")


class OfferKind(TextChoices):
    HAND_OVER = "hand_over", _("to take it over")
    SECOND = "second", _("to join as second champion")


class OverrideReason(TextChoices):
    """Why a lead offers a case to a champion whose places are taken."""

    AGREED = "agreed", _("They have agreed to it")
    ONLY_ONE = "only_one", _("Nobody else knows this")
    URGENT = "urgent", _("It cannot wait for another")


class MeetingWay(TextChoices):
    CALL = "call", _("Telephone call")
    VIDEO = "video", _("Video call")
    MEETING = "meeting", _("Meeting in person")


class Nudging(TextChoices):
    """What time alone makes due."""

    POOL_WAITS = "pool_waits", _("the pool is reminded")
    LEAD_OF_POOL = "lead_of_pool", _("the leads hear that nobody accepts")
    LAPSE = "lapse", _("an offer lapses")
    FIRST_NUDGE = "first_nudge", _("the first reminder to reply")
    SECOND_NUDGE = "second_nudge", _("the second reminder to reply")
    NO_REPLY = "no_reply", _("it closes without a reply")
    NO_TAKER = "no_taker", _("nobody has taken over what is handed on")
    NOBODY_JOINS = "nobody_joins", _("nobody has joined")
    CHAMPION_LATE = "champion_late", _("the champion hears that an answer is overdue")
    LEAD_OF_LATE = "lead_of_late", _("the leads hear that an answer is overdue")
    CLOSE = "close", _("advised long ago, it closes")
    QUARANTINED = "quarantined", _("the leads hear that a quarantined case waits")
    FOLLOW_UP = "follow_up", _("what changed?")
    FOLLOW_UP_AGAIN = "follow_up_again", _("what changed? once more")
    PURGE = "purge", _("it is purged")


class Outcome(TextChoices):
    CONTEXT_WORK_STARTED = "context_work_started", _("Work with the context started")
    PLAN_CHANGED = "plan_changed", _("The plan changed")
    REFERRAL_MADE = "referral_made", _("A referral was made")
    NO_CHANGE = "no_change", _("No change needed")
    OTHER = "other", _("Something else")


class AdvicePart(TextChoices):
    SUMMARY = "summary", _("Advice")
    THIS_WEEK = "this_week", _("One thing to do this week")
    WATCH_OUTS = "watch_outs", _("Watch out for")


class MessageKind(TextChoices):
    ASK_MORE = "ask_more", _("asked for more")
    REPLY = "reply", _("replied")
    WRITE = "write", _("wrote")


class FileKind(TextChoices):
    PDF = "PDF", "PDF"
    DOCX = "DOCX", _("Word document")
    ODT = "ODT", _("OpenDocument text")
    PNG = "PNG", _("picture")
    JPEG = "JPEG", _("picture")


class Nation(TextChoices):
    """Whose bank holidays an area keeps; the values are those of the calendar we read them from."""

    ENGLAND = "ENG", _("England")
    WALES = "WLS", _("Wales")
    SCOTLAND = "SCT", _("Scotland")
    NORTHERN_IRELAND = "NIR", _("Northern Ireland")


class Names(TextChoices):
    """Whether the area wants it noted somewhere for which child advice was sought."""

    NO_NAMES = "no_names", _("A no-names consultation: the child is named nowhere")
    NAMED_ELSEWHERE = "named_elsewhere", _("The child is named in the agency's own record, never here")


class Stage(TextChoices):
    """How far an answer that is proposed for publishing has come. Nobody but its writer ever sees these words."""

    WRITING = "writing", _("being written")
    ASKED = "asked", _("whoever asked the question is asked")
    AGREED = "agreed", _("a lead reads it")
    APPROVED = "approved", _("it waits for its night")
    STOPPED = "stopped", _("somebody said no, which nobody is told")
    ENDED = "ended", _("not going on")
