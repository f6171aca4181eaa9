"""E-mails about answers that are to be published. To a lead not even the reference goes: they read words, not a case."""

from typing import Any, NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from champions.enums import Stage
from champions.models import Proposal
from core.mail import Group, Letter, register
from core.models import OutgoingMail


class Kind(NamedTuple):
    """`stage`: in which it is still true. `path`: below the case's own address, or all of it for a lead."""

    subject: Any
    sentence: Any
    stage: Stage
    path: str


ASKED = Group(
    "proposal",
    gettext_lazy("Publishing an answer"),
    gettext_lazy("Whether an answer may be published, written anew with nobody in it. You need not reply."),
    can_stop=True,
)
TO_READ = Group(
    "proposal_to_read",
    gettext_lazy("Answers to read before they are published"),
    gettext_lazy("A champion has written an answer anew and waits for a lead who has no part in it."),
    concerns=lambda person: bool(person.is_lead),
)

OF_A_CASE = {
    "proposal_asked": Kind(
        gettext_lazy("May an answer be published?"),
        gettext_lazy(
            "Your champion has written question and answer anew, with nobody in it, and asks whether that may be "
            "published. You can read it, say yes or no, or do nothing."
        ),
        Stage.ASKED,
        "proposal/",
    ),
    "proposal_back": Kind(
        gettext_lazy("A change is suggested to your text"),
        gettext_lazy(
            "Somebody suggests a change to the answer you want to publish. You can read it and write on."
        ),
        Stage.WRITING,
        "propose/",
    ),
    "proposal_ended": Kind(
        gettext_lazy("An answer is not going to be published"),
        gettext_lazy("What you proposed is not going on. There is nothing to do."),
        Stage.ENDED,
        "",
    ),
}
FOR_A_LEAD = Kind(
    gettext_lazy("An answer waits to be read"),
    gettext_lazy(
        "A champion has written an answer anew, to be published. Read it as somebody who wants to know who is meant."
    ),
    Stage.AGREED,
    "",
)


def compose(mail: OutgoingMail) -> Letter | None:
    """None once it has moved on."""
    kind = OF_A_CASE[mail.kind]
    proposal = _in_stage(mail, kind.stage)
    if proposal is None:
        return None
    case = proposal.consultation
    subject = _("%(subject)s (%(reference)s)") % {"subject": kind.subject, "reference": case.reference}
    words = {"reference": case.reference, "sentence": str(kind.sentence), "path": f"{case.url}{kind.path}"}
    return Letter(subject, "consultation", words, summary=f"{case.reference}: {kind.sentence}")


def compose_for_lead(mail: OutgoingMail) -> Letter | None:
    proposal = _in_stage(mail, FOR_A_LEAD.stage)
    if proposal is None:
        return None
    words = {"sentence": str(FOR_A_LEAD.sentence), "path": proposal.url}
    return Letter(str(FOR_A_LEAD.subject), "proposal", words, summary=str(FOR_A_LEAD.sentence))


def _in_stage(mail: OutgoingMail, stage: Stage) -> Proposal | None:
    found = Proposal.objects.filter(pk=mail.object_id, stage=stage)
    return found.select_related("consultation").defer("sealed_text", "sealed_note").first()


for name in OF_A_CASE:
    register(name, compose, ASKED)
register("proposal_to_read", compose_for_lead, TO_READ)
