"""Whether a page can be shown to readers: what is there, what is missing, and what nobody but its writer can say.

The apps above register what they ask of a page, see `home.readiness`. It is asked by the form when somebody publishes or
submits, before an approval, by the timer that publishes, and once more by the page itself, whoever publishes it.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied
from django.utils.functional import Promise


@dataclass(frozen=True)
class Hit:
    """A stretch of text that may say who somebody is; `mark` stands for it once its writer has said it may stay."""

    mark: str
    where: str
    text: str
    why: str
    suggestion: str
    is_kept: bool


@dataclass(frozen=True)
class Item:
    """One line of the list. `name` is the field, or the rows, it is put right in."""

    name: str
    label: str | Promise
    is_done: bool
    sentence: str | Promise
    is_required: bool = False
    hits: tuple[Hit, ...] = ()

    @property
    def is_missing(self) -> bool:
        return self.is_required and not self.is_done


class NotReady(PermissionDenied):
    """Somebody tried to publish what lacks something that readers need."""


Check = Callable[[Any, Iterable[Any] | None], Iterator[Item]]
_checks: list[Check] = []


def register(check: Check) -> None:
    """Add what is asked of every page. It gets the page and the rows edited with it, or None for those it has."""
    _checks.append(check)


def items_of(page: Any, rows: Iterable[Any] | None = None) -> list[Item]:
    known = None if rows is None else list(rows)
    return [item for check in _checks for item in check(page, known)]


def missing_in(page: Any, rows: Iterable[Any] | None = None) -> list[Item]:
    return [item for item in items_of(page, rows) if item.is_missing]


def refuse_unready(page: Any) -> None:
    if missing := missing_in(page):
        raise NotReady(" ".join(str(item.sentence) for item in missing))
