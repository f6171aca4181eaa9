"""What a file is called: a participant writes it, so it is text like any other."""

import re
import unicodedata
from pathlib import PureWindowsPath

LONGEST = 100
# Format characters, control characters, private use, surrogates: what makes a name look like another.
HIDDEN = {"Cc", "Cf", "Co", "Cs", "Cn", "Zl", "Zp"}
FORBIDDEN = set('/\\:*?"<>|%')
# Seven letters and digits by chance: small, capital and a digit, and no word with a number behind it.
ADDED = re.compile(r"_(?=\w*\d)(?=\w*[a-z])(?=\w*[A-Z])(?![A-Z]?[a-z]+\d+\.)[A-Za-z0-9]{7}(?=\.\w+$)")


def cleaned(name: str, suffix: str) -> str:
    """The last part of `name`, without what could hide its end or lead elsewhere, with the content's own suffix."""
    last = PureWindowsPath(name.replace("/", "\\").split("\\")[-1][:500])
    stem = last.stem if last.suffix else last.name
    plain = unicodedata.normalize("NFC", stem)
    kept = "".join(c for c in plain if unicodedata.category(c) not in HIDDEN and c not in FORBIDDEN)
    return f"{' '.join(kept.split()).strip('. ')[:LONGEST] or 'file'}{suffix}"


def as_given(name: str) -> str:
    """Without what the storage adds where a name is taken: it means nothing, and may look like a postcode."""
    return ADDED.sub("", name)


def in_words(name: str) -> str:
    """The name as the identifier check reads it, without its suffix: “J_Smith-report” is three words."""
    return "".join(" " if c in "_-+" else c for c in name.rpartition(".")[0])
