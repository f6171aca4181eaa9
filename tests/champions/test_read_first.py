"""What there is to read may answer a question before it is sent."""

from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.test import Client

from accounts.models import User
from champions import actions
from champions.enums import State
from champions.models import AnsweredByReading, Consultation
from confidentiality import vault
from makers import make_area
from makers_champions import QUESTION, make_case, make_draft


def key_of(case: Consultation) -> Path:
    return Path(settings.KEY_STORE) / case.pk.hex[:2] / case.pk.hex


@pytest.mark.django_db(transaction=True)
def test_the_draft_goes_with_its_key_and_topics_alone_are_counted(home: object, practitioner: User) -> None:
    case = make_draft(practitioner)
    client = Client()
    client.force_login(practitioner)
    assert key_of(case).exists()
    assert client.post(f"{case.url}answered/")["Location"] == "/consultations/"
    assert not key_of(case).exists()
    with pytest.raises(vault.TextIsGone):
        vault.unseal(case.pk, case.sealed_question)
    left = Consultation.objects.get()
    assert left.pk != case.pk
    assert (left.state, left.requester, left.sealed_question, left.submitted_at) == (
        State.PURGED,
        None,
        "",
        None,
    )
    counted = AnsweredByReading.objects.get()
    assert counted.area == make_area()
    assert [topic.name for topic in counted.topics.all()] == ["Peers"]
    assert {field.name for field in AnsweredByReading._meta.get_fields()} == {"id", "area", "topics", "day"}
    assert QUESTION not in client.get("/consultations/").content.decode()


def test_pressed_twice_it_counts_once(signed_in: Any, home: object, practitioner: User) -> None:
    case = make_draft(practitioner)
    stale = Consultation.objects.get(pk=case.pk)
    signed_in(practitioner).post(f"{case.url}answered/")
    with pytest.raises(actions.Refused):
        actions.answered(stale)
    assert AnsweredByReading.objects.count() == 1


def test_what_was_sent_is_not_destroyed(signed_in: Any, home: object, practitioner: User) -> None:
    case = make_case(practitioner, State.POOLED)
    assert signed_in(practitioner).post(f"{case.url}answered/").status_code == 404
    case.refresh_from_db()
    assert case.question == QUESTION
    assert not AnsweredByReading.objects.exists()


def test_nobody_ends_another_ones_draft(signed_in: Any, home: object, practitioner: User, lead: User) -> None:
    case = make_draft(practitioner)
    assert signed_in(lead).post(f"{case.url}answered/").status_code == 404
    case.refresh_from_db()
    assert case.state == State.DRAFT
