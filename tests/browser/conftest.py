"""A real browser against a real server. Without one, the run says loudly what it left out; in CI that fails."""

import os
import shutil
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright
from playwright.sync_api import Error as PlaywrightError

from accounts.models import User
from makers import PASSWORD

# Without a window to draw the first takes half the time.
BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
# Milliseconds. The first page of a new clone is compiled while both workers start; what passes never waits so long.
PATIENCE = 30_000
expect.set_options(timeout=PATIENCE)
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """They come first: begun last, one of them would keep a single worker busy while the other has nothing left."""
    for item in items:
        if "tests/browser/" in item.nodeid:
            item.add_marker(pytest.mark.browser)
    items.sort(key=lambda item: item.get_closest_marker("browser") is None)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The system's Chromium, or Playwright's own."""
    system = next(filter(None, map(shutil.which, BROWSERS)), None)
    with sync_playwright() as playwright:
        try:
            browser = playwright.chromium.launch(executable_path=system, args=FLAGS)
        except PlaywrightError:
            if os.environ.get("CI"):
                pytest.fail("CI must not leave the browser tests out: install Chromium.")
            pytest.skip("NO BROWSER: every browser test was left out. Install Chromium to run them.")
        yield browser
        browser.close()


Visit = Callable[..., Page]


@pytest.fixture
def visit(chromium: Browser, live_server: Any, transactional_db: None) -> Iterator[Visit]:
    """`visit(person, width=375, scripts=False)`: a page of somebody's own browser, signed in by hand."""
    contexts: list[BrowserContext] = []

    def arrive(person: User | None = None, *, width: int = 1280, scripts: bool = True) -> Page:
        context = chromium.new_context(
            base_url=live_server.url,
            java_script_enabled=scripts,
            viewport={"width": width, "height": 900},
            locale="en-GB",
        )
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        page = context.new_page()
        if person is not None:
            page.goto("/accounts/login/")
            page.get_by_label("E-mail address").fill(person.email)
            page.get_by_label("Password").fill(PASSWORD)
            page.get_by_role("button", name="Sign in").click()
            page.wait_for_url("**/my/")
        return page

    yield arrive
    for context in contexts:
        context.close()


@pytest.fixture
def saved_by_hand(settings: Any) -> None:
    """The editor's saving by itself, half a second after each change, could meet the press of a button here."""
    settings.WAGTAIL_AUTOSAVE_INTERVAL = 0


@pytest.fixture
def complaints() -> Iterator[list[str]]:
    """All that was wrong on the pages of one test, told together."""
    found: list[str] = []
    yield found
    assert not found, "\n" + "\n".join(found)
