"""A champion writes an answer anew, beside what was asked and advised, and asks whether it may be published."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from accounts.models import User
from champions import actions
from champions.actions import proposing
from champions.enums import HoldReason, QuarantineReason, Stage, State
from champions.models import ChampionProfile, Consultation, Event, Proposal
from confidentiality.models import AccessRecord
from core.models import OutgoingMail
from makers import make_user, topic
from makers_champions import ADVICE, QUESTION, REQUEST, make_case, make_champion
from makers_publishing import ANSWER, BEHIND, TITLE, make_proposal, rewritten, typed

LIST = "/consultations/proposals/"


@pytest.fixture
def case(home: object, practitioner: User, champion: User, lead: User) -> Consultation:
    return make_case(practitioner, State.CLOSED, champion)


def page_of(client: Any, case: Consultation) -> str:
    response = client.get(f"{case.url}propose/")
    assert response.status_code == 200
    return str(response.content.decode())


def send(client: Any, case: Consultation, proposal: Proposal | None = None, **changes: Any) -> Any:
    return client.post(f"{case.url}propose/", typed(proposal, **changes))


def fields_of(html: str) -> str:
    return html.split("<aside")[0]


@pytest.mark.parametrize("state", [State.ADVISED, State.CLOSED])
def test_the_fields_begin_empty_and_the_case_stands_beside(
    practitioner: User, champion: User, lead: User, home: object, signed_in: Any, state: State
) -> None:
    case = make_case(practitioner, state, champion)
    html = page_of(signed_in(champion), case)
    for words in (QUESTION, REQUEST["situation"], ADVICE["summary"]):
        assert words in html
        assert words not in fields_of(html)
    assert "propose/" in signed_in(champion).get(case.url).content.decode()


def test_looking_at_the_case_beside_is_an_opening_like_any(
    case: Consultation, champion: User, signed_in: Any
) -> None:
    page_of(signed_in(champion), case)
    assert AccessRecord.objects.filter(case_id=case.pk, person=champion).count() == 1


def test_what_is_typed_is_kept_and_nobody_is_told(case: Consultation, champion: User, signed_in: Any) -> None:
    client = signed_in(champion)
    OutgoingMail.objects.all().delete()
    events = Event.objects.count()
    assert send(client, case, topics=[])["Location"] == f"{case.url}propose/#findings"
    proposal = Proposal.objects.get()
    assert (proposal.stage, proposal.text) == (Stage.WRITING, rewritten(topics=[]))
    assert TITLE in page_of(client, case)
    assert send(client, case, proposal, go="later")["Location"] == LIST
    assert "Not sent yet" in client.get(LIST).content.decode()
    assert not OutgoingMail.objects.exists()
    assert Event.objects.count() == events, "the case says nothing of it"


def test_its_text_is_sealed_with_the_key_of_the_case(case: Consultation, champion: User) -> None:
    proposal = make_proposal(case)
    row = Proposal.objects.filter(pk=proposal.pk).values().get()
    assert not [value for value in row.values() if TITLE in str(value) or "Transport" in str(value)]
    assert topic("Transport").pk in proposal.text["topics"]


def test_asked_for_with_the_rest_missing_it_says_what(
    case: Consultation, champion: User, signed_in: Any
) -> None:
    response = send(signed_in(champion), case, go="ask", answer="", topics=[])
    html = response.content.decode()
    assert response.status_code == 422
    for sentence in ("Write the answer.", "Choose one topic at least.", "Read it once more, then tick this."):
        assert sentence in html
    assert TITLE in html
    assert Proposal.objects.get().text["title"] == TITLE, "kept all the same"


def test_four_topics_are_too_many(case: Consultation, champion: User, signed_in: Any) -> None:
    four = [topic(name).pk for name in ("Peers", "Parks", "Transport", "Online")]
    response = send(signed_in(champion), case, topics=four)
    assert response.status_code == 422
    assert "Three at most." in response.content.decode()


def test_whoever_asked_is_asked_by_reference_and_link(
    case: Consultation, practitioner: User, champion: User, signed_in: Any
) -> None:
    OutgoingMail.objects.all().delete()
    response = send(signed_in(champion), case, go="ask", sure="on")
    assert response["Location"] == LIST
    proposal = Proposal.objects.get()
    assert proposal.stage == Stage.ASKED
    assert proposal.ends_at is not None
    assert proposal.ends_at > timezone.now() + timedelta(days=proposing.ANSWER_DAYS)
    mail = OutgoingMail.objects.get()
    assert (mail.kind, mail.recipient, mail.object_id) == ("proposal_asked", practitioner, str(proposal.pk))
    assert "Under way" in signed_in(champion).get(LIST).content.decode()


# --- what may say who somebody is -----------------------------------------------


def test_each_hit_is_shown_with_a_wording_and_holds_it_up(
    case: Consultation, champion: User, signed_in: Any
) -> None:
    client = signed_in(champion)
    response = send(client, case, answer="Mrs Harwood saw them. " + ANSWER, go="ask", sure="on")
    assert response.status_code == 422
    html = response.content.decode()
    assert "<mark>Mrs Harwood</mark>" in html
    assert "Say instead: <strong>An adult</strong>" in html
    assert Proposal.objects.get().stage == Stage.WRITING


def settle(client: Any, case: Consultation, what: str, **changes: Any) -> Proposal:
    proposal = Proposal.objects.get()
    assert send(client, case, proposal, settle=what, **changes).status_code == 302
    return Proposal.objects.get()


def marks_in(html: str, start: str) -> list[str]:
    return [part.split('"')[0] for part in html.split('name="settle" value="')[1:] if part.startswith(start)]


def test_a_hit_is_put_more_generally_or_kept(case: Consultation, champion: User, signed_in: Any) -> None:
    client = signed_in(champion)
    told = "Mrs Harwood saw them in Calderwick."
    send(client, case, answer=told)
    html = page_of(client, case)
    replace, keep = marks_in(html, "replace:answer")[0], marks_in(html, "keep:")[1]
    assert settle(client, case, replace, answer=told).text["answer"] == "An adult saw them in Calderwick."
    settle(client, case, keep, answer="An adult saw them in Calderwick.")
    assert "The check found nothing" in page_of(client, case)


def test_details_that_only_together_point_at_somebody(
    case: Consultation, champion: User, signed_in: Any
) -> None:
    client = signed_in(champion)
    parts: dict[str, Any] = {
        "title": "Three boys in a park?",
        "question": "All are 14.",
        "answer": "It began at half term.",
    }
    assert send(client, case, go="ask", sure="on", **parts).status_code == 422
    html = page_of(client, case)
    assert "Together these leave only a few it could be" in html
    for clue in ("Three boys", "park", "14", "half term"):
        assert f"<mark>{clue}</mark>" in html
    fixed = next(mark for mark in marks_in(html, "replace:question"))
    assert settle(client, case, fixed, **parts).text["question"] == "All are mid-teens."
    assert "The check found nothing" in page_of(client, case)


def test_a_combination_is_kept_as_a_whole_and_only_as_it_is(
    case: Consultation, champion: User, signed_in: Any
) -> None:
    client = signed_in(champion)
    parts: dict[str, Any] = {"question": "Three boys in a park, all 14, at half term."}
    send(client, case, **parts)
    (keep,) = marks_in(page_of(client, case), "keep:")
    settle(client, case, keep, **parts)
    assert "The check found nothing" in page_of(client, case)
    settle(client, case, "", question="Three boys in a park, all 15, at half term.")
    assert "Together these" in page_of(client, case)


def test_words_of_the_case_and_names_of_its_people_are_found(
    case: Consultation, practitioner: User, champion: User, signed_in: Any
) -> None:
    client = signed_in(champion)
    copied = REQUEST["situation"]
    assert len(copied.split()) >= 8
    send(client, case, answer=f"{copied} {practitioner.last_name} said so, in {case.area.name}.")
    html = page_of(client, case)
    assert "These words stand in the consultation just so" in html
    for word in (practitioner.last_name, case.area.name):
        assert f"<mark>{word}</mark>" in html


def test_odd_wishes_change_nothing(case: Consultation, champion: User, signed_in: Any) -> None:
    client = signed_in(champion)
    make_proposal(case)
    for odd in ("replace:kept:abc", "replace:answer:abc", "keep", "keep::", "::::", "x" * 5000):
        assert settle(client, case, odd).text == rewritten()


# --- who and when ---------------------------------------------------------------


def test_it_is_nobody_elses(case: Consultation, signed_in: Any, champion: User, lead: User) -> None:
    second, other = make_champion("Second"), make_champion("Other")
    Consultation.objects.filter(pk=case.pk).update(second=second)
    for person in (second, other, lead, case.requester, make_user("Stranger")):
        for address in ("propose/", "propose/take-back/"):
            assert signed_in(person).post(f"{case.url}{address}", typed()).status_code == 404
        assert signed_in(person).get(f"{case.url}propose/").status_code == 404
    assert not Proposal.objects.exists()
    ChampionProfile.objects.filter(user=champion).update(is_active=False)
    assert signed_in(champion).get(f"{case.url}propose/").status_code == 404


@pytest.mark.parametrize("state", [State.ACTIVE, State.WAITING_REQUESTER])
def test_what_is_not_advised_cannot_be_proposed(
    home: object, practitioner: User, champion: User, lead: User, signed_in: Any, state: State
) -> None:
    case = make_case(practitioner, state, champion)
    client = signed_in(champion)
    assert "Nothing of this case can be published" in page_of(client, case)
    response = send(client, case)
    assert (response.status_code, TITLE in response.content.decode()) == (409, True)
    with pytest.raises(actions.Refused):
        proposing.write(case, champion, rewritten(), 0)
    assert "propose/" not in client.get(case.url).content.decode()


def _quarantine(case: Consultation, lead: User) -> None:
    actions.quarantine(case, lead, QuarantineReason.NAMES_SOMEBODY)


def _hold(case: Consultation, lead: User) -> None:
    actions.hold(case, lead, HoldReason.COMPLAINT)


def _reopen(case: Consultation, lead: User) -> None:
    assert case.requester
    actions.reopen(case, case.requester, "One thing more.")


@pytest.mark.parametrize("stop", [_quarantine, _hold, _reopen])
def test_what_is_stopped_held_or_opened_again_cannot_be_proposed(
    case: Consultation, champion: User, lead: User, stop: Any
) -> None:
    stop(case, lead)
    with pytest.raises(proposing.NotHere):
        proposing.write(case, champion, rewritten(), 0)
    assert not Proposal.objects.exists()


@pytest.mark.parametrize("stop", [_quarantine, _hold, _reopen])
@pytest.mark.parametrize("stage", [Stage.ASKED, Stage.AGREED, Stage.APPROVED, Stage.STOPPED])
def test_what_is_under_way_ends_with_it(case: Consultation, lead: User, stop: Any, stage: Stage) -> None:
    proposal = make_proposal(case, stage, lead)
    case.refresh_from_db()
    stop(case, lead)
    proposal.refresh_from_db()
    assert (proposal.stage, proposal.sealed_text, proposal.ends_at) == (Stage.ENDED, "", None)


def test_what_was_only_begun_can_be_begun_again_when_it_is_released(
    case: Consultation, champion: User, lead: User
) -> None:
    make_proposal(case)
    _quarantine(case, lead)
    assert not Proposal.objects.exists()
    actions.release(case, lead)
    assert make_proposal(case, Stage.ASKED)


def test_without_a_lead_who_has_no_part_in_it_nobody_is_asked(
    case: Consultation, champion: User, lead: User, signed_in: Any
) -> None:
    lead.leads.clear()
    champion.leads.add(case.area)
    OutgoingMail.objects.all().delete()
    response = send(signed_in(champion), case, go="ask", sure="on")
    assert response.status_code == 409
    assert "Nobody could approve it" in response.content.decode()
    assert (Proposal.objects.get().stage, OutgoingMail.objects.count()) == (Stage.WRITING, 0)


def test_two_windows_overwrite_nothing_unseen(case: Consultation, champion: User, signed_in: Any) -> None:
    client = signed_in(champion)
    send(client, case)
    stale = Proposal.objects.get()
    send(client, case, stale, answer="From the first window.")
    response = send(client, case, stale, answer="From the second window.")
    html = response.content.decode()
    assert response.status_code == 409
    assert "From the second window." in html
    assert Proposal.objects.get().text["answer"] == "From the first window."
    assert send(client, case, stale, answer="From the first window.").status_code == 302, (
        "the same is no conflict"
    )
    send(client, case, Proposal.objects.get(), answer="From the second window.")
    assert Proposal.objects.get().text["answer"] == "From the second window."


def test_sent_twice_it_is_asked_once(case: Consultation, champion: User, signed_in: Any) -> None:
    client = signed_in(champion)
    OutgoingMail.objects.all().delete()
    send(client, case, go="ask", sure="on")
    again = send(client, case, go="ask", sure="on")
    assert again.status_code == 409
    assert TITLE in again.content.decode(), "nothing typed is lost"
    assert OutgoingMail.objects.filter(kind="proposal_asked").count() == 1


def test_what_was_never_sent_is_thrown_away(case: Consultation, champion: User, signed_in: Any) -> None:
    make_proposal(case)
    signed_in(champion).post(f"{case.url}propose/take-back/")
    assert not Proposal.objects.exists()
    assert make_proposal(case), "and can be begun again"


@pytest.mark.parametrize("stage", [Stage.ASKED, Stage.AGREED, Stage.APPROVED, Stage.STOPPED])
def test_taken_back_it_is_over_whatever_had_become_of_it(
    case: Consultation, champion: User, lead: User, signed_in: Any, stage: Stage
) -> None:
    """Also what was refused: taking back tells nothing, and nobody is asked a second time."""
    client = signed_in(champion)
    make_proposal(case, stage, lead)
    assert client.post(f"{case.url}propose/take-back/")["Location"] == LIST
    proposal = Proposal.objects.get()
    assert (proposal.stage, proposal.sealed_text, proposal.version) == (Stage.ENDED, "", 0)
    with pytest.raises(proposing.WasProposed):
        proposing.write(case, champion, rewritten(), 0)
    assert "It is not going on" in page_of(client, case)


def test_nul_bytes_and_long_texts_are_answered_in_the_form(
    case: Consultation, champion: User, signed_in: Any
) -> None:
    client = signed_in(champion)
    for changes in (
        {"title": "a\x00b"},
        {"title": "x" * 201},
        {"answer": "x" * 6001},
        {"version": "x"},
        {"topics": ["0"]},
    ):
        assert send(client, case, **changes).status_code == 422, changes
    assert not Proposal.objects.exists()


def test_a_suggestion_stands_above_the_form(
    case: Consultation, practitioner: User, champion: User, signed_in: Any
) -> None:
    proposal = make_proposal(case, Stage.ASKED)
    proposing.suggest(proposal, practitioner, "Leave out the buses.")
    html = page_of(signed_in(champion), case)
    assert "Leave out the buses." in html
    assert practitioner.name not in html.split("<aside")[0], "somebody, it says"
    assert BEHIND in html
    proposal.refresh_from_db()
    proposing.ask(proposal, champion)
    assert Proposal.objects.get().sealed_note == ""
