"""Quarantine: a lead who has given a reason takes out what must not stand in a case, and no old copy can be read."""

from functools import partial
from typing import Any

import pytest

from accounts.actions import make_lead
from accounts.models import User
from at_once import ROUNDS, at_once
from champions import actions
from champions.enums import Action, QuarantineReason, State
from champions.models import CaseFile, Consultation, Message, Unsent
from confidentiality import file_store, vault
from makers import make_area, make_user
from makers_champions import ADVICE, QUESTION, REQUEST, make_case, make_champion
from makers_files import make_sent_file
from sending import fields_of

REASON = "A message names a young person."
NAMED = "It was Sam Example again, at the stop."


@pytest.fixture
def case(home: object, practitioner: User, champion: User) -> Consultation:
    """In quarantine, with a message that must not stand, a file and a text that was never sent."""
    case = make_case(practitioner, State.ACTIVE, champion)
    actions.ask_more(case, champion, "Who is around?")
    actions.reply(case, practitioner, NAMED)
    make_sent_file(case, practitioner, "Walk.pdf")
    actions.keep_unsent(case, champion, Action.WRITE, {"body": "Half a thought."})
    actions.advise(case, champion, parts=ADVICE, outcome="other", guidance=[])
    actions.quarantine(case, champion, QuarantineReason.NAMES_SOMEBODY)
    return Consultation.objects.get(pk=case.pk)


def afresh(case: Consultation) -> Consultation:
    return Consultation.objects.get(pk=case.pk)


def named_message(case: Consultation) -> Message:
    return Message.objects.get(consultation=case, kind="reply")


def release_data(client: Any, case: Consultation, **more: Any) -> dict[str, Any]:
    """What the lead's page offers to send, with the named message put more generally."""
    key = f"release-message.{named_message(case).pk}"
    fields = fields_of(client.get(case.url), f"{case.url}release/")
    return {**fields, key: "It was one of them again, at the stop.", **more}


def open_glass(signed_in: Any, case: Consultation, person: User) -> Any:
    client = signed_in(person)
    client.post(f"{case.url}open-glass/", {"open-glass-reason": REASON})
    return client


def test_the_lead_reads_with_a_reason_takes_it_out_and_it_goes_on(
    signed_in: Any, case: Consultation, lead: User, champion: User
) -> None:
    client = signed_in(lead)
    assert NAMED not in client.get(case.url).content.decode()
    assert NAMED not in signed_in(champion).get(case.url).content.decode()
    client.post(f"{case.url}open-glass/", {"open-glass-reason": REASON})
    assert NAMED in client.get(case.url).content.decode()
    client.post(f"{case.url}release/", release_data(client, case))
    page = signed_in(champion).get(case.url).content.decode()
    assert "one of them again" in page
    assert "Sam Example" not in page
    for kept in (QUESTION, REQUEST["situation"], ADVICE["summary"], "Who is around?"):
        assert kept in page
    assert not Consultation.objects.get(pk=case.pk).is_quarantined


def test_a_file_not_sent_yet_is_its_authors_alone(signed_in: Any, case: Consultation, lead: User) -> None:
    client = open_glass(signed_in, case, lead)
    assert "Walk.pdf" in client.get(case.url).content.decode()
    CaseFile.objects.update(is_sent=False)
    assert "Walk.pdf" not in client.get(case.url).content.decode()


def test_the_reason_of_one_lead_is_read_by_another_who_gives_one(
    signed_in: Any, case: Consultation, lead: User, practitioner: User
) -> None:
    """A reason may say what the case says."""
    open_glass(signed_in, case, lead)
    second = make_user("Lena")
    make_lead(second, case.area)
    page = signed_in(second).get(case.url).content.decode()
    assert lead.name in page
    assert REASON not in page
    assert REASON in signed_in(practitioner).get(case.url).content.decode()
    assert REASON in open_glass(signed_in, case, second).get(case.url).content.decode()


def test_without_a_reason_nothing_is_changed(signed_in: Any, case: Consultation, lead: User) -> None:
    client = signed_in(lead)
    response = client.post(f"{case.url}release/", release_data(client, case))
    assert response.status_code == 409
    assert NAMED not in response.content.decode()
    assert named_message(case).body == NAMED
    assert Consultation.objects.get(pk=case.pk).is_quarantined


def test_released_without_reading_every_text_stays(signed_in: Any, case: Consultation, lead: User) -> None:
    before = actions.all_texts(case)
    client = signed_in(lead)
    client.post(f"{case.url}release/", fields_of(client.get(case.url), f"{case.url}release/"))
    now = Consultation.objects.get(pk=case.pk)
    assert not now.is_quarantined
    assert actions.all_texts(now) == before


def test_no_copy_from_before_can_be_read(case: Consultation, django_capture_on_commit_callbacks: Any) -> None:
    old = [named_message(case).sealed_body, case.sealed_question, Unsent.objects.get().sealed_fields]
    texts = actions.all_texts(case)
    file = CaseFile.objects.get()
    data = file_store.read(case.pk, file.pk)
    with django_capture_on_commit_callbacks(execute=True):
        actions.redact(case, {f"message.{named_message(case).pk}": "It was one of them."}, [])
    for sealed in old:
        with pytest.raises(vault.TextIsGone):
            vault.unseal(case.pk, sealed)
    now = actions.all_texts(Consultation.objects.get(pk=case.pk))
    assert [name for name in texts if now[name] != texts[name]] == [f"message.{named_message(case).pk}"]
    assert Unsent.objects.get().fields == {"body": "Half a thought."}
    file.refresh_from_db()
    assert (file.name, file_store.read(case.pk, file.pk)) == ("Walk.pdf", data)


