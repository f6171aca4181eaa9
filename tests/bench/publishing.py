"""Reading while somebody publishes one page after another, or imports a thousand at once: nobody waits for the writer,
and nobody meets an error.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

import shelf
from load import Load, Target, press

SECONDS = 6
IMPORTED = 1000
KEPT = Target("guidance, kept whole", "/guidance/context-weighting/")
UNKEPT = Target("guidance, not kept", "/guidance/context-weighting/?x=1")


def beside_readers(port: int) -> None:
    """Each publishing drops what is kept, so a kept page falls towards one that is not; no further."""
    print(f"\n{'readers, while pages are published':44}{'alone':>8}{'beside':>8}{'p99 ms':>8}{'errors':>8}")
    for target in (KEPT, UNKEPT):
        press(port, target, seconds=1)
        alone = press(port, target, SECONDS)
        with _publishing() as published:
            beside = press(port, target, SECONDS)
        _tell(f"{target.name}, {len(published)} published", alone, beside)


def _tell(name: str, alone: Load, beside: Load) -> None:
    print(
        f"{name:44}{alone.per_second:>8.0f}{beside.per_second:>8.0f}{beside.p99:>8.1f}{beside.failed:>8}",
        flush=True,
    )


def beside_importing(port: int, guidance: int) -> None:
    """A thousand pages more in one transaction, then made findable; for as long as both take."""
    alone = press(port, UNKEPT, SECONDS)
    importing = threading.Thread(target=_import, args=(guidance + IMPORTED,))
    importing.start()
    parts = []
    while importing.is_alive():
        parts.append(press(port, UNKEPT, seconds=2))
    beside = Load(
        sum(part.per_second for part in parts) / len(parts),
        0,
        max(part.p99 for part in parts),
        sum(part.failed for part in parts),
    )
    _tell(f"{UNKEPT.name}, {IMPORTED:,} imported", alone, beside)


def _import(guidance: int) -> None:
    from django.db import connection

    shelf.add_pages(guidance=guidance, tools=0)
    connection.close()


@contextmanager
def _publishing() -> Iterator[list[int]]:
    """A process beside the server, as an editor or an import is: this one, in a thread."""
    published: list[int] = []
    enough = threading.Event()
    thread = threading.Thread(target=_publish_until, args=(enough, published))
    thread.start()
    try:
        yield published
    finally:
        enough.set()
        thread.join()


def _publish_until(enough: threading.Event, published: list[int]) -> None:
    from django.db import connection

    from resources.models import GuidancePage

    pages = list(GuidancePage.objects.live()[:20])
    while not enough.is_set():
        page = pages[len(published) % len(pages)]
        page.save_revision().publish()
        published.append(page.pk)
    connection.close()
