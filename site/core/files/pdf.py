"""PDF: nothing that acts, nothing inside it, no properties; written again from what its pages need."""

import io
from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext, gettext_lazy
from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject

from core.files.refusing import Unacceptable

MOST_OBJECTS = 100_000
MOST_PAGES = 500
UNREADABLE = gettext_lazy("This PDF cannot be read. Print it to a new PDF and add that.")
ACTS = gettext_lazy(
    "This PDF carries a script, a command or another file inside it. Print it to a new PDF and add that."
)
# What acts when the page is opened or clicked, and what holds another file.
FORBIDDEN_KEYS = {
    "/JS",
    "/JavaScript",
    "/Launch",
    "/EmbeddedFile",
    "/EmbeddedFiles",
    "/EF",
    "/RichMedia",
    "/XFA",
}
FORBIDDEN_VALUES = {
    *("/JavaScript", "/Launch", "/EmbeddedFile", "/FileAttachment", "/RichMedia", "/GoToE", "/ImportData"),
    *("/SubmitForm", "/Movie", "/Sound", "/Rendition", "/RichMediaExecute", "/Screen", "/3D"),
}
# Where to open it goes too: it may be all that still holds a page that was taken out.
TRACES = ("/Metadata", "/PieceInfo", "/LastModified", "/Thumb", "/OpenAction")


def rebuilt(data: bytes) -> bytes:
    """The PDF written anew from its root: no properties, no older versions, nothing before or behind it."""
    try:
        return _rebuilt(data)
    except Unacceptable:
        raise
    except Exception as error:  # made to break its reader, or simply broken; recursion and memory too
        raise Unacceptable(UNREADABLE) from error


def _rebuilt(data: bytes) -> bytes:
    reader = PdfReader(io.BytesIO(data), strict=False)
    if reader.is_encrypted:
        raise Unacceptable(
            gettext("This PDF has a password or limits, so it cannot be checked. Print it to a new PDF.")
        )
    if len(reader.pages) > MOST_PAGES:
        raise Unacceptable(
            gettext("This PDF has more than %(pages)s pages. Add only those that matter.")
            % {"pages": MOST_PAGES}
        )
    # First taken off, then copied: only what can still be reached from the root comes along.
    for part in list(_dictionaries(reader.trailer["/Root"])):
        _check(part)
        _strip(part)
    writer = PdfWriter(clone_from=reader)
    writer.metadata = None
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _dictionaries(root: Any) -> Iterator[DictionaryObject]:
    """Every dictionary that can be reached from the root, each once, without recursion."""
    seen: set[tuple[int, int]] = set()
    waiting = [root]
    for _ in range(MOST_OBJECTS * 10):
        if not waiting:
            return
        one = waiting.pop()
        if isinstance(one, IndirectObject):
            if (one.idnum, one.generation) in seen:
                continue
            seen.add((one.idnum, one.generation))
            one = one.get_object()
        if isinstance(one, DictionaryObject):
            yield one
            waiting.extend(one.values())
        elif isinstance(one, ArrayObject):
            waiting.extend(one)
    raise Unacceptable(UNREADABLE)


def _check(part: DictionaryObject) -> None:
    kinds = {str(part.get(key)) for key in ("/S", "/Type", "/Subtype")}
    if FORBIDDEN_KEYS & set(part) or FORBIDDEN_VALUES & kinds:
        raise Unacceptable(ACTS)


def _strip(part: DictionaryObject) -> None:
    for key in TRACES:
        part.pop(key, None)
    if part.get("/Type") == "/Annot" and part.get("/Subtype") != "/Widget":
        part.pop("/T", None)  # who wrote the note