def test_stopped_before_the_commit_everything_can_still_be_read(case: Consultation) -> None:
    """Both keys are there until the new texts are safe."""
    before = actions.all_texts(case)
    vault.begin_new_key(case.pk)
    assert actions.all_texts(Consultation.objects.get(pk=case.pk)) == before
    vault.end_older_keys(case.pk, case.sealed_question)
    assert actions.all_texts(Consultation.objects.get(pk=case.pk)) == before


def test_a_file_is_taken_out_with_its_bytes(
    signed_in: Any, case: Consultation, lead: User, django_capture_on_commit_callbacks: Any
) -> None:
    client, file = open_glass(signed_in, case, lead), CaseFile.objects.get()
    assert "Walk.pdf" in client.get(case.url).content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        client.post(f"{case.url}release/", release_data(client, case, **{"release-out": [file.pk]}))
    assert not CaseFile.objects.exists()
    with pytest.raises(vault.TextIsGone):
        file_store.read(case.pk, file.pk)


def test_a_case_whose_key_is_lost_can_still_be_released(
    signed_in: Any, case: Consultation, lead: User
) -> None:
    vault.destroy(case.pk)
    client = signed_in(lead)
    shown = fields_of(client.get(case.url), f"{case.url}release/")
    assert client.post(f"{case.url}release/", shown).status_code == 302
    assert not Consultation.objects.get(pk=case.pk).is_quarantined


# --- two leads, and words put in ----------------------------------------------------


@pytest.fixture
def second_lead(lead: User) -> User:
    person = make_user("Lara")
    make_lead(person, make_area())
    return person


def test_a_page_from_before_does_not_put_back_what_another_lead_took_out(
    signed_in: Any, case: Consultation, lead: User, second_lead: User, champion: User
) -> None:
    first, second = (open_glass(signed_in, case, person) for person in (lead, second_lead))
    old_page = fields_of(second.get(case.url), f"{case.url}release/")
    assert NAMED in old_page.values()
    first.post(f"{case.url}release/", release_data(first, case))
    again = Consultation.objects.get(pk=case.pk)
    actions.quarantine(again, champion, QuarantineReason.WRONG_PLACE)
    answer = second.post(f"{case.url}release/", {**old_page, "release-request.question": "Another one?"})
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "changed its text" in page
    assert "Sam Example" not in page
    now = Consultation.objects.get(pk=case.pk)
    assert now.is_quarantined
    assert now.question == QUESTION
    assert "Sam Example" not in named_message(case).body
    assert second.post(f"{case.url}release/", release_data(second, case)).status_code == 302


def test_a_page_of_one_quarantine_does_not_release_another(
    signed_in: Any, case: Consultation, lead: User, second_lead: User, champion: User
) -> None:
    client = signed_in(second_lead)
    old_page = fields_of(client.get(case.url), f"{case.url}release/")
    actions.release(case, lead)
    actions.quarantine(case, champion, QuarantineReason.WRONG_PLACE)
    assert client.post(f"{case.url}release/", old_page).status_code == 409
    assert Consultation.objects.get(pk=case.pk).is_quarantined


def test_the_question_cannot_be_left_empty(signed_in: Any, case: Consultation, lead: User) -> None:
    client = open_glass(signed_in, case, lead)
    emptied = release_data(client, case, **{"release-request.question": "  "})
    response = client.post(f"{case.url}release/", emptied)
    assert response.status_code == 422
    assert "without a question" in response.content.decode()
    assert Consultation.objects.get(pk=case.pk).question == QUESTION


def test_where_a_text_was_taken_out_whole_the_rest_stays_readable(
    signed_in: Any, case: Consultation, lead: User, champion: User
) -> None:
    client = open_glass(signed_in, case, lead)
    key = f"release-message.{named_message(case).pk}"
    emptied = release_data(client, case, **{key: "", "release-request.tried": ""})
    client.post(f"{case.url}release/", emptied)
    page = signed_in(champion).get(case.url).content.decode()
    assert page.count("Taken out by a lead") == 2
    for kept in (QUESTION, REQUEST["situation"], "Walk.pdf"):
        assert kept in page


def test_what_the_check_sees_is_marked_and_what_a_lead_puts_in_is_looked_at(
    signed_in: Any, case: Consultation, lead: User
) -> None:
    client = open_glass(signed_in, case, lead)
    assert "<mark>Sam Example</mark>" in client.get(case.url).content.decode()
    key = f"release-message.{named_message(case).pk}"
    new_words = release_data(client, case, **{key: "Ring Kim Sample on 07700 900123."})
    response = client.post(f"{case.url}release/", new_words)
    assert response.status_code == 422
    assert "07700 900123" in response.content.decode()
    assert named_message(case).body == NAMED
    looked_at = fields_of(response, f"{case.url}release/")
    assert client.post(f"{case.url}release/", looked_at).status_code == 302
    assert "Kim Sample" in named_message(case).body


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_two_leads_at_once_one_of_them_changes_it() -> None:
    for _ in range(ROUNDS):
        champion, leads = make_champion("Cara"), [make_user("Leah"), make_user("Lara")]
        for person in leads:
            make_lead(person, make_area())
        case = make_case(make_user("Priya"), State.ACTIVE, champion)
        actions.quarantine(case, champion, QuarantineReason.NAMES_SOMEBODY)
        deeds = [
            partial(actions.redact, afresh(case), {"request.question": f"What about {number}?"}, [])
            for number in range(2)
        ]
        outcomes = at_once(deeds)
        assert sorted(map(str, outcomes)) == ["None", str(actions.TextHasChanged())]
        assert afresh(case).question == f"What about {outcomes.index(None)}?"
