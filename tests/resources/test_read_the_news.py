"""News: dated, the newest first, on the front page, in a feed; and gone when its day is over."""

from datetime import date, timedelta
from typing import Any
from xml.etree import ElementTree

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from accounts.models import User
from home.models import HomePage
from makers import topic
from makers_resources import make_news

ATOM = "{http://www.w3.org/2005/Atom}"
DAY = date(2026, 10, 5)


def read(path: str, client: Client | None = None) -> str:
    response = (client or Client()).get(path)
    assert response.status_code == 200, path
    return response.content.decode()


def feed() -> ElementTree.Element:
    response = Client().get("/news/feed/")
    assert response["Content-Type"].startswith("application/atom+xml")
    return ElementTree.fromstring(response.content)


def entries() -> list[ElementTree.Element]:
    return feed().findall(f"{ATOM}entry")


def text_of(entry: ElementTree.Element, name: str) -> str:
    return str(entry.findtext(f"{ATOM}{name}"))


def test_it_says_what_is_new_and_when(home: HomePage) -> None:
    make_news("Lights stay on", date=DAY, topics=(topic("Parks"),), summary="Until nine.")
    html = read("/news/lights-stay-on/")
    assert '<time datetime="2026-10-05">5 October 2026</time>' in html
    assert "Until nine." in html
    assert "It begins on Monday." in html
    assert "/search/?topic=parks" in html
    assert "due for review" not in html


def test_the_newest_stands_first_whatever_was_written_first(home: HomePage) -> None:
    make_news("Newer", date=DAY + timedelta(days=1))
    make_news("Oldest", date=DAY - timedelta(days=1))
    make_news("Older", date=DAY)
    for html in (read("/news/"), read("/"), read("/news/feed/")):
        assert html.index("Newer") < html.index("Older") < html.index("Oldest")


def test_the_front_page_shows_three_and_the_way_to_all(home: HomePage) -> None:
    for number in range(5):
        make_news(f"Piece {number}", date=DAY + timedelta(days=number))
    html = read("/")
    assert [number for number in range(5) if f"Piece {number}" in html] == [2, 3, 4]
    assert 'href="/news/"' in html


def test_without_news_the_front_page_says_nothing_of_them(home: HomePage) -> None:
    make_news("Not yet", live=False)
    assert "What is new" not in read("/")
    assert "Nothing new at the moment." in read("/news/")


def test_my_page_shows_two_of_the_last_weeks(home: HomePage, practitioner: User, signed_in: Any) -> None:
    today = timezone.localdate()
    for days in (61, 60, 3, 2):
        make_news(f"{days} days ago", date=today - timedelta(days=days))
    html = read("/my/", signed_in(practitioner))
    assert [days for days in (2, 3, 60, 61) if f"{days} days ago" in html] == [2, 3]


def test_my_page_says_nothing_of_old_news(home: HomePage, practitioner: User, signed_in: Any) -> None:
    make_news("Long ago", date=timezone.localdate() - timedelta(days=61))
    assert "What is new" not in read("/my/", signed_in(practitioner))


def test_a_long_list_comes_a_page_at_a_time(home: HomePage) -> None:
    for number in range(21):
        make_news(f"Piece {number:02}", date=DAY + timedelta(days=number))
    assert "Piece 00" not in read("/news/")
    assert "Page 1 of 2" in read("/news/")
    assert "Piece 00" in read("/news/?page=2")


@pytest.mark.parametrize("path", ["/news/", "/news/feed/", "/"])
def test_it_costs_no_more_with_more_news(
    home: HomePage, path: str, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(12):
        make_news(f"Piece {number}", topics=(topic("Parks"), topic("Peers")))
    Client().get("/glossary/")
    with django_assert_max_num_queries(12):
        read(path)


def test_the_feed_tells_each_with_an_address_of_its_own(home: HomePage) -> None:
    page = make_news("Lights stay on", date=DAY, topics=(topic("Parks"),), summary="Until nine.")
    entry = entries()[0]
    assert text_of(entry, "title") == "Lights stay on"
    assert text_of(entry, "summary") == "Until nine."
    assert text_of(entry, "published") == "2026-10-05T00:00:00+01:00"
    link = entry.find(f"{ATOM}link")
    assert link is not None
    assert link.get("href") == "http://testserver/news/lights-stay-on/"
    category = entry.find(f"{ATOM}category")
    assert category is not None
    assert category.get("term") == "Parks"
    before = text_of(entry, "id")
    page.slug = "moved"
    page.save_revision().publish()
    assert text_of(entries()[0], "id") == before, "nobody is shown it twice"


def test_the_feed_is_offered_where_there_is_news(home: HomePage) -> None:
    for path in ("/", "/news/"):
        assert 'type="application/atom+xml"' in read(path)
    own = [link.get("href") for link in feed().findall(f"{ATOM}link") if link.get("rel") == "self"]
    assert own == ["http://testserver/news/feed/"]


def test_the_feed_holds_the_latest_twenty(home: HomePage) -> None:
    for number in range(22):
        make_news(f"Piece {number:02}", date=DAY + timedelta(days=number))
    titles = [text_of(entry, "title") for entry in entries()]
    assert titles == [f"Piece {number:02}" for number in range(21, 1, -1)]


HOSTILE = '<script>alert("x")</script> & ]]> \u202e\x0b\x1b gone'


def test_hostile_words_are_only_words(home: HomePage) -> None:
    """A control character would make the feed unreadable as a whole."""
    page = make_news(HOSTILE, summary=HOSTILE)
    entry = entries()[0]
    assert text_of(entry, "title") == text_of(entry, "summary")
    assert text_of(entry, "title").startswith(HOSTILE[:30])
    for path in ("/", "/news/", page.url):
        assert "<script>alert" not in read(path)


def test_no_news_stands_where_the_feed_is(home: HomePage) -> None:
    with pytest.raises(ValidationError, match="The feed of the news stands there"):
        make_news("Feed")
