"""Whoever asked says yes, no, not like this, or nothing. No and nothing are one to everybody else."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.core import mail as outbox
from django.utils import timezone

from accounts.models import User
from champions import actions
from champions.actions import proposing
from champions.enums import Stage, State
from champions.models import Consultation, Event, Proposal
from confidentiality.models import AccessRecord
from core import mail
from core.models import OutgoingMail
from core.ticking import run_all
from makers import hears_at_once
from makers_champions import make_case
from makers_publishing import ANSWER, TITLE, make_proposal


@pytest.fixture
def case(home: object, practitioner: User, champion: User, lead: User) -> Consultation:
    return make_case(practitioner, State.CLOSED, champion)


@pytest.fixture
def proposal(case: Consultation) -> Proposal:
    proposal = make_proposal(case, Stage.ASKED)
    AccessRecord.objects.all().delete()
    return proposal


def say(client: Any, proposal: Proposal, what: str, **more: Any) -> Any:
    data = {"say": what, "version": proposal.version, **more}
    return client.post(f"{proposal.consultation.url}proposal/", data)


def stage_of(proposal: Proposal) -> str:
    return Proposal.objects.get(pk=proposal.pk).stage


def test_it_shows_what_was_written_anew_and_nothing_else(
    proposal: Proposal, practitioner: User, signed_in: Any
) -> None:
    client = signed_in(practitioner)
    html = client.get(f"{proposal.consultation.url}proposal/").content.decode()
    for words in (TITLE, ANSWER.split("\n")[0], "Transport", "nobody learns which it was"):
        assert words in html
    assert f"{proposal.consultation.url}proposal/" in client.get(proposal.consultation.url).content.decode()


def test_the_mail_holds_a_reference_and_a_link(proposal: Proposal, practitioner: User) -> None:
    hears_at_once(practitioner)
    mail.deliver_due()
    (letter,) = [one for one in outbox.outbox if "published" in one.subject]
    assert proposal.consultation.reference in letter.subject
    assert f"{proposal.consultation.url}proposal/" in letter.body
    assert TITLE not in letter.body


def test_yes_brings_it_to_the_leads(
    proposal: Proposal, practitioner: User, lead: User, signed_in: Any
) -> None:
    client = signed_in(practitioner)
    OutgoingMail.objects.all().delete()
    assert say(client, proposal, "yes")["Location"] == proposal.consultation.url
    assert stage_of(proposal) == Stage.AGREED
    assert [(one.kind, one.recipient) for one in OutgoingMail.objects.all()] == [("proposal_to_read", lead)]
    html = client.get(f"{proposal.consultation.url}proposal/").content.decode()
    assert "You have agreed to this" in html
    assert "until there is a page" in html.lower()


def test_nobody_agrees_to_what_they_have_not_read(
    proposal: Proposal, practitioner: User, champion: User, signed_in: Any
) -> None:
    """The text was sent back and changed while the page stood open."""
    seen = Proposal.objects.get(pk=proposal.pk)
    proposing.suggest(proposal, practitioner, "Shorter.")
    changed = proposing.write(
        proposal.consultation, champion, {**proposal.text, "title": "Another"}, proposal.version
    )
    proposing.ask(changed, champion)
    response = say(signed_in(practitioner), seen, "yes")
    assert response["Location"] == f"{proposal.consultation.url}proposal/"
    assert stage_of(proposal) == Stage.ASKED


def test_a_change_is_suggested_and_checked_for_names(
    proposal: Proposal, practitioner: User, champion: User, signed_in: Any
) -> None:
    client = signed_in(practitioner)
    assert say(client, proposal, "change", body="").status_code == 422
    warned = say(client, proposal, "change", body="Do not say Mrs Harwood.")
    assert warned.status_code == 422
    assert "<mark>Mrs Harwood</mark>" in warned.content.decode()
    OutgoingMail.objects.all().delete()
    say(client, proposal, "change", body="Leave out the buses.")
    found = Proposal.objects.get(pk=proposal.pk)
    assert (found.stage, found.note) == (Stage.WRITING, "Leave out the buses.")
    assert [(one.kind, one.recipient) for one in OutgoingMail.objects.all()] == [("proposal_back", champion)]


def test_odd_answers_say_nothing(proposal: Proposal, practitioner: User, signed_in: Any) -> None:
    client = signed_in(practitioner)
    for what, more in (("", {}), ("maybe", {}), ("yes", {"version": "x"}), ("change", {"body": "a\x00"})):
        assert say(client, proposal, what, **more).status_code == 422
    assert stage_of(proposal) == Stage.ASKED


def test_nobody_else_answers(
    proposal: Proposal, champion: User, lead: User, other_practitioner: User, signed_in: Any
) -> None:
    for person in (champion, lead, other_practitioner):
        assert signed_in(person).get(f"{proposal.consultation.url}proposal/").status_code == 404
        assert say(signed_in(person), proposal, "yes").status_code == 404
    for act in (proposing.agree, proposing.refuse):
        with pytest.raises(proposing.NotHere):
            act(proposal, champion)
    assert stage_of(proposal) == Stage.ASKED


# --- no -------------------------------------------------------------------------


def what_the_champion_sees(client: Any, case: Consultation) -> list[str]:
    addresses = (
        case.url,
        f"{case.url}propose/",
        "/consultations/proposals/",
        "/consultations/queue/",
        "/my/",
    )
    pages = [client.get(address) for address in addresses]
    return [str(page.status_code) + _without_tokens(page.content.decode()) for page in pages]


def _without_tokens(html: str) -> str:
    """Nor with how often they themselves have opened the case, and when last."""
    return re.sub(
        r"\d+ times|\d\d:\d\d|[0-9a-f]{8}-[0-9a-f-]{27}",
        "",
        "".join(part for part in html.split('"') if len(part) != 64),
    )


def test_before_the_time_is_over_no_and_nothing_look_alike(
    proposal: Proposal, practitioner: User, champion: User, signed_in: Any
) -> None:
    client = signed_in(champion)
    case = proposal.consultation
    what_the_champion_sees(client, case)  # their own openings are counted on the page of the case
    unanswered = what_the_champion_sees(client, case)
    response = say(signed_in(practitioner), proposal, "no")
    assert response["Location"] == case.url
    for refused, silent in zip(what_the_champion_sees(client, case), unanswered, strict=True):
        assert [line for line in refused.split("\n") if line not in silent.split("\n")] == []
        assert len(refused.split("\n")) == len(silent.split("\n"))
    assert stage_of(proposal) == Stage.STOPPED


def test_its_text_goes_at_once(proposal: Proposal, practitioner: User, signed_in: Any) -> None:
    say(signed_in(practitioner), proposal, "no")
    row = Proposal.objects.get()
    assert (row.sealed_text, row.sealed_note) == ("", "")
    assert row.ends_at == proposal.ends_at, "the time for an answer goes on as if nothing had been said"


def _rows_of(proposal_id: Any, practitioner: User) -> dict[str, Any]:
    """All that the database holds about it, whatever became of it."""
    row = Proposal.objects.filter(pk=proposal_id).values().get()
    mails = list(
        OutgoingMail.objects.filter(object_id=str(proposal_id)).values_list("kind", "recipient", "sent_at")
    )
    return {
        "row": {name: value for name, value in row.items() if name not in ("id", "consultation_id")},
        "mails": [(kind, sent) for kind, _, sent in mails],
        "to the asker": [kind for kind, person, _ in mails if person == practitioner.pk],
    }


def test_when_the_time_is_over_no_trace_tells_which_it_was(
    home: object, practitioner: User, champion: User, lead: User, signed_in: Any
) -> None:
    """Refused, declined by a lead, and never answered: the same rows, the same letter, in the same tick."""
    cases = [make_case(practitioner, State.CLOSED, champion) for _ in range(3)]
    refused, declined, unanswered = (make_proposal(case, Stage.ASKED) for case in cases)
    events = Event.objects.count()
    say(signed_in(practitioner), refused, "no")
    proposing.agree(declined, practitioner)
    proposing.decline(declined, lead)
    Proposal.objects.update(ends_at=timezone.now() - timedelta(minutes=1))
    run_all()
    left = [_rows_of(one.pk, practitioner) for one in (refused, declined, unanswered)]
    assert left[0] == left[1] == left[2]
    assert left[0] == {
        "row": {
            "stage": Stage.ENDED, "version": 0, "sealed_text": "", "sealed_note": "", "ends_at": None, "due_on": None,
        },
        "mails": [("proposal_ended", None)],
        "to the asker": [],
    }  # fmt: skip
    assert Event.objects.count() == events, "no case tells of it"
    assert "Not going on" in signed_in(champion).get("/consultations/proposals/").content.decode()


def test_it_does_not_end_before_its_time(proposal: Proposal, practitioner: User) -> None:
    proposing.refuse(proposal, practitioner)
    run_all()
    assert stage_of(proposal) == Stage.STOPPED
    assert not OutgoingMail.objects.filter(kind="proposal_ended").exists()


def test_an_answer_nobody_gives_lapses_once(proposal: Proposal, champion: User) -> None:
    hears_at_once(champion)
    mail.deliver_due()
    outbox.outbox.clear()
    Proposal.objects.update(ends_at=timezone.now())
    run_all()
    run_all()
    mail.deliver_due()
    assert stage_of(proposal) == Stage.ENDED
    (letter,) = outbox.outbox
    assert letter.to == [champion.email]
    for word in ("refus", "declin", "said no", "answer in time"):
        assert word not in letter.body.lower()


def test_whoever_said_no_is_not_asked_again(
    proposal: Proposal, practitioner: User, champion: User, signed_in: Any
) -> None:
    proposing.refuse(proposal, practitioner)
    Proposal.objects.update(ends_at=timezone.now())
    run_all()
    client = signed_in(practitioner)
    assert client.get(f"{proposal.consultation.url}proposal/")["Location"] == proposal.consultation.url
    assert "publish" not in client.get(proposal.consultation.url).content.decode().lower()
    with pytest.raises(proposing.WasProposed):
        proposing.write(proposal.consultation, champion, proposal.text or {}, 0)  # type: ignore[arg-type]


@pytest.mark.parametrize("stage", [Stage.ASKED, Stage.AGREED, Stage.APPROVED])
def test_no_holds_until_there_is_a_page(
    case: Consultation, practitioner: User, lead: User, signed_in: Any, stage: Stage
) -> None:
    proposal = make_proposal(case, stage, lead)
    say(signed_in(practitioner), proposal, "no", version="0")
    row = Proposal.objects.get()
    assert (row.stage, row.sealed_text, row.due_on) == (Stage.STOPPED, "", None)


def test_answering_opens_no_case_and_is_no_event(
    proposal: Proposal, practitioner: User, signed_in: Any
) -> None:
    events = list(Event.objects.values_list("pk", flat=True))
    row = Consultation.objects.filter(pk=proposal.consultation_id).values().get()
    client = signed_in(practitioner)
    client.get(f"{proposal.consultation.url}proposal/")
    say(client, proposal, "yes")
    assert list(Event.objects.values_list("pk", flat=True)) == events
    assert not AccessRecord.objects.exists()
    assert Consultation.objects.filter(pk=proposal.consultation_id).values().get() == row


def test_purged_with_the_case_even_that_there_was_one(proposal: Proposal, case: Consultation) -> None:
    case.refresh_from_db()
    actions.purging.purge(case)  # type: ignore[attr-defined]
    assert not Proposal.objects.exists()
    assert not OutgoingMail.objects.filter(object_id=str(proposal.pk)).exists()
