"""One gunicorn under the load: started, waited for, weighed and stopped by its own process id."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def free_port() -> int:
    """A port of loopback that nobody listens on at this moment."""
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])


# Libraries take these where they find them, and only the developers' tools bring them.
DEVELOPERS_ONLY = ("greenlet", "pygments", "rich", "yaml")
AS_INSTALLED = f"import sys; sys.modules |= dict.fromkeys({DEVELOPERS_ONLY}); from gunicorn.app.wsgiapp import run; run()"


@contextmanager
def serving(app: str, port: int, environment: dict[str, str], python: str = sys.executable) -> Iterator[int]:
    """Run `app` on loopback with the project's own gunicorn settings; yields the master's pid."""
    command = [
        python, "-c", AS_INSTALLED, "-c", str(ROOT / "gunicorn.conf.py"), "--bind", f"127.0.0.1:{port}",
        "--pythonpath", f"{ROOT},{ROOT / 'site'},{Path(__file__).parent}", "--log-level", "error",
        "--max-requests", "0",  # a worker replaced while it is measured takes its figures along
        app,
    ]  # fmt: skip
    server = subprocess.Popen(command, cwd=ROOT, env={**os.environ, **environment})
    try:
        wait_for(port)
        yield server.pid
    finally:
        server.terminate()
        server.wait(timeout=20)


def wait_for(port: int, patience: float = 40) -> None:
    end = time.monotonic() + patience
    while time.monotonic() < end:
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=2)
        except urllib.error.HTTPError:
            return
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise SystemExit(f"The server on port {port} did not answer within {patience:.0f} seconds.")


def worker_memory(master: int) -> str:
    """What the largest worker holds, and what of it is its own share: the workers part from one master."""
    workers = Path(f"/proc/{master}/task/{master}/children").read_text().split()
    resident, share = max((_sizes(worker) for worker in workers), default=(0.0, 0.0))
    return f"Largest web worker: {resident:.0f} MiB resident (aim 150), {share:.0f} MiB counted once"


def _sizes(worker: str) -> tuple[float, float]:
    """MiB resident, and MiB with what is shared divided among those who share it."""
    lines = Path(f"/proc/{worker}/smaps_rollup").read_text().splitlines()[1:]
    sizes = {name: int(rest.split()[0]) / 1024 for name, _, rest in (line.partition(":") for line in lines)}
    return sizes["Rss"], sizes["Pss"]
