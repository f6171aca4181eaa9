"""A toolkit puts tools together by stage of work, each with its form to print."""

from typing import Any
from uuid import uuid4

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from pytest_django import DjangoAssertNumQueries
from wagtail.documents.models import Document
from wagtail.models import PageViewRestriction

from accounts.models import User
from core.models import PageChange
from home.models import HomePage
from makers_resources import index_all, make_tool, make_toolkit
from resources.models import ToolDownload, ToolIndexPage, ToolkitPage, ToolPage


def with_pdf(title: str) -> ToolPage:
    tool = make_tool(title)
    document = Document(title=title)
    document.file.save("sheet.pdf", ContentFile(b"%PDF-1.4"))
    document.save()
    tool.downloads.add(ToolDownload(document=document, title="Sheet"))
    tool.save()
    return tool


def read(page: ToolkitPage) -> str:
    return Client().get(page.url).content.decode().split("<main")[1]


@pytest.fixture
def weighing(home: HomePage) -> ToolPage:
    return make_tool("Weighing sheet", time_needed="30 minutes")


def test_it_leads_from_stage_to_tool_to_form(weighing: ToolPage) -> None:
    mapping = with_pdf("Mapping")
    html = read(
        make_toolkit(
            ("Context weighting", [(weighing, "In supervision.")]), ("Peer-group map", [(mapping, "")])
        )
    )
    assert html.index('href="#stage-1">Context weighting') < html.index('id="stage-1"')
    assert html.index("Weighing sheet") < html.index('id="stage-2"') < html.index("Mapping")
    assert "In supervision." in html
    assert "A sheet to fill in." in html  # without a note its summary says what it is for
    assert "30 minutes" in html
    assert 'href="/tools/weighing-sheet/form/"' in html
    assert 'href="/tools/mapping/form/"' in html
    assert mapping.downloads.get().document.url in html


def test_it_stands_first_among_the_tools(weighing: ToolPage) -> None:
    make_toolkit(("Stage", [(weighing, "")]))
    html = Client().get("/tools/").content.decode()
    assert html.index("/tools/toolkit/") < html.index("/tools/weighing-sheet/")


def test_it_says_what_changed(weighing: ToolPage) -> None:
    kit = make_toolkit(("Stage", [(weighing, "")]))
    PageChange.objects.create(page=kit, key=uuid4(), note="Weigh before the map, no longer after it.")
    html = Client().get(kit.url).content.decode()
    assert "What changed" in html
    assert "Weigh before the map, no longer after it." in html


def test_a_tool_nobody_may_read_is_left_out_and_so_is_an_empty_stage(weighing: ToolPage) -> None:
    draft, private, gone = make_tool("Draft tool"), make_tool("Private tool"), make_tool("Gone tool")
    kit = make_toolkit(
        ("Weighing", [(weighing, ""), (draft, ""), (private, ""), (gone, "")]), ("Only drafts", [(draft, "")])
    )
    draft.unpublish()
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    gone.delete()
    html = read(ToolkitPage.objects.get(pk=kit.pk))
    assert "Weighing sheet" in html
    for left_out in ("Draft tool", "Private tool", "Gone tool", "Only drafts"):
        assert left_out not in html


def test_a_kit_that_is_a_draft_is_nowhere(weighing: ToolPage) -> None:
    kit = make_toolkit(("Stage", [(weighing, "")]), title="Secret")
    kit.unpublish()
    assert Client().get("/tools/secret/").status_code == 404
    assert "Secret" not in Client().get("/tools/").content.decode()


def test_it_costs_no_more_with_more_tools(
    weighing: ToolPage, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    tools = [(with_pdf(f"Tool {number}"), "") for number in range(12)]
    kit = make_toolkit(("One", tools[:6]), ("Two", tools[6:]))
    Client().get("/tools/")
    with django_assert_max_num_queries(12):
        assert Client().get(kit.url).content.decode().count("hub-card__ways") == 12


def test_it_is_found_by_search(weighing: ToolPage) -> None:
    make_toolkit(("Stairwell work", [(weighing, "")]), title="Bundle")
    index_all()
    assert "/tools/bundle/" in Client().get("/search/?q=bundle").content.decode()
    assert "/tools/bundle/" in Client().get("/search/?topic=assess&type=toolkit").content.decode()


def test_an_editor_puts_one_together(weighing: ToolPage, editor: User, signed_in: Any) -> None:
    parent = ToolIndexPage.objects.get()
    html = signed_in(editor).get(f"/admin/pages/add/resources/toolkitpage/{parent.pk}/").content.decode()
    assert "Stage of work" in html
    assert "Before the stages" in html


def test_hostile_words_of_a_stage_stay_words(weighing: ToolPage) -> None:
    nasty = '"><script>alert(1)</script>'
    html = read(make_toolkit((nasty, [(weighing, nasty)])))
    assert "<script>alert" not in html
    assert "&lt;script&gt;" in html
