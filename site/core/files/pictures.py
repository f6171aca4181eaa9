"""Pictures are painted anew, so that only what can be seen is kept: no place, camera, comment or second picture."""

import io
from pathlib import PurePath
from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from PIL import Image, ImageOps

from core.files.refusing import Unacceptable

# About four times what a telephone takes; a few kilobytes can claim far more and fill the memory.
MOST_PIXELS = 40_000_000
OF_PARTICIPANTS = ("PNG", "JPEG")
OF_EDITORS = (*OF_PARTICIPANTS, "WEBP", "AVIF")
TYPES = {
    ".avif": "image/avif",
    ".webp": "image/webp",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".png": "image/png",
}
QUALITY: dict[str, dict[str, Any]] = {
    "JPEG": {"quality": 88},
    "WEBP": {"quality": 90},
    "AVIF": {"quality": 80},
    "PNG": {"optimize": False},
}
UNREADABLE = _(
    "This picture cannot be read. Open it on your own machine, save it again as PNG or JPEG, and add that."
)


def type_of(name: str) -> str:
    """What a file of ours is sent as, by its name; empty for what is no picture."""
    return TYPES.get(PurePath(name).suffix.lower(), "")


def rebuilt(data: bytes, forms: tuple[str, ...] = OF_PARTICIPANTS) -> bytes:
    """The same picture the right way up, in its own format, with nothing but its pixels."""
    try:
        with Image.open(io.BytesIO(data), formats=forms) as picture:
            _check_size(picture)
            return _painted(ImageOps.exif_transpose(picture), str(picture.format))
    except Unacceptable:
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise Unacceptable(_too_large()) from error
    except Exception as error:  # a picture made to break its reader fails in any way it likes
        raise Unacceptable(UNREADABLE) from error


def _check_size(picture: Any) -> None:
    if picture.width * picture.height > MOST_PIXELS:
        raise Unacceptable(_too_large())


def _too_large() -> str:
    return gettext(
        "This picture has more than %(number)s million pixels. Make it smaller and add it again."
    ) % {"number": MOST_PIXELS // 1_000_000}


def _painted(picture: Any, form: str) -> bytes:
    see_through = form != "JPEG" and ("A" in picture.mode or "transparency" in picture.info)
    plain = picture.convert("RGBA" if see_through else "RGB")
    plain.info = {}
    out = io.BytesIO()
    plain.save(out, form, **QUALITY[form])
    return out.getvalue()
