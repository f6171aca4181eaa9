"""The kinds of e-mail there are, who writes each, and what people may choose about them."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.utils.functional import Promise

from core.enums import When
from core.models import OutgoingMail


@dataclass(frozen=True)
class Letter:
    """What one e-mail says: a subject, a template below templates/email/, and the words it fills in.

    `summary` stands for it in a digest; the subject does where there is none.
    """

    subject: str
    template: str
    context: dict[str, Any] = field(default_factory=dict)
    summary: str = ""

    @property
    def line(self) -> str:
        """The same in one line, for a digest."""
        return self.summary or self.subject

    @property
    def path(self) -> str:
        return str(self.context.get("path", "/my/"))


def _everybody(person: Any) -> bool:
    return True


@dataclass(frozen=True)
class Group:
    """What a person chooses about in one go. `can_stop`: what is theirs to do they may put off a day, not stop."""

    key: str
    title: str | Promise
    hint: str | Promise
    default: When = When.DAILY
    can_stop: bool = False
    concerns: Callable[[Any], bool] = _everybody

    @property
    def offered(self) -> list[When]:
        return [when for when in When if self.can_stop or when != When.NEVER]

    def settle(self, chosen: str | None) -> When:
        """The choice where it is one that is offered, otherwise the default."""
        return When(chosen) if chosen in self.offered else self.default


Composer = Callable[[OutgoingMail], Letter | None]
_composers: dict[str, Composer] = {}
_groups: dict[str, Group] = {}


def register(kind: str, composer: Composer, group: Group | None = None) -> None:
    """Say how e-mails of one kind are written; None from the composer means no longer needed.

    Without a group it goes at once, whatever anybody has chosen.
    """
    _composers[kind] = composer
    if group:
        _groups[kind] = group


def compose(mail: OutgoingMail) -> Letter | None:
    return _composers[mail.kind](mail)


def group_of(kind: str) -> Group | None:
    return _groups.get(kind)


def all_groups() -> list[Group]:
    """Each once, in the order in which they were registered."""
    return list({group.key: group for group in _groups.values()}.values())
