from typing import Any

import pytest

from accounts.models import User
from champions.models import ChampionProfile
from core.models import Topic
from makers import make_user, topic
from makers_champions import make_champion

NEW = "/admin/championprofile/new/"


@pytest.fixture
def client(home: object, administrator: User, signed_in: Any) -> Any:
    return signed_in(administrator)


def a_form(person: User, **changes: Any) -> dict[str, Any]:
    form = {
        "person": person.email,
        "is_active": "on",
        "headline": "Peers and stations",
        "about": "I work with groups.",
        "topics": [topic("Peers").pk],
        "languages": "English, Polish",
        "works": ["mon-am", "mon-pm", "wed-am"],
        "capacity": 2,
        "photo": "",
    }
    return {**form, **changes}


def profile_of(person: User) -> ChampionProfile | None:
    return ChampionProfile.objects.filter(user=person).first()


def test_an_administrator_makes_a_champion_of_a_practitioner(
    client: Any, practitioner: User, signed_in: Any
) -> None:
    client.post(NEW, {**a_form(practitioner), "person": practitioner.email.upper()})
    profile = profile_of(practitioner)
    assert profile
    assert (profile.capacity, profile.working_days) == (2, "Monday, Wednesday morning")
    assert list(profile.topics.all()) == [topic("Peers")]
    assert signed_in(practitioner).get("/consultations/queue/").status_code == 200
    assert signed_in(practitioner).get(profile.url).status_code == 200


def test_two_of_one_name_get_two_addresses(client: Any) -> None:
    for _ in range(2):
        client.post(NEW, a_form(make_user("Sam", last_name="Same")))
    assert ChampionProfile.objects.filter(slug__startswith="sam-same").count() == 2


def test_only_somebody_here_with_an_area_and_no_profile_can_be_chosen(
    client: Any, champion: User, practitioner: User
) -> None:
    placeless = make_user("Nowhere", area=None)
    gone = make_user("Gone", is_active=False)
    for person, words in (
        (champion, "has a profile already"),
        (placeless, "has no area yet"),
        (gone, "Nobody here signs in with this address"),
    ):
        assert words in client.post(NEW, a_form(person)).content.decode()
    assert ChampionProfile.objects.count() == 1


def test_a_profile_keeps_its_person_and_its_retired_topics(client: Any, practitioner: User) -> None:
    champion = make_champion("Cara", topics=("Parks",))
    profile = profile_of(champion)
    assert profile
    Topic.objects.filter(name="Parks").update(retired_on="2026-01-01")
    changed = a_form(practitioner, topics=[topic("Parks").pk], capacity=5)
    client.post(f"/admin/championprofile/edit/{profile.pk}/", changed)
    profile.refresh_from_db()
    assert (profile.user, profile.capacity) == (champion, 5)
    assert list(profile.topics.all()) == [topic("Parks")]


def test_a_champion_who_stops_is_made_inactive_not_deleted(client: Any, champion: User) -> None:
    profile = profile_of(champion)
    assert profile
    client.post(f"/admin/championprofile/delete/{profile.pk}/")
    form = a_form(champion)
    del form["is_active"]
    client.post(f"/admin/championprofile/edit/{profile.pk}/", form)
    profile.refresh_from_db()
    assert not profile.is_active
