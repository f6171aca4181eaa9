"""The admin's menu and its help: each role finds what it uses, and every line leads somewhere."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.test import RequestFactory
from django.urls import reverse
from wagtail.admin.menu import SubmenuMenuItem, admin_menu

from accounts.models import User
from home.models import HomePage

ROLES = ("editor", "lead", "administrator")
# Of those that Wagtail brings and of those that are ours from the start.
WATCHED = {
    "explorer",
    "images",
    "documents",
    "questions",
    "reports",
    "settings",
    "people-and-places",
    "feedback",
    "due-for-review",
    "site-history",
    "workflow-tasks",
    "page-types-usage",
    "how-to-write-and-publish",
    "editor-guide",
}
FINDS = {
    "editor": {
        "explorer",
        "images",
        "documents",
        "questions",
        "reports",
        "feedback",
        "how-to-write-and-publish",
    },
    "lead": {
        "explorer",
        "images",
        "documents",
        "questions",
        "reports",
        "feedback",
        "due-for-review",
        "site-history",
        "settings",
        "how-to-write-and-publish",
    },
    "administrator": WATCHED - {"editor-guide"},
}


@pytest.fixture(params=ROLES)
def person(home: HomePage, request: pytest.FixtureRequest) -> User:
    found: User = request.getfixturevalue(request.param)
    return found


def items(person: User, menu: Any = admin_menu) -> Iterator[Any]:
    request = RequestFactory().get(reverse("wagtailadmin_home"))  # the admin's addresses bring its menu
    request.user = person
    for item in menu.menu_items_for_request(request):
        yield item
        if isinstance(item, SubmenuMenuItem):
            yield from items(person, item.menu)


@pytest.mark.parametrize("role", ROLES)
def test_each_role_finds_what_it_uses_and_nothing_else(
    home: HomePage, request: pytest.FixtureRequest, role: str
) -> None:
    found = {item.name for item in items(request.getfixturevalue(role))}
    assert found & WATCHED == FINDS[role]


def test_every_line_of_the_menu_opens_for_whoever_sees_it(person: User, signed_in: Any) -> None:
    """Wagtail sends whoever may not back to the admin's front page."""
    browser = signed_in(person)
    opened = set()
    for url in {str(item.url) for item in items(person) if str(item.url).startswith("/")}:
        answer = browser.get(url, follow=True)
        assert answer.status_code == 200, url
        assert "/admin/" not in [address for address, _ in answer.redirect_chain], url
        opened.add(url)
    assert "/admin/help/" in opened


def test_everybody_who_writes_finds_the_how_to(person: User, signed_in: Any) -> None:
    answer = signed_in(person).get("/admin/help/")
    assert answer.status_code == 200
    assert "Before it goes out" in answer.content.decode()


def test_nobody_else_reads_it(home: HomePage, practitioner: User, signed_in: Any, client: Any) -> None:
    assert signed_in(practitioner).get("/admin/help/").status_code == 302
    assert client.get("/admin/help/").status_code == 302
