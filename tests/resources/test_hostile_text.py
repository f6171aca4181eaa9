"""Whatever a page is made to hold, by hand, import or accident: it reads as text wherever it is met, and does nothing."""

import re
import time
from datetime import timedelta
from typing import Any
from urllib.parse import quote
from uuid import uuid4
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup
from django.core import mail as outbox
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import timezone
from makers_hostile import ADDRESSES, MARK, TEXTS, Hostile, addresses_in, rich, stories
from wagtail.blocks.stream_block import StreamValue
from wagtail.models import Page

from accounts.models import User
from core.blocks import SourceBlock
from core.blocks.structure import COLUMNS_AT_MOST, ROWS_AT_MOST, TableBlock
from core.mail import deliver_due, post
from core.models import PageChange
from core.reading_order import TURNS, without_turns, without_turns_in
from core.templatetags.cleaning import web_address
from home.models import HomePage
from home.reviewing import remind
from learning.models import ModulePage, Question
from makers import hears_at_once
from makers_kinds import make_question_of
from makers_learning import make_module
from makers_resources import index_all, make_guidance, make_news, make_term

LEADING = {
    "href",
    "src",
    "action",
    "formaction",
    "data",
    "poster",
    "srcset",
    "xlink:href",
    "cite",
    "background",
}
ACTS = re.compile(r"^[\s\x00-\x1f]*(javascript|data|vbscript)\s*:", re.IGNORECASE)
NEVER = {"iframe", "object", "embed", "base", "style", "frame", "applet", "marquee"}
PAGES = [model for model in stories() if issubclass(model, Page)]
TURNED = re.compile(f"[{TURNS}]|&#x?20(2[a-e]|6[6-9]);", re.IGNORECASE)


def assert_harmless(html: str) -> None:
    soup = BeautifulSoup(html, "html.parser")
    for element in soup.find_all(True):
        assert element.name not in NEVER, element
        for name, value in element.attrs.items():
            assert not name.lower().startswith("on"), element
            assert name not in ("autofocus", "style", "http-equiv"), element
            if name in LEADING:
                shown = re.sub(r"[\t\r\n]", "", str(value))  # as browsers read it
                assert not ACTS.match(shown), element
    for script in soup.find_all("script"):
        is_data = script.get("type") == "application/json"
        assert is_data or (str(script["src"]).startswith("/static/") and not script.string), script
        assert not is_data or MARK not in str(script.string), script
    assert not TURNED.search(html)


def without_the_bar(html: str) -> str:
    """Wagtail's own bar for whoever writes has style and script of its own, in a frame of Wagtail's."""
    return re.sub(
        r"<wagtail-userbar>.*</wagtail-userbar>|<template data-wagtail-userbar>.*?</template>",
        "",
        html,
        flags=re.DOTALL,
    )


def make_page(model: Any, hostile: Hostile) -> Any:
    """Straight past every form, as an import would."""
    parents = model.allowed_parent_page_models()
    parent = Page.objects.type(*parents).first() or make_module("Below")
    page = model(title="To be named", slug="hostile", **hostile.fields(model))
    for field in stories()[model]:
        block = field.stream_block
        setattr(page, field.name, StreamValue(block, hostile.raw(block), is_lazy=True))
    page.live = True
    _add(parent.specific, page)
    page.title = page.draft_title = page.seo_title = page.search_description = hostile.text
    page.save_revision(clean=False).publish()
    if addresses := addresses_in(model):
        model.objects.filter(pk=page.pk).update(**addresses)
    index_all()
    return page.specific_class.objects.get(pk=page.pk)


def _add(parent: Page, page: Page) -> None:
    page.full_clean = lambda *_, **__: None  # type: ignore[method-assign]
    parent.add_child(instance=page)


@pytest.fixture(params=list(TEXTS.values()), ids=list(TEXTS))
def hostile(home: HomePage, request: pytest.FixtureRequest) -> Hostile:
    return Hostile(request.param)


@pytest.mark.parametrize("model", PAGES, ids=lambda model: model.__name__)
def test_every_block_of_every_page_is_only_text(
    hostile: Hostile, administrator: User, signed_in: Any, model: Any
) -> None:
    page = make_page(model, hostile)
    desk = signed_in(administrator)
    answer = Client().get(page.url)
    assert answer.status_code == 200
    html = answer.content.decode()
    assert MARK in html, "it is shown"
    assert_harmless(html)
    preview = desk.get(f"/admin/pages/{page.pk}/view_draft/")
    assert preview.status_code == 200
    assert_harmless(without_the_bar(preview.content.decode()))
    for words in (MARK, quote(hostile.text)):
        found = Client().get(f"/search/?q={words}").content.decode()
        assert_harmless(found)
    assert MARK in found
    for address in ("/sitemap.xml", page.get_parent().url, "/glossary/", "/services/"):
        answer = Client().get(address)
        assert answer.status_code == 200
        if not address.endswith(".xml"):
            assert_harmless(answer.content.decode())


