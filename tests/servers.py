"""Real servers in processes of their own, on this test's database: for what must hold when one dies, or beside another."""

import os
import signal
import socket
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.db import connection

from accounts.models import User

ROOT = Path(__file__).resolve().parents[1]


def serve(port: int, data: Path) -> "subprocess.Popen[bytes]":
    """gunicorn in a process group of its own, on this test's database, durable as in production."""
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "config.settings.development",
        "DATABASE_URL": database_url(),
        "DATA_DIR": str(data),
        "LOG_LEVEL": "CRITICAL",
    }
    command = [sys.executable, "-m", "gunicorn", "--bind", f"127.0.0.1:{port}", "--log-level", "critical"]
    server = subprocess.Popen(command, cwd=ROOT, env=environment, start_new_session=True)
    for _ in range(400):
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            with suppress(subprocess.TimeoutExpired):
                assert server.wait(timeout=0.05) is None, "the server did not start"
        else:
            return server
    raise AssertionError("the server did not answer")


def database_url() -> str:
    name = connection.settings_dict["NAME"]
    if connection.vendor == "sqlite":
        return f"sqlite:///{name}"
    return f"{os.environ['DATABASE_URL'].rsplit('/', 1)[0]}/{name}"


def cookie_of(person: User) -> str:
    session = SessionStore()
    session[SESSION_KEY] = str(person.pk)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    # Each settings module has a secret of its own, so the server's is used.
    from config.settings import development

    session[HASH_SESSION_KEY] = person._get_session_auth_hash(secret=development.SECRET_KEY)  # type: ignore[attr-defined]
    session.save()
    return f"{settings.SESSION_COOKIE_NAME}={session.session_key}"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def kill_soon(server: "subprocess.Popen[bytes]") -> None:
    """All workers at once, without a word."""
    os.killpg(server.pid, signal.SIGKILL)


def kill(server: "subprocess.Popen[bytes]") -> None:
    if server.poll() is None:
        kill_soon(server)
    server.wait(timeout=20)
