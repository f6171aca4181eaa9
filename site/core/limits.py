"""How often one reader may do a thing."""

from time import time

from django.core.cache import cache


def is_within(what: str, who: str, *, most: int, seconds: int) -> bool:
    """Count one more; False once there were `most` in this stretch of time.

    Two at the very same moment may count as one: a limit for crowds, not for a till.
    """
    key = f"limit:{what}:{who}:{int(time()) // seconds}"
    done = cache.get(key, 0)
    cache.set(key, done + 1, seconds)
    return bool(done < most)
