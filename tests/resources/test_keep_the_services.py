"""Leads keep the services of their own areas; nobody else does."""

import uuid
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from accounts.actions import make_lead
from accounts.models import User
from makers import make_area, make_user, topic
from makers_resources import make_service
from resources.models import LocalService

MINE = "/services/mine/"


def typed(**changes: Any) -> dict[str, Any]:
    """What a lead fills in."""
    return {
        "name": "Turning Tide",
        "kind": "under_18s",
        "areas": [make_area().pk],
        "what_it_does": "One worker who stays.",
        "for_whom": "Under-18s at risk",
        "ages_from": "10",
        "ages_to": "17",
        "phone": "01632 960151",
        "topics": [topic("Respond").pk],
        "review_by": (timezone.localdate() + timedelta(days=90)).isoformat(),
        "token": str(uuid.uuid4()),
        "version": "1",
        **changes,
    }


def of(service: LocalService) -> str:
    return f"{MINE}{service.slug}/"


@pytest.fixture
def desk(lead: User, signed_in: Any) -> Client:
    return signed_in(lead)


def test_it_is_added_and_on_the_list_at_once(desk: Client) -> None:
    answer = desk.post(f"{MINE}add/", typed())
    service = LocalService.objects.get()
    assert answer.status_code == 302
    assert answer["Location"] == "/services/turning-tide/"
    assert service.reviewed_on == timezone.localdate()
    assert [str(area) for area in service.areas.all()] == ["Fenmarch"]
    assert "Turning Tide" in Client().get("/services/").content.decode()


def test_sent_twice_it_is_there_once(desk: Client) -> None:
    form = typed()
    assert [desk.post(f"{MINE}add/", form).status_code for _ in range(2)] == [302, 302]
    assert LocalService.objects.count() == 1


def test_two_of_one_name_get_addresses_of_their_own(desk: Client) -> None:
    for _ in range(2):
        desk.post(f"{MINE}add/", typed())
    desk.post(f"{MINE}add/", typed(name="Mine"))
    desk.post(f"{MINE}add/", typed(name="添加"))
    slugs = set(LocalService.objects.values_list("slug", flat=True))
    assert slugs == {"turning-tide", "turning-tide-2", "mine-2", "service"}


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("name", "", "This is needed to go on."),
        ("name", "a\x00b", "Null characters are not allowed."),
        ("name", "x" * 121, "at most 120 characters"),
        ("areas", [], "Tick at least one."),
        ("kind", "nothing", "not one of the available choices"),
        ("ages_to", "9", "This is below the age it begins at."),
        ("ages_to", "100", "less than or equal to 99"),
        ("phone", "ring Ann on 01632", "Write one number in digits"),
        ("email", "nobody", "valid email address"),
        ("website", "javascript:alert(1)", "valid URL"),
        ("review_by", "2020-01-01", "Choose a day to come"),
        ("what_it_does", "x" * 801, "at most 800 characters"),
    ],
)
def test_a_mistake_is_said_beside_its_field_and_nothing_is_lost(
    desk: Client, field: str, value: Any, said: str
) -> None:
    answer = desk.post(f"{MINE}add/", typed(hours="Every Tuesday", **{field: value}))
    html = answer.content.decode()
    assert answer.status_code == 422
    assert said in html.split(f'id="id_{field}_error"')[1].split("</p>")[0]
    assert "Every Tuesday" in html
    assert not LocalService.objects.exists()


def test_there_has_to_be_a_way_to_reach_it(desk: Client) -> None:
    answer = desk.post(f"{MINE}add/", typed(phone=""))
    assert answer.status_code == 422
    assert "Say at least one way" in answer.content.decode()
    assert desk.post(f"{MINE}add/", typed(phone="", how_to_reach="Come in.")).status_code == 302


def test_no_other_areas_can_be_ticked(desk: Client) -> None:
    vale = make_area("Calderwick Vale")
    answer = desk.post(f"{MINE}add/", typed(areas=[vale.pk]))
    assert answer.status_code == 422
    assert "Calderwick Vale" not in desk.get(f"{MINE}add/").content.decode().split("<form")[2]


def test_it_is_changed_and_counts_as_checked_today(desk: Client) -> None:
    old = timezone.localdate() - timedelta(days=300)
    service = make_service("Before", reviewed_on=old, review_by=old)
    form = desk.get(of(service)).context["form"]
    assert form["review_by"].value() > timezone.localdate()  # not the day that has passed
    assert desk.post(of(service), typed(name="After")).status_code == 302
    service.refresh_from_db()
    assert (service.name, service.slug, service.reviewed_on) == ("After", "before", timezone.localdate())
    assert [str(one) for one in service.topics.all()] == ["Respond"]


