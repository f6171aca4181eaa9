"""What is taken, what is left of it, and what is refused with a sentence."""

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DictionaryObject, NameObject, StreamObject, TextStringObject

from confidentiality.attachments import KINDS, Unacceptable, receive
from core.files.names import cleaned
from makers_files import (
    CONTENT_TYPES,
    MAKERS,
    MARKER,
    RELS,
    make_docx,
    make_jpeg,
    make_odt,
    make_pdf,
    make_png,
    make_zip,
)

EXE = b"MZ\x90\x00" + b"\x00" * 200


def everything_in(data: bytes) -> bytes:
    """The bytes, and those of every part of a zip and every stream of a PDF."""
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return data + b"".join(archive.read(name) for name in archive.namelist())
    if data.startswith(b"%PDF"):
        return data + b"".join(streams_of(PdfReader(io.BytesIO(data))))
    return data


def streams_of(reader: PdfReader) -> Iterator[bytes]:
    for number in range(1, int(str(reader.trailer["/Size"]))):
        part = reader.get_object(number)
        yield str(part).encode()
        if isinstance(part, StreamObject):
            yield part.get_data()


@pytest.mark.parametrize("kind", KINDS)
def test_it_takes_each_kind_under_its_own_name_whatever_it_was_called(kind: str) -> None:
    taken = receive("Plan for the bus stop.exe", MAKERS[kind]())
    assert taken.kind.name == kind
    assert taken.name == f"Plan for the bus stop{taken.kind.suffix}"
    assert receive(taken.name, taken.data).kind.name == kind


@pytest.mark.parametrize("kind", KINDS)
def test_who_made_it_and_where_is_gone(kind: str) -> None:
    before = MAKERS[kind]()
    assert MARKER.encode() in everything_in(before)
    assert MARKER.encode() not in everything_in(receive("a", before).data)


def test_what_it_says_is_still_there() -> None:
    assert b"The place first." in everything_in(receive("a", make_docx()).data)
    assert b"The place first." in everything_in(receive("a", make_odt()).data)
    assert b"The place first." in everything_in(receive("a", make_pdf()).data)


def test_a_picture_loses_its_place_and_stands_upright() -> None:
    with Image.open(io.BytesIO(receive("a", make_jpeg((60, 40), turned=True)).data)) as picture:
        assert picture.size == (40, 60)
        assert not picture.getexif()
        assert "comment" not in picture.info


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_pictures_of_every_mode_are_painted_anew(mode: str) -> None:
    assert receive("a", make_png(mode=mode)).data.startswith(b"\x89PNG")


def test_a_picture_in_a_document_loses_its_place_too() -> None:
    with zipfile.ZipFile(io.BytesIO(receive("a", make_docx()).data)) as archive:
        data = archive.read("word/media/image1.jpeg")
    with Image.open(io.BytesIO(data)) as picture:
        assert not picture.getexif()


def refusal(data: bytes, name: str = "plan.pdf") -> str:
    with pytest.raises(Unacceptable) as refused:
        receive(name, data)
    sentence = str(refused.value)
    assert sentence.endswith(".")
    assert MARKER not in sentence
    return sentence


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (EXE, "not a PDF"),
        (b"", "empty"),
        (b"<html><script>alert(1)</script>", "not a PDF"),
        (b"\n%PDF-1.7 late", "not a PDF"),
        (b"%PDF-1.7\n", "cannot be read"),
        (b"\x89PNG\r\n\x1a\n" + b"\x00" * 50, "cannot be read"),
        (make_jpeg()[:200], "cannot be read"),
        (b"GIF89a", "not a PDF"),
        (make_zip({"a.txt": "words"}), "zip file"),
        (b"PK\x03\x04 and nothing", "cannot be read"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 500, "not a PDF"),
    ],
)
def test_a_name_makes_no_kind(data: bytes, words: str) -> None:
    assert words in refusal(data)


def test_a_file_glued_to_another_stays_behind() -> None:
    bomb = make_zip({"evil.js": MARKER})
    for kind in ("PDF", "PNG", "JPEG"):
        assert MARKER.encode() not in everything_in(receive("a", MAKERS[kind]() + bomb).data)
        assert b"evil.js" not in receive("a", MAKERS[kind]() + bomb).data
    assert b"MZ\x90" not in receive("a", make_docx() + EXE).data


