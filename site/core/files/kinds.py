"""What a file is, by what is in it. Its name and what the browser calls it are never asked."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from core.files import office, pictures
from core.files.refusing import Unacceptable


@dataclass(frozen=True)
class Kind:
    """`rebuild` returns the file without its metadata, or raises `Unacceptable`."""

    name: str
    suffix: str
    content_type: str
    is_one: Callable[[bytes], bool]
    rebuild: Callable[[bytes], bytes]


def _rebuilt_pdf(data: bytes) -> bytes:
    """Its reader is large and seldom needed: it is loaded with the first PDF."""
    from core.files import pdf

    return pdf.rebuilt(data)


ZIP = b"PK\x03\x04"
OPEN_DOCUMENT = b"mimetypeapplication/vnd.oasis.opendocument.text"

_ALL = (
    Kind("PDF", ".pdf", "application/pdf", lambda data: data.startswith(b"%PDF-"), _rebuilt_pdf),
    Kind("PNG", ".png", "image/png", lambda data: data.startswith(b"\x89PNG\r\n\x1a\n"), pictures.rebuilt),
    Kind("JPEG", ".jpg", "image/jpeg", lambda data: data.startswith(b"\xff\xd8\xff"), pictures.rebuilt),
    Kind(
        "ODT",
        ".odt",
        "application/vnd.oasis.opendocument.text",
        lambda data: data.startswith(ZIP) and data[30:].startswith(OPEN_DOCUMENT),
        office.rebuilt_odt,
    ),
    Kind(
        "DOCX",
        ".docx",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        lambda data: data.startswith(ZIP),
        office.rebuilt_docx,
    ),
)
KINDS = {kind.name: kind for kind in _ALL}


def kind_of(data: bytes) -> Kind:
    """The first kind that fits; a zip that is no document is refused when it is rebuilt."""
    for kind in _ALL:
        if kind.is_one(data):
            return kind
    raise Unacceptable(
        _("This is not a PDF, DOCX, ODT, PNG or JPEG file, whatever its name says. Save it as one of these.")
    )
