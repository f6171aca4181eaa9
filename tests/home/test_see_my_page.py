"""One thing to do next, then learning, consultations, and what an office asks for."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from accounts.models import User
from champions.enums import State
from champions.models import ChampionProfile, Consultation
from home.models import HomePage
from makers import topic
from makers_resources import make_guidance


def make_case(asker: User, state: State = State.POOLED, **fields: Any) -> Consultation:
    now = timezone.now()
    place: dict[str, Any] = {"area": asker.area, "agency": asker.agency}
    case = Consultation.objects.create(requester=asker, state=state, submitted_at=now, **place, **fields)
    case.topics.add(topic("Parks"))
    return case


def make_champion(person: User) -> ChampionProfile:
    return ChampionProfile.objects.create(user=person, slug=f"p{person.pk}", headline="Parks", about="Ask.")


def my_page(client: Client) -> tuple[Any, str]:
    response = client.get("/my/")
    assert response.status_code == 200
    assert response["Cache-Control"] == "no-store, private"
    return response.context, response.content.decode()


def test_strangers_are_asked_to_sign_in(home: HomePage) -> None:
    assert Client().get("/my/")["Location"].startswith("/accounts/login/")


def test_a_newcomer_is_led_to_something(home: HomePage, practitioner: User, signed_in: Any) -> None:
    context, html = my_page(signed_in(practitioner))
    assert context["next"].url
    assert "You have not begun a module yet." in html
    assert "/consultations/ask/" in html
    assert "Waiting for you" not in html
    assert "Needs you" not in html


def test_where_there_is_nothing_yet_it_says_so_and_leads_nowhere_shut(
    home: HomePage, practitioner: User, administrator: User, signed_in: Any
) -> None:
    """The administrator of a new site belongs to no area."""
    User.objects.filter(pk=administrator.pk).update(area=None, agency=None)
    for person, shown, hidden in (
        (practitioner, "No module has been published yet. A question", "finished every"),
        (administrator, "Nothing waits for you", "/consultations/ask/"),
    ):
        page = signed_in(person).get("/my/").content.decode()
        assert shown in page
        assert hidden not in page.split("<h1")[1].split("<footer")[0]


def test_a_reply_that_waits_comes_first(
    home: HomePage, practitioner: User, other_practitioner: User, signed_in: Any
) -> None:
    case = make_case(practitioner, State.WAITING_REQUESTER, champion=other_practitioner)
    make_case(practitioner)
    context, html = my_page(signed_in(practitioner))
    assert (context["next"].title, context["next"].url) == ("It is your turn", case.url)
    assert html.count("Your turn") == 1


def test_nobody_sees_the_cases_of_others(
    home: HomePage, practitioner: User, other_practitioner: User, lead: User, signed_in: Any
) -> None:
    case = make_case(practitioner)
    for person in (other_practitioner, lead):
        assert case.reference not in my_page(signed_in(person))[1]


@pytest.mark.parametrize("state", [State.CLOSED, State.WITHDRAWN])
def test_what_is_over_is_not_listed(
    home: HomePage, practitioner: User, other_practitioner: User, signed_in: Any, state: State
) -> None:
    champion = other_practitioner if state == State.CLOSED else None
    case = make_case(practitioner, state, champion=champion)
    assert case.reference not in my_page(signed_in(practitioner))[1]


def test_a_champion_sees_what_waits_first(
    home: HomePage, practitioner: User, other_practitioner: User, signed_in: Any
) -> None:
    make_champion(other_practitioner)
    offered = make_case(practitioner, State.OFFERED, offered_to=other_practitioner)
    held = make_case(practitioner, State.ACTIVE, champion=other_practitioner)
    paused = make_case(practitioner, State.WAITING_REQUESTER, champion=other_practitioner)
    context, html = my_page(signed_in(other_practitioner))
    assert {case.reference for case in context["waiting"]} == {offered.reference, held.reference}
    assert paused.reference not in html
    assert context["next"].title == "A question waits for you"
    assert "Offered to you" in html
    assert "Offered to a champion" not in html
    assert html.index("Waiting for you") < html.index("Learning</h2>")


def test_a_lead_sees_what_is_late_in_the_own_areas_only(
    home: HomePage, practitioner: User, lead: User, other_lead: User, signed_in: Any
) -> None:
    yesterday = timezone.now() - timedelta(days=1)
    make_case(practitioner, accept_by=yesterday)
    make_case(practitioner, accept_by=timezone.now() + timedelta(days=1))
    context, _ = my_page(signed_in(lead))
    assert [(need.count, need.words) for need in context["needs"]] == [(1, "past the time to be taken up")]
    assert context["next"].title == "1 past the time to be taken up"
    assert my_page(signed_in(other_lead))[0]["needs"] == []


def test_a_lead_sees_drafts_that_wait_for_approval(
    home: HomePage, lead: User, editor: User, signed_in: Any
) -> None:
    page = make_guidance("A draft")
    page.save_revision(user=editor)
    page.get_workflow().start(page, editor)
    context, _ = my_page(signed_in(lead))
    assert [need.words for need in context["needs"]] == ["waiting for your approval"]
    assert context["next"].text == "Somebody has written it and cannot publish it alone."


def test_each_need_has_a_sentence_of_its_own(
    home: HomePage, lead: User, signed_in: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("home.my_page._numbers", lambda lead, *lists: (1,) * len(lists))
    monkeypatch.setattr("home.my_page.directory.due_in", lambda areas: 1)
    needs = my_page(signed_in(lead))[0]["needs"]
    said = {need.words: str(need.text) for need in needs}
    assert len(needs) == len(set(said.values())) == 7
    assert [words for words, text in said.items() if "take up what waits" in text] == [
        "past the time to be taken up"
    ]


def test_it_costs_as_much_with_many_cases_as_with_few(
    home: HomePage,
    practitioner: User,
    lead: User,
    signed_in: Any,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    make_champion(lead)
    for _ in range(12):
        make_case(lead)
        make_case(practitioner, State.OFFERED, offered_to=lead)
        make_case(practitioner, State.ACTIVE, champion=lead)
    client = signed_in(lead)
    my_page(client)
    with django_assert_max_num_queries(12):
        my_page(client)