def huge_png(width: int, height: int) -> bytes:
    """A few dozen bytes that claim a picture of any size."""

    def part(name: bytes, data: bytes) -> bytes:
        return struct.pack("!L", len(data)) + name + data + struct.pack("!L", zlib.crc32(name + data))

    head = part(b"IHDR", struct.pack("!LLBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + part(b"IDAT", zlib.compress(b"\x00" * 100)) + part(b"IEND", b"")


@pytest.mark.parametrize("size", [(7000, 7000), (60_000, 60_000), (2**31 - 1, 2**31 - 1)])
def test_a_small_file_with_a_huge_picture_is_refused(size: tuple[int, int]) -> None:
    assert "million pixels" in refusal(huge_png(*size)) or "cannot be read" in refusal(huge_png(*size))


def test_a_zip_bomb_is_refused_before_it_unpacks() -> None:
    bomb = make_docx(**{"word/zeros.xml": b"\x00" * (70 * 1024 * 1024)})
    assert len(bomb) < 200_000
    assert "unpacks into far more" in refusal(bomb)
    many = make_docx(**{f"word/{number}.xml": "<a/>" for number in range(2_100)})
    assert "unpacks into far more" in refusal(many)


def test_a_zip_that_lies_about_its_sizes_is_refused() -> None:
    data = bytearray(make_docx(**{"word/zeros.xml": b"\x00" * (70 * 1024 * 1024)}))
    place = data.rfind(b"PK\x01\x02", 0, data.rfind(b"word/zeros.xml"))
    data[place + 24 : place + 28] = struct.pack("<L", 10)
    assert refusal(bytes(data))


ELSEWHERE = '<Relationship Id="r" Type="http://x/attachedTemplate" Target="http://evil.example/t" TargetMode="{mode}"/>'


@pytest.mark.parametrize(
    ("extra", "words"),
    [
        ({"word/vbaProject.bin": b"code"}, "macros"),
        ({"word/activeX/activeX1.xml": b"<a/>"}, "macros"),
        ({"word/embeddings/sheet.xlsx": b"PK"}, "another file"),
        ({"word/embeddings/oleObject1.bin": b"x"}, "another file"),
        ({"word/_rels/settings.xml.rels": RELS.format(rows=ELSEWHERE.format(mode="External"))}, "elsewhere"),
        (
            {"word/_rels/settings.xml.rels": RELS.format(rows=ELSEWHERE.format(mode="&#69;xternal"))},
            "elsewhere",
        ),
        ({"word/x.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}, "cannot be read"),
        ({"word/x.xml": "<a/>".encode("utf-16")}, "cannot be read"),
        ({"../../etc/passwd": "x"}, "cannot be read"),
        ({"/etc/passwd": "x"}, "cannot be read"),
        (
            {"[Content_Types].xml": CONTENT_TYPES.replace("document.main+xml", "template.main+xml")},
            "zip file",
        ),
        (
            {
                "[Content_Types].xml": CONTENT_TYPES.replace(
                    "</Types>", '<Default ContentType="x.macroEnabled.y"/></Types>'
                )
            },
            "macros",
        ),
    ],
)
def test_a_document_that_acts_or_reaches_out_is_refused(extra: dict[str, Any], words: str) -> None:
    assert words in refusal(make_docx(**extra))


def test_a_link_in_a_document_is_no_harm() -> None:
    row = (
        '<Relationship Id="r" Type="http://x/hyperlink" Target="https://gov.example" TargetMode="External"/>'
    )
    assert receive("a", make_docx(**{"word/_rels/document.xml.rels": RELS.format(rows=row)}))


SCRIPT = '<a xmlns:x="http://www.w3.org/1999/xlink" x:href="vnd.sun.star.script:a.py?location=user"/>'


@pytest.mark.parametrize(
    ("extra", "words"),
    [
        ({"Basic/Standard/Module1.xml": "<a/>"}, "macros"),
        ({"Scripts/python/a.py": "x"}, "macros"),
        ({"styles.xml": SCRIPT}, "macros"),
        ({"META-INF/manifest.xml": "<m><encryption-data/></m>"}, "password"),
        ({"Object 1/content.xml": "<a/>"}, "another file"),
    ],
)
def test_an_odt_is_looked_into_as_well(extra: dict[str, Any], words: str) -> None:
    assert words in refusal(make_odt(**extra))


def altered(**changes: Any) -> bytes:
    """A PDF with something in its root or on its first page."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(make_pdf())))
    for place, value in changes.items():
        target = writer.root_object if place == "root" else writer.pages[0]
        target.update(value)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def action(kind: str, **rest: Any) -> DictionaryObject:
    return DictionaryObject(
        {NameObject("/S"): NameObject(kind), **{NameObject(f"/{k}"): v for k, v in rest.items()}}
    )


@pytest.mark.parametrize(
    "data",
    [
        altered(root={NameObject("/OpenAction"): action("/JavaScript", JS=TextStringObject("app.alert(1)"))}),
        altered(root={NameObject("/OpenAction"): action("/Launch", F=TextStringObject("cmd.exe"))}),
        altered(page={NameObject("/AA"): DictionaryObject({NameObject("/O"): action("/JavaScript")})}),
        altered(
            root={NameObject("/Names"): DictionaryObject({NameObject("/JavaScript"): DictionaryObject()})}
        ),
        altered(
            root={NameObject("/Names"): DictionaryObject({NameObject("/EmbeddedFiles"): DictionaryObject()})}
        ),
        altered(
            page={
                NameObject("/Annots"): DictionaryObject(
                    {NameObject("/Subtype"): NameObject("/FileAttachment")}
                )
            }
        ),
    ],
)
def test_a_pdf_that_acts_or_holds_a_file_is_refused(data: bytes) -> None:
    assert "script, a command or another file" in refusal(data)


def test_a_script_spelt_oddly_is_found_too() -> None:
    plain = altered(root={NameObject("/OpenAction"): action("/JavaScript", JS=TextStringObject("x"))})
    assert "script" in refusal(plain.replace(b"/JavaScript", b"/J#61vaScript").replace(b"/JS", b"/#4aS"))


def test_a_pdf_with_a_password_is_refused_because_nobody_can_check_it() -> None:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(make_pdf())))
    writer.encrypt("", "owner", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    assert "password" in refusal(out.getvalue())


def test_what_an_older_version_of_a_pdf_said_is_gone() -> None:
    first = make_pdf(f"Her name is {MARKER}")
    writer = PdfWriter(io.BytesIO(first), incremental=True)
    writer.add_blank_page(200, 200)
    writer.remove_page(0)
    out = io.BytesIO()
    writer.write(out)
    assert MARKER.encode() in everything_in(out.getvalue())
    assert MARKER.encode() not in everything_in(receive("a", out.getvalue()).data)


def test_too_large_is_refused(settings: Any) -> None:
    settings.CASE_FILE_MEGABYTES = 1
    assert "larger than 1 MB" in refusal(b"%PDF-" + b"0" * (1024 * 1024))


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("../../etc/passwd", "passwd.pdf"),
        ("C:\\Users\\jay\\plan.docx", "plan.pdf"),
        ("plan\u202efdp.exe", "planfdp.pdf"),
        ("a\x00b\r\nSet-Cookie: x.pdf", "abSet-Cookie x.pdf"),
        ("\u2066\u200b.pdf", "file.pdf"),
        ("", "file.pdf"),
        ("...", "file.pdf"),
        (".htaccess", "htaccess.pdf"),
        ("a" * 400 + ".pdf", "a" * 100 + ".pdf"),
        ("plan <b>“é”.pdf", "plan b“é”.pdf"),
        ("plan.pdf.exe", "plan.pdf.pdf"),
    ],
)
def test_a_name_leads_nowhere_and_hides_nothing(name: str, called: str) -> None:
    assert cleaned(name, ".pdf") == called


@given(name=st.text(max_size=300))
def test_no_name_breaks_out(name: str) -> None:
    called = cleaned(name, ".pdf")
    assert called.endswith(".pdf")
    assert len(called) <= 104
    assert called == cleaned(called, ".pdf")
    assert not set(called) & set("/\\\r\n\x00\u202e\u2066")


@given(
    data=st.binary(max_size=400), kind=st.sampled_from(["%PDF-1.4\n", "PK\x03\x04", "\x89PNG\r\n\x1a\n", ""])
)
def test_no_bytes_break_it(data: bytes, kind: str) -> None:
    with pytest.raises(Unacceptable):
        receive("a", kind.encode("latin-1") + data)
