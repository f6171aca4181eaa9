"""What a browser posts when somebody writes a page."""

from typing import Any
from uuid import uuid4

from django.test import Client
from wagtail.models import Page
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from makers import topic

A_SOURCE = ("source", {"title": "A study of bus stops", "url": ""})


def guidance_form(title: str = "Changed words", **changes: Any) -> dict[str, Any]:
    """A guidance page that has all it needs; changes replace fields, None leaves one out."""
    form = {
        "title": title,
        "slug": "first-words",
        "summary": "What to do first.",
        "body": [("heading", "What to look for"), ("text", "<p>Start with the place.</p>")],
        "sources": [A_SOURCE],
        "nation": "any",
        "owner_name": "",
        "keeper": "",
        "checked_on": "2026-11-01",
        "review_by": "2099-11-01",
        "topics": ["Parks"],
        "comments": inline_formset([]),
        **changes,
    }
    for name in ("body", "sources"):
        form[name] = _stream(form[name])
    ticked = {
        "kept_identifiers": form.pop("kept_identifiers", []),
        "topics": [topic(name).pk for name in form.pop("topics")],
    }
    return dict(nested_form_data({name: value for name, value in form.items() if value is not None})) | ticked


def _stream(blocks: list[tuple[str, Any]]) -> dict[str, Any]:
    posted = dict(streamfield([(kind, _typed(kind, value)) for kind, value in blocks]))
    for block in posted.values():
        if isinstance(block, dict):
            block["id"] = str(uuid4())
    return posted


def _typed(kind: str, value: Any) -> Any:
    return rich_text(value) if kind == "text" else value


def write(client: Client, page: Page, action: str = "action-none", **changes: Any) -> Any:
    """Save, submit or publish a guidance page by its form."""
    return client.post(
        f"/admin/pages/{page.pk}/edit/", guidance_form(**{"slug": page.slug, **changes}) | {action: "yes"}
    )


NAMED = "<p>Kai Brown waits at the stop.</p>"


def lacking(page: Any, editor: Any, **changes: Any) -> Any:
    """The page, saved by an editor without what it would need."""
    for name, value in ({"sources": []} | changes).items():
        setattr(page, name, value)
    page.save_revision(user=editor)
    return page
