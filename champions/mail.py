"""Letters about consultations: a reference and a link, and one fixed sentence for each kind."""

from champions.enums import State
from champions.models import Consultation
from core.mail import Letter, register
from core.models import OutgoingMail

# kind: (subject, sentence, states in which the letter is still worth sending; none means always)
KINDS: dict[str, tuple[str, str, tuple[State, ...]]] = {
    "consultation_received": ("We have your question", "Your question has arrived. A champion will take it up; you can follow it here.", ()),
    "consultation_waiting": ("A question waits in the pool", "A colleague's question is waiting for a champion. You can see its topics and accept it here.", (State.POOLED,)),
    "consultation_offered": ("A question is offered to you", "A colleague has asked for you. You can accept or decline here.", (State.OFFERED,)),
    "consultation_accepted": ("A champion has taken up your question", "A champion has accepted. You can see who, and by when to expect an answer.", ()),
    "consultation_declined": ("Your question is now in the pool", "The champion you asked has no room. Every champion of your area can now accept it.", ()),
    "consultation_declined_twice": ("A question was declined twice", "A question in your area was declined twice and needs a champion. You see its topics in the queue, not its text.", (State.POOLED, State.OFFERED)),
    "consultation_asked_more": ("Your champion needs to know more", "Your champion has asked you something. The clock waits for your reply.", (State.WAITING_REQUESTER,)),
    "consultation_replied": ("There is a reply", "The practitioner has written. Your clock runs again.", ()),
    "consultation_advised": ("There is advice for you", "Your champion has written advice. Record it, your decision and your reasons in your own agency's system.", ()),
    "consultation_closed": ("A consultation is closed", "The practitioner has closed the consultation. Thank you.", ()),
    "consultation_withdrawn": ("A consultation was withdrawn", "The practitioner has withdrawn the question. There is nothing more to do.", ()),
}  # fmt: skip

TO_QUEUE = {"consultation_waiting", "consultation_offered", "consultation_declined_twice"}


def compose(mail: OutgoingMail) -> Letter | None:
    """None when the case has moved on so far that the letter would mislead."""
    subject, sentence, states = KINDS[mail.kind]
    case = Consultation.objects.filter(pk=mail.object_id).only("reference", "state").first()
    if case is None or (states and case.state not in states):
        return None
    path = "/consultations/queue/" if mail.kind in TO_QUEUE else case.url
    return Letter(
        f"{subject} ({case.reference})",
        "consultation",
        {"reference": case.reference, "sentence": sentence, "path": path},
    )


for kind in KINDS:
    register(kind, compose)
