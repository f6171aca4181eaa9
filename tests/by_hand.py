"""Answering a question in a browser as a person would, whatever its kind."""

import re
from typing import Any

from playwright.sync_api import Locator, Page

from learning import marking
from learning.enums import QuestionKind
from learning.marking import matching
from learning.models import AttemptItem


def press(control: Locator) -> None:
    """Press what leads to another page, and wait until that page is all there."""
    with control.page.expect_navigation():
        control.click()


def item_on(page: Page) -> AttemptItem:
    """The question that this page asks."""
    attempt, position = re.findall(r"/attempts/([^/]+)/(\d+)/", page.url)[0]
    return AttemptItem.objects.select_related("version").get(attempt=attempt, position=position)


def fill(page: Page, item: AttemptItem, response: Any = None, prefix: str = "") -> None:
    """Give an answer, the right one unless another is named, without sending it; a scenario is walked."""
    content = item.version.content
    response = marking.full_marks(content) if response is None else response
    kind = item.version.kind
    if kind == QuestionKind.MATCHING:
        words = matching.shown(content)
        offered = {text: match for match, text in matching.choices(content)}
        for option, match in response.items():
            page.locator(f"select[name='{prefix}match-{option}']").select_option(offered[words[match]])
    elif kind == QuestionKind.ORDERING:
        for place, option in enumerate(response, 1):
            page.locator(f"select[name='{prefix}place-{option}']").select_option(str(place))
    elif kind == QuestionKind.SCENARIO:
        for way in response["path"]:
            page.locator(f"button[name='{prefix}way'][value='{way}']").click()
    elif isinstance(response, dict):
        page.locator(f"[name='{prefix}answer']").fill(response["text"])
    else:
        for option in response:
            page.locator(f"input[value='{option}']").check()


def show(page: Page) -> None:
    """Past a content warning, where there is one."""
    if page.get_by_role("link", name="Show the question").count():
        page.get_by_role("link", name="Show the question").click()
