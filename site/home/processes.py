"""Several processes that live and die together, for `manage.py start`."""

import os
import select
import signal
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager

Task = Callable[[], None]
PATIENCE = 10.0  # seconds for a clean end before a process is killed
# SIGHUP: the terminal was closed. Left out, the children would go on and keep the port.
ENDING = {signal.SIGINT, signal.SIGTERM, signal.SIGHUP}


def run_together(tasks: dict[str, Task], *, every_minute: Task | None = None) -> int:
    """Run each task in a process of its own until a signal or until one of them ends; returns an exit code.

    Forked, not started: whatever this process has imported need not be imported again.
    """
    with _woken_by_signals() as woken:
        running = {_fork(task): name for name, task in tasks.items()}
        ticking: set[int] = set()
        while True:
            signals = woken(60.0)
            if signals & ENDING:
                _end(running | dict.fromkeys(ticking, "clock"))
                return 0
            ended = _ended({*running, *ticking})
            ticking -= ended.keys()
            for pid in ended.keys() & running.keys():
                name = running.pop(pid)
                print(f"The {name} has stopped by itself, so everything else stops too.", file=sys.stderr)  # noqa: T201
                _end(running | dict.fromkeys(ticking, "clock"))
                return 1
            if not signals and every_minute and not ticking:
                ticking.add(_fork(every_minute))


@contextmanager
def _woken_by_signals() -> Iterator[Callable[[float], set[int]]]:
    """A wait that ends with the signals received, or with none when the time is over."""
    reader, writer = os.pipe()
    os.set_blocking(writer, False)
    before = signal.set_wakeup_fd(writer)
    handlers = {number: signal.signal(number, _noted) for number in (*ENDING, signal.SIGCHLD)}

    def wait(seconds: float) -> set[int]:
        ready, _, _ = select.select([reader], [], [], seconds)
        return set(os.read(reader, 512)) if ready else set()

    try:
        yield wait
    finally:
        signal.set_wakeup_fd(before)
        for number, handler in handlers.items():
            signal.signal(number, handler)
        os.close(reader)
        os.close(writer)


def _noted(number: int, frame: object) -> None:
    """The number is in the pipe already; a handler must exist for it to get there."""


def _fork(task: Task) -> int:
    sys.stdout.flush()
    sys.stderr.flush()
    pid = os.fork()
    if pid:
        return pid
    # A group of its own: Ctrl-C reaches the parent alone, which then ends everybody once.
    os.setpgrp()
    signal.set_wakeup_fd(-1)
    for number in (*ENDING, signal.SIGCHLD):
        signal.signal(number, signal.SIG_DFL)
    code = 0
    try:
        task()
    except SystemExit as ending:
        code = ending.code if isinstance(ending.code, int) else int(ending.code is not None)
    except BaseException:
        traceback.print_exc()
        code = 1
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


def _ended(pids: set[int]) -> dict[int, int]:
    return {pid: status for pid in pids for done, status in [os.waitpid(pid, os.WNOHANG)] if done}


def _end(running: dict[int, str]) -> None:
    """Ask everybody to end, and kill whoever has not within a while."""
    left = set(running)
    for pid in left:
        os.kill(pid, signal.SIGTERM)
    deadline = time.monotonic() + PATIENCE
    while left and time.monotonic() < deadline:
        left -= _ended(left).keys()
        time.sleep(0.02)
    for pid in left:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
