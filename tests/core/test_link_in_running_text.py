"""A link in running text leads on while everybody may follow it; otherwise its words stand alone."""

from datetime import timedelta
from typing import Any

import pytest
from django.template.loader import render_to_string
from django.test import Client
from django.utils import timezone
from makers_documents import close_collection, make_collection, make_document
from pytest_django import DjangoAssertNumQueries, DjangoCaptureOnCommitCallbacks
from wagtail.models import Page
from wagtail.rich_text import RichText

from clock import at
from home.models import HomePage
from makers_resources import close, make_guidance, make_tool

PATH = "/guidance/leading-on/"


def told(html: str) -> str:
    return render_to_string("blocks/text.html", {"value": RichText(html)}).strip()


def link(thing: Any) -> str:
    kind = "page" if isinstance(thing, Page) else "document"
    return f'<a linktype="{kind}" id="{thing.pk}">the plan</a>'


def test_the_words_of_a_link_nobody_may_follow_stand_as_any_others(home: HomePage) -> None:
    closed = make_collection("Closed")
    close_collection(closed, "login")
    draft, document = make_guidance(live=False), make_document("Plan", closed)
    assert told(f"<p>Read {link(draft)} and {link(document)} first.</p>") == (
        "<p>Read the plan and the plan first.</p>"
    )


def test_a_link_to_what_was_deleted_is_told_alike(home: HomePage) -> None:
    page, document = make_guidance(), make_document("Plan", make_collection("Open"))
    text = f"<p>Read {link(page)} and {link(document)}.</p>"
    assert told(text).count("<a href=") == 2
    page.delete()
    document.delete()
    assert told(text) == "<p>Read the plan and the plan.</p>"


def test_more_links_cost_no_more(home: HomePage, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    """A query for the pages, one for each kind among them, and one for the documents."""
    pages = [make() for make in (make_guidance, make_tool) for _ in range(6)]
    for page in (pages[0], pages[6]):
        close(page)
    opened, closed = make_collection("Open"), make_collection("Closed")
    close_collection(closed, "groups")
    documents = [make_document("Plan", place) for place in (opened, closed) for _ in range(4)]
    few = f"<p>{link(pages[1])} {link(pages[7])} {link(documents[4])}</p>"
    many = f"<p>{' '.join(link(each) for each in [*pages, *documents])}</p>"
    told(few)
    for text, leading in ((few, 2), (many, 14)):
        with django_assert_num_queries(4):
            assert told(text).count("<a href=") == leading


@pytest.fixture
def leading(home: HomePage) -> Page:
    """Leads to a page that ends in forty seconds."""
    ending = make_guidance("The plan", expire_at=timezone.now() + timedelta(seconds=40))
    page: Page = make_guidance("Leading on", text=f"<p>Read {link(ending)} first.</p>")
    return page


def test_a_link_is_gone_when_its_page_expires_though_no_timer_runs(
    leading: Page, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    """The page that has it was kept whole until then."""
    with django_capture_on_commit_callbacks(execute=True):
        leading.save_revision().publish()
    over = Page.objects.get(title="The plan").expire_at
    for moment, there in ((over - timedelta(seconds=1), True), (over, False)):
        with at(moment):
            html = Client().get(PATH).content.decode()
        assert ("/guidance/the-plan/" in html) is there
        assert "the plan" in html
