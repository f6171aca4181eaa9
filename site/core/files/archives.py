"""A zip read within bounds: what it says of its own sizes is not believed, only what comes out is counted."""

import io
import zipfile
from pathlib import PurePosixPath

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from core.files.refusing import Unacceptable

MOST_PARTS = 2_000
MOST_BYTES = 60 * 1024 * 1024
TOO_MUCH = _("This document unpacks into far more than it should hold. Save it as PDF and add that.")
BROKEN = _("This document cannot be read. Open it, save it again as DOCX, ODT or PDF, and add that.")


def parts_of(data: bytes) -> dict[str, bytes]:
    """Every file in the zip by its name, in order; raises `Unacceptable` for what no word processor writes."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _read(archive)
    except Unacceptable:
        raise
    except Exception as error:  # broken or made to break its reader
        raise Unacceptable(BROKEN) from error


def _read(archive: zipfile.ZipFile) -> dict[str, bytes]:
    entries = [entry for entry in archive.infolist() if not entry.is_dir()]
    if len(entries) > MOST_PARTS:
        raise Unacceptable(TOO_MUCH)
    parts: dict[str, bytes] = {}
    left = MOST_BYTES
    for entry in entries:
        _check(entry, parts)
        with archive.open(entry) as part:
            parts[entry.filename] = part.read(left + 1)
        left -= len(parts[entry.filename])
        if left < 0:
            raise Unacceptable(TOO_MUCH)
    return parts


def _check(entry: zipfile.ZipInfo, parts: dict[str, bytes]) -> None:
    path = PurePosixPath(entry.filename)
    if entry.flag_bits & 0x1:
        raise Unacceptable(
            gettext("This document has a password, so it cannot be checked. Save it without one.")
        )
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise Unacceptable(BROKEN)
    if path.is_absolute() or ".." in path.parts or "\\" in entry.filename or entry.filename in parts:
        raise Unacceptable(BROKEN)


def packed(parts: dict[str, bytes]) -> bytes:
    """A new zip of these parts, without dates, comments or anything between them."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            how = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(zipfile.ZipInfo(name), data, compress_type=how)
    return out.getvalue()
