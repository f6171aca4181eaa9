"""From a clone to the first page, as a new developer meets it; packages come from pip's cache where they are in it."""

import os
import signal
import subprocess
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

from server import free_port, wait_for

PATIENCE = 600  # seconds


def seconds(root: Path, but: Mapping[str, str]) -> float:
    """Of what is committed in `root`; the variables of `but` are the bench's own and stay behind."""
    port = free_port()
    own = {name: value for name, value in os.environ.items() if name not in but}
    with tempfile.TemporaryDirectory(prefix="practice-hub-clone-") as folder:
        began = time.monotonic()
        subprocess.run(["git", "clone", "--quiet", str(root), folder], check=True)
        run = subprocess.Popen(
            ["make", "run"],
            cwd=folder,
            env=own | {"PORT": str(port)},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            wait_for(port, PATIENCE)
            return time.monotonic() - began
        finally:
            os.killpg(run.pid, signal.SIGINT)
            run.wait()
