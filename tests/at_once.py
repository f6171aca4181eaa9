"""Several people doing something at the very same moment, on connections of their own."""

import os
import threading
from collections.abc import Callable, Sequence
from typing import Any

from django.db import connection

# So many rounds of each race: enough to see a guard missing; `make torture` asks for more.
ROUNDS = 200 if os.environ.get("TORTURE") else 10


def at_once(deeds: Sequence[Callable[[], Any]]) -> list[Any]:
    """Start all deeds together; returns what each returned, or the exception it raised, in their order."""
    outcomes: list[Any] = [None] * len(deeds)
    start = threading.Barrier(len(deeds))

    def do(place: int) -> None:
        start.wait()
        try:
            outcomes[place] = deeds[place]()
        except Exception as error:
            outcomes[place] = error
        finally:
            connection.close()

    threads = [threading.Thread(target=do, args=(place,)) for place in range(len(deeds))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return outcomes
