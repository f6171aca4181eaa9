"""Case text is kept under a data key per case; the data key is kept apart from the database.

A key file holds the case's Fernet key, wrapped by the confidentiality key. Without the file, the text is
unreadable everywhere, in old backups of the database too: that is what destroying a case means.
"""

import os
import tempfile
from functools import lru_cache
from pathlib import Path
from uuid import UUID

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings


class TextIsGone(Exception):
    """The case's key was destroyed, or is not in this host's key store."""


def seal(case_id: UUID, text: str) -> str:
    """Encrypt `text` for one case, making the case's key at first use."""
    return _cipher(case_id, make=True).encrypt(text.encode()).decode()


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


def _cipher(case_id: UUID, *, make: bool = False) -> Fernet:
    path = _path(case_id)
    try:
        wrapped = path.read_bytes()
    except FileNotFoundError as error:
        if not make:
            raise TextIsGone from error
        wrapped = _write_once(path, _wrapper().encrypt(Fernet.generate_key()))
    try:
        return Fernet(_wrapper().decrypt(wrapped))
    except InvalidToken as error:
        raise TextIsGone from error


def _write_once(path: Path, wrapped: bytes) -> bytes:
    """Put the key on disk whole or not at all; whoever comes second gets the first one's key."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    handle, draft = tempfile.mkstemp(dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(wrapped)
            file.flush()
            os.fsync(file.fileno())
        os.link(draft, path)
    except FileExistsError:
        return path.read_bytes()
    finally:
        os.unlink(draft)
    return wrapped


def _path(case_id: UUID) -> Path:
    return Path(settings.KEY_STORE) / case_id.hex[:2] / case_id.hex


def _wrapper() -> MultiFernet:
    return _wrapper_of(tuple(settings.CONFIDENTIALITY_KEYS))


@lru_cache(maxsize=4)
def _wrapper_of(keys: tuple[str, ...]) -> MultiFernet:
    return MultiFernet([Fernet(key) for key in keys])
