"""Readers load a picture in the size and the format that their screen wants; the worker makes them, no page waits for it."""

import io
from typing import Any

import pytest
from bs4 import BeautifulSoup, Tag
from django.core.cache import cache
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.test import Client
from django_tasks_db.models import DBTaskResult
from PIL import Image
from pytest_django import DjangoCaptureOnCommitCallbacks
from wagtail.images import get_image_model
from wagtail.images.models import Rendition
from wagtail.models import Collection, CollectionViewRestriction

from accounts.models import User
from core import sizes, tasks
from core.freshness import VERSION, content_version
from home.models import HomePage
from learning import actions
from makers_files import make_jpeg, make_png
from makers_kinds import make_quiz
from makers_pictures import pictured
from makers_resources import make_guidance


def make_image(data: bytes | None = None, name: str = "steps.jpg", **fields: Any) -> Any:
    data = make_jpeg((1600, 900)) if data is None else data
    return get_image_model().objects.create(title="Steps", file=ContentFile(data, name=name), **fields)


def page_with(image: Any) -> Any:
    return make_guidance(
        "By the steps",
        body=[("figure", {"image": image, "alt": "Steps with one lamp", "caption": "At dusk"})],
    )


def figure_on(page: Any, client: Client | None = None) -> Tag:
    answer = (client or Client()).get(page.url)
    found = BeautifulSoup(answer.content, "html.parser").select_one(".hub-story figure")
    assert found is not None
    return found


@pytest.fixture
def no_size_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: Any, **__: Any) -> None:
        raise AssertionError("a size was made while somebody waited")

    monkeypatch.setattr(get_image_model(), "generate_rendition_file", refuse)


