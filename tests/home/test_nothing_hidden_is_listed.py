"""Draft, private, expired and unapproved pages meet nobody through a list, a feed, the sitemap or a kept page."""

import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction

from accounts.models import User
from home.models import HomePage
from makers import topic
from makers_learning import make_module_page
from makers_resources import (
    index_all,
    make_answer,
    make_guidance,
    make_news,
    make_term,
    make_tool,
    make_toolkit,
    unmarked,
)

NAME = "Zebra crossing"
EVERYWHERE = ("/sitemap.xml", "/search/?q=zebra", "/search/?topic=parks")
DOORS = {
    "news": (*EVERYWHERE, "/", "/news/", "/news/feed/", "/my/"),
    "guidance": (*EVERYWHERE, "/guidance/", "/guidance/beside/"),
    "tool": (*EVERYWHERE, "/tools/", "/tools/kit/", "/guidance/beside/"),
    "answer": (*EVERYWHERE, "/practice-questions/", "/guidance/beside/"),
    "module": (*EVERYWHERE, "/learning/", "/my/", "/guidance/beside/"),
}


def make_in_kit(title: str, **fields: Any) -> Page:
    """A tool that stands in a toolkit, beside one that stays public."""
    tool = make_tool(title, **fields)
    make_toolkit(("First", [(tool, ""), (make_tool("Other"), "")]), title="Kit")
    return tool


PLACES: dict[str, Callable[..., Page]] = {
    "news": make_news,
    "guidance": make_guidance,
    "tool": make_in_kit,
    "answer": make_answer,
    "module": make_module_page,
}


def draft(make: Callable[..., Page], editor: User) -> Page:
    return make(NAME, live=False, topics=(topic("Parks"),))


def unapproved(make: Callable[..., Page], editor: User) -> Page:
    page = draft(make, editor)
    page.get_workflow().start(page, editor)
    return page


def scheduled(make: Callable[..., Page], editor: User) -> Page:
    page = draft(make, editor)
    page.go_live_at = timezone.now() + timedelta(hours=1)
    page.save_revision(user=editor).publish()
    return page


def expired(make: Callable[..., Page], editor: User) -> Page:
    """Past its day, and the timer has not run yet."""
    page = make(NAME, topics=(topic("Parks"),))
    Page.objects.filter(pk=page.pk).update(expire_at=timezone.now() - timedelta(seconds=1))
    return page


def taken_back(make: Callable[..., Page], editor: User) -> Page:
    page = make(NAME, topics=(topic("Parks"),))
    page.unpublish()
    return page


def for_leads(make: Callable[..., Page], editor: User) -> Page:
    page = make(NAME, topics=(topic("Parks"),))
    restriction = PageViewRestriction.objects.create(page=page, restriction_type="groups")
    restriction.groups.add(Group.objects.get(name="Implementation leads"))
    return page


def for_the_signed_in(make: Callable[..., Page], editor: User) -> Page:
    page = make(NAME, topics=(topic("Parks"),))
    PageViewRestriction.objects.create(page=page.get_parent(), restriction_type="login")
    return page


HIDDEN = [draft, unapproved, scheduled, expired, taken_back, for_leads, for_the_signed_in]


@pytest.mark.parametrize("hide", HIDDEN, ids=lambda hide: hide.__name__)
@pytest.mark.parametrize("place", PLACES)
def test_it_is_met_through_no_door(
    home: HomePage,
    practitioner: User,
    champion: User,
    lead: User,
    editor: User,
    administrator: User,
    signed_in: Any,
    place: str,
    hide: Callable[..., Page],
) -> None:
    make_guidance("Beside", topics=(topic("Parks"),))
    hide(PLACES[place], editor)
    index_all()
    people = {"practitioner": practitioner, "champion": champion, "editor": editor}
    if hide not in (for_leads, for_the_signed_in):
        people |= {"lead": lead, "administrator": administrator}
    clients = {"anonymous": Client()} | {role: signed_in(person) for role, person in people.items()}
    for door in DOORS[place]:
        for role, client in clients.items():
            html = unmarked(client.get(door).content.decode())
            assert NAME not in html, f"{door} as {role}"
            assert "zebra-crossing" not in html, f"{door} as {role}"


