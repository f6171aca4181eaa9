from datetime import timedelta
from functools import partial
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from accounts.models import User
from at_once import at_once
from champions import actions
from champions.models import Consultation
from core.models import OutgoingMail
from makers import make_user, topic
from makers_champions import QUESTION, make_champion, make_draft

ASK = "/consultations/ask/"
WISHES: dict[str, Any] = {
    "question": "Changed?",
    "request": {},
    "topics": [],
    "needed_by": None,
    "champion": None,
}


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
    for hit in ("Mrs Harwood", "12 Elm Road", "01632 960999"):
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
    assert case.request["situation"] == "an adult rang."
    assert case.request["tried"] == "Ask DC Lamb."
    assert past_the_gate.post(f"{case.url}send/").status_code == 302
    case.refresh_from_db()
    assert case.state == "pooled"


def test_after_sending_too_early_a_hit_can_still_be_settled(
    past_the_gate: Client, answers: dict[str, Any]
) -> None:
    past_the_gate.post("/consultations/ask/question/", {**answers, "situation": "Mr Example asked."})
    case = Consultation.objects.get()
    refused = past_the_gate.post(f"{case.url}send/").content.decode()
    assert f'action="{case.url}check/"' in refused
    form = refused[refused.index('class="hub-finding"') :]
    mark = form.split('name="mark" value="')[1].split('"')[0]
    past_the_gate.post(f"{case.url}check/", {"do": "keep", "field": "situation", "mark": mark})
    past_the_gate.post(f"{case.url}send/")
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


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_sent_twice_at_once_it_is_sent_once(signed_in: Any) -> None:
    requester = make_user("Priya")
    make_champion("Cara")
    case = make_draft(requester)
    presses = [partial(signed_in(requester).post, f"{case.url}send/") for _ in range(4)]
    assert [response.status_code for response in at_once(presses)] == [302] * 4
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


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_one_form_posted_at_once_is_one_draft(signed_in: Any, answers: dict[str, Any]) -> None:
    client = signed_in(make_user("Priya"))
    client.post(ASK, {"danger": "no"})
    responses = at_once([partial(client.post, f"{ASK}question/", answers) for _ in range(4)])
    assert len({response["Location"] for response in responses}) == 1
    assert Consultation.objects.count() == 1


def test_what_was_sent_is_not_changed_by_a_form_still_open(practitioner: User) -> None:
    case = make_draft(practitioner)
    still_open = Consultation.objects.get(pk=case.pk)
    actions.send(case, practitioner)
    for change in (
        lambda: actions.keep_finding(still_open, "mark"),
        lambda: actions.replace_finding(still_open, "question", "mark"),
        lambda: actions.redraft(still_open, **WISHES),
    ):
        with pytest.raises(actions.Refused):
            change()
    case.refresh_from_db()
    assert (case.state, case.question) == ("pooled", QUESTION)


def test_a_draft_changed_meanwhile_is_not_sent_unseen(practitioner: User) -> None:
    case = make_draft(practitioner)
    seen = Consultation.objects.get(pk=case.pk)
    actions.redraft(case, **WISHES)
    with pytest.raises(actions.Refused):
        actions.send(seen, practitioner)
    case.refresh_from_db()
    assert case.state == "draft"


def test_a_champion_who_is_away_is_not_offered_it(past_the_gate: Client, answers: dict[str, Any]) -> None:
    away = make_champion("Abe", away_until=timezone.localdate() + timedelta(days=2))
    where = past_the_gate.post(
        f"{ASK}question/",
        {**answers, "champion": away.champion_profile.pk},  # type: ignore[attr-defined]
    )["Location"]
    assert f"because {away.name} is away" in past_the_gate.get(where).content.decode()
    case = Consultation.objects.get()
    past_the_gate.post(f"{case.url}send/")
    case.refresh_from_db()
    assert (case.state, case.offered_to) == ("pooled", None)
    assert not OutgoingMail.objects.filter(recipient=away).exists()


def test_only_the_hit_itself_is_reworded(practitioner: User) -> None:
    text = "A boy called Zed met friends at the Zedburn estate. Everyone there knew Zed."
    case = make_draft(practitioner, request={"situation": text})
    [hit] = actions.open_findings(case)["situation"]
    actions.replace_finding(case, "situation", hit.mark)
    assert case.request["situation"].endswith("met friends at the Zedburn estate. Everyone there knew Zed.")


def queries(client: Client, address: str) -> int:
    with CaptureQueriesContext(connection) as captured:
        assert client.post(address).status_code == 302
    return len([query for query in captured if "SAVEPOINT" not in query["sql"]])


def test_sending_takes_fifteen_queries_at_most_however_large_the_pool(
    past_the_gate: Client, practitioner: User, champion: User
) -> None:
    few = queries(past_the_gate, f"{make_draft(practitioner).url}send/")
    for number in range(10):
        make_champion(f"More{number}")
    assert queries(past_the_gate, f"{make_draft(practitioner).url}send/") <= few <= 15
