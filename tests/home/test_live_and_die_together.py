"""`make run` ends its web server and worker together, whoever stops first."""

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from home.management.commands.start import is_free

SITE = Path(__file__).resolve().parents[2] / "site"

PROGRAM = r"""
import os, sys, time
from home.processes import run_together

def stays():
    os.write(1, f"here {os.getpid()}\n".encode())
    time.sleep(60)

def goes():
    time.sleep(0.3)
    raise SystemExit({code})

sys.exit(run_together({tasks}))
"""


def begin(tasks: str, code: int = 0) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", PROGRAM.replace("{tasks}", tasks).replace("{code}", str(code))],
        env={**os.environ, "PYTHONPATH": str(SITE)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def pid_of_child(program: subprocess.Popen[str]) -> int:
    assert program.stdout
    return int(program.stdout.readline().split()[1])


def is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_ends_everybody_without_complaint(number: signal.Signals) -> None:
    program = begin('{"web server": stays, "worker": stays}')
    children = [pid_of_child(program), pid_of_child(program)]
    program.send_signal(number)
    _, complaint = program.communicate(timeout=15)
    assert program.returncode == 0
    assert complaint == ""
    assert not any(map(is_running, children))


@pytest.mark.parametrize("code", [0, 3])
def test_when_one_stops_the_other_is_stopped_and_it_says_so(code: int) -> None:
    program = begin('{"web server": stays, "worker": goes}', code)
    child = pid_of_child(program)
    _, complaint = program.communicate(timeout=15)
    assert program.returncode == 1
    assert "The worker has stopped by itself" in complaint
    assert not is_running(child)


def test_an_error_is_shown() -> None:
    program = begin('{"worker": lambda: 1 / 0}')
    _, complaint = program.communicate(timeout=15)
    assert "ZeroDivisionError" in complaint


def test_a_busy_port_is_known_before_anything_is_done() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert not is_free(port)
    assert is_free(port)
