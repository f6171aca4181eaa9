"""`make bench`: each page's speed as a share of a bare Django view, in one run, on one machine.

Requests per second wander with the neighbours; the shares, the SQL counts and the bytes are what to quote.
All of it takes half an hour; `python tests/bench pages reading` measures these parts only, each of which stands alone.
"""

import logging
import os
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "site"), str(HERE), str(HERE.parent)]

import attempts  # noqa: E402
import cases  # noqa: E402
import first_page  # noqa: E402
import ground  # noqa: E402
import pages  # noqa: E402
import peer_beside  # noqa: E402
import publishing  # noqa: E402
import reading  # noqa: E402
import shelf  # noqa: E402
from server import free_port, serving, worker_memory  # noqa: E402
from table import HEAD, Table  # noqa: E402

APP, PORT, BARE_PORT = "config.wsgi:application", free_port(), free_port()


def main(parts: set[str]) -> None:
    variables = ground.environment()
    os.environ.update(variables)
    print("Building a demonstration to measure on …", flush=True)
    ground.build(variables)
    import django

    django.setup()
    logging.disable(logging.CRITICAL)
    with serving("bare:application", BARE_PORT, variables):
        table = Table(BARE_PORT, PORT)
        print(f"\n{database()}\n\n{HEAD}")
        for name, measure in PARTS.items():
            if name in parts:
                measure(table, variables)


def database() -> str:
    from django.db import connection

    return f"{connection.vendor} in production settings, gunicorn with 2 workers"


def measure_pages(table: Table, variables: dict[str, str]) -> None:
    with serving(APP, PORT, variables) as master:
        for target in pages.pages(pages.open_attempt()):
            table.measure(target)
        table.measure(pages.sending(), seconds=3)
        print(f"\n{pages.weight()}\n{worker_memory(master)}\n")


def measure_reading(table: Table, variables: dict[str, str]) -> None:
    """On a full page of each list, then on 5,000 pages."""
    shelf.add_pages(**reading.FEW)
    with serving(APP, PORT, variables) as master:
        few = reading.measured(PORT, master)
        first_of_few = reading.first_asked(PORT)
    print(f"\nPutting {sum(reading.MANY.values()):,} pages on the shelf …", flush=True)
    shelf.add_pages(**reading.MANY)
    with serving(APP, PORT, variables) as master:
        many = reading.measured(PORT, master)
        reading.compare(few, many)
        first_of_many = reading.first_asked(PORT)
        print(
            f"\nwhat nobody has asked yet: {first_of_few:.0f} ms among few, {first_of_many:.0f} ms among many"
        )
        publishing.beside_readers(PORT)
        publishing.beside_importing(PORT, reading.MANY["guidance"])
        print(f"\n{worker_memory(master)}\n")
        for target in reading.TARGETS:
            table.measure(target, seconds=3)


def measure_cases(table: Table, variables: dict[str, str]) -> None:
    """At 1,000, 10,000 and 100,000 consultations, ten messages each."""
    targets = cases.pages(cases.one_case())
    cases.add(1000, until=1000)
    with serving(APP, PORT, variables):
        few = cases.times(PORT, targets)
        cases.add(9000, until=10_000)
        ours = table.measure(pages.queue("10,000"))
        cases.add(90_000, until=100_000)
        table.measure(pages.queue("100,000"))
        many = cases.times(PORT, targets)
    cases.compare(few, many, {name: table.weigh(target)[0] for name, target in targets.items()})
    print(f"  accepting one takes {cases.accepting()} statements (aim below 15)")
    peer = peer_beside.measured(variables["DATA_DIR"])
    if peer:
        times = ours.per_second / peer.per_second
        print(
            f"  django-helpdesk's list at 10,000: {peer.per_second:.0f} a second; ours {times:.1f} times that (aim 5)"
        )
    cases.tick(variables)


def measure_attempts(table: Table, variables: dict[str, str]) -> None:
    """On one scaled module, then among 10,000 people and 1,000,000 answers."""
    from learning.demonstration.scaling import scale_up

    quiz = attempts.small_quiz()
    with serving(APP, PORT, variables):
        small = attempts.journey(PORT, quiz, attempts.some_people(0, 40))
    print("\nBuilding 10,000 people and 1,000,000 answers …", flush=True)
    scale_up(attempts.SCALE)
    with serving(APP, PORT, variables):
        attempts.compare(small, attempts.journey(PORT, quiz, attempts.some_people(200, 40)))
        attempts.crowd(PORT)
        attempts.statistics(PORT)


def measure_clone(table: Table, variables: dict[str, str]) -> None:
    print(f"\nfrom a clone to the first page: {first_page.seconds(ROOT, variables):.0f} s (aim below 60)")


# In this order: each part adds to what the next one finds.
PARTS = {
    "clone": measure_clone,
    "pages": measure_pages,
    "reading": measure_reading,
    "cases": measure_cases,
    "attempts": measure_attempts,
}

if __name__ == "__main__":
    main(set(sys.argv[1:]) & PARTS.keys() or set(PARTS))
