"""Sealed files of cases: a folder for each case, apart from the media that readers may fetch."""

import os
import shutil
from pathlib import Path
from uuid import UUID

from django.conf import settings

from confidentiality import vault


def keep(case_id: UUID, file_id: UUID, data: bytes) -> None:
    """Seal and write, on disk before the row that names it is committed."""
    vault.write_once(_path(case_id, file_id), vault.seal_bytes(case_id, data))


def read(case_id: UUID, file_id: UUID) -> bytes:
    """The file again; raises `vault.TextIsGone` when it or the case's key is no longer there."""
    try:
        return vault.unseal_bytes(case_id, _path(case_id, file_id).read_bytes())
    except FileNotFoundError as error:
        raise vault.TextIsGone from error


def seal_anew(case_id: UUID, file_id: UUID) -> None:
    """The same bytes under the case's newest key."""
    path = _path(case_id, file_id)
    os.replace(vault.write_draft(path, vault.seal_bytes(case_id, read(case_id, file_id))), path)
    vault.sync_names(path.parent)


def forget(case_id: UUID, file_id: UUID) -> None:
    _path(case_id, file_id).unlink(missing_ok=True)


def forget_all(case_id: UUID) -> None:
    """Remove every file of a case, those of uploads that were never finished too. Safe to repeat."""
    shutil.rmtree(_folder(case_id), ignore_errors=True)


def _folder(case_id: UUID) -> Path:
    return Path(settings.CASE_FILES) / case_id.hex[:2] / case_id.hex


def _path(case_id: UUID, file_id: UUID) -> Path:
    return _folder(case_id) / file_id.hex
