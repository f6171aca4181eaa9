"""Controls that turn the order of letters around make a text read otherwise than it is written: “exe.pdf” for “fdp.exe”.

Scripts that run from right to left need none of them; their own marks (U+200E, U+200F) stay.
"""

import re

TURNS = "\u202a-\u202e\u2066-\u2069"
_in_text = re.compile(f"[{TURNS}]")
# The same as UTF-8, and written out as a reference. Two, since one that begins alike everywhere is found faster.
_in_bytes = re.compile(rb"\xe2(?:\x80[\xaa-\xae]|\x81[\xa6-\xa9])")
_as_reference = re.compile(rb"&#(?:x0*20(?:2[a-e]|6[6-9])|0*(?:823[4-8]|829[4-7]));", re.IGNORECASE)


def without_turns(text: str) -> str:
    return _in_text.sub("", text)


def without_turns_in(content: bytes) -> bytes:
    """Of a page in UTF-8."""
    return _as_reference.sub(b"", _in_bytes.sub(b"", content))
