"""A closed document stands only on pages whose every reader may open it."""

from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from makers_documents import close_collection, make_collection, make_document
from pytest_django import DjangoCaptureOnCommitCallbacks
from wagtail.models import Collection

from accounts.models import User
from core.freshness import VERSION
from home.models import HomePage
from makers_resources import close, make_tool, make_toolkit
from resources.models import ToolDownload, ToolPage

OPENED_BY = {
    # How the page is restricted: which collections all its readers may open.
    (): set(),
    ("login",): {"login"},
    ("Champions",): {"login", "Champions", "Champions and leads"},
    ("Champions", "Implementation leads"): {"login", "Champions and leads"},
}


def closed_collections() -> dict[str, Collection]:
    groups = {
        "Champions": ["Champions"],
        "Champions and leads": ["Champions", "Implementation leads"],
        "editors": ["Guidance editors"],
    }
    kinds = {"login": "login", "password": "password"} | dict.fromkeys(groups, "groups")
    made = {name: make_collection(name) for name in kinds}
    for name, kind in kinds.items():
        close_collection(made[name], kind, *groups.get(name, ()))
    return made


def tool_with(*documents: Any, title: str = "Peer map") -> ToolPage:
    """Each is handed out beside the text, and stands in it as a block."""
    blocks = [("download", {"document": each, "title": each.title, "note": ""}) for each in documents]
    tool: ToolPage = make_tool(title, body=[("heading", "Files"), *blocks])
    tool.downloads = [ToolDownload(document=each, title=each.title) for each in documents]
    tool.save_revision().publish()
    return ToolPage.objects.get(pk=tool.pk)


@pytest.mark.parametrize("restricted", OPENED_BY)
def test_a_restricted_page_names_what_all_its_readers_may_open(
    home: HomePage, administrator: User, signed_in: Any, restricted: tuple[str, ...]
) -> None:
    documents = {name: make_document(name, place) for name, place in closed_collections().items()}
    tool = tool_with(*documents.values())
    if restricted:
        close(tool.get_parent(), *(group for group in restricted if group != "login"))
    html = signed_in(administrator).get(tool.url).content.decode()
    named = {name: html.count(document.url) for name, document in documents.items()}
    assert named == {name: 2 if name in OPENED_BY[restricted] else 0 for name in documents}


def test_a_toolkit_for_champions_hands_out_what_is_open_to_everybody(
    home: HomePage, champion: User, signed_in: Any
) -> None:
    shut = make_document("Shut", closed_collections()["Champions"])
    opened = make_document("Opened", make_collection("Open"))
    kit = make_toolkit(("First", [(tool_with(shut, opened), "")]))
    close(kit, "Champions")
    html = signed_in(champion).get(kit.url).content.decode()
    assert opened.url in html
    assert shut.url not in html


def test_a_document_is_named_no_more_once_its_collection_moves_below_a_closed_one(
    home: HomePage,
    administrator: User,
    signed_in: Any,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    """The page that names it was kept whole until then."""
    place = make_collection("Moving")
    document = make_document("Plan", place)
    tool = tool_with(document)
    close_collection(above := make_collection("Closed"), "login")
    assert document.url in Client().get(tool.url).content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        signed_in(administrator).post(
            f"/admin/collections/{place.pk}/", {"name": place.name, "parent": above.pk}
        )
    assert document.url not in Client().get(tool.url).content.decode()


def test_a_document_is_named_no_more_once_others_open_its_collection(
    home: HomePage,
    champion: User,
    signed_in: Any,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    place = make_collection("For champions")
    restriction = close_collection(place, "groups", "Champions")
    document = make_document("Plan", place)
    tool = tool_with(document)
    close(tool, "Champions")
    client = signed_in(champion)
    assert document.url in client.get(tool.url).content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        restriction.groups.set(Group.objects.filter(name="Implementation leads"))
    assert document.url not in client.get(tool.url).content.decode()


def queries_for(tool: ToolPage) -> int:
    cache.delete(VERSION)
    with CaptureQueriesContext(connection) as queries:
        assert Client().get(tool.url).status_code == 200
    return len(queries)


def test_more_closed_documents_cost_no_more(home: HomePage) -> None:
    place = closed_collections()["editors"]
    few, many = (
        tool_with(*(make_document("Plan", place) for _ in range(number)), title=f"With {number}")
        for number in (1, 12)
    )
    queries_for(few)
    assert queries_for(many) == queries_for(few)
