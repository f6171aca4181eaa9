"""Draft, private, expired and unapproved pages and closed documents meet nobody through a list, a link or a kept page."""

import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.utils import timezone
from django.utils.text import slugify
from makers_documents import close_collection, make_collection, make_document
from wagtail.models import Collection, Page, PageViewRestriction

from accounts.models import User
from home.models import HomePage
from learning.models import CaseStudyPage, LessonPage
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
    published,
    stages_written,
    unmarked,
)
from resources.models import ToolDownload, ToolIndexPage, ToolkitPage

NAME = "Zebra crossing"
EVERYWHERE = ("/sitemap.xml", "/search/?q=zebra", "/search/?topic=parks")
DOORS = {
    "news": (*EVERYWHERE, "/", "/news/", "/news/feed/", "/my/"),
    "guidance": (*EVERYWHERE, "/guidance/", "/guidance/beside/"),
    "tool": (*EVERYWHERE, "/tools/", "/tools/kit/", "/guidance/beside/"),
    "answer": (*EVERYWHERE, "/practice-questions/", "/guidance/beside/"),
    "module": (*EVERYWHERE, "/learning/", "/my/", "/guidance/beside/"),
    "lesson": EVERYWHERE,
    "case study": (*EVERYWHERE, "/guidance/beside/"),
    "toolkit": (*EVERYWHERE, "/tools/"),
}
# Whoever has passed the restriction of a module meets its steps there.
INSIDE = {"lesson": ("/learning/walks/",), "case study": ("/learning/walks/",)}


def make_in_kit(title: str, **fields: Any) -> Page:
    """A tool that stands in a toolkit, beside one that stays public."""
    tool = make_tool(title, **fields)
    make_toolkit(("First", [(tool, ""), (make_tool("Other"), "")]), title="Kit")
    return tool


def make_begun(title: str, **fields: Any) -> Page:
    """A module in which there is something to do."""
    module = make_module_page(title, **fields)
    module.add_child(instance=LessonPage(title="First", slug="first", summary="Read this.", minutes=5))
    return module


def make_lesson(title: str, *, live: bool = True, topics: Any = ()) -> Page:
    lesson: Any = LessonPage(title=title, slug=slugify(title), summary="Read this.", minutes=5)
    made: Page = published(make_module_page("Walks"), lesson, topics, live)
    return made


def make_study(title: str, *, live: bool = True, topics: Any = ()) -> Page:
    told = {
        "area_name": "Fenmarch",
        "year": "2024",
        "source_title": "A study",
        "source_url": "https://study.example/",
    }
    study: Any = CaseStudyPage(title=title, slug=slugify(title), summary="Of one place.", minutes=5, **told)
    made: Page = published(make_module_page("Walks"), study, topics, live)
    return made


def make_kit(title: str, *, live: bool = True, topics: Any = ()) -> Page:
    stages = stages_written(("First", [(make_tool("Other"), "")]))
    kit = ToolkitPage(title=title, slug=slugify(title), summary="Which tool when.", stages=stages)
    made: Page = published(ToolIndexPage.objects.get(), kit, topics, live)
    return made


