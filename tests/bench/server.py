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


@contextmanager
def serving(app: str, port: int, environment: dict[str, str], python: str = sys.executable) -> Iterator[int]:
    """Run `app` on loopback with the project's own gunicorn settings; yields the master's pid."""
    command = [
        python, "-m", "gunicorn", "-c", str(ROOT / "gunicorn.conf.py"), "--bind", f"127.0.0.1:{port}",
        "--pythonpath", f"{ROOT},{ROOT / 'site'},{Path(__file__).parent}", "--log-level", "error", app,
    ]  # fmt: skip
    server = subprocess.Popen(command, cwd=ROOT, env={**os.environ, **environment})
    try:
        _wait_for(port)
        yield server.pid
    finally:
        server.terminate()
        server.wait(timeout=20)


def _wait_for(port: int, patience: float = 40) -> None:
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


def worker_memory(master: int) -> float:
    """MiB resident in the largest worker."""
    children = Path(f"/proc/{master}/task/{master}/children").read_text().split()
    sizes = [
        int(line.split()[1])
        for child in children
        for line in Path(f"/proc/{child}/status").read_text().splitlines()
        if line.startswith("VmRSS")
    ]
    return max(sizes, default=0) / 1024
