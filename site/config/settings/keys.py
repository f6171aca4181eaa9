"""The development key: made once, kept beside the development database, never in git."""

from pathlib import Path

from cryptography.fernet import Fernet


def made_once(path: Path) -> str:
    """Read the key at `path`, making it first where there is none; readable by its owner only."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists():
        path.touch(mode=0o600)
        path.write_bytes(Fernet.generate_key())
    return path.read_text().strip()
