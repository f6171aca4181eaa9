"""Writing a page of guidance in Wagtail's editor as a person would."""

import re

from playwright.sync_api import Page as Tab


def write_guidance(tab: Tab, title: str, summary: str, topic: str) -> None:
    """From the admin's front page to a page that is ready to be checked, and not saved yet."""
    tab.goto("/admin/")
    tab.locator(".hub-begin").get_by_role("link", name="Write guidance").click()
    tab.locator("[name=title]").fill(title)
    tab.locator("[name=summary]").fill(summary)
    _add_block(tab, "body", "Heading")
    tab.locator("[name='body-0-value']").fill("What to look for")
    _add_block(tab, "body", "Text")
    tab.locator("[data-contentpath='body'] .public-DraftEditor-content").first.click()
    tab.keyboard.type("Go when they go, and ask who else is there.")
    _add_block(tab, "sources")
    tab.locator("[name='sources-0-value-title']").fill("A study of bus stops")
    tab.get_by_role("tab", name="Promote").click()
    tab.get_by_role("group", name="Topics").get_by_label(topic, exact=True).check()


def choose_action(tab: Tab, action: str) -> None:
    """From the list beside the button at the foot of the editor."""
    tab.locator("footer [data-w-dropdown-target='toggle']").click()
    tab.get_by_role("button", name=re.compile(f"^{action}")).click()


def _add_block(tab: Tab, field: str, kind: str = "") -> None:
    """By the last “+” of a field; where there is one kind only, nobody is asked which."""
    tab.locator(f"[data-contentpath='{field}'] button[title='Insert a block']").last.click()
    if kind:
        tab.get_by_role("option", name=kind, exact=True).click()
