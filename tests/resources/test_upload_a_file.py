"""What editors upload is known by its content: whatever it is called, it is what it says or it is refused."""

import io
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image
from wagtail.documents.models import Document
from wagtail.images import get_image_model
from wagtail.models import Collection

from accounts.models import User
from core.files import documents
from core.files.refusing import Unacceptable
from home.models import HomePage
from makers_files import MARKER, make_docx, make_jpeg, make_odt, make_pdf, make_zip

OOXML = "application/vnd.openxmlformats-officedocument."
SLIDES = {"[Content_Types].xml": f"<a t='{OOXML}presentationml.presentation.main+xml'/>"}
SHEETS = {"[Content_Types].xml": f"<a t='{OOXML}spreadsheetml.sheet.main+xml'/>"}
SVG = b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'
HTML = b"\n <!DOCTYPE html><html><script>alert(1)</script></html>"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.pdf", make_pdf()),
        ("a.DOCX", make_docx()),
        ("a.odt", make_odt()),
        ("a.pptx", make_zip(SLIDES)),
        ("a.xlsx", make_zip(SHEETS)),
        ("a.txt", "Who is “there” at three?".encode()),
        ("a.csv", "When,Who\nNoon,Nobody <3\n".encode("cp1252")),
    ],
)
def test_it_takes_what_it_says_it_is(name: str, data: bytes) -> None:
    documents.check(name, data)


@pytest.mark.parametrize("suffix", [".pdf", ".docx", ".odt", ".pptx", ".xlsx", ".txt", ".csv"])
@pytest.mark.parametrize(
    "data", [SVG, HTML, b"MZ\x90\x00\x00", make_zip({"a.txt": "a"})], ids=["svg", "html", "exe", "zip"]
)
def test_it_refuses_what_is_something_else(suffix: str, data: bytes) -> None:
    with pytest.raises(Unacceptable):
        documents.check(f"plan{suffix}", data)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.pptx", make_zip({**SLIDES, "ppt/vbaProject.bin": "x"})),
        ("a.xlsx", make_zip({**SHEETS, "xl/vbaProject.bin": "x"})),
        ("a.docx", make_docx(**{"word/vbaProject.bin": "x"})),
        ("a.xlsx", make_zip(SLIDES)),
        ("a.svg", SVG),
        ("a.html", HTML),
        ("a", b"words"),
    ],
)
def test_it_refuses_what_acts_and_what_it_does_not_know(name: str, data: bytes) -> None:
    with pytest.raises(Unacceptable):
        documents.check(name, data)


def test_it_says_how_large_a_file_may_be(settings: Any) -> None:
    settings.DOCUMENT_MEGABYTES = 1
    with pytest.raises(Unacceptable, match="larger than 1 MB"):
        documents.check("a.txt", b"x" * (1024 * 1024 + 1))


# --- in the admin -------------------------------------------------------------


def upload(client: Any, kind: str, name: str, data: bytes, way: str = "add") -> Any:
    """One, or several at once, where a picture waits for its description."""
    fields = {"title": "A plan", "description": "Steps", "collection": Collection.get_first_root_node().pk}
    file = SimpleUploadedFile(name, data)
    if way == "add":
        return client.post(f"/admin/{kind}/add/", {**fields, "file": file})
    answer = client.post(f"/admin/{kind}/multiple/add/", {**fields, "files[]": file})
    waiting = answer.json().get("uploaded_file_id")
    if waiting is None:
        return answer
    named = {f"uploaded-image-{waiting}-{field}": value for field, value in fields.items()}
    return client.post(f"/admin/{kind}/multiple/create_from_uploaded_image/{waiting}/", named)


@pytest.mark.parametrize("way", ["add", "several"])
def test_an_editor_is_told_what_is_wrong_with_it(
    home: HomePage, editor: User, signed_in: Any, way: str
) -> None:
    answer = upload(signed_in(editor), "documents", "plan.pdf", HTML, way)
    assert "This is not a PDF file, whatever its name says." in answer.content.decode()
    assert not Document.objects.exists()


@pytest.mark.parametrize("way", ["add", "several"])
def test_an_editor_adds_what_is_right(home: HomePage, editor: User, signed_in: Any, way: str) -> None:
    upload(signed_in(editor), "documents", "plan.pdf", make_pdf(), way)
    with Document.objects.get().open_file() as file:
        assert file.read().startswith(b"%PDF-")


@pytest.mark.parametrize("way", ["add", "several"])
def test_where_a_picture_was_taken_is_not_kept(
    home: HomePage, editor: User, signed_in: Any, way: str
) -> None:
    answer = upload(signed_in(editor), "images", "steps.jpg", make_jpeg(turned=True), way)
    image = get_image_model().objects.first()
    assert image is not None, answer.content.decode()[:3000]
    with image.file.open("rb") as file:
        kept = file.read()
    assert MARKER.encode() not in kept
    assert not Image.open(io.BytesIO(kept)).getexif()
    assert (image.width, image.height) == (40, 60), "the right way up"


@pytest.mark.parametrize("name", ["drawing.svg", "drawing.png", "drawing.jpg"])
def test_a_drawing_that_can_act_is_no_picture(
    home: HomePage, editor: User, signed_in: Any, name: str
) -> None:
    upload(signed_in(editor), "images", name, SVG)
    assert not get_image_model().objects.exists()
