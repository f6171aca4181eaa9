"""Words for common answers: kept by a champion for themselves, or by a lead for the champions of an area."""

from typing import Any

from accounts.models import Area, User
from champions.models import AnswerTemplate
from core.freshness import renew


def add_template(title: str, body: str, *, owner: User | None = None, area: Area | None = None) -> None:
    """One of the two it belongs to; never both."""
    AnswerTemplate.objects.create(title=title, body=body, owner=owner, area=area)
    renew()


def change_template(template: AnswerTemplate, **changes: Any) -> None:
    for name, value in changes.items():
        setattr(template, name, value)
    template.save()
    renew()


def drop_template(template: AnswerTemplate) -> None:
    template.delete()
    renew()
