from datetime import timedelta
from typing import Any

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from accounts.models import User
from champions.enums import State
from champions.models import ChampionProfile
from core import sizes
from makers import make_agency, make_area, make_team
from makers_champions import make_case, make_champion
from makers_pictures import make_image

DIRECTORY = "/champions/"


@pytest.fixture
def client(signed_in: Any, home: object, practitioner: User) -> Client:
    signed: Client = signed_in(practitioner)
    return signed


@pytest.fixture
def five(db: None) -> dict[str, User]:
    vale = make_team("Vale team", area=make_area("Calderwick Vale"))
    school = make_team("School team", agency=make_agency("Fenmarch Schools"))
    return {
        "Ana": make_champion("Ana", topics=("Peers",)),
        "Ben": make_champion("Ben", topics=("Online",), languages="English, Welsh"),
        "Cat": make_champion("Cat", topics=("Peers", "Online"), team=vale),
        "Dan": make_champion("Dan", topics=("Peers",), team=school),
        "Eve": make_champion("Eve", away_until=timezone.localdate() + timedelta(days=3)),
    }


def names(client: Client, **query: Any) -> set[str]:
    """Who is shown; the count above the cards has to agree."""
    response = client.get(DIRECTORY, query)
    assert response.status_code == 200
    shown = {profile.user.first_name for profile in response.context["page"]}
    assert f"<strong>{len(shown)}</strong> champion" in response.content.decode()
    return shown


def test_a_lead_finds_the_way_to_keep_it_and_nobody_else_does(
    client: Client, five: dict[str, User], lead: User, signed_in: Any
) -> None:
    way = '<a href="/champions/keep/">Keep the directory</a>'
    assert way in signed_in(lead).get(DIRECTORY).content.decode()
    assert way not in client.get(DIRECTORY).content.decode()


def test_anonymous_is_led_to_sign_in(client: Client, five: dict[str, User]) -> None:
    anonymous = Client()
    for address in (DIRECTORY, five["Ana"].champion_profile.url):  # type: ignore[attr-defined]
        response = anonymous.get(address)
        assert response.status_code == 302
        assert response["Location"].startswith("/accounts/login/")


def test_a_photo_stands_where_there_is_one_and_initials_elsewhere(
    client: Client, five: dict[str, User]
) -> None:
    profile = ChampionProfile.objects.get(user=five["Ana"])
    profile.photo = make_image("ana", width=900)
    profile.save()
    for address in (DIRECTORY, profile.url):
        assert "<img" not in client.get(address).content.decode().split("<main")[1], (
            "no size of it is made yet"
        )
    sizes.make(profile.photo)
    for address, others in ((DIRECTORY, 4), (profile.url, 0)):
        main = client.get(address).content.decode().split("<main")[1]
        assert main.count('<img class="hub-avatar"') == 1
        assert main.count('<span class="hub-avatar"') == others
        assert 'alt="" width="400"' in main


def test_photos_cost_no_query_each(client: Client, five: dict[str, User]) -> None:
    def photograph(*names: str) -> None:
        for name in names:
            profile = ChampionProfile.objects.get(user=five[name])
            profile.photo = make_image(name)
            profile.save()
            sizes.make(profile.photo)

    def queries() -> int:
        client.get(DIRECTORY)
        cache.clear()  # Wagtail keeps what it has found for a while
        with CaptureQueriesContext(connection) as asked:
            client.get(DIRECTORY)
        return len(asked)

    photograph("Ana")
    one = queries()
    photograph("Ben", "Cat", "Dan", "Eve")
    assert queries() == one


def test_a_site_may_show_it_to_everybody(client: Client, five: dict[str, User], settings: Any) -> None:
    settings.CHAMPIONS_DIRECTORY_PUBLIC = True
    anonymous = Client()
    assert "Ana" in anonymous.get(DIRECTORY).content.decode()
    assert anonymous.get(five["Ana"].champion_profile.url).status_code == 200  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({}, {"Ana", "Ben", "Cat", "Dan", "Eve"}),
        ({"topic": "online"}, {"Ben", "Cat"}),
        ({"area": "calderwick-vale"}, {"Cat"}),
        ({"agency": "fenmarch-schools"}, {"Dan"}),
        ({"language": "Welsh"}, {"Ben"}),
        ({"free": "on"}, {"Ana", "Ben", "Cat", "Dan"}),
        ({"topic": "online", "area": "calderwick-vale"}, {"Cat"}),
        ({"topic": "online", "agency": "fenmarch-schools"}, set()),
    ],
)
def test_it_filters(client: Client, five: dict[str, User], query: dict[str, str], found: set[str]) -> None:
    assert names(client, **query) == found