def test_who_was_slower_is_told_and_loses_nothing(desk: Client) -> None:
    service = make_service("First words")
    assert desk.post(of(service), typed(name="Their words")).status_code == 302
    answer = desk.post(of(service), typed(name="My words"))
    html = answer.content.decode()
    assert answer.status_code == 409
    assert "Somebody else has changed this service" in html
    assert 'value="My words"' in html
    assert "<h1>Their words</h1>" in html
    service.refresh_from_db()
    assert service.name == "Their words"
    again = typed(name="My words", version=answer.context["form"].data["version"])
    assert desk.post(of(service), again).status_code == 302
    service.refresh_from_db()
    assert service.name == "My words"


def test_other_areas_of_a_shared_service_stay(desk: Client) -> None:
    vale = make_area("Calderwick Vale")
    service = make_service("Shared", areas=(make_area(), vale))
    assert "It also serves areas that are not yours" in desk.get(of(service)).content.decode()
    desk.post(of(service), typed(name="Shared still"))
    assert {str(area) for area in service.areas.all()} == {"Fenmarch", "Calderwick Vale"}


def test_a_shared_service_is_retired_for_ones_own_area_only(desk: Client) -> None:
    service = make_service("Shared", areas=(make_area(), make_area("Calderwick Vale")))
    desk.post(f"{of(service)}retire/")
    service.refresh_from_db()
    assert service.retired_on is None
    assert [str(area) for area in service.areas.all()] == ["Calderwick Vale"]
    assert desk.get(of(service)).status_code == 404


def test_it_is_retired_and_brought_back(desk: Client) -> None:
    service = make_service("Coming and going")
    assert desk.post(f"{of(service)}retire/").status_code == 302
    assert Client().get(service.url).status_code == 410
    assert "Coming and going" in desk.get(MINE).content.decode().split("Retired</h2>")[1]
    assert desk.post(f"{of(service)}back/").status_code == 302
    assert Client().get(service.url).status_code == 200


def test_a_look_at_it_is_enough_when_it_is_still_right(desk: Client) -> None:
    old = timezone.localdate() - timedelta(days=200)
    service = make_service("Right", reviewed_on=old, review_by=timezone.localdate() - timedelta(days=1))
    desk.post(f"{of(service)}still-right/")
    service.refresh_from_db()
    assert service.reviewed_on == timezone.localdate()
    assert not service.is_due_for_review
    assert service.what_it_does == "Listens and stays."


def test_what_is_overdue_comes_first_and_stands_on_my_page(desk: Client) -> None:
    make_service("Fine")
    make_service("Overdue", review_by=timezone.localdate() - timedelta(days=9))
    make_service(
        "Elsewhere", areas=(make_area("Calderwick Vale"),), review_by=timezone.localdate() - timedelta(days=9)
    )
    html = desk.get(MINE).content.decode()
    assert "1 service is overdue to be checked" in html
    assert html.index("Overdue") < html.index("Fine")
    assert "Elsewhere" not in html
    assert "<strong>1</strong> local service to check again" in desk.get("/my/").content.decode()


def test_leads_see_the_gaps_of_their_own_areas(desk: Client) -> None:
    make_service("Children", ages_to=17)
    make_service("Vale", areas=(make_area("Calderwick Vale"),))
    html = desk.get(MINE).content.decode()
    assert "Nothing is known here for young people aged 18 and over." in html
    assert "Calderwick Vale" not in html.split("<main")[1]


def test_the_list_costs_no_more_with_more_services(
    desk: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for _ in range(60):
        make_service(topics=(topic("Parks"),))
    desk.get(MINE)
    with django_assert_max_num_queries(10):
        desk.get(MINE)


def test_nobody_else_finds_a_way_in(
    practitioner: User,
    champion: User,
    other_lead: User,
    editor: User,
    administrator: User,
    signed_in: Any,
) -> None:
    service = make_service("Ours")
    posts = [of(service), *(f"{of(service)}{verb}/" for verb in ("still-right", "retire", "back"))]
    for person in (practitioner, champion, other_lead, editor, administrator):
        client = signed_in(person)
        assert client.get(of(service)).status_code == 404, person
        assert [client.post(address, typed()).status_code for address in posts] == [404] * 4, person
    assert signed_in(practitioner).get(MINE).status_code == 404
    assert signed_in(practitioner).post(f"{MINE}add/", typed()).status_code == 404
    assert "Ours" not in signed_in(other_lead).get(MINE).content.decode()
    assert Client().post(posts[0], typed()).status_code == 302
    assert LocalService.objects.get().version == 1


def test_a_lead_of_two_areas_chooses_for_which(db: None, signed_in: Any) -> None:
    both = make_user("Bo")
    make_lead(both, make_area(), make_area("Calderwick Vale"))
    answer = signed_in(both).post(f"{MINE}add/", typed(areas=[area.pk for area in both.leads.all()]))
    assert answer.status_code == 302
    assert LocalService.objects.get().areas.count() == 2
