"""Those who keep pages read what readers said of them; nobody else does."""

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from accounts.models import User
from home.models import HomePage
from makers_resources import make_guidance
from readers.models import Feedback
from resources.models import GuidancePage

REPORT = "/admin/reports/feedback/"
ROLES = ("editor", "lead", "administrator")


@pytest.fixture
def page(home: HomePage) -> GuidancePage:
    page = make_guidance("Parks at night")
    for is_useful, comment in ((True, ""), (False, "Which hours are meant?"), (False, "=HYPERLINK(1)")):
        Feedback.objects.create(page=page, is_useful=is_useful, comment=comment)
    return page


@pytest.fixture(params=ROLES)
def writer(request: pytest.FixtureRequest) -> User:
    found: User = request.getfixturevalue(request.param)
    return found


def read(client: Any, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, address
    return answer.content.decode()


def test_everybody_who_writes_reads_it_page_by_page(page: GuidancePage, writer: User, signed_in: Any) -> None:
    client = signed_in(writer)
    assert "Parks at night" in read(client, REPORT)
    html = read(client, f"{REPORT}{page.pk}/")
    assert "1 reader found it useful, 2 did not." in html
    assert "Which hours are meant?" in html


def test_the_home_screen_says_what_came_in(page: GuidancePage, writer: User, signed_in: Any) -> None:
    html = read(signed_in(writer), "/admin/")
    assert "1 of 3 answers in the last 30 days say “useful”." in html
    assert "Which hours are meant?" in html
    assert f"{REPORT}{page.pk}/" in html


@pytest.mark.parametrize("who", ["practitioner", "champion"])
def test_nobody_else_reads_it(
    page: GuidancePage, request: pytest.FixtureRequest, who: str, signed_in: Any
) -> None:
    client = signed_in(request.getfixturevalue(who))
    for address in (REPORT, f"{REPORT}results/", f"{REPORT}{page.pk}/"):
        assert client.get(address).status_code == 302, "away from the admin"


@pytest.mark.parametrize(("who", "status"), [("lead", 302), ("administrator", 302), ("editor", 302)])
def test_those_who_publish_take_words_out_for_good(
    page: GuidancePage, request: pytest.FixtureRequest, who: str, status: int, signed_in: Any
) -> None:
    one = Feedback.objects.get(comment__startswith="Which")
    client = signed_in(request.getfixturevalue(who))
    assert ("Take these words out" in read(client, f"{REPORT}{page.pk}/")) == (who != "editor")
    assert client.post(f"{REPORT}{page.pk}/", {"take_out": str(one.pk)}).status_code == status
    one.refresh_from_db()
    assert one.comment == ("Which hours are meant?" if who == "editor" else "")
    assert Feedback.objects.count() == 3, "the answer stays counted"


@pytest.mark.parametrize("named", ["", "nothing", "another"])
def test_words_of_another_page_are_not_reached(
    page: GuidancePage, lead: User, signed_in: Any, named: str
) -> None:
    other = Feedback.objects.create(page=make_guidance("Other"), is_useful=True, comment="Stays")
    wanted = str(other.pk) if named == "another" else named
    assert signed_in(lead).post(f"{REPORT}{page.pk}/", {"take_out": wanted}).status_code == 302
    assert Feedback.objects.exclude(comment="").count() == 3


def test_a_page_that_is_none_is_not_found(home: HomePage, lead: User, signed_in: Any) -> None:
    assert signed_in(lead).get(f"{REPORT}999999/").status_code == 404


def test_the_spreadsheet_holds_numbers_and_no_words(page: GuidancePage, lead: User, signed_in: Any) -> None:
    page.title = "=1+1"
    page.save()
    answer = signed_in(lead).get(f"{REPORT}?export=csv")
    sheet = b"".join(answer.streaming_content).decode()
    assert "'=1+1" in sheet
    assert "Which hours" not in sheet


def test_it_asks_as_often_for_many_as_for_one(page: GuidancePage, lead: User, signed_in: Any) -> None:
    client = signed_in(lead)

    def count(address: str) -> int:
        read(client, address)
        with CaptureQueriesContext(connection) as asked:
            read(client, address)
        return len(asked)

    addresses = (REPORT, f"{REPORT}{page.pk}/", "/admin/")
    before = [count(address) for address in addresses]
    for number in range(5):
        other = make_guidance(f"Guide {number}")
        for one in (page, other):
            Feedback.objects.create(page=one, is_useful=False, comment=f"Words {number}")
    assert [count(address) for address in addresses] == before