@pytest.mark.parametrize("hide", HIDDEN, ids=lambda hide: hide.__name__)
def test_it_is_met_through_no_link_an_editor_set(
    home: HomePage,
    practitioner: User,
    champion: User,
    editor: User,
    signed_in: Any,
    hide: Callable[..., Page],
) -> None:
    hidden, shown = hide(make_guidance, editor), make_news("Beside the hidden")
    leading = _leading_to(hidden.pk, shown.pk)
    clients = {"anonymous": Client()}
    clients |= {person.first_name: signed_in(person) for person in (practitioner, champion, editor)}
    for role, client in clients.items():
        html = client.get(leading.url).content.decode()
        assert "Beside the hidden" in html, "otherwise this would be a wall"
        assert NAME not in html, role
        assert "zebra-crossing" not in html, role


def _leading_to(*pages: int) -> Page:
    blocks = [{"type": "link", "value": {"page": page, "text": "Why."}} for page in pages]
    page: Page = make_news("Leading on", body=json.dumps(blocks))
    return page


def test_a_term_that_is_a_draft_is_told_by_no_block(home: HomePage) -> None:
    terms = make_term("ROTH", "A pathway."), make_term("Zebra", "A secret meaning.", live=False)
    blocks: list[dict[str, Any]] = [{"type": "heading", "value": "Words"}]
    blocks += [{"type": "term", "value": {"term": term.pk}} for term in terms]
    html = Client().get(make_guidance("Told", body=json.dumps(blocks)).url).content.decode()
    assert "A pathway." in html
    assert "A secret meaning." not in html


@pytest.mark.parametrize("place", PLACES)
def test_what_is_public_is_met_through_every_door(
    home: HomePage, practitioner: User, signed_in: Any, place: str
) -> None:
    """Otherwise the doors above would be walls."""
    make_guidance("Beside", topics=(topic("Parks"),))
    PLACES[place](NAME, topics=(topic("Parks"),))
    index_all()
    for door in DOORS[place]:
        html = signed_in(practitioner).get(door).content.decode()
        assert "zebra-crossing" in html, door


def test_the_sitemap_names_every_public_page_once_with_its_day(home: HomePage) -> None:
    page = make_news(NAME)
    xml = Client().get("/sitemap.xml").content.decode()
    assert xml.count("<loc>http://testserver/news/zebra-crossing/</loc>") == 1
    assert f"<lastmod>{page.last_published_at.date().isoformat()}</lastmod>" in xml
    assert xml.count("<loc>http://testserver/</loc>") == 1
    assert "<loc>http://testserver/news/</loc>" in xml


def test_the_sitemap_costs_no_more_with_more_pages(
    home: HomePage, django_assert_max_num_queries: Any
) -> None:
    for _ in range(12):
        make_news()
    Client().get("/glossary/")
    with django_assert_max_num_queries(6):
        Client().get("/sitemap.xml")


@pytest.mark.parametrize("path", ["/sitemap.xml", "/news/feed/"])
def test_it_is_kept_whole_and_dropped_when_news_is_published(
    home: HomePage,
    path: str,
    django_assert_num_queries: Any,
    django_capture_on_commit_callbacks: Any,
) -> None:
    make_news("Older")
    Client().get(path)
    with django_assert_num_queries(0):
        Client().get(path)
    with django_capture_on_commit_callbacks(execute=True):
        make_news(NAME)
    assert "zebra-crossing" in Client().get(path).content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        Page.objects.get(title=NAME).specific.unpublish()
    assert "zebra-crossing" not in Client().get(path).content.decode()
