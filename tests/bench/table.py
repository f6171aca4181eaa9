"""One row of the table: requests per second beside the bare view, SQL, bytes."""

from pathlib import Path

from load import SECONDS, Load, Target, press

HEAD = (
    f"{'page':44}{'req/s':>8}{'% bare':>8}{'aim':>6}{'p50 ms':>8}{'× bare':>8}{'p99 ms':>8}{'× bare':>8}"
    f"{'SQL':>5}{'aim':>5}{'kB':>7}"
)
YARDSTICK = Target("bare view", "/")


class Table:
    """`bare` is where the yardstick listens, `port` where the site does."""

    def __init__(self, bare: int, port: int) -> None:
        self.bare, self.port = bare, port

    def measure(self, target: Target, seconds: int = SECONDS) -> Load:
        """Between two pressings of the bare view, so that a neighbour slows both."""
        queries, size = self.weigh(target)
        before = press(self.bare, YARDSTICK, seconds=2)
        load = press(self.port, target, seconds=seconds)
        after = press(self.bare, YARDSTICK, seconds=2)
        self.show(target, load, between(before, after), queries, size)
        return load

    def show(self, target: Target, load: Load, bare: Load, queries: int, size: int) -> None:
        aims = f"{target.share:>6.0f}" if target.share else " " * 6
        allowed = f"{target.queries:>5}" if target.queries is not None else " " * 5
        odd = f"  ({load.failed} not 2xx/3xx)" if load.failed and "nowhere" not in target.name else ""
        print(
            f"{target.name:44}{load.per_second:>8,.0f}{100 * load.per_second / bare.per_second:>8.1f}{aims}"
            f"{load.p50:>8.1f}{load.p50 / bare.p50:>8.1f}{load.p99:>8.1f}{load.p99 / bare.p99:>8.1f}"
            f"{queries:>5}{allowed}{size / 1024:>7.1f}{odd}",
            flush=True,
        )

    def weigh(self, target: Target) -> tuple[int, int]:
        """SQL statements and bytes of one warm answer."""
        from django.db import connection
        from django.test import Client
        from django.test.utils import CaptureQueriesContext

        browser = Client(SERVER_NAME="127.0.0.1", SERVER_PORT=str(self.port))
        for pair in filter(None, target.cookie.split("; ")):
            name, value = pair.split("=", 1)
            browser.cookies[name] = value
        if target.script:
            return weigh_post(browser, drafts_to_send(1)[0])
        browser.get(target.path)
        with CaptureQueriesContext(connection) as queries:
            response = browser.get(target.path)
        return len(queries), len(response.content)


def between(one: Load, other: Load) -> Load:
    """The bare view as it was on both sides of a measurement."""
    return Load(
        (one.per_second + other.per_second) / 2, (one.p50 + other.p50) / 2, (one.p99 + other.p99) / 2, 0
    )


def weigh_post(browser: object, address: str) -> tuple[int, int]:
    """The same of something sent; what opens and ends a transaction asks nothing."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as queries:
        response = browser.post(address)  # type: ignore[attr-defined]
    frame = ("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE")
    told = [query for query in queries if not query["sql"].startswith(frame)]
    return len(told), len(response.content)


def drafts_to_send(number: int) -> list[str]:
    import ground

    return ground.drafts_to_send(number)


def script_folder() -> Path:
    import tempfile

    return Path(tempfile.mkdtemp(prefix="practice-hub-bench-"))