PLACES: dict[str, Callable[..., Page]] = {
    "news": make_news,
    "guidance": make_guidance,
    "tool": make_in_kit,
    "answer": make_answer,
    "module": make_begun,
    "lesson": make_lesson,
    "case study": make_study,
    "toolkit": make_kit,
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
    inside = () if hide is for_the_signed_in else INSIDE.get(place, ())
    for door in (*DOORS[place], *inside):
        for role, client in clients.items():
            html = unmarked(client.get(door).content.decode())
            assert NAME not in html, f"{door} as {role}"
            assert "zebra-crossing" not in html, f"{door} as {role}"


@pytest.mark.parametrize("hide", [draft, unapproved, scheduled, taken_back, expired])
def test_a_module_that_is_not_out_takes_its_steps_with_it(
    home: HomePage, practitioner: User, editor: User, signed_in: Any, hide: Callable[..., Page]
) -> None:
    module = hide(PLACES["module"], editor)
    lesson = LessonPage.objects.child_of(module).get()
    assert lesson.live
    for client in (Client(), signed_in(practitioner), signed_in(editor)):
        assert client.get(lesson.url).status_code == 404
        assert client.post(lesson.url).status_code == 404


Blocks = list[dict[str, Any]]


def link_blocks(*pages: Page) -> Blocks:
    return [{"type": "link", "value": {"page": page.pk, "text": "Why."}} for page in pages]


def links_in_running_text(*pages: Page) -> Blocks:
    return in_running_text(*(f'<a linktype="page" id="{page.pk}">Why.</a>' for page in pages))


def in_running_text(*links: str) -> Blocks:
    """In each kind of block that has running text."""
    text = f"<p>{' '.join(links)}</p>"
    return [
        {"type": "text", "value": text},
        {"type": "safeguarding", "value": {"title": "At once", "text": text}},
        {"type": "callout", "value": {"kind": "note", "title": "Note", "text": text}},
        {"type": "steps", "value": {"title": "", "steps": [{"title": "First", "text": text}]}},
    ]


def leading_on(blocks: Blocks) -> Page:
    opening = {"type": "heading", "value": "Where to go on"}
    page: Page = make_news("Leading on", body=json.dumps([opening, *blocks]))
    return page


LINKS = {"link block": link_blocks, "link in running text": links_in_running_text}


@pytest.mark.parametrize("hide", HIDDEN, ids=lambda hide: hide.__name__)
@pytest.mark.parametrize("way", LINKS)
def test_it_is_met_through_no_link_an_editor_set(
    home: HomePage,
    practitioner: User,
    champion: User,
    editor: User,
    signed_in: Any,
    way: str,
    hide: Callable[..., Page],
) -> None:
    hidden, shown = hide(make_guidance, editor), make_news("Beside the hidden")
    leading = leading_on(LINKS[way](hidden, shown))
    clients = {"anonymous": Client()}
    clients |= {person.first_name: signed_in(person) for person in (practitioner, champion, editor)}
    for role, client in clients.items():
        html = client.get(leading.url).content.decode()
        assert "/news/beside-the-hidden/" in html, "otherwise this would be a wall"
        assert NAME not in html, role
        assert "zebra-crossing" not in html, role


def closed_collection(by: str) -> Collection:
    closed = make_collection("Closed")
    close_collection(closed, "login" if by == "the one above" else by)
    return make_collection("Below", closed) if by == "the one above" else closed


def download_blocks(*documents: Any) -> Page:
    values = [{"document": each.pk, "title": each.title, "note": each.title} for each in documents]
    return leading_on([{"type": "download", "value": value} for value in values])


def document_links_in_running_text(*documents: Any) -> Page:
    links = (f'<a linktype="document" id="{each.pk}">The words.</a>' for each in documents)
    return leading_on(in_running_text(*links))


def downloads_of_a_tool(*documents: Any) -> Page:
    tool = make_tool("Leading on")
    tool.downloads = [ToolDownload(document=each, title=each.title, note=each.title) for each in documents]
    tool.save_revision().publish()
    return tool


def downloads_in_a_toolkit(*documents: Any) -> Page:
    return make_toolkit(("First", [(downloads_of_a_tool(*documents), "")]), title="Kit")


DOCUMENTS: dict[str, Callable[..., Page]] = {
    "download block": download_blocks,
    "document link in running text": document_links_in_running_text,
    "tool": downloads_of_a_tool,
    "toolkit": downloads_in_a_toolkit,
}


@pytest.mark.parametrize("by", ["login", "groups", "password", "the one above"])
@pytest.mark.parametrize("way", DOCUMENTS)
def test_a_document_that_is_not_open_to_everybody_is_named_to_nobody(
    home: HomePage,
    practitioner: User,
    lead: User,
    signed_in: Any,
    way: str,
    by: str,
) -> None:
    shown = make_document("Beside the hidden", make_collection("Open"))
    page = DOCUMENTS[way](make_document(NAME, closed_collection(by)), shown)
    index_all()
    for client in (Client(), signed_in(practitioner), signed_in(lead)):
        html = client.get(page.url).content.decode()
        assert shown.url in html, "otherwise this would be a wall"
        for told in (html, client.get("/search/?q=zebra").content.decode()):
            assert "zebra-crossing" not in told
            assert NAME not in unmarked(told)


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
    for door in (*DOORS[place], *INSIDE.get(place, ())):
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
