"""E-mails about consultations: a reference and a link, and one fixed sentence for each kind."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from champions.enums import HELD, UNANSWERED, State
from champions.mail_groups import LATE, LEAD, NEWS, OPENED, POOL, STILL, TALK, TURN
from champions.models import Consultation
from core.mail import Group, Letter, register
from core.models import OutgoingMail

QUEUE = "/consultations/queue/"


@dataclass(frozen=True)
class Kind:
    """`states`: in which it is still worth sending, none for always. `path`: below the case's own address."""

    subject: "str | Promise"
    sentence: "str | Promise"
    states: tuple[State, ...] = ()
    to_queue: bool = False
    path: str = ""
    group: Group = NEWS


ASKER: dict[str, Kind] = {
    "consultation_received": Kind(_("We have your question"), _("Your question has arrived. A champion will take it up; you can follow it here.")),
    "consultation_accepted": Kind(_("A champion has taken up your question"), _("A champion has accepted. You can see who, and by when to expect an answer.")),
    "consultation_declined": Kind(_("Your question is now in the pool"), _("The champion it was offered to cannot take it. Every champion of your area can now accept it."), (State.POOLED,)),
    "consultation_assigned": Kind(_("Your question is offered to a champion"), _("Your area's lead has offered your question to a champion. You will hear when they accept.")),
    "consultation_asked_more": Kind(_("Your champion needs to know more"), _("Your champion has asked you something. The clock waits for your reply."), (State.WAITING_REQUESTER,), group=TURN),
    "consultation_written": Kind(_("Your champion has written"), _("Your champion has written to you. Nothing is asked of you unless they say so.")),
    "consultation_reply_awaited": Kind(_("Your champion still waits for your reply"), _("Your champion has asked you something and cannot go on without it."), (State.WAITING_REQUESTER,), group=TURN),
    "consultation_advised": Kind(_("There is advice for you"), _("Your champion has written advice. Record it, your decision and your reasons in your own agency's system."), group=TURN),
    "consultation_changes_hands": Kind(_("Another champion is asked to take over"), _("Somebody is being found who takes over from your champion. Until then your champion answers you, and you hear who it will be."), HELD),
    "consultation_given_back": Kind(_("Your question needs another champion"), _("Your champion no longer answers questions here. Every champion of your area can now take it up; what you wrote stays."), (State.POOLED,), group=TURN),
    "consultation_has_new_champion": Kind(_("Another champion has taken over"), _("Your question has passed to another champion, who has read all of it. You can see who.")),
    "consultation_has_second": Kind(_("A second champion has joined"), _("Another champion has joined the conversation. You can see who.")),
    "consultation_what_changed": Kind(_("What has changed since?"), _("Some weeks ago you were given advice. Three short answers show what came of it."), (State.CLOSED,), path="#follow-up"),
    "consultation_held": Kind(_("Your consultation is kept for longer"), _("A lead of your area has to keep it beyond the usual time. You can see why."), group=OPENED),
    "consultation_glass_broken": Kind(_("Your consultation was opened by a lead"), _("A lead of your area has opened the text of your consultation and has given a reason. You can see who, when and why."), group=OPENED),
}  # fmt: skip

