"""A page as it stands on the screen: as saved, or after a refusal as it has just been typed."""

from typing import Any

from django.db import models
from wagtail.fields import StreamField

WRITTEN = (models.CharField, models.TextField, StreamField)


def page_and_rows(form: Any) -> tuple[Any, list[Any] | None]:
    """The page of a form and the rows edited with it, None for the saved ones. Nothing is saved."""
    if not form.is_bound:
        return form.instance, None
    rows = form.kept_rows()
    for one in (form, *rows):
        _put_refused(one)
    form.instance.topics.set(form.cleaned_data.get("topics", ()))
    return form.instance, [row.instance for row in rows]


def _put_refused(form: Any) -> None:
    """What a field refused, Django leaves out of the page; a list of what is missing must count it."""
    fields = {field.name: field for field in form.instance._meta.concrete_fields}
    for name in form.errors:
        if name in form.fields and isinstance(fields.get(name), WRITTEN):
            setattr(form.instance, name, form[name].value())
