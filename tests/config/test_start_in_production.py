"""Production refuses to start half-configured, and says what to set."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
COMPLETE = {
    "DJANGO_SETTINGS_MODULE": "config.settings.production",
    "SECRET_KEY": "k" * 60,
    "ALLOWED_HOSTS": "hub.example",
    "CONFIDENTIALITY_KEY": "dGVzdC1vbmx5LWtleS10ZXN0LW9ubHkta2V5LXRlc3Q=",
}


def start(tmp_path: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    bare = {"PATH": os.environ["PATH"], "DATA_DIR": str(tmp_path)}
    command = [sys.executable, "manage.py", "check"]
    return subprocess.run(command, cwd=ROOT, env=bare | environment, capture_output=True, text=True)


@pytest.mark.parametrize("name", ["SECRET_KEY", "ALLOWED_HOSTS", "CONFIDENTIALITY_KEY"])
def test_it_refuses_without_one_and_names_it(tmp_path: Path, name: str) -> None:
    ended = start(tmp_path, **{key: value for key, value in COMPLETE.items() if key != name})
    assert ended.returncode != 0
    assert f"Set the environment variable {name}:" in ended.stderr


@pytest.mark.parametrize("key", ["short", "dGVzdC1vbmx5", f"{COMPLETE['CONFIDENTIALITY_KEY']},broken", "é"])
def test_it_refuses_a_key_that_wraps_nothing_and_does_not_repeat_it(tmp_path: Path, key: str) -> None:
    ended = start(tmp_path, **{**COMPLETE, "CONFIDENTIALITY_KEY": key})
    assert ended.returncode != 0
    assert "CONFIDENTIALITY_KEY cannot be used" in ended.stderr
    for one in filter(None, key.split(",")):
        assert one not in ended.stderr


def test_it_starts_with_all_three(tmp_path: Path) -> None:
    ended = start(tmp_path, **COMPLETE)
    assert ended.returncode == 0, ended.stderr


def test_demonstration_accounts_cannot_be_made_in_production(tmp_path: Path) -> None:
    command = [sys.executable, "manage.py", "demo"]
    bare = {"PATH": os.environ["PATH"], "DATA_DIR": str(tmp_path), **COMPLETE}
    ended = subprocess.run(command, cwd=ROOT, env=bare, capture_output=True, text=True)
    assert ended.returncode != 0
    assert "demonstration" in ended.stderr.lower()


def test_the_key_it_asks_for_can_be_made_before_anything_is_set(tmp_path: Path) -> None:
    bare = {"PATH": os.environ["PATH"], "DATA_DIR": str(tmp_path)}
    bare["DJANGO_SETTINGS_MODULE"] = "config.settings.production"
    command = [sys.executable, "manage.py", "make_confidentiality_key"]
    made = subprocess.run(command, cwd=ROOT, env=bare, capture_output=True, text=True)
    assert made.returncode == 0, made.stderr
    ended = start(tmp_path, **{**COMPLETE, "CONFIDENTIALITY_KEY": made.stdout.strip()})
    assert ended.returncode == 0, ended.stderr
