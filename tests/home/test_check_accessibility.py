"""The accessibility checker: for those who write, in the editor and on the page, set to what this site promises."""

import json
import re
from typing import Any

import pytest
from django.test import Client

from accounts.models import User
from home.models import HomePage
from makers_resources import make_guidance
from resources.models import GuidancePage

BAR = "<wagtail-userbar>"


@pytest.fixture
def page(home: HomePage) -> GuidancePage:
    return make_guidance("Bus stops")


def settings_in(html: str) -> Any:
    (found,) = re.findall(r'<script id="[^"]*axe-configuration" type="application/json">(.*?)</script>', html)
    return json.loads(found)


@pytest.mark.parametrize("where", ["/admin/pages/{pk}/edit/", "/guidance/bus-stops/"])
def test_it_checks_what_the_page_says_against_wcag_2_2(
    page: GuidancePage, editor: User, signed_in: Any, where: str
) -> None:
    told = settings_in(signed_in(editor).get(where.format(pk=page.pk)).content.decode())
    assert told["context"]["include"] == ["main"]
    assert {"wcag2a", "wcag2aa", "wcag22aa", "best-practice"} <= set(told["options"]["runOnly"])
    assert told["messages"]["heading-order"]["error_name"] == "A heading skips a level"
    assert "alt-text-quality" in {rule["id"] for rule in told["spec"]["rules"]}


@pytest.mark.parametrize("person", ["editor", "lead", "administrator"])
def test_whoever_writes_finds_it_on_the_page(
    page: GuidancePage, request: pytest.FixtureRequest, signed_in: Any, person: str
) -> None:
    html = signed_in(request.getfixturevalue(person)).get("/guidance/bus-stops/").content.decode()
    assert BAR in html
    assert f"/admin/pages/{page.pk}/edit/" in html


@pytest.mark.parametrize("person", ["practitioner", "champion"])
def test_nobody_else_does(
    page: GuidancePage, request: pytest.FixtureRequest, signed_in: Any, person: str
) -> None:
    html = signed_in(request.getfixturevalue(person)).get("/guidance/bus-stops/").content.decode()
    assert BAR not in html
    assert "/admin/" not in html


def test_a_page_that_is_kept_for_everybody_has_none(page: GuidancePage, editor: User, signed_in: Any) -> None:
    signed_in(editor).get("/guidance/bus-stops/")
    assert BAR not in Client().get("/guidance/bus-stops/").content.decode()


def test_a_screen_that_is_no_page_has_none(page: GuidancePage, editor: User, signed_in: Any) -> None:
    client = signed_in(editor)
    for url in ("/my/", "/search/?q=bus", "/accessibility/"):
        assert BAR not in client.get(url).content.decode()


def test_the_preview_can_be_checked(page: GuidancePage, editor: User, signed_in: Any) -> None:
    """Wagtail's checks beside the preview run by the bar within it."""
    html = signed_in(editor).get(f"/admin/pages/{page.pk}/view_draft/").content.decode()
    assert BAR in html


def test_readers_pay_nothing_for_it(
    page: GuidancePage, practitioner: User, signed_in: Any, django_assert_max_num_queries: Any
) -> None:
    client = signed_in(practitioner)
    client.get("/guidance/bus-stops/")
    with django_assert_max_num_queries(10):
        client.get("/guidance/bus-stops/")
