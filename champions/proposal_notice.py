"""What the page of a case says about publishing its answer, to each of the two who may know of it."""

from collections.abc import Collection

from accounts.models import User
from champions.access import profile_of
from champions.enums import Party, Stage
from champions.models import Consultation, Proposal
from champions.models.proposals import may_be_published

AGREED = (Stage.AGREED, Stage.APPROVED)


def notice_for(case: Consultation, parties: Collection[Party], person: User) -> str:
    """A word for the template, or nothing. `case` was read together with its proposal."""
    proposal: Proposal | None = getattr(case, "proposal", None)
    if Party.REQUESTER in parties:
        return _for_asker(proposal)
    if Party.ASSIGNED in parties and may_be_published(case) and profile_of(person):
        return _for_writer(proposal)
    return ""


def _for_asker(proposal: Proposal | None) -> str:
    """Nothing of what is written, refused or over."""
    if proposal is None:
        return ""
    return "asked" if proposal.stage == Stage.ASKED else "agreed" if proposal.stage in AGREED else ""


def _for_writer(proposal: Proposal | None) -> str:
    if proposal is None:
        return "may_propose"
    if proposal.is_with_writer:
        return "sent_back" if proposal.was_sent else "begun"
    return "under_way" if proposal.is_under_way else "ended"
