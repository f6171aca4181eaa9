import socket
from io import StringIO
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
    assert said.getvalue() == f"Port {port} is in use. Choose another one: make run PORT={port + 1}\n"


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
