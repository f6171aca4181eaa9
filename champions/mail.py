"""E-mails about consultations: a reference and a link, and one fixed sentence for each kind."""

from dataclasses import dataclass

from champions.enums import HELD, UNANSWERED, State
from champions.mail_groups import LATE, LEAD, NEWS, OPENED, POOL, STILL, TALK, TURN
from champions.models import Consultation
from core.mail import Group, Letter, register
from core.models import OutgoingMail

QUEUE = "/consultations/queue/"


@dataclass(frozen=True)
class Kind:
    """`states`: in which it is still worth sending, none for always. `path`: below the case's own address."""

    subject: str
    sentence: str
    states: tuple[State, ...] = ()
    to_queue: bool = False
    path: str = ""
    group: Group = NEWS


ASKER: dict[str, Kind] = {
    "consultation_received": Kind("We have your question", "Your question has arrived. A champion will take it up; you can follow it here."),
    "consultation_accepted": Kind("A champion has taken up your question", "A champion has accepted. You can see who, and by when to expect an answer."),
    "consultation_declined": Kind("Your question is now in the pool", "The champion it was offered to cannot take it. Every champion of your area can now accept it.", (State.POOLED,)),
    "consultation_assigned": Kind("Your question is offered to a champion", "Your area's lead has offered your question to a champion. You will hear when they accept."),
    "consultation_asked_more": Kind("Your champion needs to know more", "Your champion has asked you something. The clock waits for your reply.", (State.WAITING_REQUESTER,), group=TURN),
    "consultation_written": Kind("Your champion has written", "Your champion has written to you. Nothing is asked of you unless they say so."),
    "consultation_reply_awaited": Kind("Your champion still waits for your reply", "Your champion has asked you something and cannot go on without it.", (State.WAITING_REQUESTER,), group=TURN),
    "consultation_advised": Kind("There is advice for you", "Your champion has written advice. Record it, your decision and your reasons in your own agency's system.", group=TURN),
    "consultation_has_new_champion": Kind("Another champion has taken over", "Your question has passed to another champion, who has read all of it. You can see who."),
    "consultation_has_second": Kind("A second champion has joined", "Another champion has joined the conversation. You can see who."),
    "consultation_what_changed": Kind("What has changed since?", "Some weeks ago you were given advice. Three short answers show what came of it.", (State.CLOSED,), path="#follow-up"),
    "consultation_held": Kind("Your consultation is kept for longer", "A lead of your area has to keep it beyond the usual time. You can see why.", group=OPENED),
    "consultation_glass_broken": Kind("Your consultation was opened by a lead", "A lead of your area has opened the text of your consultation and has given a reason. You can see who, when and why.", group=OPENED),
}  # fmt: skip

CHAMPION: dict[str, Kind] = {
    "consultation_offered": Kind("A question is offered to you", "A colleague's question is offered to you. You can accept or decline here.", (State.OFFERED,), to_queue=True, group=TURN),
    "consultation_lapsed": Kind("An offer has lapsed", "A question that was offered to you has gone to the pool. There is nothing to do."),
    "consultation_replied": Kind("There is a new message", "There is a new message in a consultation of yours.", HELD, group=TURN),
    "consultation_answer_due": Kind("An answer is overdue", "The time you had for an answer has passed. Write, advise, or hand it over.", (State.ACTIVE,), group=TURN),
    "consultation_deputy": Kind("An answer of a colleague you stand in for is overdue", "They are away. If you can take it over, tell your lead, who can hand it to you.", (State.ACTIVE,), to_queue=True, group=TURN),
    "consultation_reopened": Kind("A consultation is open again", "The practitioner has come back to a closed consultation of yours.", group=TURN),
    "consultation_handed_over": Kind("Can you take over a consultation?", "A consultation needs another champion. You can take it over or turn it down here.", HELD, to_queue=True, group=TURN),
    "consultation_taken_over": Kind("Your consultation has a new champion", "It has been taken over. It is no longer open to you; what you had not sent is kept for you.", to_queue=True),
    "consultation_invited": Kind("Can you join as second champion?", "A colleague would like a second pair of eyes. You can join or turn it down here.", HELD, to_queue=True, group=TURN),
    "consultation_turned_down": Kind("Your invitation was turned down", "The champion you asked cannot. Ask another, or the pool.", HELD),
    "consultation_withdrawn": Kind("A consultation was withdrawn", "The practitioner has withdrawn the question. There is nothing more to do.", to_queue=True),
    "consultation_closed": Kind("A consultation is closed", "The practitioner has closed the consultation. Thank you."),
}  # fmt: skip

