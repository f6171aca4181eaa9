"""The demonstration is whole, is built once, and every address it links to is there."""

import re
from collections.abc import Iterator
from io import StringIO
from typing import Any

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import transaction
from django.test import Client, override_settings
from django_tasks_db.models import DBTaskResult
from wagtail.documents.models import Document
from wagtail.models import Page

from accounts.demonstration import PASSWORD
from accounts.models import User
from champions.models import Consultation
from resources.demonstration import GLOSSARY, GUIDANCE, TOOLS
from resources.models import GlossaryTerm, GuidancePage, ToolPage

LINK = re.compile(r'href="(/[^"#?]*)')


@pytest.fixture(scope="module")
def built(django_db_setup: None, django_db_blocker: Any, tmp_path_factory: Any) -> Iterator[str]:
    """Built once for this file, inside a transaction that is rolled back after its last test."""
    said = StringIO()
    files = tmp_path_factory.mktemp("media")
    with django_db_blocker.unblock(), override_settings(DEMO=True, MEDIA_ROOT=files), transaction.atomic():
        call_command("demo", stdout=said)
        yield said.getvalue()
        transaction.set_rollback(True)


@pytest.fixture
def demonstration(built: str, db: None) -> str:
    return built


def counts() -> dict[str, int]:
    return {
        model._meta.label: model._default_manager.count()
        for label in ("accounts", "resources", "learning", "champions", "home")
        for model in apps.get_app_config(label).get_models()
    }


def test_it_is_as_large_as_promised(demonstration: str) -> None:
    assert GuidancePage.objects.count() == len(GUIDANCE) >= 12
    assert ToolPage.objects.count() == len(TOOLS) >= 8
    assert GlossaryTerm.objects.count() == len(GLOSSARY) >= 30
    assert apps.get_model("learning", "ModulePage").objects.count() >= 5
    assert apps.get_model("learning", "Question").objects.count() >= 30
    assert Consultation.objects.values("state").distinct().count() >= 8
    assert "The demonstration stands" in demonstration


def test_repeating_it_changes_nothing(demonstration: str) -> None:
    before = counts(), Page.objects.count(), Document.objects.count()
    call_command("demo", stdout=StringIO())
    assert (counts(), Page.objects.count(), Document.objects.count()) == before


def test_what_an_editor_changed_since_stays(demonstration: str) -> None:
    page = GuidancePage.objects.get(slug="levels")
    page.title, page.body = "Ours", [("text", "<p>Our own words.</p>")]
    page.save_revision().publish()
    call_command("demo", stdout=StringIO())
    page.refresh_from_db()
    assert page.title == "Ours"
    assert "Our own words." in str(page.body)


def test_no_link_leads_nowhere(demonstration: str) -> None:
    """Every page that anybody may read is opened, and every address of ours on it is tried once."""
    client, tried = Client(), set()
    for page in Page.objects.live().filter(depth__gte=2).specific():
        response = client.get(page.url)
        assert response.status_code == 200, page.url
        for address in LINK.findall(response.content.decode()):
            if address in tried or address.startswith("/static/"):
                continue
            tried.add(address)
            assert client.get(address).status_code in (200, 302), f"{address} on {page.url}"


def test_every_tool_has_its_sheet_to_print(demonstration: str) -> None:
    for tool in ToolPage.objects.all():
        document = tool.downloads.get().document
        with document.open_file() as file:
            assert file.read(5) == b"%PDF-"
        answer = Client().get(document.url)
        assert answer.status_code == 200
        assert document.file_size > 5_000


def test_everybody_can_sign_in(demonstration: str) -> None:
    for login in ("practitioner", "champion", "lead", "editor", "admin"):
        form = {"login": f"{login}@demo.example", "password": PASSWORD}
        assert Client().post("/accounts/login/", form)["Location"] == "/my/"


def test_it_is_findable_at_once_and_leaves_the_worker_no_indexing(demonstration: str) -> None:
    assert "Safety mapping" in Client().get("/search/", {"q": "mapping"}).content.decode()
    left = DBTaskResult.objects.filter(task_path="modelsearch.tasks.insert_or_update_object_task")
    assert not left.exists()


def test_an_interrupted_build_leaves_nothing_behind(
    demonstration: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    User.objects.filter(email="person01@demo.example").update(email="gone@demo.example")

    def stop(*_: Any, **__: Any) -> None:
        assert User.objects.filter(email="person01@demo.example").exists(), "it had begun"
        raise KeyboardInterrupt

    monkeypatch.setattr("learning.demonstration.history.build_history", stop)
    with pytest.raises(KeyboardInterrupt):
        call_command("demo", stdout=StringIO())
    assert not User.objects.filter(email="person01@demo.example").exists()
