"""How a form's field is drawn on the site. Wagtail's admin draws its own; Django's widget templates stay untouched."""

from collections.abc import Iterable
from typing import Any

from django import forms, template
from django.forms.boundfield import BoundField
from django.forms.utils import flatatt
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

register = template.Library()

CLASSES: list[tuple[type[forms.Widget], str]] = [
    (forms.Textarea, "govuk-textarea"),
    (forms.Select, "govuk-select"),
    (forms.FileInput, "govuk-file-upload"),
    (forms.widgets.Input, "govuk-input"),
]


@register.filter
def shape(field: BoundField) -> str:
    """Which of the field template's shapes fits: choices, tick or control."""
    widget = field.field.widget
    if isinstance(widget, forms.CheckboxSelectMultiple):  # first: Django derives it from RadioSelect
        return "checkboxes"
    if isinstance(widget, forms.RadioSelect):
        return "radios"
    return "tick" if isinstance(widget, forms.CheckboxInput) else "control"


@register.filter
def control(field: BoundField) -> SafeString:
    """The widget in our own class, with what describes it; without a placeholder, which goes when it is needed."""
    widget = field.field.widget
    name = next((name for kind, name in CLASSES if isinstance(widget, kind)), "")
    if field.errors and name:
        name += f" {name}--error"
    classes = f"{name} {widget.attrs.get('class', '')}".strip()
    return field.as_widget(_drawn(widget), attrs={"class": classes, "placeholder": False})


def _drawn(widget: forms.Widget) -> forms.Widget:
    """A list by our own hand; what is derived from one may be more than a list."""
    return ListInOneGo(widget.attrs, widget.choices) if type(widget) is forms.Select else widget


class ListInOneGo(forms.Select):
    """Django's asks a template for each option; of a hundred topics that is more than the rest of a page."""

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        attrs = flatatt({"name": name} | self.build_attrs(self.attrs, attrs))
        return format_html(
            "<select{}>{}</select>", attrs, self._options(self.choices, self.format_value(value))
        )

    def _options(self, choices: Iterable[tuple[Any, Any]], chosen: list[str]) -> SafeString:
        return format_html_join("\n", "{}", ((self._option(*choice, chosen),) for choice in choices))

    def _option(self, value: Any, label: Any, chosen: list[str]) -> SafeString:
        if isinstance(label, (list, tuple)):
            return format_html('<optgroup label="{}">{}</optgroup>', value, self._options(label, chosen))
        value = "" if value is None else str(value)
        mark = SafeString(" selected" if value in chosen else "")
        return format_html('<option value="{}"{}>{}</option>', value, mark, label)


@register.filter
def is_grouped(field: BoundField) -> bool:
    """Whether the choices come under headings, as topics do."""
    return any(isinstance(label, (list, tuple)) for _, label in field.field.choices)  # type: ignore[attr-defined]


@register.filter
def groups(field: BoundField) -> list[tuple[str, list[forms.boundfield.BoundWidget], int]]:
    """(heading, options, how many are chosen), in the order of the choices."""
    found: list[tuple[str, list[forms.boundfield.BoundWidget], int]] = []
    options = list(field)
    for heading, choices in field.field.choices:  # type: ignore[attr-defined]
        mine, options = options[: len(choices)], options[len(choices) :]
        found.append((heading, mine, sum(bool(option.data["selected"]) for option in mine)))
    return found
