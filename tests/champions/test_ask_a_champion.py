import threading
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client

from accounts.models import User
from champions.models import Consultation
from core.models import OutgoingMail
from makers import topic
from makers_champions import QUESTION, make_champion, make_draft

ASK = "/consultations/ask/"


@pytest.fixture
def answers(db: None) -> dict[str, Any]:
    return {
        "question": QUESTION,
        "situation": "Three referrals name one stop.",
        "topics": [topic("Peers").pk],
        "token": str(uuid4()),
    }


@pytest.fixture
def past_the_gate(practitioner: User, signed_in: Any, home: object) -> Client:
    client: Client = signed_in(practitioner)
    client.post(ASK, {"danger": "no"})
    return client


@pytest.mark.parametrize("danger", ["yes", "unsure"])
def test_danger_leads_to_the_areas_numbers_and_no_further(
    home: object, practitioner: User, signed_in: Any, danger: str
) -> None:
    client = signed_in(practitioner)
    page = client.post(ASK, {"danger": danger}).content.decode()
    assert "999" in page
    assert practitioner.area is not None
    assert practitioner.area.front_door_phone in page
    assert client.get(f"{ASK}question/")["Location"] == ASK
    assert not Consultation.objects.exists()


def test_the_form_cannot_be_reached_or_posted_past_the_gate(
    home: object, practitioner: User, signed_in: Any, answers: dict[str, Any]
) -> None:
    response = signed_in(practitioner).post(f"{ASK}question/", answers)
    assert response["Location"] == ASK
    assert not Consultation.objects.exists()


def test_it_carries_topics_through_the_gate(home: object, practitioner: User, signed_in: Any) -> None:
    client = signed_in(practitioner)
    where = client.post(f"{ASK}?topic=peers&next=//elsewhere", {"danger": "no"})["Location"]
    assert where == f"{ASK}question/?topic=peers"
    page = client.get(where).content.decode()
    assert f'value="{topic("Peers").pk}" id="id_topics' in page
    assert "1 chosen" in page


def test_three_things_are_needed_and_nothing_typed_is_lost(
    past_the_gate: Client, answers: dict[str, Any]
) -> None:
    response = past_the_gate.post(f"{ASK}question/", {**answers, "situation": "", "tried": "Mentoring"})
    assert response.status_code == 422
    page = response.content.decode()
    assert QUESTION in page
    assert "Mentoring" in page
    assert not Consultation.objects.exists()


def test_it_is_checked_then_sent_to_the_pool(
    past_the_gate: Client, answers: dict[str, Any], practitioner: User, champion: User, other_champion: User
) -> None:
    where = past_the_gate.post(f"{ASK}question/", answers)["Location"]
    assert QUESTION in past_the_gate.get(where).content.decode()
    assert not OutgoingMail.objects.exists()
    case = Consultation.objects.get()
    past_the_gate.post(f"{case.url}send/")
    case.refresh_from_db()
    assert case.state == "pooled"
    assert (case.area, case.agency, case.team) == (practitioner.area, practitioner.agency, practitioner.team)
    letters = set(OutgoingMail.objects.values_list("kind", "recipient"))
    assert letters == {
        ("consultation_received", practitioner.pk),
        ("consultation_waiting", champion.pk),
        ("consultation_waiting", other_champion.pk),
    }


def test_a_named_champion_is_offered_it(
    past_the_gate: Client, answers: dict[str, Any], champion: User, other_champion: User
) -> None:
    wish = {"champion": champion.champion_profile.pk}  # type: ignore[attr-defined]
    past_the_gate.post(f"{ASK}question/", {**answers, **wish})
    case = Consultation.objects.get()
    past_the_gate.post(f"{case.url}send/")
    case.refresh_from_db()
    assert (case.state, case.offered_to) == ("offered", champion)
    assert not OutgoingMail.objects.filter(recipient=other_champion).exists()


