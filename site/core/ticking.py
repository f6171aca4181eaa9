"""What time alone makes due: each app registers its own, `manage.py tick` runs them all."""

from collections.abc import Callable

_timers: list[Callable[[], None]] = []


def register(timer: Callable[[], None]) -> None:
    """Add an idempotent function that acts on every row that has become due."""
    _timers.append(timer)


def run_all() -> None:
    for timer in _timers:
        timer()
