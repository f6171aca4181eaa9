"""`make bench`: each page's speed as a share of a bare Django view, in one run, on one machine.

Requests per second wander with the neighbours; the shares, the SQL counts and the bytes are what to quote.
"""

import logging
import os
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "site"), str(HERE)]

import ground  # noqa: E402
from load import Load, Target, press  # noqa: E402
from server import free_port, serving, worker_memory  # noqa: E402

APP_PORT, BARE_PORT = free_port(), free_port()


def main() -> None:
    variables = ground.environment()
    os.environ.update(variables)
    print("Building a demonstration to measure on …", flush=True)
    ground.build(variables)
    import django

    django.setup()
    logging.disable(logging.CRITICAL)
    with serving("bare:application", BARE_PORT, variables):
        bare = press(BARE_PORT, Target("bare view", "/"))
    print(f"\n{database()}; bare view {bare.per_second:,.0f} requests a second\n")
    print(
        f"{'page':44}{'req/s':>8}{'% bare':>8}{'aim':>6}{'p50 ms':>8}{'p99 ms':>8}{'SQL':>5}{'aim':>5}{'kB':>7}"
    )
    with serving("config.wsgi:application", APP_PORT, variables) as master:
        for target in pages():
            show(target, press(APP_PORT, target), bare)
        for number in (10_000, 90_000):
            ground.add_cases(number)
            target = queue("10,000" if number == 10_000 else "100,000")
            show(target, press(APP_PORT, target), bare)
        target = sending()
        show(target, press(APP_PORT, target, seconds=3), bare)
        print(f"\nLargest web worker: {worker_memory(master):.0f} MiB (aim 150)")


def database() -> str:
    from django.db import connection

    return f"{connection.vendor} in production settings, gunicorn with 2 workers"


def pages() -> list[Target]:
    from accounts.models import User
    from learning.actions import start
    from learning.models import QuizPage

    reader = ground.cookie_of("practitioner")
    quiz = QuizPage.objects.get(slug="suffolk-quiz")
    attempt = start(User.objects.get(email="practitioner@demo.example"), quiz)
    return [
        Target("guidance page, kept whole", "/guidance/context-weighting/", share=50, queries=0),
        Target("front page, kept whole", "/", share=50, queries=0),
        Target("guidance page, not kept", "/guidance/context-weighting/?x=1", share=4, queries=12),
        Target("search", "/search/?q=weighting", share=3, queries=12),
        Target("module, signed in", "/learning/suffolk/", reader, share=6, queries=10),
        Target("lesson, signed in", "/learning/suffolk/reading-a-case-study/", reader, share=6, queries=10),
        Target("quiz question, signed in", f"{attempt.url}1/", reader, share=6, queries=10),
        Target("my page", "/my/", reader, queries=12),
        Target("an address that leads nowhere", "/nothing/here/", share=15, queries=2),
    ]


def queue(number: str) -> Target:
    return Target(
        f"queue, {number} cases", "/consultations/queue/", ground.cookie_of("champion"), share=5, queries=12
    )


def sending() -> Target:
    """Each request sends another draft; the script walks through them."""
    from django.conf import settings

    cookie = f"{ground.cookie_of('practitioner')}; csrftoken={'c' * 32}"
    folder = Path(tempfile.mkdtemp(prefix="practice-hub-bench-"))
    (folder / "drafts.txt").write_text("\n".join(ground.drafts_to_send(4000)))
    script = folder / "send.lua"
    script.write_text((HERE / "send.lua").read_text().replace("DRAFTS", str(folder / "drafts.txt")))
    assert settings.CSRF_COOKIE_NAME == "csrftoken"
    return Target("sending a question, letters queued", "/", cookie, share=4, queries=15, script=script)


def show(target: Target, load: Load, bare: Load) -> None:
    queries, size = weigh(target)
    share = 100 * load.per_second / bare.per_second
    aims = f"{target.share:>6.0f}" if target.share else " " * 6
    allowed = f"{target.queries:>5}" if target.queries is not None else " " * 5
    odd = f"  ({load.failed} not 2xx/3xx)" if load.failed and "nowhere" not in target.name else ""
    print(
        f"{target.name:44}{load.per_second:>8,.0f}{share:>8.1f}{aims}{load.p50:>8.1f}{load.p99:>8.1f}"
        f"{queries:>5}{allowed}{size / 1024:>7.1f}{odd}",
        flush=True,
    )


def weigh(target: Target) -> tuple[int, int]:
    """SQL statements and bytes of one warm answer."""
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    browser = Client(SERVER_NAME="127.0.0.1", SERVER_PORT=str(APP_PORT))
    for pair in filter(None, target.cookie.split("; ")):
        name, value = pair.split("=", 1)
        browser.cookies[name] = value
    if target.script:
        return _weigh_sending(browser)
    browser.get(target.path)
    with CaptureQueriesContext(connection) as queries:
        response = browser.get(target.path)
    return len(queries), len(response.content)


def _weigh_sending(browser: object) -> tuple[int, int]:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    (address,) = ground.drafts_to_send(1)
    with CaptureQueriesContext(connection) as queries:
        response = browser.post(address)  # type: ignore[attr-defined]
    told = [
        query for query in queries if not query["sql"].startswith(("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE"))
    ]
    return len(told), len(response.content)


if __name__ == "__main__":
    main()
