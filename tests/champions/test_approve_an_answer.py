"""Another person reads what was written anew, and nothing else, and says whether it goes on."""

from datetime import timedelta
from typing import Any

import pytest
from django.core import mail as outbox
from django.utils import timezone

from accounts.actions import make_lead
from accounts.models import User
from champions.actions import proposing
from champions.enums import Stage, State
from champions.models import Consultation, Event, Proposal
from confidentiality.models import AccessRecord
from core import mail
from core.models import OutgoingMail
from makers import hears_at_once, make_area, make_user
from makers_champions import QUESTION, REQUEST, make_case, make_champion
from makers_publishing import ANSWER, TITLE, make_proposal

LIST = "/consultations/proposals/"


@pytest.fixture
def case(home: object, practitioner: User, champion: User, lead: User) -> Consultation:
    return make_case(practitioner, State.CLOSED, champion)


@pytest.fixture
def proposal(case: Consultation) -> Proposal:
    return make_proposal(case, Stage.AGREED)


def do(client: Any, proposal: Proposal, what: str, **more: Any) -> Any:
    return client.post(proposal.url, {"do": what, "version": proposal.version, **more})


def test_it_shows_the_rewritten_text_and_nothing_of_the_case(
    proposal: Proposal, case: Consultation, practitioner: User, champion: User, lead: User, signed_in: Any
) -> None:
    client = signed_in(lead)
    assert TITLE in client.get(LIST).content.decode()
    html = client.get(proposal.url).content.decode()
    for words in (TITLE, ANSWER.split("\n")[0], "Transport"):
        assert words in html
    hidden = (
        case.reference, str(case.pk), practitioner.name, champion.name, case.agency.name, QUESTION, REQUEST["situation"],
    )  # fmt: skip
    for words in hidden:
        assert words not in html, words
    assert not AccessRecord.objects.exclude(person=champion).exists()


def test_the_mail_to_a_lead_holds_no_reference_to_the_case(
    proposal: Proposal, case: Consultation, lead: User
) -> None:
    hears_at_once(lead)
    mail.deliver_due()
    (letter,) = [one for one in outbox.outbox if one.to == [lead.email]]
    assert proposal.url in letter.body
    for words in (case.reference, str(case.pk), TITLE):
        assert words not in f"{letter.body}{letter.subject}"


def test_what_the_writer_kept_is_shown_again(case: Consultation, lead: User, signed_in: Any) -> None:
    proposal = make_proposal(case, Stage.AGREED, answer="Three boys, all 14, in Alder Park on 3 March.")
    html = signed_in(lead).get(proposal.url).content.decode()
    assert "<mark>Alder Park</mark>" in html
    assert "Together these leave only a few it could be" in html
    assert 'name="settle"' not in html


