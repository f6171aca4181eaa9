"""What readers meet, on a shelf of 50 pages of each kind and on one of 5,000: the same work within 1.2 times.

Fifty fill a list's first page, so that both shelves show as many rows. Processor time for one answer,
web worker and database together, because it wanders least with the neighbours.
"""

import os
from itertools import combinations
from pathlib import Path
from statistics import median
from time import perf_counter
from urllib.request import urlopen

from load import Target, press

ROUNDS, SECONDS = 4, 1
FEW = {"guidance": 50, "tools": 50}
MANY = {"guidance": 3750, "tools": 1250}
AIM = 1.2
COMMON = ("school", "parents", "police", "peers", "harm", "place", "child", "plan", "record")
TICKS = os.sysconf("SC_CLK_TCK")


# Past the whole-page cache, as a reader meets them who has signed in.
TARGETS = (
    Target("guidance page, not kept", "/guidance/context-weighting/?x=1", share=4, queries=12),
    Target("guidance list", "/guidance/?x=1", queries=12),
    Target("tool list", "/tools/?x=1", queries=12),
    Target("search, one word", "/search/?q=weighting", share=3, queries=12),
    Target("search, a term and a word", "/search/?q=peer+map+school", share=3, queries=12),
    Target("search, narrowed by topic", "/search/?q=young+people&topic=parks", share=3, queries=12),
    Target("search, a topic alone", "/search/?topic=parks", share=3, queries=12),
    Target("search, nothing found", "/search/?q=weigthing+zebras", share=3, queries=12),
    Target("an address that leads nowhere", "/nothing/here/", share=15, queries=2),
)


def measured(port: int, master: int) -> dict[str, float]:
    """Milliseconds of processor time for one answer, by the name of the target.

    The least of some rounds: a neighbour can make an answer dearer, never cheaper.
    """
    for target in TARGETS:
        press(port, target, seconds=1)  # what is kept is kept now
    rounds = [{target.name: _cost(port, master, target) for target in TARGETS} for _ in range(ROUNDS)]
    return {target.name: min(costs[target.name] for costs in rounds) for target in TARGETS}


def first_asked(port: int) -> float:
    """Milliseconds that a reader waits, as a median, for what nobody has asked yet; what was asked once is kept."""
    times = []
    for words in combinations(COMMON, 2):
        start = perf_counter()
        with urlopen(f"http://127.0.0.1:{port}/search/?q={'+'.join(words)}") as answer:
            answer.read()
        times.append(1000 * (perf_counter() - start))
    return median(times)


def _cost(port: int, master: int, target: Target) -> float:
    before = _spent(master)
    answers = press(port, target, seconds=SECONDS).per_second * SECONDS
    return 1000 * (_spent(master) - before) / answers if answers else float("inf")


def compare(few: dict[str, float], many: dict[str, float]) -> None:
    print(f"\n{'processor time for one answer, ms':44}{'few':>8}{'many':>8}{'times':>8}{'aim':>6}")
    for name, little in few.items():
        times = many[name] / little if little else 0.0
        print(f"{name:44}{little:>8.2f}{many[name]:>8.2f}{times:>8.2f}{AIM:>6}", flush=True)


def _spent(master: int) -> float:
    """Seconds that the web workers and the database's own processes have worked so far."""
    workers = Path(f"/proc/{master}/task/{master}/children").read_text().split()
    return sum(_seconds(pid) for pid in [*map(int, workers), *_backends()])


def _backends() -> list[int]:
    from django.db import connection

    if connection.vendor != "postgresql":
        return []
    with connection.cursor() as cursor:
        cursor.execute("SELECT pid FROM pg_stat_activity WHERE datname = current_database()")
        return [pid for (pid,) in cursor.fetchall()]


def _seconds(pid: int) -> float:
    try:
        told = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except FileNotFoundError:
        return 0.0
    return (int(told[11]) + int(told[12])) / TICKS
