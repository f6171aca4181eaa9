"""What is the same for every reader, kept in this process until an editor changes something.

The shared cache holds one small thing, the content's version; what is kept under it is never sent anywhere.
"""

from collections.abc import Callable
from typing import TypeVar

from django.core.cache import caches

from core.freshness import content_version

T = TypeVar("T")
NOTHING = object()


def kept(key: str, make: Callable[[], T]) -> T:
    """What `make` gave under the present version of the content; a copy, which the caller may change."""
    cache = caches["local"]
    full = f"{key}:{content_version()}"
    found: T = cache.get(full, NOTHING)
    if found is NOTHING:
        found = make()
        cache.set(full, found)
    return found