WAITING: dict[str, Kind] = {
    "consultation_waiting": Kind("A question waits in the pool", "A colleague's question is waiting for a champion. You can see its topics and accept it here.", (State.POOLED,), to_queue=True, group=POOL),
    "consultation_still_waits": Kind("A question still waits in the pool", "Nobody has accepted it yet. You can see its topics and accept it here.", (State.POOLED,), to_queue=True, group=STILL),
}  # fmt: skip

OFFICE: dict[str, Kind] = {
    "consultation_declined_twice": Kind("A question was declined twice", "A question in your area was declined twice and needs a champion. You see its topics in the queue, not its text.", UNANSWERED, to_queue=True, group=LEAD),
    "consultation_unanswered": Kind("A question has no champion", "Nobody has accepted a question of your area in time. You can assign it in the queue.", (State.POOLED,), to_queue=True, group=LEAD),
    "consultation_overdue": Kind("An answer is overdue", "A champion of your area is late with an answer. You can ask them, or hand it over.", (State.ACTIVE,), group=LATE),
    "consultation_quarantined": Kind("A consultation is in quarantine", "Somebody has stopped a consultation of your area. Look at it and release it.", group=LEAD),
    "consultation_quarantine_waits": Kind("A consultation is still in quarantine", "It stands still until a lead releases it.", group=LATE),
}  # fmt: skip

BOTH: dict[str, Kind] = {
    "consultation_stopped": Kind("A consultation stands still", "It was put into quarantine. A lead looks at it; all clocks wait."),
    "consultation_released": Kind("A consultation goes on", "A lead has looked at it and released it. The clocks run again."),
    "consultation_closed_unanswered": Kind("A consultation was closed", "The champion's question had no reply, so it was closed. It can be opened again.", (State.CLOSED,)),
    "consultation_closed_in_time": Kind("A consultation was closed", "The advice was given some time ago, so it was closed. It can be opened again.", (State.CLOSED,)),
    "consultation_times": Kind("Times for a call or a meeting", "Somebody has proposed times to talk. Choose one here.", (*HELD, State.ADVISED), group=TALK),
    "consultation_meeting": Kind("A time to talk is agreed", "You can put it into your calendar from the page.", group=TALK),
    "consultation_meeting_off": Kind("A call or meeting is called off", "It will not take place. New times can be proposed on the page.", group=TALK),
}  # fmt: skip

KINDS = ASKER | CHAMPION | WAITING | OFFICE | BOTH


def compose(mail: OutgoingMail) -> Letter | None:
    """None when the case has moved on so far that the e-mail would mislead."""
    kind = KINDS[mail.kind]
    case = Consultation.objects.filter(pk=mail.object_id).only("reference", "state").first()
    if case is None or case.state == State.PURGED or (kind.states and case.state not in kind.states):
        return None
    path = QUEUE if kind.to_queue else f"{case.url}{kind.path}"
    return Letter(
        f"{kind.subject} ({case.reference})",
        "consultation",
        {"reference": case.reference, "sentence": kind.sentence, "path": path},
        summary=f"{case.reference}: {kind.sentence}",
    )


for name, kind in KINDS.items():
    register(name, compose, kind.group)
