"""One row of the table: requests per second beside the bare view, SQL, bytes."""

from pathlib import Path

from load import Load, Target

HEAD = (
    f"{'page':44}{'req/s':>8}{'% bare':>8}{'aim':>6}{'p50 ms':>8}{'p99 ms':>8}{'SQL':>5}{'aim':>5}{'kB':>7}"
)


class Table:
    """`bare` is what the yardstick bore in this run; `port` is where the site listens."""

    def __init__(self, bare: Load, port: int) -> None:
        self.bare, self.port = bare, port

    def show(self, target: Target, load: Load) -> None:
        queries, size = self.weigh(target)
        share = 100 * load.per_second / self.bare.per_second
        aims = f"{target.share:>6.0f}" if target.share else " " * 6
        allowed = f"{target.queries:>5}" if target.queries is not None else " " * 5
        odd = f"  ({load.failed} not 2xx/3xx)" if load.failed and "nowhere" not in target.name else ""
        print(
            f"{target.name:44}{load.per_second:>8,.0f}{share:>8.1f}{aims}{load.p50:>8.1f}{load.p99:>8.1f}"
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
