"""Logs say where and when, never what somebody typed."""

import io
import json
import logging
from collections.abc import Iterator
from typing import Any

import pytest

from config.settings.logs import logging_of
from core.files import pdf
from makers_files import make_pdf

MARKER = "planted-marker-81723"


@pytest.fixture
def written() -> Iterator[io.StringIO]:
    """What the site's own handler writes, on a stream of the test's."""
    from logging.config import dictConfig

    stream = io.StringIO()
    settings = logging_of("INFO")
    settings["handlers"]["console"]["stream"] = stream
    dictConfig(settings)
    yield stream
    from django.conf import settings as live

    dictConfig(live.LOGGING)


def test_an_error_keeps_its_place_and_loses_its_words(written: Any) -> None:
    secret = MARKER
    try:
        raise ValueError(f"could not save “{secret}”")
    except ValueError:
        logging.getLogger("champions").exception("failed")
    line = written.getvalue()
    assert MARKER not in line
    event = json.loads(line)
    assert event["exception"][0]["exc_type"] == "ValueError"
    assert event["exception"][0]["frames"][-1]["name"] == "test_an_error_keeps_its_place_and_loses_its_words"


def test_what_a_reader_of_files_complains_of_is_not_logged(written: Any) -> None:
    broken = make_pdf().replace(b"/Type /Page\n", f"/Type /Page\n/{MARKER} (1) /{MARKER} (2)\n".encode(), 1)
    assert MARKER.encode() in broken
    pdf.rebuilt(broken)
    for name in ("pypdf._reader", "PIL.Image"):
        logging.getLogger(name).critical(MARKER)
    assert not written.getvalue()


def test_a_search_is_logged_without_what_was_searched_for(home: object, written: Any, client: Any) -> None:
    client.get("/search/", {"q": MARKER})
    client.get("/nothing/", {"q": MARKER})
    assert MARKER not in written.getvalue()


def test_nobody_learns_from_the_log_where_a_reader_was(home: object, written: Any, client: Any) -> None:
    logging.getLogger("django_structlog").setLevel(logging.INFO)
    client.get("/", REMOTE_ADDR="203.0.113.7", headers={"x-forwarded-for": "203.0.113.8"})
    assert "request_finished" in written.getvalue()
    assert "203.0.113" not in written.getvalue()
