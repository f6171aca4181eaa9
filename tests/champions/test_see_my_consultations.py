"""What somebody has asked, the newest first, a page at a time."""

from typing import Any

import pytest
from django.test import Client

from accounts.models import User
from champions.enums import State
from makers_champions import make_case

pytestmark = pytest.mark.usefixtures("home")


@pytest.fixture
def mine(signed_in: Any, practitioner: User) -> Client:
    client: Client = signed_in(practitioner)
    return client


def read(client: Client, number: int = 1) -> str:
    return client.get("/consultations/", {"page": number}).content.decode()


def test_who_asked_nothing_is_told_how_to_ask(mine: Client) -> None:
    assert "You have not asked anything yet" in read(mine)


def test_a_long_list_goes_on_on_the_next_page(mine: Client, practitioner: User, champion: User) -> None:
    cases = [make_case(practitioner, State.ADVISED, champion) for _ in range(23)]
    first, second = read(mine), read(mine, 2)
    assert [case.reference in first for case in cases] == [False] * 3 + [True] * 20
    assert [case.reference in second for case in cases] == [True] * 3 + [False] * 20
    assert 'rel="next">Older' in first
    assert 'rel="prev">Newer' in second
    assert 'rel="next"' not in second


@pytest.mark.parametrize("asked", ["9", "0", "-1", "none", "9" * 30])
def test_a_page_that_is_not_there_leads_back(
    mine: Client, practitioner: User, champion: User, asked: str
) -> None:
    case = make_case(practitioner, State.ACTIVE, champion)
    page = mine.get("/consultations/", {"page": asked}).content.decode()
    assert (case.reference in page) or "There is nothing older" in page