def test_approved_it_waits_for_a_night_of_the_coming_week(
    proposal: Proposal, lead: User, signed_in: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = signed_in(lead)
    assert do(client, proposal, "approve").status_code == 422, "it has to be read like an intruder"
    assert do(client, proposal, "approve", sure="on")["Location"] == LIST
    found = Proposal.objects.get()
    assert found.stage == Stage.APPROVED
    assert found.due_on is not None
    assert 1 <= (found.due_on - timezone.localdate()).days <= proposing.NIGHTS
    assert client.get(proposal.url).status_code == 404, "it is with nobody now"


def test_nights_differ(home: object, practitioner: User, champion: User, lead: User) -> None:
    nights = set()
    for _ in range(25):
        case = make_case(practitioner, State.CLOSED, champion)
        nights.add(make_proposal(case, Stage.APPROVED, lead).due_on)
    assert len(nights) > 2


def test_sent_back_it_is_agreed_to_anew(
    proposal: Proposal, champion: User, lead: User, practitioner: User, signed_in: Any
) -> None:
    OutgoingMail.objects.all().delete()
    assert do(signed_in(lead), proposal, "back", body="").status_code == 422
    do(signed_in(lead), proposal, "back", body="Say less about the bus.")
    found = Proposal.objects.get()
    assert (found.stage, found.note) == (Stage.WRITING, "Say less about the bus.")
    assert [(one.kind, one.recipient) for one in OutgoingMail.objects.all()] == [("proposal_back", champion)]
    proposing.ask(found, champion)
    with pytest.raises(proposing.NotHere):
        proposing.approve(found, lead)
    proposing.agree(found, practitioner)
    proposing.approve(found, lead)


def test_declined_it_looks_to_its_writer_like_no_answer(
    proposal: Proposal, champion: User, lead: User, signed_in: Any
) -> None:
    OutgoingMail.objects.all().delete()
    do(signed_in(lead), proposal, "decline")
    found = Proposal.objects.get()
    assert (found.stage, found.sealed_text, found.ends_at) == (Stage.STOPPED, "", proposal.ends_at)
    assert not OutgoingMail.objects.exists()
    assert "Under way" in signed_in(champion).get(LIST).content.decode()


def test_nobody_approves_what_has_changed_since(
    proposal: Proposal, practitioner: User, champion: User, lead: User, signed_in: Any
) -> None:
    seen = Proposal.objects.get()
    proposing.send_back(proposal, lead, "Shorter.")
    proposing.ask(proposal, champion)
    proposing.agree(proposal, practitioner)
    do(signed_in(lead), seen, "approve", sure="on")
    assert Proposal.objects.get().stage == Stage.AGREED


def test_odd_decisions_decide_nothing(proposal: Proposal, lead: User, signed_in: Any) -> None:
    for what, more in (("", {}), ("publish", {}), ("decline", {"version": "x"})):
        assert do(signed_in(lead), proposal, what, **more).status_code == 422
    assert Proposal.objects.get().stage == Stage.AGREED


def test_it_is_no_event_of_the_case(proposal: Proposal, lead: User) -> None:
    events = Event.objects.count()
    row = Consultation.objects.filter(pk=proposal.consultation_id).values().get()
    proposing.approve(proposal, lead)
    assert Event.objects.count() == events
    assert Consultation.objects.filter(pk=proposal.consultation_id).values().get() == row


def test_nobody_with_a_part_in_the_case_approves(
    case: Consultation, proposal: Proposal, practitioner: User, champion: User, signed_in: Any
) -> None:
    second = make_champion("Second")
    Consultation.objects.filter(pk=case.pk).update(second=second)
    for person in (practitioner, champion, second):
        make_lead(person, case.area)
        person = User.objects.get(pk=person.pk)
        assert TITLE not in str(signed_in(person).get(LIST).content.decode())
        assert signed_in(person).get(proposal.url).status_code == 404
        assert do(signed_in(person), proposal, "approve", sure="on").status_code == 404
        for act in (proposing.approve, proposing.decline):
            with pytest.raises(proposing.NotHere):
                act(proposal, person)
    assert not set(proposing.approvers_of(Consultation.objects.get(pk=case.pk))).intersection(
        {practitioner.pk, champion.pk, second.pk}
    )


def test_a_lead_who_has_read_the_case_is_no_stranger_to_it(
    case: Consultation, lead: User, signed_in: Any
) -> None:
    """With a reason, or as a champion they were before: they would see what the words leave out."""
    proposal = make_proposal(case, Stage.AGREED)
    stranger = make_user("Lena")
    make_lead(stranger, case.area)
    AccessRecord.objects.create(case_id=case.pk, person=lead)
    assert signed_in(lead).get(proposal.url).status_code == 404
    with pytest.raises(proposing.NotHere):
        proposing.approve(proposal, lead)
    assert proposing.approvers_of(case) == [stranger.pk]
    assert signed_in(stranger).get(proposal.url).status_code == 200
    proposing.approve(proposal, stranger)


def test_nobody_else_reads_it(
    proposal: Proposal, other_practitioner: User, other_champion: User, other_lead: User, editor: User,
    administrator: User, signed_in: Any,
) -> None:  # fmt: skip
    for person in (other_practitioner, other_champion, other_lead, editor, administrator):
        assert signed_in(person).get(proposal.url).status_code == 404
        with pytest.raises(proposing.NotHere):
            proposing.approve(proposal, person)


@pytest.mark.parametrize("stage", [Stage.WRITING, Stage.ASKED, Stage.APPROVED, Stage.STOPPED, Stage.ENDED])
def test_a_lead_reads_only_what_is_agreed_to(
    case: Consultation, lead: User, signed_in: Any, stage: Stage
) -> None:
    proposal = make_proposal(case, stage, lead)
    assert signed_in(lead).get(proposal.url).status_code == 404
    assert TITLE not in signed_in(lead).get(LIST).content.decode()


def test_a_lead_of_a_second_area_is_told_which_it_is_of(
    proposal: Proposal, lead: User, signed_in: Any
) -> None:
    lead.leads.add(make_area("Calderwick Vale"))
    assert "Fenmarch" in signed_in(lead).get(LIST).content.decode()


def test_what_no_lead_reads_lapses(proposal: Proposal, champion: User) -> None:
    Proposal.objects.update(ends_at=timezone.now() - timedelta(seconds=1))
    proposing.end_overdue()
    assert Proposal.objects.get().stage == Stage.ENDED
    assert OutgoingMail.objects.filter(kind="proposal_ended", recipient=champion).count() == 1


def test_what_is_approved_does_not_lapse(case: Consultation, lead: User) -> None:
    make_proposal(case, Stage.APPROVED, lead)
    Proposal.objects.update(ends_at=timezone.now() - timedelta(days=1))
    proposing.end_overdue()
    assert Proposal.objects.get().stage == Stage.APPROVED


def test_an_inactive_lead_approves_nothing(case: Consultation, champion: User, lead: User) -> None:
    User.objects.filter(pk=lead.pk).update(is_active=False)
    with pytest.raises(proposing.NobodyToApprove):
        make_proposal(case, Stage.ASKED)
    assert make_user("Stand-in")