CHAMPION: dict[str, Kind] = {
    "consultation_offered": Kind(_("A question is offered to you"), _("A colleague's question is offered to you. You can accept or decline here."), (State.OFFERED,), to_queue=True, group=TURN),
    "consultation_lapsed": Kind(_("An offer has lapsed"), _("A question that was offered to you has gone to the pool. There is nothing to do.")),
    "consultation_replied": Kind(_("There is a new message"), _("There is a new message in a consultation of yours."), HELD, group=TURN),
    "consultation_answer_due": Kind(_("An answer is overdue"), _("The time you had for an answer has passed. Write, advise, or hand it over."), (State.ACTIVE,), group=TURN),
    "consultation_deputy": Kind(_("An answer of a colleague you stand in for is overdue"), _("They are away. If you can take it over, tell your lead, who can hand it to you."), (State.ACTIVE,), to_queue=True, group=TURN),
    "consultation_reopened": Kind(_("A consultation is open again"), _("The practitioner has come back to a closed consultation of yours."), group=TURN),
    "consultation_handed_over": Kind(_("Can you take over a consultation?"), _("A consultation needs another champion. You can take it over or turn it down here."), HELD, to_queue=True, group=TURN),
    "consultation_taken_over": Kind(_("Your consultation has a new champion"), _("It has been taken over. It is no longer open to you, and a call you had agreed is off; what you had not sent is kept for you."), to_queue=True),
    "consultation_invited": Kind(_("Can you join as second champion?"), _("A colleague would like a second pair of eyes. You can join or turn it down here."), HELD, to_queue=True, group=TURN),
    "consultation_lead_asks_others": Kind(_("A lead asks somebody to take over from you"), _("A lead of your area has asked another champion to take over a consultation of yours. Until somebody has, it is yours."), HELD),
    "consultation_not_asked": Kind(_("You are no longer asked"), _("A colleague’s consultation no longer waits for your answer. There is nothing to do."), to_queue=True),
    "consultation_asked_of_all": Kind(_("Nobody has taken it over yet"), _("The champion who was asked to take it over has not answered. Every champion of the area is asked now; until somebody has it, it stays with its champion."), HELD),
    "consultation_nobody_joined": Kind(_("Nobody has joined yet"), _("The champion who was asked to join has not answered and is no longer asked. Ask another, if it still helps."), HELD),
    "consultation_turned_down": Kind(_("Your invitation was turned down"), _("The champion you asked cannot. Ask another, or the pool."), HELD),
    "consultation_withdrawn": Kind(_("A consultation was withdrawn"), _("The practitioner has withdrawn the question. There is nothing more to do."), to_queue=True),
    "consultation_closed": Kind(_("A consultation is closed"), _("The practitioner has closed the consultation. Thank you.")),
}  # fmt: skip

WAITING: dict[str, Kind] = {
    "consultation_waiting": Kind(_("A question waits in the pool"), _("A colleague's question is waiting for a champion. You can see its topics and accept it here."), (State.POOLED,), to_queue=True, group=POOL),
    "consultation_still_waits": Kind(_("A question still waits in the pool"), _("Nobody has accepted it yet. You can see its topics and accept it here."), (State.POOLED,), to_queue=True, group=STILL),
}  # fmt: skip

OFFICE: dict[str, Kind] = {
    "consultation_declined_twice": Kind(_("A question was declined twice"), _("A question in your area was declined twice and needs a champion. You see its topics in the queue, not its text."), UNANSWERED, to_queue=True, group=LEAD),
    "consultation_unanswered": Kind(_("A question has no champion"), _("Nobody has accepted a question of your area in time. You can assign it in the queue."), (State.POOLED,), to_queue=True, group=LEAD),
    "consultation_no_taker": Kind(_("Nobody takes over a consultation"), _("Every champion of the area was asked to take over a consultation, and nobody has. You can give it to one of them."), HELD, group=LEAD),
    "consultation_champion_stopped": Kind(_("A question is back in the pool"), _("Its champion no longer answers questions. Every champion of the area can take it up; you can assign it in the queue."), (State.POOLED,), to_queue=True, group=LEAD),
    "consultation_overdue": Kind(_("An answer is overdue"), _("A champion of your area is late with an answer. You can ask them, or hand it over."), (State.ACTIVE,), group=LATE),
    "consultation_quarantined": Kind(_("A consultation is in quarantine"), _("Somebody has stopped a consultation of your area. Look at it and release it."), group=LEAD),
    "consultation_quarantine_waits": Kind(_("A consultation is still in quarantine"), _("It stands still until a lead releases it."), group=LATE),
}  # fmt: skip

BOTH: dict[str, Kind] = {
    "consultation_stopped": Kind(_("A consultation stands still"), _("It was put into quarantine. A lead looks at it; all clocks wait.")),
    "consultation_released": Kind(_("A consultation goes on"), _("A lead has looked at it and released it. The clocks run again.")),
    "consultation_closed_unanswered": Kind(_("A consultation was closed"), _("The champion's question had no reply, so it was closed. It can be opened again."), (State.CLOSED,)),
    "consultation_closed_in_time": Kind(_("A consultation was closed"), _("The advice was given some time ago, so it was closed. It can be opened again."), (State.CLOSED,)),
    "consultation_times": Kind(_("Times for a call or a meeting"), _("Somebody has proposed times to talk. Choose one here."), (*HELD, State.ADVISED), group=TALK),
    "consultation_meeting": Kind(_("A time to talk is agreed"), _("You can put it into your calendar from the page."), group=TALK),
    "consultation_meeting_off": Kind(_("A call or meeting is called off"), _("It will not take place. New times can be proposed on the page."), group=TALK),
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
        {"reference": case.reference, "sentence": str(kind.sentence), "path": path},
        summary=f"{case.reference}: {kind.sentence}",
    )


for name, kind in KINDS.items():
    register(name, compose, kind.group)