def test_every_block_of_a_question_is_only_text(hostile: Hostile) -> None:
    question = make_question_of("scenario")
    (field,) = stories()[Question]
    block = field.stream_block
    question.scenes = StreamValue(block, hostile.raw(block), is_lazy=True)
    question.stem = rich(hostile.text)
    question.save()
    answer = question.make_preview_request()
    html = answer.content.decode()
    assert html.count(MARK) > 5
    assert_harmless(html)


def test_the_feed_stays_a_feed(hostile: Hostile) -> None:
    page = make_news()
    Page.objects.filter(pk=page.pk).update(title=hostile.text)
    type(page).objects.filter(pk=page.pk).update(summary=hostile.text)
    answer = Client().get("/news/feed/")
    feed = ElementTree.fromstring(answer.content)
    entry = feed.find("{*}entry")
    assert entry is not None
    title = str(entry.findtext("{*}title"))
    assert MARK in title
    assert not TURNED.search(answer.content.decode())
    assert all(not list(part) for part in entry if part.tag.endswith(("title", "summary"))), (
        "text, not elements"
    )
    assert_harmless(Client().get("/news/").content.decode())
    assert_harmless(Client().get("/").content.decode())


def test_a_mail_that_names_the_page_is_one_mail_in_plain_words(
    hostile: Hostile, editor: User, lead: User
) -> None:
    page = make_guidance(keeper=editor, review_by=timezone.localdate() + timedelta(days=3))
    Page.objects.filter(pk=page.pk).update(title=hostile.text, draft_title=hostile.text)
    hears_at_once(editor)
    note = PageChange.objects.create(page=page, key=uuid4(), note=hostile.text, tells_learners=True)
    post(note.pk, page_changed=[editor.pk])
    remind()
    hears_at_once(lead)
    draft = make_guidance("Draft", live=False)
    draft.title = hostile.text
    draft.save_revision(user=editor, clean=False)
    draft.get_workflow().start(draft, editor)
    deliver_due()
    assert [letter.to[0] for letter in outbox.outbox].count(editor.email) == 2
    assert [letter.to[0] for letter in outbox.outbox].count(lead.email) == 1
    for letter in outbox.outbox:
        told = letter.message()
        assert told["Bcc"] is None
        assert told.get_content_type() == "text/plain"
        assert len(letter.recipients()) == 1
        assert not TURNED.search(f"{letter.subject} {letter.body}")
        assert MARK in f"{letter.subject} {letter.body}"


@pytest.mark.parametrize("address", ADDRESSES)
def test_no_source_leads_to_what_acts(address: str) -> None:
    with pytest.raises(ValidationError):
        SourceBlock().child_blocks["url"].clean(address)
    assert web_address(address) == ""


@pytest.mark.parametrize(
    "address", ["https://study.example/a?b=1", "http://study.example", "mailto:a@b.example"]
)
def test_a_plain_address_leads_where_it_says(address: str) -> None:
    assert web_address(address) == address


def table(columns: int, rows: int, cell: str = "zebra") -> dict[str, Any]:
    return {"caption": "Huge", "columns": [cell] * columns, "rows": [[cell] * columns] * rows}


@pytest.mark.parametrize(("columns", "rows"), [(COLUMNS_AT_MOST + 1, 1), (2, ROWS_AT_MOST + 1)])
def test_a_table_nobody_could_read_is_refused(columns: int, rows: int) -> None:
    block = TableBlock()
    block.clean(block.to_python(table(COLUMNS_AT_MOST, 3)))
    with pytest.raises(ValidationError):
        block.clean(block.to_python(table(columns, rows)))


def test_one_that_is_there_all_the_same_scrolls_in_its_box_and_keeps_nobody_waiting(home: HomePage) -> None:
    make_term("zebra")
    page = make_guidance("Huge", body=[("table", table(60, 500, "zebra<b>"))])
    began = time.process_time()
    html = Client().get(page.url).content.decode()
    assert time.process_time() - began < 5
    box = BeautifulSoup(html, "html.parser").select_one(".hub-story .hub-table")
    assert box is not None
    assert (box["tabindex"], box["role"], len(box.select("td, th"))) == ("0", "region", 60 * 501)


def test_what_turns_letters_around_goes_and_what_spells_a_language_stays() -> None:
    arabic = "\u0645\u0631\u062d\u0628\u0627\u200f!"
    assert without_turns(f"a\u202e{arabic}\u2069\u202c") == f"a{arabic}"
    page = f"“a”\u202e – {arabic} &#x202E;&#8238;&#x2067; &#8230; … ‰".encode()
    assert without_turns_in(page).decode() == f"“a” – {arabic}  &#8230; … ‰"


def test_a_module_named_badly_is_only_text_on_the_list(hostile: Hostile) -> None:
    module = make_module("Below")
    ModulePage.objects.filter(pk=module.pk).update(summary=hostile.text)
    Page.objects.filter(pk=module.pk).update(title=hostile.text)
    assert_harmless(Client().get("/learning/").content.decode())
