"""One token for all that readers see.

Whatever an editor changes renews it, and nothing that was kept under the old one is met again.
"""

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.core.cache import cache
from django.db import transaction

VERSION = "content-version"
_of_this_request: ContextVar[str] = ContextVar("content-version", default="")


@contextmanager
def one_version() -> Iterator[None]:
    """One request sees one version throughout, and asks the shared cache for it once."""
    token = _of_this_request.set(_read())
    try:
        yield
    finally:
        _of_this_request.reset(token)


def content_version() -> str:
    """A token that changes with every change of public content."""
    return _of_this_request.get() or _read()


def _read() -> str:
    version = cache.get(VERSION)
    if version is None:
        version = uuid.uuid4().hex
        # Two processes may start together: the first to add wins, and both use its token.
        cache.add(VERSION, version, None)
        version = cache.get(VERSION, version)
    return str(version)


def renew(*_: Any, **__: Any) -> None:
    """Forget everything kept once the change that calls for it is committed."""
    transaction.on_commit(lambda: cache.set(VERSION, uuid.uuid4().hex, None))
