"""Case text is kept under a data key per case; the data key is kept apart from the database.

A key file holds the case's Fernet key, wrapped by the confidentiality key. Without the file, the text is
unreadable everywhere, in old backups of the database too: that is what destroying a case means.
"""

import fcntl
import hmac
import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from uuid import UUID

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings


class StoreIsAway(Exception):
    """The key store is not mounted: what may still lie in it cannot be destroyed now."""


class TextIsGone(Exception):
    """The case's key was destroyed, or is not in this host's key store."""


def make_key(case_id: UUID, *, durable: bool = True) -> None:
    """Give a new case its key, on disk before anything is sealed with it. Safe to repeat.

    Only here, never in passing: a store that is not mounted must not be answered with a second key.
    `durable=False` leaves the moment of writing to the operating system; for data that can be made again.
    """
    path = _path(case_id)
    if not path.exists():
        write_once(path, _wrapper().encrypt(Fernet.generate_key()), durable)


def seal(case_id: UUID, text: str) -> str:
    """Encrypt `text` for one case; raises `TextIsGone` when it has no key."""
    return seal_bytes(case_id, text.encode()).decode()


def seal_bytes(case_id: UUID, data: bytes) -> bytes:
    """The same for a file."""
    return _cipher(case_id).encrypt(data)


def unseal(case_id: UUID, token: str) -> str:
    """The text again; raises `TextIsGone` when the key is no longer there or does not fit."""
    return unseal_bytes(case_id, token.encode()).decode() if token else ""


def unseal_bytes(case_id: UUID, token: bytes) -> bytes:
    """The file again; raises `TextIsGone` when the key is no longer there or does not fit."""
    try:
        return _cipher(case_id).decrypt(token)
    except InvalidToken as error:
        raise TextIsGone from error


def marker(case_id: UUID) -> Callable[[str], str]:
    """Makes of a text what stands for it beside the case: without the key nobody can try which text it was.

    Raises `TextIsGone`.
    """
    key = _keys(case_id)[-1]
    return lambda text: hmac.new(key, text.encode(), sha256).hexdigest()[:16]


def begin_new_key(case_id: UUID) -> None:
    """From now on seal with a new key, and still read what an older one sealed; raises `TextIsGone`."""
    _rewrite(case_id, lambda keys: [Fernet.generate_key(), *keys])


def end_older_keys(case_id: UUID, token: str) -> None:
    """Destroy every key older than the one that sealed `token`: what they sealed is unreadable in backups too."""
    _rewrite(case_id, lambda keys: keys[: _which(keys, token) + 1])


def _which(keys: list[bytes], token: str) -> int:
    for number, key in enumerate(keys):
        with suppress(InvalidToken):
            Fernet(key).decrypt(token.encode())
            return number
    raise TextIsGone


def _rewrite(case_id: UUID, change: Callable[[list[bytes]], list[bytes]]) -> None:
    path = _path(case_id)
    _keys(case_id)  # a case without a key may have no folder to lock
    with locked(path.parent):
        before = _keys(case_id)
        after = change(before)
        if after != before:
            os.replace(write_draft(path, _wrapper().encrypt(b"\n".join(after))), path)
            sync_names(path.parent)


def destroy(case_id: UUID) -> None:
    """Make every text of the case unreadable for good, what a killed writer left too. Safe to repeat.

    Raises `StoreIsAway`: a key that nobody looks for again would be found with an old backup.
    """
    path = _path(case_id)
    if not Path(settings.KEY_STORE).is_dir():
        raise StoreIsAway
    if not path.parent.is_dir():
        return
    with locked(path.parent):
        for file in path.parent.glob(f"{path.name}*"):
            file.unlink(missing_ok=True)


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Alone with the keys of one folder, so that a key being wrapped anew cannot outlive its destruction."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _cipher(case_id: UUID) -> MultiFernet:
    return MultiFernet([Fernet(key) for key in _keys(case_id)])


def _keys(case_id: UUID) -> list[bytes]:
    """The newest first; one, but while a case is being sealed anew."""
    try:
        return _wrapper().decrypt(_path(case_id).read_bytes()).split(b"\n")
    except (FileNotFoundError, InvalidToken) as error:
        raise TextIsGone from error


def write_once(path: Path, sealed: bytes, durable: bool = True) -> None:
    """Put a file on disk whole or not at all; whoever comes second finds the first one's there."""
    _make_folder(path.parent)
    draft = write_draft(path, sealed, durable)
    try:
        with suppress(FileExistsError):
            os.link(draft, path)
    finally:
        os.unlink(draft)
    if durable:
        sync_names(path.parent)


def write_draft(path: Path, sealed: bytes, durable: bool = True) -> str:
    """A whole file beside `path`, its name beginning with that of `path`; returns where it is."""
    handle, draft = tempfile.mkstemp(dir=path.parent, prefix=f"{path.name}.")
    with os.fdopen(handle, "wb") as file:
        file.write(sealed)
        file.flush()
        if durable:
            os.fsync(file.fileno())
    return draft


def _make_folder(folder: Path) -> None:
    """Readable by its owner only, its own name on disk as well."""
    if not folder.is_dir():
        _make_folder(folder.parent)
        folder.mkdir(exist_ok=True, mode=0o700)
        sync_names(folder.parent)


def sync_names(folder: Path) -> None:
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
