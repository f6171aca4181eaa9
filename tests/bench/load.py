"""wrk, and what it prints."""

import re
import shutil
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

SECONDS = 5
UNITS = {"us": 0.001, "ms": 1.0, "s": 1000.0}


@dataclass(frozen=True)
class Load:
    """What one page bore: requests per second, milliseconds at two percentiles, answers not 2xx or 3xx."""

    per_second: float
    p50: float
    p99: float
    failed: int


@dataclass(frozen=True)
class Target:
    """One row of the table: what is asked, as whom, and what it should reach."""

    name: str
    path: str
    cookie: str = ""
    share: float = 0.0
    queries: int | None = None
    script: Path | None = None
    paths: list[str] = field(default_factory=list)


def wrk() -> str:
    found = shutil.which("wrk")
    if not found:
        raise SystemExit("`make bench` needs wrk: install Debian's package of that name.")
    return found


def press(port: int, target: Target, seconds: int = SECONDS) -> Load:
    """Eight connections for some seconds."""
    command = [wrk(), "-t2", "-c8", f"-d{seconds}s", "--latency"]
    if target.cookie:
        command += ["-H", f"Cookie: {target.cookie}"]
    if target.script:
        command += ["-s", str(target.script)]
    command.append(f"http://127.0.0.1:{port}{target.path}")
    return _read(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def _read(printed: str) -> Load:
    failed = re.search(r"Non-2xx or 3xx responses: (\d+)", printed)
    rate = re.search(r"Requests/sec:\s+([\d.]+)", printed)
    return Load(
        per_second=float(rate[1]) if rate else 0.0,
        p50=_milliseconds(printed, "50%"),
        p99=_milliseconds(printed, "99%"),
        failed=int(failed[1]) if failed else 0,
    )


def _milliseconds(printed: str, percentile: str) -> float:
    found = re.search(rf"{percentile}\s+([\d.]+)(us|ms|s)\b", printed)
    return float(found[1]) * UNITS[found[2]] if found else 0.0
