"""People at the real server, one connection each: what each step of theirs took."""

import http.client
import threading
import time
from collections import defaultdict
from collections.abc import Callable
from statistics import median, quantiles
from urllib.parse import urlencode

from ground import TOKEN


class Person:
    """One browser's worth of HTTP, signed in; every answer's time is kept by the name of its step."""

    def __init__(self, port: int, cookie: str, times: dict[str, list[float]]) -> None:
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        self.cookie = cookie
        self.times = times
        self.failed: list[str] = []

    def get(self, step: str, path: str) -> str:
        return self._ask(step, "GET", path, None)

    def post(self, step: str, path: str, **fields: str) -> str:
        """Returns where it leads."""
        return self._ask(step, "POST", path, urlencode({"csrfmiddlewaretoken": TOKEN, **fields}))

    def _ask(self, step: str, method: str, path: str, body: str | None) -> str:
        headers = {"Cookie": self.cookie, "Content-Type": "application/x-www-form-urlencoded"}
        began = time.perf_counter()
        try:
            self.connection.request(method, path, body, headers)
            answer = self.connection.getresponse()
            answer.read()
        except OSError as error:
            self.failed.append(f"{step}: {error}")
            self.connection.close()
            return ""
        self.times[step].append(1000 * (time.perf_counter() - began))
        if answer.status not in (200, 302):
            self.failed.append(f"{step}: {answer.status}")
        return answer.getheader("Location") or ""


def together(people: list[Person], deed: Callable[[Person, int], None]) -> None:
    """Everybody at once, in threads of their own."""
    threads = [threading.Thread(target=deed, args=(person, number)) for number, person in enumerate(people)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def new_times() -> dict[str, list[float]]:
    return defaultdict(list)


def middle(times: list[float]) -> float:
    return median(times)


def p95(times: list[float]) -> float:
    return quantiles(times, n=20)[-1] if len(times) > 1 else times[0]
