"""Statements that every request needs, written once a process.

Django writes a statement anew each time it is asked, which for the two or three that begin every page costs more
than the database takes to answer them. What comes back are the same whole objects.
"""

import copy
from collections.abc import Callable
from functools import cached_property
from typing import Any, Generic, TypeVar
from uuid import UUID

from django.db import DEFAULT_DB_ALIAS, connections
from django.db.models import Model, QuerySet

M = TypeVar("M", bound=Model)
FIRST_MARK = 32_101  # fits the smallest column of numbers, and no statement of ours says it itself


class Prepared(Generic[M]):
    """Called with values, gives the list that `make` called with them would give.

    `kinds` says what each value is, a number or a UUID. `make` may only compare with its arguments, and with each
    of them: the statement is made for marks in their place. Not for queries with `prefetch_related`.
    """

    def __init__(self, make: Callable[..., "QuerySet[M, Any]"], *kinds: type) -> None:
        self.make = make
        self.marks = [
            UUID(int=mark) if kind is UUID else mark for mark, kind in enumerate(kinds or (int,), FIRST_MARK)
        ]

    def __call__(self, *values: Any) -> list[M]:
        given: dict[Any, Any] = dict(zip(self.marks, values, strict=True))
        given |= _as_sqlite_has_them(self.marks, values)
        compiler = copy.copy(self._compiler)
        compiler.connection = connections[DEFAULT_DB_ALIAS]  # this thread's own
        params = tuple(given.get(param, param) for param in self._params)
        compiler.as_sql = lambda *args, **options: (self._sql, params)
        queryset = self._queryset._chain()
        queryset.query.get_compiler = lambda *args, **options: compiler
        return list(queryset)

    @cached_property
    def _queryset(self) -> Any:
        return self.make(*self.marks)

    @cached_property
    def _compiler(self) -> Any:
        compiler = self._queryset.query.get_compiler(using=DEFAULT_DB_ALIAS)
        self._sql, params = compiler.as_sql()
        self._params = tuple(params)
        compared = set(self._params)
        if not all(compared & {mark, getattr(mark, "hex", mark)} for mark in self.marks):
            raise ValueError("Each value has to stand in the statement.")
        return compiler


def _as_sqlite_has_them(marks: Any, values: Any) -> dict[str, str]:
    """SQLite keeps a UUID as its letters."""
    return {mark.hex: value.hex for mark, value in zip(marks, values, strict=True) if isinstance(mark, UUID)}
