"""A new confidentiality key for every case, whatever happens on the way."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
from cryptography.fernet import Fernet
from django.core.management import CommandError, call_command

from at_once import at_once
from confidentiality import rotation, vault

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def keys(settings: Any, tmp_path: Path) -> list[str]:
    """The newest and the one before it."""
    settings.KEY_STORE = tmp_path / "keys"
    made = [Fernet.generate_key().decode() for _ in range(2)]
    settings.CONFIDENTIALITY_KEYS = made[1:]
    return made


def make_cases(number: int) -> dict[UUID, str]:
    cases = {}
    for _ in range(number):
        case_id = uuid4()
        vault.make_key(case_id, durable=False)
        cases[case_id] = vault.seal(case_id, "text")
    return cases


def test_afterwards_the_newest_key_alone_opens_all(keys: list[str], settings: Any, capsys: Any) -> None:
    cases = make_cases(30)
    settings.CONFIDENTIALITY_KEYS = keys
    call_command("rotate_confidentiality_key", "--look")
    assert "0 under the newest key, 30 left under older keys" in capsys.readouterr().out
    call_command("rotate_confidentiality_key")
    said = capsys.readouterr().out
    assert "30 wrapped anew." in said
    assert "30 under the newest key, 0 left under older keys." in said
    settings.CONFIDENTIALITY_KEYS = keys[:1]
    assert {vault.unseal(case_id, text) for case_id, text in cases.items()} == {"text"}
    assert {
        path.stat().st_mode & 0o777 for path in Path(settings.KEY_STORE).rglob("*") if path.is_file()
    } == {0o600}


def test_run_again_it_changes_nothing(keys: list[str], settings: Any) -> None:
    make_cases(5)
    settings.CONFIDENTIALITY_KEYS = keys
    assert len(list(rotation.rotate())) == 5
    before = {path: path.read_bytes() for path in Path(settings.KEY_STORE).rglob("*") if path.is_file()}
    assert list(rotation.rotate()) == []
    assert before == {path: path.read_bytes() for path in before}


def test_a_key_that_nothing_opens_is_left_and_said(keys: list[str], settings: Any) -> None:
    make_cases(2)
    settings.CONFIDENTIALITY_KEYS = keys[:1]
    with pytest.raises(CommandError, match="2 fit none of the keys"):
        call_command("rotate_confidentiality_key")
    settings.CONFIDENTIALITY_KEYS = keys
    assert rotation.look() == rotation.Count(older=2)


def test_a_destroyed_key_does_not_come_back(
    keys: list[str], settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Destroyed after it was listed and before it is wrapped anew."""
    [case_id] = make_cases(1)
    settings.CONFIDENTIALITY_KEYS = keys
    folder = Path(settings.KEY_STORE) / case_id.hex[:2]
    listed = [folder / case_id.hex]
    vault.destroy(case_id)
    monkeypatch.setattr(rotation, "_keys_in", lambda folder: listed)
    assert list(rotation.rotate()) == []
    assert not listed[0].exists()


@pytest.mark.race
def test_destroyed_while_it_is_wrapped_anew_nothing_is_left(keys: list[str], settings: Any) -> None:
    cases = make_cases(40)
    settings.CONFIDENTIALITY_KEYS = keys

    def destroy_all() -> None:
        for case_id in cases:
            vault.destroy(case_id)

    at_once([lambda: list(rotation.rotate()), destroy_all])
    assert [path for path in Path(settings.KEY_STORE).rglob("*") if path.is_file()] == []


def test_what_a_killed_writer_left_goes_with_the_key_or_is_swept(keys: list[str], settings: Any) -> None:
    one, other = make_cases(2)
    for case_id in (one, other):
        path = Path(settings.KEY_STORE) / case_id.hex[:2] / case_id.hex
        draft = vault.write_draft(path, path.read_bytes())
        os.utime(draft, (time.time() - 7200, time.time() - 7200))
    vault.destroy(one)
    list(rotation.rotate())
    assert [path.name for path in Path(settings.KEY_STORE).rglob("*") if path.is_file()] == [other.hex]


def start(store: Path, keys: list[str]) -> subprocess.Popen[bytes]:
    own = {
        "DJANGO_SETTINGS_MODULE": "config.settings.production",
        "SECRET_KEY": "k" * 60,
        "ALLOWED_HOSTS": "hub.example",
    }
    environment = {"PATH": os.environ["PATH"], "KEY_STORE": str(store), "DATA_DIR": str(store.parent), **own}
    command = [sys.executable, "manage.py", "rotate_confidentiality_key"]
    return subprocess.Popen(
        command,
        cwd=ROOT,
        env={**environment, "CONFIDENTIALITY_KEY": ",".join(keys)},
        stdout=subprocess.DEVNULL,
    )


def test_killed_half_way_nothing_is_lost_and_it_goes_on(keys: list[str], settings: Any) -> None:
    cases = make_cases(500)
    store = Path(settings.KEY_STORE)
    running = start(store, keys)
    settings.CONFIDENTIALITY_KEYS = keys
    while rotation.look().newest < 20:
        assert running.poll() is None, "it was done before it could be killed"
    running.send_signal(signal.SIGKILL)
    running.wait()
    half = rotation.look()
    assert half.newest + half.older == 500
    assert half.older > 0, "it was done before it could be killed"
    assert {vault.unseal(case_id, text) for case_id, text in cases.items()} == {"text"}
    assert start(store, keys).wait() == 0
    settings.CONFIDENTIALITY_KEYS = keys[:1]
    assert rotation.look() == rotation.Count(newest=500)
    assert {vault.unseal(case_id, text) for case_id, text in cases.items()} == {"text"}
