"""What a reader's telephone loads for a page without pictures, as production sends it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.management import call_command
from django.test import Client, override_settings

from config.settings import production
from home.models import HomePage
from makers_resources import make_guidance
from resources.models import GuidancePage
from weighing import weights_of

AT_MOST = 150_000
NOT_OURS = ["wagtail*", "admin", "django_*", "taggit*", "account", "mfa"]


@pytest.fixture(scope="module")
def as_in_production(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    folder = tmp_path_factory.mktemp("static")
    with override_settings(
        STATIC_ROOT=folder,
        STORAGES=production.STORAGES,
        WHITENOISE_USE_FINDERS=False,
        WHITENOISE_AUTOREFRESH=False,
    ):
        call_command("collectstatic", verbosity=0, interactive=False, ignore_patterns=NOT_OURS)
        yield


def test_guidance_weighs_less_than_150_kilobytes(demonstration: str, as_in_production: None) -> None:
    client = Client()
    pages = [
        page
        for page in GuidancePage.objects.live().public()
        if not any(block.block_type == "figure" for block in page.body)
    ]
    assert len(pages) > 10
    assert all(page.body for page in pages)
    heaviest: dict[str, int] = {}
    for page in pages:
        weights = weights_of(client, page.url)
        heaviest = max(heaviest, weights, key=lambda some: sum(some.values()))
    kinds = {Path(address).suffix for address in heaviest}
    assert {".css", ".js", ".woff2", ".svg"} <= kinds, "styles, script, fonts and the icon are counted"
    assert sum(heaviest.values()) < AT_MOST, heaviest


def test_what_never_changes_under_its_name_is_loaded_once(home: HomePage, as_in_production: None) -> None:
    client = Client()
    for address in weights_of(client, make_guidance().url):
        if address.startswith("/static/"):
            assert "immutable" in client.get(address)["Cache-Control"], address
