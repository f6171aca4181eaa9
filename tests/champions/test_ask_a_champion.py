from collections.abc import Callable
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
from champions.enums import State
from champions.models import Consultation
from champions.steps import STEPS
from core.models import OutgoingMail
from makers import make_user, topic
from makers_champions import QUESTION, make_case, make_champion, make_draft

ASK = "/consultations/ask/"


@pytest.fixture
def past_the_gate(practitioner: User, signed_in: Any, home: object) -> Client:
    """With a draft of which nothing is written yet."""
    client: Client = signed_in(practitioner)
    client.post(ASK, {"danger": "no"})
    return client


def write(client: Client, page: str, **part: Any) -> Any:
    """Save one page of the only draft there is."""
    return client.post(f"{Consultation.objects.get().url}ask/{page}/", part)


def write_all(client: Client, **parts: str) -> Consultation:
    """Everything that is needed; `parts` is for other texts, each on the page of its name."""
    texts = {"question": QUESTION, "situation": "Three referrals name one stop.", **parts}
    for page, text in texts.items():
        write(client, page, **{page: text})
    write(client, "topics", topics=[topic("Peers").pk])
    return Consultation.objects.get()


@pytest.mark.parametrize("danger", ["yes", "unsure"])
def test_danger_leads_to_the_areas_numbers_and_no_further(
    home: object, practitioner: User, signed_in: Any, danger: str
) -> None:
    client = signed_in(practitioner)
    page = client.post(ASK, {"danger": danger}).content.decode()
    assert "999" in page
    assert practitioner.area is not None
    assert practitioner.area.front_door_phone in page
    assert not Consultation.objects.exists()


def test_what_has_been_reported_may_be_asked_about(home: object, practitioner: User, signed_in: Any) -> None:
    client = signed_in(practitioner)
    assert "Yes, and it has been reported" in client.post(ASK, {"danger": "yes"}).content.decode()
    answer = client.post(ASK, {"danger": "reported"})
    assert answer["Location"] == f"{Consultation.objects.get().url}ask/"


def test_no_page_of_asking_comes_before_the_gate(home: object, practitioner: User, signed_in: Any) -> None:
    assert signed_in(practitioner).get(f"{ASK}question/").status_code == 404


def test_it_carries_topics_and_champion_through_the_gate(
    home: object, practitioner: User, champion: User, signed_in: Any
) -> None:
    client = signed_in(practitioner)
    slug = champion.champion_profile.slug  # type: ignore[attr-defined]
    client.post(f"{ASK}?topic=peers&champion={slug}&next=//elsewhere", {"danger": "no"})
    case = Consultation.objects.get()
    page = client.get(f"{case.url}ask/topics/").content.decode()
    assert f'value="{topic("Peers").pk}" id="id_topics' in page
    assert "1 chosen" in page
    assert champion.name in client.get(f"{case.url}check/").content.decode()


def test_it_is_checked_then_sent_to_the_pool(
    past_the_gate: Client, practitioner: User, champion: User, other_champion: User
) -> None:
    case = write_all(past_the_gate)
    assert QUESTION in past_the_gate.get(f"{case.url}check/").content.decode()
    assert not OutgoingMail.objects.exists()
    past_the_gate.post(f"{case.url}send/")
    case.refresh_from_db()
    assert (case.state, case.kept_findings) == ("pooled", [])
    assert (case.area, case.agency, case.team) == (practitioner.area, practitioner.agency, practitioner.team)
    letters = set(OutgoingMail.objects.values_list("kind", "recipient"))
    assert letters == {
        ("consultation_received", practitioner.pk),
        ("consultation_waiting", champion.pk),
        ("consultation_waiting", other_champion.pk),
    }


def test_a_named_champion_is_offered_it(past_the_gate: Client, champion: User, other_champion: User) -> None:
    case = write_all(past_the_gate)
    write(past_the_gate, "who", to=champion.champion_profile.pk)  # type: ignore[attr-defined]
    past_the_gate.post(f"{case.url}send/")
    case.refresh_from_db()
    assert (case.state, case.offered_to) == ("offered", champion)
    assert not OutgoingMail.objects.filter(recipient=other_champion).exists()


def test_each_identifier_is_shown_and_holds_back_the_sending(past_the_gate: Client) -> None:
    case = write_all(past_the_gate, situation="Mrs Harwood lives at 12 Elm Road, ring 01632 960999.")
    response = past_the_gate.post(f"{case.url}send/")
    assert response.status_code == 422
    page = response.content.decode()
    for hit in ("Mrs Harwood", "12 Elm Road", "01632 960999"):
        assert f"<mark>{hit}</mark>" in page
    case.refresh_from_db()
    assert case.state == "draft"


def test_a_hit_is_put_more_generally_or_kept_and_then_it_goes(past_the_gate: Client) -> None:
    case = write_all(past_the_gate, situation="Mrs Harwood rang.", tried="Ask DC Lamb.")
    found = past_the_gate.get(f"{case.url}check/").context["findings"]
    marks = {finding["field"]: finding["hit"].mark for finding in found}
    past_the_gate.post(f"{case.url}check/", {"settle": f"replace:situation:{marks['situation']}"})
    past_the_gate.post(f"{case.url}check/", {"settle": f"keep:tried:{marks['tried']}"})
    case.refresh_from_db()
    assert len(case.kept_findings) == 1
    assert marks["tried"] not in case.kept_findings, "without the key nobody can try which name it was"
    assert case.request["situation"] == "An adult rang."
    assert case.request["tried"] == "Ask DC Lamb."
    assert past_the_gate.post(f"{case.url}send/").status_code == 302
    case.refresh_from_db()
    assert case.state == "pooled"


