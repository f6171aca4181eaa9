"""Several people at the same moment: whatever two of them do to one proposal, one of them wins and nothing is half done."""

from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from django.utils import timezone

from accounts.models import User
from at_once import ROUNDS, at_once
from champions import actions
from champions.actions import proposing, purging
from champions.actions.moving import Refused
from champions.actions.proposing import Answer
from champions.enums import QuarantineReason, Stage, State
from champions.models import Consultation, Proposal
from core.models import OutgoingMail
from makers_champions import make_case
from makers_publishing import make_proposal, rewritten

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race]


@pytest.fixture
def closed(home: object, practitioner: User, champion: User, lead: User) -> Callable[[], Consultation]:
    return lambda: make_case(practitioner, State.CLOSED, champion)


def fresh(proposal: Proposal) -> Proposal:
    """As another process would have read it."""
    return Proposal.objects.select_related("consultation__area").get(pk=proposal.pk)


def come_due() -> None:
    Proposal.objects.filter(stage=Stage.APPROVED).update(due_on=timezone.localdate())


def won(outcomes: list[Any]) -> int:
    for outcome in outcomes:
        assert outcome is None or isinstance(outcome, (Proposal, Refused)), outcome
    return sum(not isinstance(outcome, Exception) for outcome in outcomes)


def test_of_two_windows_that_begin_one_does(closed: Any, champion: User) -> None:
    for _ in range(ROUNDS):
        case = closed()
        texts = [rewritten(answer=f"Window {number}") for number in range(2)]
        outcomes = at_once([partial(proposing.write, case, champion, text, 0) for text in texts])
        assert won(outcomes) == 1
        assert Proposal.objects.filter(consultation=case).count() == 1


def test_sent_by_two_windows_it_is_asked_once(closed: Any, champion: User) -> None:
    for _ in range(ROUNDS):
        proposal = make_proposal(closed())
        read = [fresh(proposal), fresh(proposal)]
        outcomes = at_once([partial(proposing.ask, one, champion) for one in read])
        assert won(outcomes) == 1
        assert OutgoingMail.objects.filter(object_id=str(proposal.pk), kind="proposal_asked").count() == 1


def test_yes_and_no_at_once_are_one_of_the_two(closed: Any, practitioner: User) -> None:
    """No may come after yes; yes never comes after no."""
    for _ in range(ROUNDS):
        proposal = make_proposal(closed(), Stage.ASKED)
        yes, no = fresh(proposal), fresh(proposal)
        outcomes = at_once(
            [partial(proposing.agree, yes, practitioner), partial(proposing.refuse, no, practitioner)]
        )
        assert outcomes[1] is None
        row = fresh(proposal)
        assert (row.stage, row.sealed_text) == (Stage.STOPPED, "")
        assert not OutgoingMail.objects.filter(object_id=str(proposal.pk)).exists()


def test_of_two_leads_one_decides(closed: Any, lead: User) -> None:
    for _ in range(ROUNDS):
        proposal = make_proposal(closed(), Stage.AGREED)
        one, other = fresh(proposal), fresh(proposal)
        outcomes = at_once([partial(proposing.approve, one, lead), partial(proposing.decline, other, lead)])
        assert won(outcomes) == 1
        expected = Stage.APPROVED if outcomes[0] is None else Stage.STOPPED
        assert fresh(proposal).stage == expected


def test_approved_and_refused_at_once_it_never_comes(closed: Any, practitioner: User, lead: User) -> None:
    for _ in range(ROUNDS):
        proposal = make_proposal(closed(), Stage.AGREED)
        one, other = fresh(proposal), fresh(proposal)
        outcomes = at_once(
            [partial(proposing.approve, one, lead), partial(proposing.refuse, other, practitioner)]
        )
        assert outcomes[1] is None
        assert won(outcomes) in (1, 2)
        assert (fresh(proposal).stage, fresh(proposal).due_on) == (Stage.STOPPED, None)


def test_passed_on_and_refused_at_once_it_is_one_of_the_two(
    closed: Any, practitioner: User, lead: User
) -> None:
    for _ in range(ROUNDS):
        proposal = make_proposal(closed(), Stage.APPROVED, lead)
        come_due()
        made: list[Answer] = []
        one = fresh(proposal)
        outcomes = at_once(
            [partial(proposing.pass_on, made.append), partial(proposing.refuse, one, practitioner)]
        )
        was_refused = outcomes[1] is None
        assert len(made) == (0 if was_refused else 1)
        assert Proposal.objects.filter(pk=proposal.pk).exists() == was_refused
        Proposal.objects.all().delete()


def test_two_ticks_pass_it_on_once(closed: Any, lead: User) -> None:
    for _ in range(ROUNDS):
        make_proposal(closed(), Stage.APPROVED, lead)
        come_due()
        made: list[Answer] = []
        assert at_once([partial(proposing.pass_on, made.append)] * 2) == [None, None]
        assert len(made) == 1


def purge(case: Consultation) -> None:
    from django.db import transaction

    with transaction.atomic():
        purging.purge(case)


@pytest.mark.parametrize("stage", [Stage.AGREED, Stage.APPROVED])
def test_purged_meanwhile_nothing_is_left_of_it(closed: Any, lead: User, stage: Stage) -> None:
    """Whoever comes first: after the purge there is no proposal, and what was passed on was passed on before."""
    for _ in range(ROUNDS):
        case = closed()
        proposal = make_proposal(case, stage, lead)
        come_due()
        case = Consultation.objects.get(pk=case.pk)
        one, made = fresh(proposal), list[Answer]()
        act: dict[Stage, Callable[[], None]] = {
            Stage.AGREED: partial(proposing.approve, one, lead),
            Stage.APPROVED: partial(proposing.pass_on, made.append),
        }
        outcomes = at_once([act[stage], partial(purge, case)])
        assert outcomes[1] is None
        assert not Proposal.objects.filter(pk=proposal.pk).exists()
        assert not OutgoingMail.objects.filter(object_id=str(proposal.pk)).exists()
        assert len(made) <= 1


def test_stopped_meanwhile_it_does_not_come(closed: Any, lead: User) -> None:
    for _ in range(ROUNDS):
        case = closed()
        proposal = make_proposal(case, Stage.APPROVED, lead)
        come_due()
        made: list[Answer] = []
        case = Consultation.objects.get(pk=case.pk)
        stop = partial(actions.quarantine, case, lead, QuarantineReason.NAMES_SOMEBODY)
        outcomes = at_once([partial(proposing.pass_on, made.append), stop])
        assert outcomes == [None, None]
        left = Proposal.objects.filter(pk=proposal.pk).first()
        assert (left is None) == bool(made), "passed on before it was stopped, or ended by it"
        assert left is None or left.stage == Stage.ENDED
