"""What a reader's telephone loads for a page without pictures, as production sends it."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest
from bs4 import BeautifulSoup
from django.core.management import call_command
from django.test import Client, override_settings

from config.settings import production
from home.models import HomePage
from makers_resources import make_guidance
from resources.models import GuidancePage

AT_MOST = 150_000
NOT_OURS = ["wagtail*", "admin", "django_*", "taggit*", "account", "mfa"]
IN_STYLES = re.compile(rb"url\(\s*['\"]?([^)'\"]+)")
LOADED = (
    ("link[rel=stylesheet]", "href"),
    ("link[rel=icon]", "href"),
    ("script[src]", "src"),
    ("img[src]", "src"),
)


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


def sent(client: Client, address: str) -> tuple[int, bytes]:
    """How many bytes travel, and what they say; for a browser that takes gzip."""
    answer: Any = client.get(address, headers={"accept-encoding": "gzip"})
    assert answer.status_code == 200, address
    travelled = answer.getvalue() if answer.streaming else answer.content
    plain: Any = client.get(address, headers={"accept-encoding": "identity"})
    return len(travelled), plain.getvalue() if plain.streaming else plain.content


def weights_of(client: Client, page: str) -> dict[str, int]:
    """By address: the page, what it names, and what its styles name in turn."""
    weights, html = {}, b""
    weights[page], html = sent(client, page)
    soup = BeautifulSoup(html, "html.parser")
    named = {str(one[name]) for where, name in LOADED for one in soup.select(where)}
    while named:
        address = named.pop()
        weights[address], content = sent(client, address)
        if address.endswith(".css"):
            inside = {urljoin(address, found.decode()) for found in IN_STYLES.findall(content)}
            named |= {one for one in inside if not one.startswith("data:")} - weights.keys()
    return weights


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
