"""Real files of every kind, made on the spot; and hostile ones."""

import io
import zipfile
from collections.abc import Callable
from typing import Any

from fpdf import FPDF
from PIL import Image, PngImagePlugin

from accounts.models import User
from champions import actions
from champions.models import CaseFile, Consultation
from confidentiality.attachments import receive

MARKER = "zx-wombat-marker"
CONTENT_TYPES = (
    '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument'
    '.wordprocessingml.document.main+xml"/></Types>'
)
WORD_TEXT = (
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p>'
    '<w:ins w:author="Marker Author {marker}"><w:r><w:t>The place first.</w:t></w:r></w:ins></w:p></w:body></w:document>'
)
CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>{marker}</dc:creator></cp:coreProperties>'
)
RELS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{rows}</Relationships>'
ODT_TEXT = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/">'
    "<office:body><office:text><office:annotation><dc:creator>{marker}</dc:creator></office:annotation>"
    "<text:p>The place first.</text:p></office:text></office:body></office:document-content>"
)
ODT_META = (
    '<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"><office:meta><meta:initial-creator>{marker}'
    "</meta:initial-creator></office:meta></office:document-meta>"
)


def make_zip(parts: dict[str, Any], comment: bytes = b"") -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            how = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(name, data, compress_type=how)
        archive.comment = comment
    return out.getvalue()


def make_docx(**extra: Any) -> bytes:
    """With its maker's name in the properties, in a tracked change and in a comment behind the zip."""
    parts = {
        "[Content_Types].xml": CONTENT_TYPES,
        "_rels/.rels": RELS.format(rows=""),
        "word/document.xml": WORD_TEXT.format(marker=MARKER),
        "docProps/core.xml": CORE.format(marker=MARKER),
        "docProps/app.xml": f"<Properties><Company>{MARKER}</Company></Properties>",
        "word/media/image1.jpeg": make_jpeg(),
    }
    return make_zip({**parts, **extra}, MARKER.encode())


def make_odt(**extra: Any) -> bytes:
    parts = {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": ODT_TEXT.format(marker=MARKER),
        "meta.xml": ODT_META.format(marker=MARKER),
        "META-INF/manifest.xml": "<manifest/>",
    }
    return make_zip({**parts, **extra})


def make_pdf(text: str = "The place first.", **properties: Any) -> bytes:
    pdf = FPDF()
    pdf.add_page()
    pdf.set_font("Helvetica", size=12)
    pdf.cell(text=text)
    pdf.set_author(MARKER)
    pdf.set_title(MARKER)
    pdf.set_xmp_metadata(f"<x:xmpmeta xmlns:x='adobe:ns:meta/'>{MARKER}</x:xmpmeta>")
    for name, value in properties.items():
        getattr(pdf, name)(*value)
    return bytes(pdf.output())


def make_jpeg(size: tuple[int, int] = (60, 40), *, turned: bool = False) -> bytes:
    """As from a telephone: where it was taken, with what, and a comment."""
    picture = Image.new("RGB", size, "teal")
    exif = Image.Exif()
    exif[0x010F] = MARKER
    if turned:
        exif[0x0112] = 6
    place = exif.get_ifd(0x8825)
    place[1], place[2] = "N", (52.0, 3.0, 33.0)
    place[29] = MARKER
    out = io.BytesIO()
    picture.save(out, "JPEG", exif=exif, comment=MARKER.encode())
    return out.getvalue()


def make_png(size: tuple[int, int] = (60, 40), mode: str = "RGB") -> bytes:
    words = PngImagePlugin.PngInfo()
    words.add_text("Author", MARKER)
    words.add_itxt("Place", MARKER, zip=True)
    out = io.BytesIO()
    Image.new(mode, size).save(out, "PNG", pnginfo=words)
    return out.getvalue()


MAKERS: dict[str, Callable[..., bytes]] = {
    "PDF": make_pdf,
    "DOCX": make_docx,
    "ODT": make_odt,
    "PNG": make_png,
    "JPEG": make_jpeg,
}


def make_file(case: Consultation, person: User, name: str = "Plan for the stop.pdf") -> CaseFile:
    """Added, not sent yet."""
    return actions.attach(case, person, receive(name, make_pdf()))


def make_sent_file(case: Consultation, person: User, name: str = "Plan for the stop.pdf") -> CaseFile:
    file = make_file(case, person, name)
    CaseFile.objects.filter(pk=file.pk).update(is_sent=True)
    return file
