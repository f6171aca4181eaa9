"""Kinds and topics narrow a search down; each says how many it leaves, and one that leaves none is not offered."""

from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from accounts.models import User
from home.models import HomePage
from makers import topic
from makers_resources import (
    index_all,
    make_guidance,
    make_news,
    make_service,
    make_term,
    make_tool,
    unmarked,
)


def look(query: str, client: Client | None = None) -> str:
    return " ".join(unmarked((client or Client()).get(f"/search/?{query}").content.decode()).split())


def way(address: str, label: str, number: int) -> str:
    return f'<a href="?{address}">{label}</a> <span>{number}</span>'


def kind(address: str, label: str, number: int, *, chosen: bool = False) -> str:
    current = ' aria-current="true"' if chosen else ""
    return f'<a href="?{address}"{current}>{label} <span>{number}</span></a>'


@pytest.fixture
def shelf(home: HomePage) -> None:
    make_guidance("Walk a stairwell", topics=(topic("Parks"), topic("Observation")))
    make_guidance("Talk in a stairwell", topics=(topic("Parks"),))
    make_tool("Stairwell sheet", topics=(topic("Observation"), topic("Audit")))
    make_tool("Bus sheet", topics=(topic("Transport"),))
    make_term("stairwell", "Where stairs are.")
    index_all()


def test_each_topic_says_how_many_results_it_leaves(shelf: None) -> None:
    html = look("q=stairwell")
    assert "3 results" in html
    assert way("q=stairwell&amp;topic=parks", "Parks", 2) in html
    assert way("q=stairwell&amp;topic=observation", "Observation", 2) in html
    assert way("q=stairwell&amp;topic=audit", "Audit", 1) in html
    assert "topic=transport" not in html


def test_whatever_a_topic_is_called_is_only_text(home: HomePage) -> None:
    parks = topic("Parks")
    parks.name = """<img src=x onerror=alert(1)> "Parks" & 'play'"""
    parks.save()
    make_guidance("Walk a stairwell", topics=(parks,))
    index_all()
    html = look("q=stairwell")
    label = "&lt;img src=x onerror=alert(1)&gt; &quot;Parks&quot; &amp; &#x27;play&#x27;"
    assert way("q=stairwell&amp;topic=parks", label, 1) in html
    assert "<img src=x" not in html


def test_each_kind_says_how_many_there_are(shelf: None) -> None:
    html = look("q=stairwell")
    assert kind("q=stairwell", "Everything", 3, chosen=True) in html
    assert kind("q=stairwell&amp;type=guidance", "Guidance", 2) in html
    assert kind("q=stairwell&amp;type=tool", "Tools", 1) in html
    assert kind("q=stairwell&amp;type=term", "Glossary", 1) in html
    assert "type=lesson" not in html
    html = look("q=stairwell&type=tool")
    assert kind("q=stairwell", "Everything", 3) in html
    assert kind("q=stairwell&amp;type=tool", "Tools", 1, chosen=True) in html
    assert kind("q=stairwell&amp;type=guidance", "Guidance", 2) in html
    assert "1 result" in html


def test_a_second_topic_narrows_further_and_each_can_be_taken_back(shelf: None) -> None:
    html = look("q=stairwell&topic=observation")
    assert "2 results" in html
    assert way("q=stairwell&amp;topic=observation&amp;topic=parks", "Parks", 1) in html
    assert "topic=observation&amp;topic=observation" not in html
    html = look("q=stairwell&topic=observation&topic=parks")
    assert "Walk a stairwell" in html
    assert "1 result" in html
    assert '<a href="?q=stairwell&amp;topic=parks">Observation' in html
    assert '<a href="?q=stairwell&amp;topic=observation">Parks' in html
    assert '<input type="hidden" name="topic" value="observation">' in html


def test_the_number_says_the_truth(shelf: None) -> None:
    for query, number in (("q=stairwell&topic=parks", 2), ("q=stairwell&topic=parks&type=tool", 0)):
        html = look(query)
        assert html.count("<article") == number
        assert f"{number} result" in html or not number


def test_a_topic_alone_lists_what_is_about_it_by_title(shelf: None) -> None:
    html = look("topic=parks")
    assert html.index("Talk in a stairwell") < html.index("Walk a stairwell")
    assert "Stairwell sheet" not in html
    assert way("topic=parks&amp;topic=observation", "Observation", 1) in html


def test_narrowed_to_nothing_it_offers_the_same_without_narrowing(shelf: None) -> None:
    html = look("q=stairwell&topic=transport")
    assert "Nothing found." in html
    assert kind("q=stairwell", "stairwell", 4) in html


@pytest.mark.parametrize(
    "query",
    [
        "q=stairwell&topic=nothing",
        "q=stairwell&type=nothing",
        "q=stairwell&topic=&type=",
        "q=stairwell&topic=%00",
    ],
)
def test_what_makes_no_sense_narrows_nothing(shelf: None, query: str) -> None:
    assert "3 results" in look(query)


def test_no_more_topics_are_taken_than_anybody_could_mean(shelf: None) -> None:
    many = "&".join(f"topic={one}" for one in ["parks"] * 500 + ["observation"])
    assert "2 results" in look(f"q=stairwell&{many}")


def test_every_kind_is_found(home: HomePage) -> None:
    make_news("Stairwell closed")
    make_service("Stairwell outreach", what_it_does="Meets young people where they are.")
    make_guidance("Stairwell")

    index_all()
    html = look("q=stairwell")
    for slug, label in (("news", "News"), ("service", "Local services"), ("guidance", "Guidance")):
        assert kind(f"q=stairwell&amp;type={slug}", label, 1) in html
    assert "Meets young people where they are." in look("q=outreach&type=service")


def test_a_retired_service_is_found_no_more(home: HomePage) -> None:

    service = make_service("Stairwell outreach")
    service.retired_on = timezone.localdate()
    service.save()
    index_all()
    cache.clear()
    assert "Stairwell outreach" not in look("q=outreach")


def test_champions_are_a_kind_only_for_who_may_see_them(
    shelf: None, champion: User, practitioner: User, signed_in: Any
) -> None:
    profile = champion.champion_profile  # type: ignore[attr-defined]
    profile.headline = "Stairwells at night"
    profile.save()
    profile.topics.add(topic("Audit"))
    index_all()
    cache.clear()
    html = look("q=stairwell", signed_in(practitioner))
    assert kind("q=stairwell&amp;type=champion", "Champions", 1) in html
    assert profile.name in html
    for query in ("q=stairwell", "q=stairwell&type=champion", "q=night", "type=champion", "topic=audit"):
        assert profile.name not in look(query)
    assert "Champions" not in look("q=stairwell").split("<main")[1]
    assert profile.name in look("topic=audit", signed_in(practitioner))
    assert profile.name in look("q=audits", signed_in(practitioner)), "by topic"