def test_after_sending_too_early_a_hit_can_still_be_settled(past_the_gate: Client) -> None:
    case = write_all(past_the_gate, situation="Mr Example asked.")
    refused = past_the_gate.post(f"{case.url}send/").content.decode()
    assert f'action="{case.url}check/"' in refused
    settle = refused.split('name="settle" value="keep')[1].split('"')[0]
    past_the_gate.post(f"{case.url}check/", {"settle": f"keep{settle}"})
    past_the_gate.post(f"{case.url}send/")
    case.refresh_from_db()
    assert case.state == "pooled"


def test_a_draft_is_its_authors_alone(
    signed_in: Any, home: object, practitioner: User, other_practitioner: User, lead: User, champion: User
) -> None:
    case = make_draft(practitioner)
    pages = [f"{case.url}ask/{step.slug}/" for step in STEPS]
    for person in (other_practitioner, lead, champion):
        client = signed_in(person)
        for address in (*pages, f"{case.url}ask/", f"{case.url}check/", case.url):
            assert client.get(address).status_code == 404, address
        for address in (*pages, f"{case.url}check/", f"{case.url}send/"):
            assert client.post(address, {"question": "Mine now?"}).status_code == 404, address
    case.refresh_from_db()
    assert (case.state, case.question) == ("draft", QUESTION)


def test_the_gate_passed_again_is_one_draft_until_something_is_kept(past_the_gate: Client) -> None:
    addresses = {past_the_gate.post(ASK, {"danger": "no"})["Location"] for _ in range(3)}
    assert len(addresses) == 1
    write(past_the_gate, "question", question=QUESTION)
    past_the_gate.post(ASK, {"danger": "no"})
    assert Consultation.objects.count() == 2


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
def test_odd_text_is_refused_or_shown_harmlessly(past_the_gate: Client, text: str) -> None:
    response = write(past_the_gate, "situation", situation=text.encode("utf-8", "surrogatepass"))
    assert response.status_code in (302, 422)
    case = Consultation.objects.get()
    for address in ("ask/situation/", "check/"):
        assert "<script>alert" not in past_the_gate.get(f"{case.url}{address}").content.decode()


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_one_gate_passed_at_once_is_one_draft(signed_in: Any) -> None:
    client = signed_in(make_user("Priya"))
    passing = {"danger": "no", "token": str(uuid4())}
    responses = at_once([partial(client.post, ASK, passing) for _ in range(4)])
    assert len({response["Location"] for response in responses}) == 1
    assert Consultation.objects.count() == 1


def test_what_was_sent_is_not_changed_by_a_form_still_open(practitioner: User) -> None:
    case = make_draft(practitioner)
    still_open = Consultation.objects.get(pk=case.pk)
    actions.send(case, practitioner)
    changes: list[Callable[[], None]] = [
        lambda: actions.keep_finding(still_open, "mark"),
        lambda: actions.replace_finding(still_open, "question", "mark"),
        lambda: actions.answer(still_open, "question", {"question": "Changed?"}),
    ]
    for change in changes:
        with pytest.raises(actions.Refused):
            change()
    case.refresh_from_db()
    assert (case.state, case.question) == ("pooled", QUESTION)


def test_a_draft_changed_meanwhile_is_not_sent_unseen(practitioner: User) -> None:
    case = make_draft(practitioner)
    seen = Consultation.objects.get(pk=case.pk)
    actions.answer(case, "question", {"question": "Changed?"})
    with pytest.raises(actions.Refused):
        actions.send(seen, practitioner)
    case.refresh_from_db()
    assert case.state == "draft"


def test_a_champion_who_is_away_is_not_offered_it(past_the_gate: Client) -> None:
    away = make_champion("Abe", away_until=timezone.localdate() + timedelta(days=2))
    case = write_all(past_the_gate)
    write(past_the_gate, "who", to=away.champion_profile.pk)  # type: ignore[attr-defined]
    assert f"{away.name} is away: every champion" in past_the_gate.get(f"{case.url}check/").content.decode()
    sent = past_the_gate.post(f"{case.url}send/", follow=True).content.decode()
    assert f"has been sent. {away.name} is away: every champion" in sent, (
        "said once more where it cannot be missed"
    )
    case.refresh_from_db()
    assert (case.state, case.offered_to) == ("pooled", None)
    assert not OutgoingMail.objects.filter(recipient=away).exists()


def test_a_champion_whose_places_are_taken_is_not_offered_it_and_the_pool_is_asked(
    past_the_gate: Client,
) -> None:
    case = write_all(past_the_gate)
    full = make_champion("Busy", capacity=1)
    make_case(make_user("Olga"), State.ACTIVE, full)
    OutgoingMail.objects.all().delete()
    past_the_gate.post(f"{case.url}ask/who/", {"to": full.champion_profile.pk})  # type: ignore[attr-defined]
    assert f"{full.name} has no free place now" in past_the_gate.get(f"{case.url}check/").content.decode()
    sent = past_the_gate.post(f"{case.url}send/", follow=True).content.decode()
    assert f"has been sent. {full.name} has no free place now" in sent
    case.refresh_from_db()
    assert (case.state, case.offered_to) == ("pooled", None)
    assert OutgoingMail.objects.filter(kind="consultation_waiting", recipient=full).exists()
    assert not OutgoingMail.objects.filter(kind="consultation_offered").exists()


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


def test_going_back_after_sending_leads_to_where_it_is_now(
    home: object, practitioner: User, signed_in: Any
) -> None:
    case = make_case(practitioner, State.POOLED)
    client = signed_in(practitioner)
    for answer in (client.get(f"{case.url}check/"), client.post(f"{case.url}check/", {"settle": "x"})):
        assert answer["Location"] == case.url
