"""Wherever a picture can stand, somebody says what is on it; where nobody could, no picture can stand."""

from typing import Any

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from wagtail import blocks
from wagtail.fields import RichTextField, StreamField
from wagtail.images import get_image_model

from accounts.models import User
from core.blocks.media import DrawingBlock, FigureBlock, refuse_file_name
from core.image_form import NEEDED
from home.models import HomePage
from makers_files import make_png


def rich_texts(block: Any) -> list[blocks.RichTextBlock]:
    if isinstance(block, blocks.RichTextBlock):
        return [block]
    children = [*getattr(block, "child_blocks", {}).values(), getattr(block, "child_block", None)]
    return [found for child in children if child is not None for found in rich_texts(child)]


def test_running_text_holds_no_picture() -> None:
    """Wagtail allows it wherever nothing else is said."""
    fields = [
        field
        for app in ("core", "home", "learning", "resources", "champions", "readers")
        for model in apps.get_app_config(app).get_models()
        for field in model._meta.concrete_fields
    ]
    places = [
        text for field in fields if isinstance(field, StreamField) for text in rich_texts(field.stream_block)
    ]
    places += [field for field in fields if isinstance(field, RichTextField)]  # type: ignore[misc]
    assert len(places) > 10
    for place in places:
        assert place.features is not None
        assert not {"image", "embed"} & set(place.features)


@pytest.mark.parametrize("block", [FigureBlock(), DrawingBlock()])
def test_a_picture_on_a_page_needs_words(block: blocks.StructBlock) -> None:
    assert block.child_blocks["alt"].required
    with pytest.raises(ValidationError):
        block.child_blocks["alt"].clean("")


@pytest.mark.parametrize("name", ["IMG_2041.jpg", "stairwell.PNG", "DSC01234", " scan.webp "])
def test_the_name_of_a_file_is_no_description(name: str) -> None:
    with pytest.raises(ValidationError, match="name of a file"):
        refuse_file_name(name)


@pytest.mark.parametrize(
    "words", ["A stairwell with one lamp", "The sign says stop.jpg here", "IMG stands for image"]
)
def test_words_are(words: str) -> None:
    refuse_file_name(words)


@pytest.mark.parametrize(
    ("description", "refusal"),
    [("", str(NEEDED)), ("IMG_2041.jpg", "name of a file"), ("A dark stairwell", "")],
)
def test_a_picture_is_described_where_it_comes_in(
    home: HomePage, editor: User, signed_in: Any, description: str, refusal: str
) -> None:
    file = SimpleUploadedFile("stairwell.png", make_png(), "image/png")
    form = {"title": "Stairwell", "file": file, "description": description, "tags": "", "collection": "1"}
    answer = signed_in(editor).post("/admin/images/add/", form, follow=True)
    assert [image.description for image in get_image_model().objects.all()] == [description] * (not refusal)
    if refusal:
        form_errors = answer.context["form"].errors["description"]
        assert any(refusal in error for error in form_errors)


def test_many_pictures_at_once_wait_for_their_words(home: HomePage, editor: User, signed_in: Any) -> None:
    file = SimpleUploadedFile("stairwell.png", make_png(), "image/png")
    headers = {"x-requested-with": "XMLHttpRequest"}
    answer = signed_in(editor).post(
        "/admin/images/multiple/add/", {"title": "Stairwell", "files[]": file}, headers=headers
    )
    assert "uploaded_file_id" in answer.json()
    assert not get_image_model().objects.exists()