def test_each_identifier_is_shown_and_holds_back_the_sending(
    past_the_gate: Client, answers: dict[str, Any]
) -> None:
    text = "Mrs Harwood lives at 12 Elm Road, ring 01632 960999."
    past_the_gate.post(f"{ASK}question/", {**answers, "situation": text})
    case = Consultation.objects.get()
    response = past_the_gate.post(f"{case.url}send/")
    assert response.status_code == 422
    page = response.content.decode()
    for hit in ("Harwood", "12 Elm Road", "01632 960999"):
        assert f"<mark>{hit}</mark>" in page
    case.refresh_from_db()
    assert case.state == "draft"


def test_a_hit_is_put_more_generally_or_kept_and_then_it_goes(
    past_the_gate: Client, answers: dict[str, Any]
) -> None:
    past_the_gate.post(
        f"{ASK}question/", {**answers, "situation": "Mrs Harwood rang.", "tried": "Ask DC Lamb."}
    )
    case = Consultation.objects.get()
    found = past_the_gate.get(f"{case.url}check/").context["findings"]
    by_field = {finding["field"]: finding["hit"].mark for finding in found}
    past_the_gate.post(
        f"{case.url}check/", {"do": "replace", "field": "situation", "mark": by_field["situation"]}
    )
    past_the_gate.post(f"{case.url}check/", {"do": "keep", "field": "tried", "mark": by_field["tried"]})
    case.refresh_from_db()
    assert case.request["situation"] == "Mrs a professional or parent rang."
    assert case.request["tried"] == "Ask DC Lamb."
    assert past_the_gate.post(f"{case.url}send/").status_code == 302
    case.refresh_from_db()
    assert case.state == "pooled"


def test_a_draft_can_be_changed_by_its_author_only(
    past_the_gate: Client, answers: dict[str, Any], colleague_client: Client
) -> None:
    past_the_gate.post(f"{ASK}question/", answers)
    case = Consultation.objects.get()
    assert past_the_gate.get(f"{case.url}edit/").status_code == 200
    past_the_gate.post(f"{case.url}edit/", {**answers, "question": "Another question?"})
    case.refresh_from_db()
    assert case.question == "Another question?"
    for address in ("edit/", "check/", ""):
        assert colleague_client.get(f"{case.url}{address}").status_code == 404


@pytest.fixture
def colleague_client(other_practitioner: User, signed_in: Any) -> Client:
    client: Client = signed_in(other_practitioner)
    return client


def test_one_form_posted_again_is_one_draft(past_the_gate: Client, answers: dict[str, Any]) -> None:
    addresses = {past_the_gate.post(f"{ASK}question/", answers)["Location"] for _ in range(3)}
    assert len(addresses) == 1
    assert Consultation.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_sent_twice_at_once_it_is_sent_once(signed_in: Any) -> None:
    from makers import make_user

    requester = make_user("Priya")
    make_champion("Cara")
    case = make_draft(requester)
    clients = [signed_in(requester) for _ in range(4)]
    start = threading.Barrier(len(clients))

    def press(client: Client) -> None:
        start.wait()
        client.post(f"{case.url}send/")
        connection.close()

    threads = [threading.Thread(target=press, args=(client,)) for client in clients]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert case.events.count() == 1
    assert OutgoingMail.objects.filter(kind="consultation_received").count() == 1


@pytest.mark.parametrize("text", ["\x00", "a" * 7000, "\ud800", "<script>alert(1)</script>"])
def test_odd_text_is_refused_or_shown_harmlessly(
    past_the_gate: Client, answers: dict[str, Any], text: str
) -> None:
    body = {**answers, "situation": text.encode("utf-8", "surrogatepass")}
    response = past_the_gate.post(f"{ASK}question/", body)
    assert response.status_code in (302, 422)
    if response.status_code == 302:
        assert "<script>alert" not in past_the_gate.get(response["Location"]).content.decode()
