"""One token for all that readers see.

Whatever an editor changes renews it, and nothing that was kept under the old one is met again. Time renews it too:
at midnight, when a review may have become overdue, and when the next page's day is over.
"""

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime, time, timedelta
from typing import Any, NamedTuple

from django.core.cache import cache
from django.db import DatabaseError, transaction
from django.db.models import Min
from django.utils import timezone

VERSION = "content-until"
UNKNOWN = timedelta(minutes=1)
_of_this_request: ContextVar[str] = ContextVar("content-version", default="")


class Version(NamedTuple):
    """`until`: the first moment at which time alone changes what readers see."""

    token: str
    until: datetime


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
    version: Version | None = cache.get(VERSION)
    if version is None:
        version = _new()
        # Two processes may start together: the first to add wins, and both use its token.
        cache.add(VERSION, version, None)
        version = cache.get(VERSION, version)
    elif version.until <= timezone.now():
        version = _new()
        cache.set(VERSION, version, None)
    return str(version.token)


def renew(*_: Any, **__: Any) -> None:
    """Forget everything kept once the change that calls for it is committed."""
    transaction.on_commit(lambda: cache.set(VERSION, _new(), None))


def _new() -> Version:
    return Version(uuid.uuid4().hex, _until())


def _until() -> datetime:
    """Midnight, or the moment the next page expires; soon where the database does not answer."""
    from wagtail.models import Page

    now = timezone.now()
    midnight = timezone.make_aware(datetime.combine(timezone.localdate(now) + timedelta(days=1), time.min))
    ending = Page.objects.filter(live=True, expire_at__gt=now)
    try:
        soonest: datetime | None = ending.aggregate(soonest=Min("expire_at"))["soonest"]
    except DatabaseError:
        return now + UNKNOWN
    return min(midnight, soonest or midnight)
