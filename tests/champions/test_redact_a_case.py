"""Quarantine: a lead who has given a reason takes out what must not stand in a case, and no old copy can be read."""

from typing import Any

import pytest

from accounts.models import User
from champions import actions
from champions.enums import Action, QuarantineReason, State
from champions.models import CaseFile, Consultation, Message, Unsent
from confidentiality import file_store, vault
from makers_champions import ADVICE, QUESTION, REQUEST, make_case
from makers_files import make_sent_file

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


def named_message(case: Consultation) -> Message:
    return Message.objects.get(consultation=case, kind="reply")


def release_data(case: Consultation, **more: Any) -> dict[str, Any]:
    texts = actions.all_texts(case)
    key = f"message.{named_message(case).pk}"
    fields = {f"release-{name}": text for name, text in texts.items()}
    return {**fields, f"release-{key}": "It was one of them again, at the stop.", **more}


def test_the_lead_reads_with_a_reason_takes_it_out_and_it_goes_on(
    signed_in: Any, case: Consultation, lead: User, champion: User
) -> None:
    client = signed_in(lead)
    assert NAMED not in client.get(case.url).content.decode()
    assert NAMED not in signed_in(champion).get(case.url).content.decode()
    client.post(f"{case.url}open-glass/", {"open-glass-reason": REASON})
    assert NAMED in client.get(case.url).content.decode()
    client.post(f"{case.url}release/", release_data(case))
    page = signed_in(champion).get(case.url).content.decode()
    assert "one of them again" in page
    assert "Sam Example" not in page
    for kept in (QUESTION, REQUEST["situation"], ADVICE["summary"], "Who is around?"):
        assert kept in page
    assert not Consultation.objects.get(pk=case.pk).is_quarantined


def test_without_a_reason_nothing_is_changed(signed_in: Any, case: Consultation, lead: User) -> None:
    response = signed_in(lead).post(f"{case.url}release/", release_data(case))
    assert response.status_code == 409
    assert NAMED not in response.content.decode()
    assert named_message(case).body == NAMED
    assert Consultation.objects.get(pk=case.pk).is_quarantined


def test_released_without_reading_every_text_stays(signed_in: Any, case: Consultation, lead: User) -> None:
    before = actions.all_texts(case)
    signed_in(lead).post(f"{case.url}release/")
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
    client, file = signed_in(lead), CaseFile.objects.get()
    client.post(f"{case.url}open-glass/", {"open-glass-reason": REASON})
    assert "Walk.pdf" in client.get(case.url).content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        client.post(f"{case.url}release/", release_data(case, **{"release-out": [file.pk]}))
    assert not CaseFile.objects.exists()
    with pytest.raises(vault.TextIsGone):
        file_store.read(case.pk, file.pk)


def test_a_case_whose_key_is_lost_can_still_be_released(
    signed_in: Any, case: Consultation, lead: User
) -> None:
    vault.destroy(case.pk)
    assert signed_in(lead).post(f"{case.url}release/").status_code == 302
    assert not Consultation.objects.get(pk=case.pk).is_quarantined
