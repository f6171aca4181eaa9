"""Two people whose names are looked for as well, and everything that is logged."""

import io
import logging.config
from collections.abc import Iterator
from typing import Any

import pytest
from django.conf import settings as live

from config.settings.logs import logging_of
from makers import make_user
from makers_champions import make_champion
from markers import Browser


@pytest.fixture
def logs() -> Iterator[io.StringIO]:
    """Everything the site would write at DEBUG."""
    stream, loud = io.StringIO(), logging_of("DEBUG")
    loud["handlers"]["console"]["stream"] = stream
    for logger in loud["loggers"].values():
        logger["level"] = "DEBUG"
    loud["loggers"]["django.db.backends"]["level"] = "INFO"  # prints statements only where DEBUG is on
    logging.config.dictConfig(loud)
    yield stream
    logging.config.dictConfig(live.LOGGING)


@pytest.fixture
def browsers(home: Any) -> tuple[Browser, Browser]:
    asker = make_user("Priya", last_name="Zqasker", email="zqaskermail@demo.example")
    adviser = make_champion("Cara", last_name="Zqadviser", email="zqadvisermail@demo.example")
    return Browser(asker), Browser(adviser)