def test_a_filter_that_cannot_be_read_is_named_and_the_others_hold(
    client: Client, five: dict[str, User]
) -> None:
    assert names(client, topic="nonsense", area="calderwick-vale") == {"Cat"}
    page = client.get(DIRECTORY, {"topic": "nonsense", "free": "on"}).content.decode()
    assert "There is something to put right" in page
    assert "Eve" not in page.split("<h1")[1]


def test_a_language_is_not_found_in_the_name_of_another(client: Client, five: dict[str, User]) -> None:
    for name, languages in (("Ben", "English, Malayalam"), ("Dan", "Malay,English")):
        ChampionProfile.objects.filter(user=five[name]).update(languages=languages)
    assert names(client, language="Malay") == {"Dan"}
    assert names(client, language="Malayalam") == {"Ben"}


def test_it_offers_the_languages_somebody_speaks(client: Client, five: dict[str, User]) -> None:
    page = client.get(DIRECTORY).content.decode()
    assert '<option value="Welsh">Welsh</option>' in page


def test_nobody_fitting_shows_a_way_on(client: Client, five: dict[str, User]) -> None:
    page = client.get(DIRECTORY, {"topic": "online", "agency": "fenmarch-schools"}).content.decode()
    assert "No champion fits all of that" in page
    assert 'href="/consultations/ask/"' in page


@pytest.mark.parametrize("name", ["topic", "area", "agency", "language", "free", "page"])
@pytest.mark.parametrize("value", ["nonsense", "'; --", "9" * 400, "\x00", "<b>"])
def test_an_odd_filter_does_no_harm(client: Client, five: dict[str, User], name: str, value: str) -> None:
    response = client.get(DIRECTORY, {name: value})
    assert response.status_code in (200, 422)
    assert "<b>" not in response.content.decode().split("<h1")[1].replace("<strong>", "")


def test_whoever_is_full_is_not_free(client: Client, practitioner: User) -> None:
    full = make_champion("Full", capacity=1)
    make_champion("Free")
    make_case(practitioner, State.ACTIVE, full)
    assert names(client, free="on") == {"Free"}
    page = client.get(full.champion_profile.url).content.decode()  # type: ignore[attr-defined]
    assert "All places taken" in page
    assert "1 of 1 places taken" in page


def test_advice_given_frees_the_place_in_the_directory(client: Client, practitioner: User) -> None:
    champion = make_champion("Quick", capacity=1)
    make_case(practitioner, State.ADVISED, champion)
    assert names(client, free="on") == {"Quick"}


def test_absence_is_said_in_words(client: Client) -> None:
    away = make_champion("Abe", away_until=timezone.localdate())
    page = client.get(away.champion_profile.url).content.decode()  # type: ignore[attr-defined]
    assert "Away until" in page
    back = make_champion("Bea", away_until=timezone.localdate() - timedelta(days=1))
    assert "Free now" in client.get(back.champion_profile.url).content.decode()  # type: ignore[attr-defined]


def test_whoever_stopped_is_found_nowhere(client: Client) -> None:
    stopped, left = make_champion("Stan", is_active=False), make_champion("Lee")
    User.objects.filter(pk=left.pk).update(is_active=False)
    assert names(client) == set()
    for person in (stopped, left):
        assert client.get(person.champion_profile.url).status_code == 404  # type: ignore[attr-defined]


def test_a_profile_leads_to_asking_that_champion(client: Client, champion: User) -> None:
    profile = champion.champion_profile  # type: ignore[attr-defined]
    page = client.get(profile.url).content.decode()
    assert f'href="/consultations/ask/?champion={profile.slug}"' in page
    for shown in (champion.name, "Knows peers and places", "Peers", "Monday to Friday", "English"):
        assert shown in page


def test_a_profile_does_not_give_an_address_away(client: Client, champion: User) -> None:
    for address in (DIRECTORY, champion.champion_profile.url):  # type: ignore[attr-defined]
        assert champion.email not in client.get(address).content.decode()


def test_many_are_shown_page_by_page(client: Client) -> None:
    for number in range(30):
        make_champion(f"Champ{number:02}")
    first = client.get(DIRECTORY)
    assert "<strong>30</strong> champions" in first.content.decode()
    second = client.get(DIRECTORY, {"page": 2})
    shown = [profile.pk for page in (first, second) for profile in page.context["page"]]
    assert len(shown) == len(set(shown)) == 30
