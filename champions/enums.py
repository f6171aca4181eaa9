"""The words of a consultation's life."""

from django.db.models import TextChoices


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
    """What somebody is to one consultation."""

    REQUESTER = "requester", "who asked"
    OFFERED = "offered", "the champion it is offered to"
    POOL = "pool", "a champion of the area, while it waits"
    ASSIGNED = "assigned", "the champion who holds it"


class Action(TextChoices):
    """What people do. The value is the last word of the address."""

    SEND = "send", "Send"
    ACCEPT = "accept", "Accept"
    DECLINE = "decline", "Decline"
    ASK_MORE = "ask-more", "Ask for more"
    REPLY = "reply", "Reply"
    ADVISE = "advise", "Advise"
    CLOSE = "close", "Close"
    WITHDRAW = "withdraw", "Withdraw"


class DeclineReason(TextChoices):
    NO_ROOM = "no_room", "I have no room this week"
    NOT_MY_FIELD = "not_my_field", "Another champion knows this better"
    TOO_CLOSE = "too_close", "I am too close to this work"
    AWAY = "away", "I am away"


class Outcome(TextChoices):
    CONTEXT_WORK_STARTED = "context_work_started", "Work with the context started"
    PLAN_CHANGED = "plan_changed", "The plan changed"
    REFERRAL_MADE = "referral_made", "A referral was made"
    NO_CHANGE = "no_change", "No change needed"
    OTHER = "other", "Something else"


class MessageKind(TextChoices):
    ASK_MORE = "ask_more", "asked for more"
    REPLY = "reply", "replied"
