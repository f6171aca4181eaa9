"""A document's title and the name of its file are seen by readers: neither says who somebody is."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from wagtail.documents.models import Document
from wagtail.models import Collection

from accounts.models import User
from confidentiality.identifiers import find
from core.files.names import as_given
from core.passages import passages_of
from home.models import HomePage
from home.readiness import hits_on
from makers_files import make_pdf
from makers_resources import make_guidance, make_tool
from resources.models import ToolDownload

NAMED = "Jordan Smith plan"
(MARK,) = (hit.mark for hit in find(NAMED))
CHOOSER = "/admin/documents/chooser/create/"
ADD = "/admin/documents/add/"


def sent(client: Any, address: str, title: str, name: str = "", *kept: str, prefix: str = "") -> Any:
    """The form of a document as a browser sends it; without a name the file stays as it is."""
    fields: dict[str, Any] = {
        "title": title,
        "collection": Collection.get_first_root_node().pk,
        "kept_identifiers": list(kept),
        "tags": "",
    }
    if name:
        fields["file"] = SimpleUploadedFile(name, make_pdf())
    return client.post(address, {f"{prefix}{field}": value for field, value in fields.items()})


def kept_document(title: str, name: str = "plan.pdf") -> Document:
    """As it came into the library before anybody looked at names."""
    document: Document = Document.objects.create(title=title, file=f"documents/{name}")
    return document


# --- where it comes in


@pytest.mark.parametrize(
    ("title", "name", "field", "sentence"),
    [
        (NAMED, "plan.pdf", "title", "“Jordan Smith” may say who somebody is, and readers see the title."),
        ("A plan", "Jordan Smith_plan.pdf", "file", "“Jordan Smith” in the name of the file may say"),
    ],
)
def test_it_says_beside_the_field_what_may_say_who_somebody_is(
    home: HomePage, editor: User, signed_in: Any, title: str, name: str, field: str, sentence: str
) -> None:
    answer = sent(signed_in(editor), ADD, title, name)
    assert sentence in answer.context["form"].errors[field][0]
    html = answer.content.decode()
    assert sentence in html
    assert f'value="{MARK}"' in html, "there is something to tick"
    assert "Keep “Jordan Smith”: it is invented, public, or points at nobody" in html
    assert not Document.objects.exists()


def test_a_tick_keeps_these_words_and_no_others(home: HomePage, editor: User, signed_in: Any) -> None:
    client = signed_in(editor)
    sent(client, ADD, "Kai Brown plan", "plan.pdf", MARK)
    assert not Document.objects.exists()
    sent(client, ADD, NAMED, "Jordan Smith.pdf", MARK)
    assert Document.objects.get().title == NAMED


def test_what_names_nobody_is_asked_nothing(home: HomePage, editor: User, signed_in: Any) -> None:
    client = signed_in(editor)
    assert "points at nobody" not in client.get(ADD).content.decode()
    assert sent(client, ADD, "Safety map", "safety-map.pdf").status_code == 302
    assert Document.objects.get().title == "Safety map"


def test_it_is_asked_where_a_page_chooses_a_document_too(
    home: HomePage, editor: User, signed_in: Any
) -> None:
    prefix = "document-chooser-upload-"
    answer = sent(signed_in(editor), CHOOSER, "A plan", "Jordan Smith.pdf", prefix=prefix)
    assert "in the name of the file may say" in answer.json()["htmlFragment"]
    assert f'value="{MARK}"' in answer.json()["htmlFragment"]
    sent(signed_in(editor), CHOOSER, "A plan", "Jordan Smith.pdf", MARK, prefix=prefix)
    assert Document.objects.get().title == "A plan"


def test_one_of_several_is_refused_with_the_same_sentence(
    home: HomePage, editor: User, signed_in: Any
) -> None:
    file = SimpleUploadedFile("Jordan Smith.pdf", make_pdf())
    fields = {"title": "Jordan Smith", "collection": Collection.get_first_root_node().pk, "files[]": file}
    answer = signed_in(editor).post("/admin/documents/multiple/add/", fields)
    assert "in the name of the file may say who somebody is" in answer.json()["error_message"]
    assert not Document.objects.exists()


def test_new_words_are_asked_about_and_old_ones_are_not(home: HomePage, lead: User, signed_in: Any) -> None:
    client, document = signed_in(lead), kept_document(NAMED)
    address = f"/admin/documents/edit/{document.pk}/"
    assert sent(client, address, NAMED).status_code == 302
    assert "title" in sent(client, address, "Mia Green plan").context["form"].errors
    assert sent(client, address, "A plan").status_code == 302


# --- on the page that shows it


def found_on(page: Any) -> list[tuple[str, str]]:
    return [(hit.where, hit.text) for hit in hits_on(page)]


@pytest.mark.parametrize(("title", "name"), [(NAMED, "plan.pdf"), ("A plan", "Jordan_Smith.pdf")])
@pytest.mark.parametrize("way", ["block", "link"])
def test_a_page_is_asked_about_the_documents_in_its_text(
    home: HomePage, title: str, name: str, way: str
) -> None:
    document = kept_document(title, name)
    link = f'<p>Use <a linktype="document" id="{document.pk}">the sheet</a>.</p>'
    block = {"document": document, "title": "The sheet", "note": ""}
    page = make_guidance(body=[("text", link) if way == "link" else ("download", block)])
    assert found_on(page) == [("Body", "Jordan Smith")]


@pytest.mark.parametrize(("title", "name"), [(NAMED, "plan.pdf"), ("A plan", "Jordan_Smith.pdf")])
def test_a_tool_is_asked_about_its_downloads(home: HomePage, title: str, name: str) -> None:
    tool = make_tool()
    tool.downloads = [ToolDownload(title="The sheet", document=kept_document(title, name))]
    assert found_on(tool) == [("Document", "Jordan Smith")]


def test_a_document_that_is_gone_is_passed_over(home: HomePage) -> None:
    ids = ('id="77"', 'id="x"', "", f'id="{"9" * 40}"')
    link = "".join(f'<p><a linktype="document" {one}>The sheet</a></p>' for one in ids)
    assert found_on(make_guidance(body=[("text", link)])) == []


def test_what_the_storage_adds_is_no_word_of_anybody(home: HomePage) -> None:
    assert as_given("words-that-help_MT631lr.pdf") == "words-that-help.pdf"
    words = "Plan_Collins.pdf case_1234567.pdf map_of_a_place.pdf plan.pdf Kai_McBride.pdf J_Smith12.pdf plan_SW1A1AA.pdf"
    for name in words.split():
        assert as_given(name) == name
    tool = make_tool()
    tool.downloads = [ToolDownload(title="A", document=kept_document("A", "words_MT631lr.pdf"))]
    assert "words" in {passage.text for passage in passages_of(tool)}
    assert found_on(tool) == []
