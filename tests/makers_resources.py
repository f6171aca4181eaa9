"""Makers of what people read."""

from itertools import count
from typing import Any

from django.core.management import call_command
from django.utils.text import slugify
from wagtail.models import Page

from core.models import Topic
from home.establish import establish
from resources.models import (
    GlossaryTerm,
    GuidanceIndexPage,
    GuidancePage,
    PracticeQuestionIndexPage,
    PracticeQuestionPage,
    ToolIndexPage,
    ToolPage,
)

_number = count(1)


def _house() -> None:
    """The lists that pages stand in; establishing anew for each page would take most of a test's time."""
    if not ToolIndexPage.objects.exists():
        establish()


def _body(html: str) -> list[tuple[str, str]]:
    return [("heading", "What to look for"), ("text", html)]


def _publish(parent: Page, page: Any, topics: tuple[Topic, ...], live: bool) -> Any:
    page.live = live
    parent.add_child(instance=page)
    page.topics.set(topics)
    page.save_revision()
    if live:
        page.get_latest_revision().publish()
    page.refresh_from_db()
    return page


def make_guidance(
    title: str = "",
    *,
    text: str = "<p>Start with the place.</p>",
    topics: tuple[Topic, ...] = (),
    live: bool = True,
    **fields: Any,
) -> GuidancePage:
    _house()
    title = title or f"Guidance {next(_number)}"
    page = GuidancePage(
        title=title, slug=slugify(title), **{"summary": "What to do first.", "body": _body(text), **fields}
    )
    return _publish(GuidanceIndexPage.objects.get(), page, topics, live)


def make_tool(
    title: str = "", *, topics: tuple[Topic, ...] = (), live: bool = True, **fields: Any
) -> ToolPage:
    _house()
    title = title or f"Tool {next(_number)}"
    page = ToolPage(
        title=title,
        slug=slugify(title),
        **{"summary": "A sheet to fill in.", "body": _body("<p>Draw it together.</p>"), **fields},
    )
    return _publish(ToolIndexPage.objects.get(), page, topics, live)


def make_answer(
    title: str = "", *, topics: tuple[Topic, ...] = (), live: bool = True, **fields: Any
) -> PracticeQuestionPage:
    _house()
    title = title or f"Practice question {next(_number)}"
    page = PracticeQuestionPage(
        title=title,
        slug=slugify(title),
        **{
            "summary": "Weight the place.",
            "question": "Several plans name one place.",
            "body": [("text", "<p>Ring whoever decides.</p>")],
            **fields,
        },
    )
    return _publish(PracticeQuestionIndexPage.objects.get(), page, topics, live)


def make_term(term: str, meaning: str = "What it means.", **fields: Any) -> GlossaryTerm:
    return GlossaryTerm.objects.create(**{"term": term, "slug": slugify(term), "meaning": meaning, **fields})


def index_all() -> None:
    """What the worker does after each save."""
    call_command("update_index", verbosity=0)
