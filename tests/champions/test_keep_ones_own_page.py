"""A champion keeps their own page: what they know, their week, their places, their absences."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from accounts.models import User
from champions.enums import State
from champions.models import Absence, ChampionProfile, Offer
from makers import make_area, make_team, topic
from makers_champions import make_absence, make_case, make_champion

ME = "/champions/me/"
AWAY = "/champions/me/away/"
TODAY = timezone.localdate
WEEK = timedelta(days=7)


@pytest.fixture
def answers(db: None) -> dict[str, Any]:
    return {
        "headline": "Knows bus stops",
        "about": "I walk.",
        "languages": "English, Polish",
        "works": ["mon-am", "mon-pm", "thu-pm"],
        "capacity": "2",
        "topics": [topic("Peers").pk, topic("Parks").pk],
    }


def away(first: Any, last: Any, deputy: User | None = None) -> dict[str, Any]:
    fields = {"away-first_day": first, "away-last_day": last}
    return fields | ({"away-deputy": profile_of(deputy).pk} if deputy else {})


def profile_of(person: User) -> ChampionProfile:
    return ChampionProfile.objects.get(user=person)


def test_what_is_kept_is_what_the_directory_shows(
    signed_in: Any, home: object, champion: User, answers: dict[str, Any]
) -> None:
    client = signed_in(champion)
    assert client.post(ME, answers)["Location"] == ME
    kept = profile_of(champion)
    assert (kept.headline, kept.capacity, kept.languages) == ("Knows bus stops", 2, "English, Polish")
    assert kept.working_days == "Monday, Thursday afternoon"
    assert {one.name for one in kept.topics.all()} == {"Peers", "Parks"}
    page = client.get(kept.url).content.decode()
    assert "Monday, Thursday afternoon" in page
    assert "0 of 2 places taken" in page


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("works", []),
        ("works", ["noon"]),
        ("capacity", "-1"),
        ("capacity", "13"),
        ("topics", []),
        ("headline", ""),
    ],
)
def test_a_mistake_keeps_nothing(
    signed_in: Any, home: object, champion: User, answers: dict[str, Any], field: str, value: Any
) -> None:
    response = signed_in(champion).post(ME, {**answers, field: value})
    assert response.status_code == 422
    assert list(response.context["form"].errors) == [field]
    assert profile_of(champion).headline == "Knows peers and places"


def test_an_absence_with_a_deputy_is_noted_and_removed(
    signed_in: Any, home: object, champion: User, other_champion: User
) -> None:
    client = signed_in(champion)
    assert client.post(AWAY, away(TODAY(), TODAY() + WEEK, other_champion))["Location"] == ME
    absence = Absence.objects.get()
    assert (absence.profile.user, absence.deputy) == (champion, other_champion)
    assert f"{other_champion.name} stands in" in client.get(ME).content.decode()
    assert profile_of(champion).is_away
    client.post(f"{AWAY}{absence.pk}/drop/")
    assert not Absence.objects.exists()


def test_nobody_removes_another_ones_absence(
    signed_in: Any, home: object, champion: User, other_champion: User
) -> None:
    absence = make_absence(champion, TODAY())
    assert signed_in(other_champion).post(f"{AWAY}{absence.pk}/drop/").status_code == 404
    assert Absence.objects.exists()


@pytest.mark.parametrize(
    ("why", "field"),
    [
        ("backwards", "last_day"),
        ("over", "last_day"),
        ("noted already", "first_day"),
        ("deputy away", "deputy"),
        ("deputy far", "deputy"),
        ("deputy oneself", "deputy"),
        ("handed to nobody", "deputy"),
    ],
)
def test_what_cannot_be_is_said_beside_the_field(
    signed_in: Any, home: object, champion: User, other_champion: User, why: str, field: str
) -> None:
    day = TODAY()
    if why == "noted already":
        make_absence(champion, day + WEEK)
    if why == "deputy away":
        make_absence(other_champion, day + WEEK)
    far = make_champion("Far", team=make_team("Vale team", area=make_area("Calderwick Vale")))
    before = Absence.objects.count()
    data = {
        "backwards": away(day + WEEK, day),
        "over": away(day - 2 * WEEK, day - WEEK),
        "noted already": away(day + WEEK, day + 2 * WEEK),
        "deputy away": away(day, day, other_champion),
        "deputy far": away(day, day, far),
        "deputy oneself": away(day, day, champion),
        "handed to nobody": away(day, day) | {"away-hand_over": "on"},
    }[why]
    response = signed_in(champion).post(AWAY, data)
    assert response.status_code == 422
    assert list(response.context["absence_form"].errors) == [field]
    assert Absence.objects.count() == before


def test_the_deputy_is_asked_to_take_over_when_wished(
    signed_in: Any, home: object, practitioner: User, champion: User, other_champion: User
) -> None:
    held = make_case(practitioner, State.ACTIVE, champion)
    make_case(practitioner, State.ADVISED, champion)
    theirs = make_case(other_champion, State.ACTIVE, champion)
    client = signed_in(champion)
    day = TODAY() + WEEK
    page = client.post(AWAY, away(day, day, other_champion) | {"away-hand_over": "on"}, follow=True)
    assert "asked to take over 1 of your cases" in page.content.decode()
    offer = Offer.objects.get()
    assert (offer.consultation, offer.to, offer.reason) == (held, other_champion, "away")
    assert theirs.champion == champion
