"""Makers of what people read."""

import json
import uuid
from itertools import count
from typing import Any

from django.contrib.auth.models import Group
from django.core.cache import cache
from django.core.management import call_command
from django.utils.text import slugify
from wagtail.models import Page, PageViewRestriction, TaskState

import reference_data
from accounts.models import Area
from core.freshness import VERSION
from core.models import Topic
from makers import make_area, topic
from resources import actions
from resources.models import (
    GlossaryTerm,
    GuidanceIndexPage,
    GuidancePage,
    LocalService,
    NewsIndexPage,
    NewsPage,
    PracticeQuestionIndexPage,
    PracticeQuestionPage,
    ToolIndexPage,
    ToolkitPage,
    ToolPage,
)

_number = count(1)
SOURCES = [("source", {"title": "A study of bus stops", "url": ""})]


def _body(html: str) -> list[tuple[str, str]]:
    return [("heading", "What to look for"), ("text", html)]


def published(parent: Page, page: Any, topics: tuple[Topic, ...], live: bool) -> Any:
    """As an editor would, or left a draft."""
    reference_data.known()
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
    title = title or f"Guidance {next(_number)}"
    page = GuidancePage(
        title=title,
        slug=slugify(title),
        **{"summary": "What to do first.", "body": _body(text), "sources": SOURCES, **fields},
    )
    return published(GuidanceIndexPage.objects.get(), page, topics, live)


def submit(draft: Any, person: Any) -> TaskState:
    """As the editor's button does; what then waits for a lead."""
    draft.save_revision(user=person)
    draft.get_workflow().start(draft, person)
    state: TaskState = draft.current_workflow_state.current_task_state
    return state


def make_tool(
    title: str = "", *, topics: tuple[Topic, ...] = (), live: bool = True, **fields: Any
) -> ToolPage:
    title = title or f"Tool {next(_number)}"
    page = ToolPage(
        title=title,
        slug=slugify(title),
        **{
            "summary": "A sheet to fill in.",
            "body": _body("<p>Draw it together.</p>"),
            "sources": SOURCES,
            **fields,
        },
    )
    return published(ToolIndexPage.objects.get(), page, topics, live)


def make_answer(
    title: str = "", *, topics: tuple[Topic, ...] = (), live: bool = True, **fields: Any
) -> PracticeQuestionPage:
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
    return published(PracticeQuestionIndexPage.objects.get(), page, topics, live)


def make_news(
    title: str = "", *, topics: tuple[Topic, ...] = (), live: bool = True, **fields: Any
) -> NewsPage:
    title = title or f"News {next(_number)}"
    page = NewsPage(
        title=title,
        slug=slugify(title),
        **{"summary": "What is new.", "body": _body("<p>It begins on Monday.</p>"), **fields},
    )
    return published(NewsIndexPage.objects.get(), page, topics, live)


def make_term(term: str, meaning: str = "What it means.", **fields: Any) -> GlossaryTerm:
    return GlossaryTerm.objects.create(**{"term": term, "slug": slugify(term), "meaning": meaning, **fields})


def make_service(
    name: str = "", *, areas: tuple[Area, ...] = (), topics: tuple[Topic, ...] = (), **fields: Any
) -> LocalService:
    """Of Fenmarch, for 11 to 17, unless it says otherwise."""
    given: dict[str, Any] = {
        "name": name or f"Service {next(_number)}",
        "kind": "detached",
        "areas": areas or (make_area(),),
        "what_it_does": "Listens and stays.",
        "for_whom": "Young people who are out and about",
        "ages_from": 11,
        "ages_to": 17,
        "phone": "01632 960140",
        "topics": topics,
    }
    return actions.add_service(uuid.uuid4(), {**given, **fields})


def unmarked(html: str) -> str:
    """A page of results without the marks on the words that were looked for."""
    return html.replace("<mark>", "").replace("</mark>", "")


def close(page: Page, *groups: str) -> None:
    """Only for whoever signs in or, where groups are named, belongs to one; known at once, as after a commit."""
    kind = PageViewRestriction.GROUPS if groups else PageViewRestriction.LOGIN
    restriction = PageViewRestriction.objects.create(page=page, restriction_type=kind)
    restriction.groups.set(Group.objects.filter(name__in=groups))
    cache.delete(VERSION)


def index_all() -> None:
    """What the worker does after each save."""
    call_command("update_index", verbosity=0)


Stage = tuple[str, list[tuple[ToolPage, str]]]


def make_toolkit(*stages: Stage, title: str = "Toolkit", text: str = "<p>Before a plan.</p>") -> ToolkitPage:
    written = stages_written(*stages, text=text)
    page = ToolkitPage(title=title, slug=title.lower(), summary="Which tool when.", stages=written)
    ToolIndexPage.objects.get().add_child(instance=page)
    page.topics.set([topic("Assess")])
    page.save_revision().publish()
    return ToolkitPage.objects.get(pk=page.pk)


def stages_written(*stages: Stage, text: str = "<p>Before a plan.</p>") -> str:
    return json.dumps(
        [
            {
                "type": "stage",
                "value": {
                    "title": title,
                    "text": text,
                    "tools": [{"tool": tool.pk, "note": note} for tool, note in tools],
                },
            }
            for title, tools in stages
        ]
    )
