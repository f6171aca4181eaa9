"""A list of many pages, a leaf at a time: told once for everybody, and never as it was before a change."""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import DjangoCaptureOnCommitCallbacks

from accounts.models import User
from home.models import HomePage
from makers_resources import make_answer, make_guidance, make_tool
from resources import leaves

LISTS = {"/guidance/": make_guidance, "/tools/": make_tool, "/practice-questions/": make_answer}


def titles(client: Client, address: str) -> list[str]:
    soup = BeautifulSoup(client.get(address).content, "html.parser")
    return [heading.get_text() for heading in soup.select("main h2")]


@pytest.fixture(params=LISTS)
def address(home: HomePage, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """A list of five pages, two on a leaf."""
    monkeypatch.setattr(leaves, "ON_A_LEAF", 2)
    for letter in "EADBC":
        LISTS[request.param](f"{letter} first")
    return str(request.param)


def test_each_page_stands_on_one_leaf_in_its_order(address: str) -> None:
    told = [titles(Client(), f"{address}?page={number}") for number in (1, 2, 3)]
    assert told == [["A first", "B first"], ["C first", "D first"], ["E first"]]
    assert titles(Client(), f"{address}?page=99") == told[2]
    assert titles(Client(), f"{address}?page=x") == told[0]


def test_the_next_reader_is_told_the_same_leaf_without_asking(
    address: str, practitioner: User, other_practitioner: User, signed_in: Any
) -> None:
    first, second = signed_in(practitioner), signed_in(other_practitioner)
    shown = titles(first, f"{address}?page=2")
    second.get("/privacy/")  # who they are is asked once
    with CaptureQueriesContext(connection) as asked:
        assert titles(second, f"{address}?page=2") == shown
    assert not [
        query["sql"] for query in asked if "resources_" in query["sql"] or "pagetopic" in query["sql"]
    ]


def test_a_change_is_met_at_once(
    address: str,
    practitioner: User,
    signed_in: Any,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    reader = signed_in(practitioner)
    assert titles(reader, address) == ["A first", "B first"]
    with django_capture_on_commit_callbacks(execute=True):
        page = LISTS[address]("AA new")
    assert titles(reader, address) == ["A first", "AA new"]
    with django_capture_on_commit_callbacks(execute=True):
        page.unpublish()
    assert titles(reader, address) == ["A first", "B first"]


def test_what_must_not_be_missed_stands_on_the_first_leaf(
    home: HomePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(leaves, "ON_A_LEAF", 2)
    for title in ("Aardvarks", "Bees"):
        make_guidance(title)
    make_guidance("Report now", is_pinned=True)
    html = Client().get("/guidance/").content.decode()
    assert html.index("Report now") < html.index("Aardvarks")
    assert "Bees" not in html
