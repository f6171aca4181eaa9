"""DOCX and ODT: no macros, nothing fetched from elsewhere, nobody's name in the properties."""

import io
import re
from xml.etree import ElementTree

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from PIL import Image

from core.files import archives, pictures
from core.files.refusing import Unacceptable

WORD = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
MACROS = _(
    "This document carries macros, which can harm whoever opens it. Save it as a plain DOCX, ODT or PDF."
)
EMBEDDED = _("This document has another file inside it. Save it as PDF and add that.")
ELSEWHERE = _("This document loads parts of itself from elsewhere. Save it as PDF and add that.")
CODE = re.compile(
    r"vbaproject|vbadata|macros|activex|^basic/|^scripts/|^dialogs/|\.(?:exe|dll|js|vbs|hta)$", re.I
)
INSIDE = re.compile(r"^word/embeddings/|\.(?:bin|ole)$|^Object \d+", re.I)
PICTURES = re.compile(r"^(?:word/media|Pictures|media)/", re.I)
# What a document may point at outside itself: a link somebody may click, and nothing it opens by itself.
HARMLESS = ("/hyperlink",)
NO_PROPERTIES = {
    "docProps/core.xml": b'<?xml version="1.0" encoding="UTF-8"?><cp:coreProperties '
    b'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>',
    "docProps/app.xml": b'<?xml version="1.0" encoding="UTF-8"?><Properties '
    b'xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>',
    "docProps/custom.xml": b'<?xml version="1.0" encoding="UTF-8"?><Properties '
    b'xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>',
    "meta.xml": b'<?xml version="1.0" encoding="UTF-8"?><office:document-meta '
    b'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:version="1.2"><office:meta/>'
    b"</office:document-meta>",
}
# Who wrote a comment or changed a word, in the text itself.
WRITERS = re.compile(
    rb"""(\bw(?:15)?:(?:author|initials|userId)=)(?:"[^"]*"|'[^']*')|(<(?:dc:creator|meta:creator-initials)>)[^<]*(?=</)"""
)


def rebuilt_docx(data: bytes) -> bytes:
    parts = archives.parts_of(data)
    if WORD not in parts.get("[Content_Types].xml", b""):
        raise Unacceptable(
            gettext("This is a zip file and not a plain DOCX or ODT document. Add the documents one by one.")
        )
    return _rebuilt(parts)


def rebuilt_odt(data: bytes) -> bytes:
    parts = archives.parts_of(data)
    if b"encryption-data" in parts.get("META-INF/manifest.xml", b""):
        raise Unacceptable(
            gettext("This document has a password, so it cannot be checked. Save it without one.")
        )
    return _rebuilt(parts)


def _rebuilt(parts: dict[str, bytes]) -> bytes:
    for name, data in parts.items():
        _check(name, data)
    return archives.packed({name: _without_traces(name, data) for name, data in parts.items()})


def _check(name: str, data: bytes) -> None:
    if CODE.search(name):
        raise Unacceptable(MACROS)
    if INSIDE.search(name) and not name.lower().startswith("word/printersettings"):
        raise Unacceptable(EMBEDDED)
    if name.lower().endswith((".xml", ".rels", ".rdf")):
        _check_xml(name, data)


def _check_xml(name: str, data: bytes) -> None:
    """Parsed, not searched: an attribute may be written in ways no search foresees."""
    if b"\x00" in data or b"<!" in re.sub(rb"<!--|<!\[CDATA\[", b"", data):
        raise Unacceptable(archives.BROKEN)  # no word processor declares entities or writes UTF-16
    try:
        found = list(ElementTree.fromstring(data).iter())  # noqa: S314  (no declarations: see above)
    except ElementTree.ParseError as error:
        raise Unacceptable(archives.BROKEN) from error
    for element in found:
        _check_element(name, element)


def _check_element(name: str, element: "ElementTree.Element[str]") -> None:
    values = " ".join(element.attrib.values()).lower()
    if "macroenabled" in values or "vnd.sun.star.script:" in values or "macro:" in values:
        raise Unacceptable(MACROS)
    outside = element.get("TargetMode", "").lower() == "external"
    if outside and not element.get("Type", "").endswith(HARMLESS):
        raise Unacceptable(ELSEWHERE)
    if not element.tag.endswith("}a") and element.tag.startswith(
        "{urn:oasis:names:tc:opendocument:xmlns:drawing"
    ):
        link = element.get("{http://www.w3.org/1999/xlink}href", "")
        if re.match(r"[a-z][a-z+.-]*:|\.\.|/", link, re.I):
            raise Unacceptable(ELSEWHERE)


def _without_traces(name: str, data: bytes) -> bytes:
    if name in NO_PROPERTIES:
        return NO_PROPERTIES[name]
    if "thumbnail" in name.lower():
        return _blank(data)
    if PICTURES.match(name) and data.startswith((b"\x89PNG", b"\xff\xd8\xff")):
        return pictures.rebuilt(data)
    if name.endswith(".xml"):
        return WRITERS.sub(lambda hit: hit[1] + b'"Author"' if hit[1] else hit[2], data)
    return data


def _blank(data: bytes) -> bytes:
    """The small picture of the first page shows what was there before it was made general."""
    out = io.BytesIO()
    Image.new("RGB", (1, 1), "white").save(out, "PNG" if data.startswith(b"\x89PNG") else "JPEG")
    return out.getvalue()
