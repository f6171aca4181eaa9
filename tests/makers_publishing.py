"""Answers on their way to being published, each step done by whoever does it in life."""

from typing import Any

from accounts.models import User
from champions.actions import proposing
from champions.enums import Stage
from champions.models import Consultation, Proposal
from champions.models.proposals import Rewritten
from makers import topic

TITLE = "Several plans name one place: what now?"
BEHIND = "Young people who do not know one another dread the same way home."
ANSWER = "Weight the place first.\n\nThen ring whoever decides what happens there."


def rewritten(**changes: Any) -> Rewritten:
    text: dict[str, Any] = {
        "title": TITLE,
        "question": BEHIND,
        "answer": ANSWER,
        "topics": [topic("Transport").pk],
        "kept": [],
    }
    return {**text, **changes}  # type: ignore[typeddict-item]


def make_proposal(
    case: Consultation, stage: Stage = Stage.WRITING, lead: User | None = None, **changes: Any
) -> Proposal:
    """Of an advised or closed case; `lead` is whoever approves or could."""
    assert case.champion is not None
    assert case.requester is not None
    proposal = proposing.write(case, case.champion, rewritten(**changes), 0)
    if stage == Stage.WRITING:
        return proposal
    proposing.ask(proposal, case.champion)
    if stage == Stage.STOPPED:
        proposing.refuse(proposal, case.requester)
    if stage in (Stage.AGREED, Stage.APPROVED):
        proposing.agree(proposal, case.requester)
    if stage == Stage.APPROVED:
        assert lead is not None
        proposing.approve(proposal, lead)
    if stage == Stage.ENDED:
        Proposal.objects.filter(pk=proposal.pk).end()
    proposal.refresh_from_db()
    return proposal


def typed(proposal: Proposal | None = None, **changes: Any) -> dict[str, Any]:
    """What the writer's form sends."""
    text: dict[str, Any] = {**rewritten()}
    del text["kept"]
    return {**text, "version": proposal.version if proposal else 0, **changes}
