"""Anybody finds who helps locally, for which ages, and sees where nothing is known."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as some
from pytest_django import DjangoAssertNumQueries, DjangoCaptureOnCommitCallbacks

from accounts.models import User
from core.freshness import content_version
from makers import make_area, topic
from makers_resources import make_service
from resources.actions import retire_service
from resources.ages import BANDS, gap_of_adults, in_words, reaches
from resources.coverage import coverage
from resources.models import LocalService


def shown(query: str = "") -> str:
    response = Client().get(f"/services/{query}")
    assert response.status_code == 200
    return response.content.decode()


def names(html: str) -> list[str]:
    return re.findall(r'<h3><a href="/services/[\w-]+/">([^<]+)</a></h3>', html)


def test_it_lists_each_with_its_ages_and_a_number_to_tap(db: None) -> None:
    make_service("Tideline", ages_from=11, ages_to=20, phone="01632 960 152")
    html = shown()
    assert names(html) == ["Tideline"]
    assert "<strong>11 to 20</strong>" in html
    assert 'href="tel:01632960152"' in html


def test_it_is_narrowed_down_by_area_age_topic_kind_and_words(db: None) -> None:
    vale = make_area("Calderwick Vale")
    make_service("Older", ages_from=18, ages_to=None, kind="young_adults", topics=(topic("Cuckooing"),))
    make_service("Vale", areas=(vale,), what_it_does="Has a van and a kettle.")
    make_service("Younger", ages_from=8, ages_to=12)
    assert names(shown("?area=calderwick-vale")) == ["Vale"]
    assert names(shown("?age=18-20")) == ["Older"]
    assert names(shown("?age=11-13")) == ["Vale", "Younger"]
    assert names(shown("?topic=cuckooing")) == ["Older"]
    assert names(shown("?kind=young_adults")) == ["Older"]
    assert names(shown("?q=KETTLE+van")) == ["Vale"]
    assert names(shown("?area=calderwick-vale&age=18-20")) == []


def test_each_option_says_how_many_are_left_beside_the_other_filters(db: None) -> None:
    vale = make_area("Calderwick Vale")
    make_service(kind="hub")
    make_service(kind="hub", areas=(vale,), ages_from=18, ages_to=25)
    make_service(kind="detached", areas=(vale,))
    html = shown("?kind=hub")
    assert "Calderwick Vale (1)" in html
    assert "Fenmarch (1)" in html
    assert "18 to 20 (1)" in html
    assert "Detached youth work (1)" in html  # what is chosen here does not count against its own options
    assert '<option value="hub" selected>Exploitation hub (2)</option>' in html


def test_a_service_of_two_areas_is_one_service(db: None) -> None:
    make_service("Both", areas=(make_area(), make_area("Calderwick Vale")))
    assert names(shown()) == ["Both"]
    assert names(shown("?area=fenmarch")) == names(shown("?area=calderwick-vale")) == ["Both"]


@pytest.mark.parametrize(
    "query", ["?age=%00", "?area=' OR 1=1", "?topic=nothing", "?kind=%F0%9F", "?page=-3", "?q=%00"]
)
def test_what_names_nothing_asks_for_anything(db: None, query: str) -> None:
    make_service("There")
    assert names(shown(query)) == ["There"]


def test_what_was_typed_comes_back_harmlessly(db: None) -> None:
    html = shown("?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E" + "x" * 9000)
    assert "<script>alert" not in html
    assert len(html) < 40_000


def test_it_costs_no_more_with_five_hundred_than_with_three(
    db: None, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(3):
        make_service(f"Service {number:03}", topics=(topic("Parks"),))
    with django_assert_max_num_queries(12):  # nothing is kept yet, the site's own wording neither
        assert "3 services" in shown("?age=14-15")
    area = make_area()
    bulk = [
        LocalService(name=f"Service {number:03}", slug=f"bulk-{number}", kind="hub", ages_from=11, ages_to=17)
        for number in range(3, 500)
    ]
    LocalService.objects.bulk_create(bulk)
    LocalService.areas.through.objects.bulk_create(
        LocalService.areas.through(localservice=service, area=area)
        for service in LocalService.objects.filter(areas=None)
    )
    cache.clear()
    with django_assert_max_num_queries(12):
        html = shown("?age=14-15")
    assert "500 services" in html
    assert len(names(html)) == 24
    assert "Page 1 of 21" in html
    assert "page=2" in html
    with django_assert_max_num_queries(0):
        assert len(names(shown("?age=14-15&page=21"))) == 20


def test_it_is_kept_whole_and_told_anew_when_a_service_changes(
    db: None,
    django_assert_num_queries: DjangoAssertNumQueries,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    make_service("First")
    shown()
    with django_assert_num_queries(0):
        shown()
    before = content_version()
    with django_capture_on_commit_callbacks(execute=True):
        make_service("Second")
    assert content_version() != before
    assert names(shown()) == ["First", "Second"]


def test_a_page_of_its_own_says_how_to_reach_it(db: None) -> None:
    service = make_service(
        "Compass", email="hello@compass.example", website="https://compass.example", how_to_reach="Ring together.",
        hours="Friday, 2 pm", place="Comes to you", topics=(topic("Cuckooing"),),
    )  # fmt: skip
    html = Client().get(service.url).content.decode()
    for part in ("Ring together.", "mailto:hello@compass.example", "https://compass.example", "Friday, 2 pm",
                 "Comes to you", 'href="tel:01632960140"', "Cuckooing", "Fenmarch"):  # fmt: skip
        assert part in html, part


def test_hostile_words_of_a_service_stay_words(db: None) -> None:
    nasty = "<img src=x onerror=alert(1)>\u202e"
    service = make_service(
        nasty, what_it_does=nasty, for_whom=nasty, place=nasty, hours=nasty, how_to_reach=nasty
    )
    for html in (shown(), Client().get(service.url).content.decode()):
        assert "<img" not in html
        assert "&lt;img" in html


def test_one_that_is_overdue_says_so_in_a_plain_sentence(db: None) -> None:
    yesterday = timezone.localdate() - timedelta(days=1)
    late = make_service("Late", review_by=yesterday)
    fresh = make_service("Fresh")
    assert shown().count("Nobody has checked this lately") == 1
    assert "Ring before you rely on it." in Client().get(late.url).content.decode()
    assert "Ring before you rely on it." not in Client().get(fresh.url).content.decode()


def test_one_that_was_retired_is_not_listed_and_says_that_it_has_ended(db: None) -> None:
    gone = make_service("Gone", retired_on=timezone.localdate())
    assert names(shown()) == []
    response = Client().get(gone.url)
    assert response.status_code == 410
    assert "Gone has ended" in response.content.decode()
    assert "01632" not in response.content.decode().split("<main")[1]
    assert Client().get("/services/nothing/").status_code == 404


def test_nothing_of_a_reader_is_in_a_kept_page(db: None, lead: User, signed_in: Any) -> None:
    make_service()
    assert "Keep the services of your areas" in signed_in(lead).get("/services/").content.decode()
    assert "Keep the services" not in shown()
    assert "csrfmiddlewaretoken" not in shown()


def test_search_finds_it_by_words_and_topics_until_it_ends(
    db: None, home: Any, lead: User, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        service = make_service("Turnstone", what_it_does="Stays with somebody.", topics=(topic("Cuckooing"),))
    for query in ("q=turnstone", "q=staying", "topic=cuckooing", "type=service"):
        assert service.url in Client().get(f"/search/?{query}").content.decode(), query
    with django_capture_on_commit_callbacks(execute=True):
        retire_service(service, lead)
    for query in ("q=turnstone", "topic=cuckooing", "type=service"):
        assert service.url not in Client().get(f"/search/?{query}").content.decode(), query


def test_search_engines_are_told_of_it_until_it_ends(db: None, home: Any, lead: User) -> None:
    service = make_service("Turnstone")
    told = Client().get("/sitemap.xml").content.decode()
    assert f"{service.url}</loc>" in told
    assert "/services/</loc>" in told
    assert "mine" not in told
    retire_service(service, lead)
    cache.clear()
    assert service.url not in Client().get("/sitemap.xml").content.decode()


# --- gaps ---------------------------------------------------------------------


def test_it_says_plainly_where_nothing_is_known_from_18_on(db: None) -> None:
    make_service("All ages", ages_from=11, ages_to=25)
    make_service("Children only", areas=(make_area("Calderwick Vale"),), ages_to=17)
    make_area("Silent Marsh")
    html = shown()
    assert html.count("Nothing is known here for young people aged 18 and over.") == 1
    assert "There is something for every age from 18 to 25." in html
    assert "No service is known here yet, for any age." in html
    of_vale = shown("?area=calderwick-vale")
    assert "18 and over" in of_vale
    assert "something for every age" not in of_vale


def test_each_band_of_ages_leads_to_what_is_there(db: None) -> None:
    make_service("Teens", ages_from=14, ages_to=17)
    html = shown()
    assert "/services/?area=fenmarch&amp;age=14-15" in html
    assert "/services/?area=fenmarch&amp;age=18-20" not in html
    assert html.count("none known") == 4


def test_a_retired_service_leaves_its_gap_open(db: None) -> None:
    make_service("Was here", ages_from=18, ages_to=25, retired_on=timezone.localdate())
    make_service("Children", ages_to=17)
    assert [row.gap for row in coverage()] == ["18 and over"]


def test_many_areas_are_folded_away_but_their_gaps_are_not(db: None) -> None:
    for number in range(8):
        area = make_area(f"Area {number}")
        make_service(areas=(area,), ages_from=11, ages_to=17 if number == 5 else 25)
    html = shown()
    assert "8 areas, age by age" in html
    assert html.index("Area 5: <strong>18 and over</strong>") < html.index("<details")


@pytest.mark.parametrize(
    ("ages", "gap"),
    [
        ([], (18, None)),
        ([(11, 17)], (18, None)),
        ([(11, 18)], (19, None)),
        ([(18, None)], None),
        ([(0, None)], None),
        ([(16, 20), (21, 25)], None),
        ([(16, 20)], (21, None)),
        ([(16, 19), (22, 25)], (20, 21)),
        ([(21, 25)], (18, 20)),
    ],
)
def test_a_gap_is_the_first_age_without_anything(ages: list[Any], gap: Any) -> None:
    assert gap_of_adults(ages) == gap


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (11, 17, "11 to 17"),
        (0, 17, "under 18"),
        (18, None, "18 and over"),
        (0, None, "any age"),
        (16, 16, "16"),
    ],
)
def test_ages_are_said_in_words(first: int, last: int | None, words: str) -> None:
    assert in_words(first, last) == words


@given(first=some.integers(0, 30), length=some.none() | some.integers(0, 30))
def test_a_service_reaches_exactly_the_bands_with_an_age_of_its_own(first: int, length: int | None) -> None:
    last = None if length is None else first + length
    ages = set(range(first, 99 if last is None else last + 1))
    for band in BANDS:
        assert reaches(first, last, band) == bool(ages & set(range(band.first, band.last + 1)))