def test_a_saved_picture_is_given_its_sizes_by_the_worker(
    home: HomePage, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        image = make_image()
    asked = DBTaskResult.objects.get(task_path="core.tasks.make_sizes")
    assert asked.args_kwargs["args"] == [image.pk]
    assert not image.renditions.exists()
    assert tasks.make_sizes.func(image.pk)
    assert sorted(image.renditions.values_list("width", "filter_spec")) == [
        (width, f"width-{width}|format-{form}") for width in (400, 800, 1200) for form in ("avif", "webp")
    ]


def test_a_page_offers_every_size_and_says_how_large_the_picture_will_be(home: HomePage) -> None:
    image = make_image()
    sizes.make(image)
    figure = figure_on(page_with(image))
    sources = {str(source["type"]): str(source["srcset"]) for source in figure.select("picture > source")}
    assert list(sources) == ["image/avif", "image/webp"]
    for srcset in sources.values():
        assert [part.split()[1] for part in srcset.split(", ")] == ["400w", "800w", "1200w"]
    shown = figure.img
    assert shown is not None
    assert (shown["width"], shown["height"], shown["loading"]) == ("800", "450", "lazy")
    assert shown["alt"] == "Steps with one lamp"
    for form, srcset in sources.items():
        for part in srcset.split(", "):
            address, width = part.split()
            answer = Client().get(address)
            picture = Image.open(io.BytesIO(answer.getvalue()))
            assert answer["Content-Type"] == form
            assert f"{picture.width}w" == width


def test_a_small_picture_is_not_blown_up(home: HomePage) -> None:
    image = make_image(make_png((300, 200)), "small.png")
    assert sizes.make(image)
    assert list(image.renditions.values_list("width", flat=True)) == [300, 300]
    assert "300w" in str(figure_on(page_with(image)))


def test_until_then_the_page_shows_what_there_is(home: HomePage, no_size_is_made: None) -> None:
    image = make_image()
    page = page_with(image)
    shown = figure_on(page).img
    assert shown is not None
    assert (shown["width"], shown["height"]) == ("1600", "900")
    answer = Client().get(str(shown["src"]))
    assert (answer["Content-Type"], answer["Cache-Control"]) == ("image/jpeg", "no-cache")
    assert Image.open(io.BytesIO(answer.getvalue())).size == (1600, 900)
    assert not Rendition.objects.exists()


def test_neither_a_question_nor_its_preview_makes_a_size(
    home: HomePage,
    practitioner: User,
    administrator: User,
    signed_in: Any,
    no_size_is_made: None,
) -> None:
    question = pictured("single")
    attempt = actions.start(practitioner, make_quiz(question))
    answer = signed_in(practitioner).get(f"{attempt.url}1/picture/0/")
    assert (answer.status_code, answer["Content-Type"]) == (200, "image/png")
    from learning.preview import previewed

    assert "/media/waiting/" in previewed(question)["one"].picture.url
    assert not Rendition.objects.exists()


def test_a_kept_page_shows_the_sizes_as_soon_as_they_are_there(
    home: HomePage, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    image = make_image()
    page = page_with(image)
    waiting = str(figure_on(page).img["src"])  # type: ignore[index]
    before = content_version()
    with django_capture_on_commit_callbacks(execute=True):
        assert sizes.make(image)
    assert content_version() != before
    figure = figure_on(page)
    assert figure.picture is not None
    moved = Client().get(waiting)
    assert moved["Location"] == figure.img["src"]  # type: ignore[index]


def test_what_is_made_already_is_not_made_again(home: HomePage, request: pytest.FixtureRequest) -> None:
    image = make_image()
    sizes.make(image)
    before = content_version()
    request.getfixturevalue("no_size_is_made")
    assert sizes.make(get_image_model().objects.get(pk=image.pk))
    assert content_version() == before


def test_each_size_is_as_private_as_its_picture(home: HomePage, practitioner: User, signed_in: Any) -> None:
    collection = Collection.get_first_root_node().add_child(name="For colleagues")
    waiting, ready = make_image(collection=collection), make_image(collection=collection)
    sizes.make(ready)
    CollectionViewRestriction.objects.create(collection=collection, restriction_type="login")
    cache.delete(VERSION)
    addresses = [sizes.address_of_original(waiting), sizes.address_of_original(ready)]
    addresses += [size.url for size in ready.renditions.all()]
    assert len(addresses) == 8
    colleague = signed_in(practitioner)
    for address in addresses:
        assert Client().get(address).status_code == 404
        answer = colleague.get(address)
        assert answer.status_code in (200, 302)
        assert answer["Cache-Control"] == "private, no-store"


@pytest.mark.parametrize("token", ["1", "1:wrong", "../original_images/steps.jpg", "x" * 150])
def test_no_original_is_found_by_guessing(home: HomePage, token: str) -> None:
    make_image()
    assert Client().get(f"/media/waiting/{token}").status_code == 404


def huge() -> bytes:
    """Some bytes that claim 60,000 pixels each way."""
    data = bytearray(make_png((2, 2)))
    data[16:24] = (60_000).to_bytes(4, "big") * 2
    from zlib import crc32

    data[29:33] = crc32(data[12:29]).to_bytes(4, "big")
    return bytes(data)


SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" onload="alert(1)"/>'


@pytest.mark.parametrize(
    ("data", "name", "size"),
    [
        (b"no picture at all", "a.jpg", (900, 600)),
        (make_jpeg((900, 600))[:400], "half.jpg", (900, 600)),
        (huge(), "huge.png", (60_000, 60_000)),
        (huge(), "says-it-is-small.png", (2, 2)),
        (SVG, "drawing.svg", (9, 9)),
    ],
    ids=["text", "half", "huge", "lying", "svg"],
)
def test_a_picture_made_to_break_its_reader_stops_nobody(
    home: HomePage, data: bytes, name: str, size: tuple[int, int]
) -> None:
    good, hostile = make_image(), make_image()
    hostile.file.save(name, ContentFile(data), save=False)
    get_image_model().objects.filter(pk=hostile.pk).update(
        file=hostile.file.name, width=size[0], height=size[1]
    )
    assert tasks.make_sizes.func(hostile.pk) is False
    assert tasks.make_sizes.func(good.pk) is True
    assert not hostile.renditions.exists()
    answer = Client().get(page_with(get_image_model().objects.get(pk=hostile.pk)).url)
    assert answer.status_code == 200


def test_a_picture_that_is_gone_stops_nobody(home: HomePage) -> None:
    assert tasks.make_sizes.func(4711) is False


def test_what_a_killed_worker_left_is_asked_for_again_once_a_day(home: HomePage) -> None:
    half, whole = make_image(), make_image()
    half.get_rendition("width-400|format-webp")
    sizes.make(whole)
    assert sizes.unmade() == [half.pk]
    for _ in range(2):
        tasks.ask_for_missing_sizes()
    asked = [
        task.args_kwargs["args"] for task in DBTaskResult.objects.filter(task_path__endswith="make_sizes")
    ]
    assert asked == [[half.pk]]


def test_pictures_from_before_are_given_theirs_by_a_command(
    home: HomePage, capsys: pytest.CaptureFixture[str]
) -> None:
    image = make_image()
    call_command("make_sizes")
    assert "1 of 1" in capsys.readouterr().out
    assert image.renditions.count() == 6
    assert sizes.unmade() == []
