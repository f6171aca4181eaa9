"""“Before publishing” on the page itself: how it reads, and what to think twice about."""

from typing import Any

from wagtail.documents.models import Document

from accounts.models import User
from core.passages import passages_of
from home.models import HomePage
from makers_resources import make_guidance, make_term, make_tool
from resources.models import ToolDownload


def edit_page(client: Any, page: Any) -> str:
    answer = client.get(f"/admin/pages/{page.pk}/edit/")
    assert answer.status_code == 200
    html: str = answer.content.decode()
    return html


def test_a_writer_reads_what_to_think_twice_about(home: HomePage, editor: User, signed_in: Any) -> None:
    page = make_guidance(text="<p>She puts herself at risk near the MASH.</p>", live=False)
    html = edit_page(signed_in(editor), page)
    assert "Before publishing" in html
    assert "“puts herself at risk”" in html
    assert "“MASH”" in html
    assert "not enough text yet" in html


def test_the_glossary_explains_letters(home: HomePage, editor: User, signed_in: Any) -> None:
    make_term("MASH", is_linked=False)
    page = make_guidance(text="<p>Ask the MASH.</p>", live=False)
    assert "“MASH”" not in edit_page(signed_in(editor), page)


def test_a_draft_of_the_glossary_explains_nothing_yet(home: HomePage, editor: User, signed_in: Any) -> None:
    make_term("MASH", live=False)
    page = make_guidance(text="<p>Ask the MASH.</p>", live=False)
    assert "“MASH”" in edit_page(signed_in(editor), page)


def test_a_long_text_gets_its_figure(home: HomePage, editor: User, signed_in: Any) -> None:
    page = make_guidance(text=f"<p>{'Look who is there at night. ' * 20}</p>", live=False)
    assert "Reading ease" in edit_page(signed_in(editor), page)


def test_a_new_page_has_nothing_to_say_yet(home: HomePage, editor: User, signed_in: Any) -> None:
    parent = make_guidance().get_parent()
    answer = signed_in(editor).get(f"/admin/pages/add/resources/guidancepage/{parent.pk}/")
    assert answer.status_code == 200
    assert "Reading ease" not in answer.content.decode()


def test_every_text_of_a_page_is_read(home: HomePage) -> None:
    body = [
        ("heading", "A heading"),
        (
            "text",
            "<p>A paragraph to <a href='mailto:somebody@demo.example'>somebody</a>.</p><ul><li>A point</li></ul>",
        ),
        ("callout", {"kind": "note", "title": "A callout", "text": "<p>Its text.</p>"}),
        ("steps", {"title": "Steps", "steps": [{"title": "A step", "text": "<p>Its detail.</p>"}]}),
        ("table", {"caption": "A table", "columns": ["A column"], "rows": [["A cell"]]}),
        ("drawing", {"name": "rings", "alt": "What it shows", "caption": "Its caption"}),
    ]
    page = make_tool(
        "A tool",
        body=body,
        summary="A summary.",
        seo_title="For machines",
        search_description="For results",
        sources=[("source", {"title": "A source", "url": "https://www.example.org/"})],
    )
    page.downloads = [ToolDownload(title="A sheet", note="A note", document=Document(title="A file"))]
    texts = {passage.text for passage in passages_of(page)}
    assert texts >= {
        "A tool",
        "A summary.",
        "For machines",
        "For results",
        "A heading",
        "A paragraph to somebody.",
        "somebody@demo.example",
        "A point",
        "A callout",
        "Its text.",
        "Steps",
        "A step",
        "Its detail.",
        "A table",
        "A column",
        "A cell",
        "What it shows",
        "Its caption",
        "A source",
        "A sheet",
        "A note",
    }
    assert not texts & {"rings", "note", "any", "https://www.example.org/"}


def test_a_field_can_be_left_out(home: HomePage) -> None:
    page = make_guidance(owner_name="Contextual Safeguarding lead")
    assert "Contextual Safeguarding lead" not in {
        passage.text for passage in passages_of(page, but={"owner_name"})
    }
