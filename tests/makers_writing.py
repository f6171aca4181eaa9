"""What a browser posts when a lead writes a question."""

from typing import Any
from uuid import uuid4

from django.test import Client
from wagtail.admin.rich_text import DraftailRichTextArea
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from learning.models import Question

BANK = "/admin/snippets/learning/question/"


def row(text: str, *, right: bool = False, **fields: Any) -> dict[str, Any]:
    tick = {"is_right": "on"} if right else {}
    return {"text": rich_text(f"<p>{text}</p>"), "feedback": f"About {text}.", **tick, **fields}


def way(text: str, leads_to: str) -> dict[str, Any]:
    words = {"text": text, "consequence": rich_text("<p>So it goes.</p>"), "leads_to": leads_to}
    return {"value": words, "type": "item", "order": "0", "deleted": "", "id": str(uuid4())}


def scene(name: str, *ways: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    numbered = {str(n): one | {"order": str(n)} for n, one in enumerate(ways)}
    return "scene", {
        "name": name,
        "text": rich_text(f"<p>{name}</p>"),
        "ways": {"count": len(ways), **numbered},
    }


def ending(name: str, credit: int = 100, **fields: Any) -> tuple[str, dict[str, Any]]:
    words = {"name": name, "title": name, "debrief": rich_text("<p>Well.</p>"), "credit": credit}
    return "ending", {**words, "read_page": "", "read_heading": "", **fields}


def story(*blocks: tuple[str, dict[str, Any]]) -> dict[str, Any]:
    """Scenes and endings, with the ids that the browser gives them."""
    posted = dict(streamfield(list(blocks)))
    for block in posted.values():
        if isinstance(block, dict):
            block["id"] = str(uuid4())
    return posted


ROWS = {
    "single": [row("The underpass", right=True), row("A mentor")],
    "multiple": [row("The bench", right=True), row("The bus", right=True), row("Income")],
    "true_false": [row("True", right=True), row("False")],
    "matching": [row("Police", match="Disrupt"), row("School", match="Notice")],
    "ordering": [row("Identify"), row("Assess"), row("Plan")],
    "short_text": [row("context weighting"), row("weighting")],
}
REST: dict[str, dict[str, Any]] = {
    "short_text": {"any_case": "on", "any_spacing": "on", "typos": "1"},
    "numeric": {"number": "18", "tolerance": "0", "unit": "years"},
    "scenario": {
        "scenes": story(
            scene("Start", way("Ask the school", "Good"), way("Wait", "Poor")),
            ending("Good"),
            ending("Poor", 0),
        )
    },
}


def posted(kind: str = "single", *, action: str = "publish", **changes: Any) -> dict[str, str]:
    """A good question of this kind, as its form sends it; changes replace fields, None leaves one out."""
    form = {
        "stem": rich_text("<p>What is Level 2?</p>"),
        "image": "",
        "image_alt": "",
        "image_caption": "",
        "read_page": "",
        "read_heading": "",
        "feedback": "Think of the place.",
        "hint": "",
        "content_warning": "",
        "difficulty": "easy",
        "source_title": "",
        "source_url": "",
        **({"options": ROWS[kind]} if kind in ROWS else {}),
        **REST.get(kind, {}),
        **({f"action-{action}": action} if action else {}),
        **changes,
    }
    if isinstance(form.get("options"), list):
        form["options"] = inline_formset(form["options"])
    many = {"topics": form.pop("topics", [])}
    return dict(nested_form_data({name: value for name, value in form.items() if value is not None})) | many


def edited(browser: Client, question: Question, **changes: Any) -> dict[str, str]:
    """The form of the edit page as the browser would send it back, with changes of single fields."""
    form = browser.get(f"{BANK}edit/{question.pk}/").context["form"]
    fields = list(form)
    for rows in form.formsets.values():
        fields += [*rows.management_form, *(field for one in rows.forms for field in one)]
    return {field.html_name: _typed(field) for field in fields} | _places(form) | changes


def _places(form: Any) -> dict[str, str]:
    """Where each row stands: the browser numbers them."""
    rows = [one for rows in form.formsets.values() for one in enumerate(rows.forms, 1)]
    return {one["ORDER"].html_name: str(place) for place, one in rows}


def _typed(field: Any) -> Any:
    value = field.value()
    if isinstance(field.field.widget, DraftailRichTextArea):
        return field.field.widget.format_value(value)
    if isinstance(value, list):
        return field.field.prepare_value(value)
    if value is True:
        return "on"
    return "" if value is None or value is False else value
