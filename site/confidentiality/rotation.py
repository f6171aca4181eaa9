"""Wrap every case key anew under the newest confidentiality key. May be killed at any moment and run again.

The case keys themselves stay: only what they are wrapped in changes, so no text has to be read or written.
"""

import os
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings

from confidentiality.vault import locked, sync_names, write_draft

HEX = set("0123456789abcdef")
ABANDONED = 3600  # seconds: what a killed writer left, and no living one still needs


@dataclass
class Count:
    """What was found. `unreadable` keys fit none of the keys that are set."""

    newest: int = 0
    older: int = 0
    unreadable: int = 0


def look() -> Count:
    """How many keys stand under which, without changing any."""
    count = Count()
    for path in _keys():
        _tell(path, count)
    return count


def rotate() -> Iterator[Path]:
    """Wrap anew whatever stands under an older key; yields each one when it is safely on disk."""
    for folder in _folders():
        _sweep(folder)
        for path in _keys_in(folder):
            if _rewrap(path):
                yield path


def _rewrap(path: Path) -> bool:
    """Alone with its folder: a key destroyed meanwhile must not come back."""
    newest, every = _wrappers()
    with locked(path.parent):
        wrapped = _read(path)
        if wrapped is None or _opens(newest, wrapped) or not _opens(every, wrapped):
            return False
        draft = write_draft(path, every.rotate(wrapped))
        os.replace(draft, path)  # whole, or not at all
        sync_names(path.parent)
    return True


def _tell(path: Path, count: Count) -> None:
    newest, every = _wrappers()
    wrapped = _read(path)
    if wrapped is None:
        return
    if _opens(newest, wrapped):
        count.newest += 1
    elif _opens(every, wrapped):
        count.older += 1
    else:
        count.unreadable += 1


def _wrappers() -> tuple[Fernet, MultiFernet]:
    keys = [Fernet(key) for key in settings.CONFIDENTIALITY_KEYS]
    return keys[0], MultiFernet(keys)


def _opens(wrapper: Fernet | MultiFernet, wrapped: bytes) -> bool:
    try:
        wrapper.decrypt(wrapped)
    except InvalidToken:
        return False
    return True


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:  # destroyed since it was listed
        return None


def _folders() -> list[Path]:
    store = Path(settings.KEY_STORE)
    return sorted(folder for folder in store.glob("??") if folder.is_dir())


def _keys() -> Iterator[Path]:
    for folder in _folders():
        yield from _keys_in(folder)


def _keys_in(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if len(path.name) == 32 and set(path.name) <= HEX)


def _sweep(folder: Path) -> None:
    """A draft that a killed writer left holds a case key under the old wrapping, or one destroyed since."""
    for path in folder.iterdir():
        if "." in path.name and time.time() - path.stat().st_mtime > ABANDONED:
            path.unlink(missing_ok=True)
