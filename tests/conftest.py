"""The cast: the same people in every test, so that a name says what somebody may do."""

import gc
from collections.abc import Iterator
from io import StringIO
from typing import Any

import pytest
from django.core.cache import cache
from django.core.management import call_command
from django.db import transaction
from django.test import Client, override_settings
from hypothesis import HealthCheck, settings

import reference_data
from accounts.actions import make_editor, make_lead
from accounts.models import User
from makers import make_area, make_team, make_user
from makers_champions import make_champion
from readers import counting

# How long an example takes says more about the machine than about the code.
settings.register_profile("hub", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("hub")


def pytest_configure(config: pytest.Config) -> None:
    import os

    # Playwright's own loop must not make Django refuse synchronous queries in browser tests.
    os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")


def pytest_collection_finish() -> None:
    """As gunicorn.conf.py: the code is never garbage, and what a test makes dies with it."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings: None) -> None:
    reference_data.keep()


@pytest.fixture(autouse=True)
def fresh_cache() -> None:
    cache.clear()
    counting.seen.readings.clear()


@pytest.fixture
def home(db: None) -> Any:
    """The front page; it, the lists and the groups are there in every test."""
    from home.models import HomePage

    reference_data.known()
    return HomePage.objects.get()


@pytest.fixture
def practitioner(db: None) -> User:
    return make_user("Priya")


@pytest.fixture
def other_practitioner(db: None) -> User:
    return make_user("Olu")


@pytest.fixture
def champion(db: None) -> User:
    return make_champion("Cara")


@pytest.fixture
def other_champion(db: None) -> User:
    return make_champion("Chen")


@pytest.fixture
def lead(db: None) -> User:
    person = make_user("Leah")
    make_lead(person, make_area())
    return person


@pytest.fixture
def other_lead(db: None) -> User:
    """Lead of another area."""
    area = make_area("Calderwick Vale")
    person = make_user("Odd", team=make_team("Vale team", area=area))
    make_lead(person, area)
    return person


@pytest.fixture
def editor(db: None) -> User:
    person = make_user("Edie")
    make_editor(person)
    return person


@pytest.fixture
def administrator(db: None) -> User:
    return make_user("Ada", is_superuser=True, is_staff=True)


@pytest.fixture
def signed_in() -> Any:
    """A browser-like client with somebody signed in: `signed_in(lead).get(...)`."""

    def sign_in(person: User) -> Client:
        client = Client()
        client.force_login(person)
        return client

    return sign_in


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Say loudly what was left out."""
    left_out = [r for r in terminalreporter.stats.get("skipped", []) if "NO BROWSER" in str(r.longrepr)]
    if left_out:
        terminalreporter.section("LEFT OUT", sep="!", red=True, bold=True)
        terminalreporter.line(f"{len(left_out)} browser tests did not run: no Chromium was found.")


@pytest.fixture(scope="module")
def built(django_db_setup: None, django_db_blocker: Any, tmp_path_factory: Any) -> Iterator[str]:
    """Built once for a file of tests, inside a transaction that is rolled back after its last one."""
    said = StringIO()
    files = tmp_path_factory.mktemp("media")
    with django_db_blocker.unblock(), override_settings(DEMO=True, MEDIA_ROOT=files), transaction.atomic():
        call_command("demo", stdout=said)
        yield said.getvalue()
        transaction.set_rollback(True)


@pytest.fixture
def demonstration(built: str, db: None) -> str:
    return built
