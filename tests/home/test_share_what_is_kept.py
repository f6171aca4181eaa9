"""Two servers and a worker share one cache: what one of them changes, the others never show as it was."""

import subprocess
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from wagtail.models import PageViewRestriction

from accounts.models import User
from home.models import HomePage, SafeguardingWording
from learning.models import LessonPage
from makers_learning import make_module
from makers_resources import make_guidance, make_term
from resources.models import GuidancePage
from servers import cookie_of, free_port, kill, serve

pytestmark = pytest.mark.django_db(transaction=True)
KEPT = "/guidance/kept/"


class StayHere(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_: Any) -> None:
        return None


@pytest.fixture
def servers(home: HomePage, tmp_path: Path, settings: Any) -> Iterator[list[int]]:
    """The ports of two; this process is the third that shares their cache."""
    settings.CACHES = {
        **settings.CACHES,
        "default": {
            "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
            "LOCATION": tmp_path / "cache",
        },
    }
    running: dict[int, subprocess.Popen[bytes]] = {}
    try:
        for port in (free_port(), free_port()):
            running[port] = serve(port, tmp_path)
        yield [*running]
    finally:
        for server in running.values():
            kill(server)


def read(port: int, cookie: str = "", path: str = KEPT) -> tuple[int, str]:
    request = urllib.request.Request(f"http://localhost:{port}{path}", headers={"Cookie": cookie})
    try:
        with urllib.request.build_opener(StayHere).open(request, timeout=20) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as answer:
        return answer.code, answer.read().decode()


def test_no_server_shows_what_another_has_changed(servers: list[int]) -> None:
    page = make_guidance("Kept", summary="Words of Monday.")
    for port in servers * 2:
        assert "Words of Monday." in read(port)[1]
    page.summary = "Words of Tuesday."
    page.save_revision().publish()
    for port in servers * 2:
        assert "Words of Tuesday." in read(port)[1]
    SafeguardingWording.objects.create(site=page.get_site(), emergency="Call 999 before you read on.")
    for port in servers * 2:
        assert 'Call <a href="tel:999">999</a> before you read on.' in read(port)[1]
    page.unpublish()
    assert [read(port)[0] for port in servers * 2] == [404] * 4


def test_a_term_is_told_by_every_server_at_once(servers: list[int]) -> None:
    make_guidance("Kept", text="<p>Ask about the turnstile.</p>")
    for port in servers * 2:
        assert "A gate that counts." not in read(port)[1]
    make_term("turnstile", meaning="A gate that counts.")
    for port in servers * 2:
        assert "A gate that counts." in read(port)[1]


def test_a_moved_page_is_gone_from_where_it_was_and_as_private_as_where_it_is(servers: list[int]) -> None:
    open_to_all, closed = make_module("Open"), make_module("Closed", lessons=0)
    PageViewRestriction.objects.create(page=closed, restriction_type=PageViewRestriction.LOGIN)
    for port in servers * 2:
        assert read(port, path="/learning/open/lesson-1/")[0] == 200
    LessonPage.objects.child_of(open_to_all).get().move(closed, pos="last-child")
    for port in servers * 2:
        assert read(port, path="/learning/open/lesson-1/")[0] in (301, 404)
        assert read(port, path="/learning/closed/lesson-1/")[0] == 302


def test_what_one_may_read_at_one_server_nobody_else_reads_at_the_other(
    servers: list[int], practitioner: User
) -> None:
    page: GuidancePage = make_guidance("Kept", summary="Words for the signed in.")
    for port in servers:
        assert read(port)[0] == 200
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    signed_in = cookie_of(practitioner)
    for port in servers * 2:
        assert read(port)[0] == 302
        assert "Words for the signed in." in read(port, signed_in)[1]
