"""Case text is kept under a data key per case; the data key is kept apart from the database.

A key file holds the case's Fernet key, wrapped by the confidentiality key. Without the file, the text is
unreadable everywhere, in old backups of the database too: that is what destroying a case means.
"""

import os
import tempfile
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from uuid import UUID

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings


class TextIsGone(Exception):
    """The case's key was destroyed, or is not in this host's key store."""


def make_key(case_id: UUID, *, durable: bool = True) -> None:
    """Give a new case its key, on disk before anything is sealed with it. Safe to repeat.

    Only here, never in passing: a store that is not mounted must not be answered with a second key.
    `durable=False` leaves the moment of writing to the operating system; for data that can be made again.
    """
    path = _path(case_id)
    if not path.exists():
        _write_once(path, _wrapper().encrypt(Fernet.generate_key()), durable)


def seal(case_id: UUID, text: str) -> str:
    """Encrypt `text` for one case; raises `TextIsGone` when it has no key."""
    return _cipher(case_id).encrypt(text.encode()).decode()


def unseal(case_id: UUID, token: str) -> str:
    """The text again; raises `TextIsGone` when the key is no longer there or does not fit."""
    if not token:
        return ""
    try:
        return _cipher(case_id).decrypt(token.encode()).decode()
    except InvalidToken as error:
        raise TextIsGone from error


def destroy(case_id: UUID) -> None:
    """Make every text of the case unreadable for good. Safe to repeat."""
    _path(case_id).unlink(missing_ok=True)


def _cipher(case_id: UUID) -> Fernet:
    try:
        return Fernet(_wrapper().decrypt(_path(case_id).read_bytes()))
    except (FileNotFoundError, InvalidToken) as error:
        raise TextIsGone from error


def _write_once(path: Path, wrapped: bytes, durable: bool) -> None:
    """Put the key on disk whole or not at all; whoever comes second finds the first one's key there."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    handle, draft = tempfile.mkstemp(dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(wrapped)
            file.flush()
            if durable:
                os.fsync(file.fileno())
        with suppress(FileExistsError):
            os.link(draft, path)
    finally:
        os.unlink(draft)
    if durable:
        _sync_names(path.parent)


def _sync_names(folder: Path) -> None:
    """A file whose name is not on disk yet is lost with the power, and the case's text with it."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _path(case_id: UUID) -> Path:
    return Path(settings.KEY_STORE) / case_id.hex[:2] / case_id.hex


def _wrapper() -> MultiFernet:
    return _wrapper_of(tuple(settings.CONFIDENTIALITY_KEYS))


@lru_cache(maxsize=4)
def _wrapper_of(keys: tuple[str, ...]) -> MultiFernet:
    return MultiFernet([Fernet(key) for key in keys])
