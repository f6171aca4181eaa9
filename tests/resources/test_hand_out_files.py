"""Documents and pictures come by way of those who ask who may; the media folder itself has no address."""

import io
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.core.cache import cache
from django.core.files.base import ContentFile
from django.test import Client
from PIL import Image
from wagtail.documents.models import Document
from wagtail.images import get_image_model
from wagtail.models import Collection, CollectionViewRestriction, PageViewRestriction

from core.freshness import VERSION
from home import passwords
from home.models import HomePage
from makers_files import make_jpeg, make_pdf
from makers_resources import make_guidance

ROLES = ("anonymous", "practitioner", "champion", "lead", "editor", "administrator")


@pytest.fixture
def clients(request: pytest.FixtureRequest, home: HomePage, signed_in: Any) -> dict[str, Client]:
    people = {role: request.getfixturevalue(role) for role in ROLES if role != "anonymous"}
    return {"anonymous": Client(), **{role: signed_in(person) for role, person in people.items()}}


@pytest.fixture
def collection(home: HomePage) -> Collection:
    made: Collection = Collection.get_first_root_node().add_child(name="For leads")
    return made


def close(collection: Collection, kind: str) -> None:
    restriction = CollectionViewRestriction.objects.create(
        collection=collection, restriction_type=kind, password="open it" if kind == "password" else ""
    )
    if kind == "groups":
        restriction.groups.add(Group.objects.get(name="Implementation leads"))
    cache.delete(VERSION)


def make_document(collection: Collection, name: str = "plan.pdf", data: bytes | None = None) -> Document:
    file = ContentFile(make_pdf() if data is None else data, name=name)
    document: Document = Document.objects.create(title="Plan", file=file, collection=collection)
    return document


def make_picture(collection: Collection) -> Any:
    image = get_image_model().objects.create(
        title="Steps", file=ContentFile(make_jpeg((900, 600)), name="steps.jpg"), collection=collection
    )
    return image.get_rendition("width-800|format-jpeg")


MAY = {
    "login": {"practitioner", "champion", "lead", "editor", "administrator"},
    "groups": {"lead", "administrator"},
    "password": set(),
}


@pytest.mark.parametrize("kind", MAY)
def test_a_private_document_is_there_for_those_who_may(
    clients: dict[str, Client], collection: Collection, kind: str
) -> None:
    document = make_document(collection)
    close(collection, kind)
    for role, client in clients.items():
        answer = client.get(document.url)
        got = answer.getvalue() if answer.streaming else answer.content
        assert got.startswith(b"%PDF-") == (role in MAY[kind]), role
        assert "no-store" in answer["Cache-Control"], role


@pytest.mark.parametrize("kind", [None, *MAY])
def test_its_file_has_no_address_for_anybody(
    clients: dict[str, Client], collection: Collection, kind: str | None
) -> None:
    document, picture = make_document(collection), make_picture(collection)
    if kind:
        close(collection, kind)
    name = document.file.name
    for role, client in clients.items():
        for address in (
            f"/media/{name}",
            f"/media/{picture.image.file.name}",
            f"/media/images/../{name}",
            f"/media/images/..%2F{name}",
            f"/media/images/%2e%2e/{name}",
        ):
            assert client.get(address).status_code == 404, (role, address)


@pytest.mark.parametrize("kind", MAY)
def test_a_picture_of_a_private_collection_is_private_too(
    clients: dict[str, Client], collection: Collection, kind: str
) -> None:
    url = make_picture(collection).url
    assert "immutable" in Client().get(url)["Cache-Control"]
    close(collection, kind)
    for role, client in clients.items():
        answer = client.get(url)
        assert (answer.status_code == 200) == (role in MAY[kind]), role
        if answer.status_code == 200:
            assert answer["Cache-Control"] == "private, no-store"


def test_a_document_is_told_by_type_and_never_guessed(home: HomePage, collection: Collection) -> None:
    for name, data, disposition in (
        ("plan.pdf", None, "inline"),
        ("list.csv", b"a,b", "attachment"),
        ("note.txt", b"<script>alert(1)</script>", "attachment"),
        ("page.html", b"<script>alert(1)</script>", "attachment"),
        ("drawing.svg", b"<svg onload='alert(1)'/>", "attachment"),
    ):
        answer = Client().get(make_document(collection, name, data).url)
        assert answer["X-Content-Type-Options"] == "nosniff"
        assert answer["Content-Disposition"].startswith(disposition), name
        assert (
            "script-src" in answer["Content-Security-Policy"] or "'none'" in answer["Content-Security-Policy"]
        )


def test_a_picture_is_sent_as_what_it_is(home: HomePage, collection: Collection) -> None:
    answer = Client().get(make_picture(collection).url)
    assert (answer["Content-Type"], answer["X-Content-Type-Options"]) == ("image/jpeg", "nosniff")
    assert Image.open(io.BytesIO(answer.getvalue())).format == "JPEG"


@pytest.mark.parametrize(
    "address",
    [
        "/documents/1/none.pdf",
        "/documents/99999999999/x.pdf",
        "/media/images/none.jpg",
        "/media/images/x.svg",
    ],
)
def test_what_is_not_there_is_not_found(home: HomePage, address: str) -> None:
    assert Client().get(address).status_code == 404


def test_a_page_behind_a_password_asks_in_our_own_words(home: HomePage) -> None:
    page = make_guidance("Behind a door")
    PageViewRestriction.objects.create(page=page, restriction_type="password", password="open it")
    cache.delete(VERSION)
    client = Client()
    answer = client.get(page.url)
    html = answer.content.decode()
    assert "A password is needed" in html
    assert "Start with the place." not in html
    assert "hub-safe" in html, "the safeguarding line"
    assert "no-store" in answer["Cache-Control"]
    action = html.split('method="post" action="')[1].split('"')[0]
    wrong = client.post(action, {"password": "wrong", "return_url": page.url})
    assert "There is something to put right" in wrong.content.decode()
    assert client.post(action, {"password": "open it", "return_url": page.url})["Location"] == page.url
    assert "Start with the place." in client.get(page.url).content.decode()
    assert "Start with the place." not in Client().get(page.url).content.decode()


def test_a_password_is_not_guessed_for_ever(home: HomePage, monkeypatch: pytest.MonkeyPatch) -> None:
    page = make_guidance("Behind a door")
    restriction = PageViewRestriction.objects.create(
        page=page, restriction_type="password", password="open it"
    )
    monkeypatch.setattr(passwords, "TRIES", 2)
    action = f"/_util/authenticate_with_password/{restriction.pk}/{page.pk}/"
    answers = [
        Client().post(action, {"password": word, "return_url": page.url}) for word in ("a", "b", "open it")
    ]
    assert [answer.status_code for answer in answers] == [200, 200, 429]


def test_neither_is_that_of_a_document(
    home: HomePage, collection: Collection, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = make_document(collection)
    close(collection, "password")
    monkeypatch.setattr(passwords, "TRIES", 2)
    restriction = CollectionViewRestriction.objects.get(collection=collection)
    action = f"/documents/authenticate_with_password/{restriction.pk}/"
    answers = [
        Client().post(action, {"password": word, "return_url": document.url})
        for word in ("a", "b", "open it")
    ]
    assert [answer.status_code for answer in answers] == [200, 200, 429]
