"""What time alone makes due: each app registers its own, `manage.py tick` runs them all."""

from collections.abc import Callable

_timers: list[Callable[[], None]] = []


def register(timer: Callable[[], None]) -> None:
    """Add an idempotent function that acts on every row that has become due."""
    _timers.append(timer)


def run_all() -> None:
    """One that fails keeps none of the others from running; what failed is raised together at the end.

    Raises an ExceptionGroup, so that whoever runs the tick learns of it.
    """
    failures: list[Exception] = []
    for timer in _timers:
        try:
            timer()
        except Exception as failure:
            failures.append(failure)
    if failures:
        raise ExceptionGroup("Some timers failed; the others have run.", failures)
