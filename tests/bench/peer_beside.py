"""django-helpdesk with 10,000 tickets, behind the same server, database and load as we are."""

import os
import subprocess
import venv
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import ground
from load import Load, Target, press
from server import free_port, serving

PEER = Path(__file__).resolve().parent / "peer"
TICKETS = 10_000


def measured(data: str) -> Load | None:
    """The list rows of its queue; None, said aloud, where it cannot be installed."""
    python = _environment()
    if python is None:
        print("\ndjango-helpdesk could not be installed here, so it was not measured.")
        return None
    its_own = {"DJANGO_SETTINGS_MODULE": "peer_settings", "PYTHONPATH": str(PEER)}
    variables = {**os.environ, **its_own, "PEER_DATABASE_URL": _database(data)}
    filled = subprocess.run(
        [python, "peer_fill.py", str(TICKETS)],
        cwd=PEER,
        env=variables,
        check=True,
        capture_output=True,
        text=True,
    )
    session, address = filled.stdout.split()[-2:]
    port = free_port()
    with _served(python, port, variables):
        return press(port, Target("helpdesk", address, f"sessionid={session}"))


def _environment() -> str | None:
    """Kept beside our own data, so that a second run finds it."""
    folder = ground.ROOT / "var" / "bench-peer"
    python = folder / "bin" / "python"
    if not python.exists():
        venv.create(folder, with_pip=True)
    wanted = [str(python), "-m", "pip", "install", "--quiet", "-r", str(PEER / "requirements.txt")]
    return str(python) if subprocess.run(wanted, capture_output=True).returncode == 0 else None


def _database(data: str) -> str:
    return ground.fresh_postgres("practice_hub_bench_peer") or f"sqlite:///{data}/peer.sqlite3"


@contextmanager
def _served(python: str, port: int, variables: dict[str, str]) -> Iterator[None]:
    with serving("peer_wsgi:application", port, variables, python=python):
        yield
