"""A document that an editor puts up for readers: what its name says it is, and nothing in it that acts."""

from collections.abc import Callable
from pathlib import PurePath

from django.conf import settings
from django.utils.translation import gettext as _

from core.files import archives, office
from core.files.kinds import OPEN_DOCUMENT, ZIP
from core.files.refusing import Unacceptable
from core.files.scanner import scan

OOXML = b"application/vnd.openxmlformats-officedocument."
MAIN = {".pptx": b"presentationml.presentation.main+xml", ".xlsx": b"spreadsheetml.sheet.main+xml"}


def check(name: str, data: bytes) -> None:
    """Raises `Unacceptable` with a sentence for whoever chose the file."""
    suffix = PurePath(name).suffix.lower()
    most = settings.DOCUMENT_MEGABYTES
    if len(data) > most * 1024 * 1024:
        raise Unacceptable(
            _("This file is larger than %(most)d MB. Make it smaller, or divide it.") % {"most": most}
        )
    if suffix not in CHECKS:
        raise Unacceptable(
            _("This kind of file is not taken. Save it as PDF, DOCX, ODT, PPTX, XLSX, CSV or TXT.")
        )
    scan(data)
    CHECKS[suffix](suffix, data)


def _not_one(suffix: str) -> Unacceptable:
    kind = suffix.lstrip(".").upper()
    return Unacceptable(
        _("This is not a %(kind)s file, whatever its name says. Open it and save it again as %(kind)s.")
        % {"kind": kind}
    )


def _pdf(suffix: str, data: bytes) -> None:
    if not data.startswith(b"%PDF-"):
        raise _not_one(suffix)
    from core.files import pdf  # large, and seldom needed

    pdf.rebuilt(data)


def _odt(suffix: str, data: bytes) -> None:
    if not (data.startswith(ZIP) and data[30:].startswith(OPEN_DOCUMENT)):
        raise _not_one(suffix)
    office.rebuilt_odt(data)


def _docx(suffix: str, data: bytes) -> None:
    if not data.startswith(ZIP):
        raise _not_one(suffix)
    office.rebuilt_docx(data)


def _office(suffix: str, data: bytes) -> None:
    """Slides and sheets: charts bring a sheet inside them, so only what acts is refused."""
    if not data.startswith(ZIP):
        raise _not_one(suffix)
    parts = archives.parts_of(data)
    types = parts.get("[Content_Types].xml", b"")
    if b"macroEnabled" in types or any(office.CODE.search(name) for name in parts):
        raise Unacceptable(office.MACROS)
    if OOXML + MAIN[suffix] not in types:
        raise _not_one(suffix)


def _text(suffix: str, data: bytes) -> None:
    """Words only: no other kind of file, and no page a browser would run."""
    try:
        words = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        words = data.decode("cp1252", "replace")
    opening = words.lstrip()[:4096].lower()
    is_markup = any(mark in opening for mark in ("<!doctype", "<html", "<svg", "<script", "<?xml", "<body"))
    if "\x00" in words or is_markup or data.startswith((ZIP, b"%PDF-")):
        raise _not_one(suffix)


CHECKS: dict[str, Callable[[str, bytes], None]] = {
    ".pdf": _pdf,
    ".odt": _odt,
    ".docx": _docx,
    ".pptx": _office,
    ".xlsx": _office,
    ".txt": _text,
    ".csv": _text,
}
