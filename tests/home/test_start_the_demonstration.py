import os
import socket
import subprocess
import sys
import urllib.request
from contextlib import ExitStack
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from accounts.models import User
from home.management.commands import start


@pytest.mark.parametrize("command", ["demo", "start"])
def test_it_refuses_where_there_is_no_demonstration(db: None, command: str) -> None:
    with pytest.raises(CommandError):
        call_command(command)
    assert not User.objects.exists()


def test_a_busy_port_gives_one_sentence(settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.DEMO = True
    said = StringIO()
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        monkeypatch.setenv("PORT", str(port))
        with pytest.raises(SystemExit) as ending:
            call_command("start", stderr=said)
    assert ending.value.code == 1
    assert said.getvalue().startswith(f"Port {port} is in use. Choose another one: make run PORT=")
    assert start.is_free(int(said.getvalue().rpartition("=")[2]))


@pytest.mark.parametrize("port", ["abc", "99999", "0", "-1", "8000.5", "²"])
def test_what_is_no_port_gives_one_sentence(
    settings: Any, monkeypatch: pytest.MonkeyPatch, port: str
) -> None:
    settings.DEMO = True
    monkeypatch.setenv("PORT", port)
    said = StringIO()
    with pytest.raises(SystemExit) as ending:
        call_command("start", stderr=said)
    assert ending.value.code == 1
    assert said.getvalue() == "PORT is a number from 1 to 65535, such as: make run PORT=8000\n"


@pytest.mark.parametrize("words", ["", " "])
def test_no_port_is_the_usual_one(words: str) -> None:
    assert start.chosen_port(words) == 8000


def test_ending_it_while_it_prepares_gives_no_traceback(
    settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(self: object) -> None:
        raise KeyboardInterrupt

    settings.DEMO = True
    monkeypatch.delenv("PORT", raising=False)
    monkeypatch.setattr(start.Command, "prepare", interrupted)
    monkeypatch.setattr(start, "is_free", lambda port: True)
    with pytest.raises(SystemExit) as ending:
        call_command("start", stdout=StringIO())
    assert ending.value.code == 130


def test_what_is_there_is_not_made_again(
    home: Any, administrator: User, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.DEMO = True
    User.objects.filter(pk=administrator.pk).update(email="admin@demo.example")
    called: list[str] = []
    monkeypatch.setattr(start, "call_command", lambda name, **_: called.append(name))
    monkeypatch.setattr(start.Command, "serve", lambda self, port: 0)
    monkeypatch.setattr(start, "is_free", lambda port: True)
    with pytest.raises(SystemExit):
        call_command("start")
    assert called == []


SERVE = """
import manage, django
django.setup()
from home.management.commands.start import serve_web
serve_web({port}, lambda _: print("ready", flush=True))
"""


def test_browsers_that_hold_connections_open_keep_nobody_waiting() -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    root = Path(__file__).resolve().parents[2]
    environment = {
        **os.environ,
        "PYTHONPATH": f"{root}:{root / 'site'}",
        "DJANGO_SETTINGS_MODULE": "config.settings.test",
    }
    server = subprocess.Popen(
        [sys.executable, "-c", SERVE.format(port=port)],
        cwd=root,
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert server.stdout
        assert server.stdout.readline() == "ready\n"
        with ExitStack() as idle:
            for _ in range(6):
                idle.enter_context(socket.create_connection(("127.0.0.1", port)))
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=20) as answer:
                assert answer.read() == b"alive"
    finally:
        server.terminate()
        server.wait(timeout=20)
