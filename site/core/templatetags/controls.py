"""How a form's field is drawn on the site. Wagtail's admin draws its own; Django's widget templates stay untouched."""

from django import forms, template
from django.forms.boundfield import BoundField
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
    return field.as_widget(attrs={"class": classes, "placeholder": False})


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
