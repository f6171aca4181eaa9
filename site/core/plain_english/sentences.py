"""Text taken apart: sentences, words, syllables."""

import re
from collections.abc import Iterable

WORD = re.compile(r"[A-Za-zÀ-ÖØ-öø-ÿ]+(?:['’-][A-Za-zÀ-ÖØ-öø-ÿ]+)*")
# A full stop after one of these ends no sentence.
SHORT_FORMS = (
    "e.g",
    "i.e",
    "etc",
    "cf",
    "no",
    "dr",
    "mr",
    "mrs",
    "ms",
    "st",
    "vs",
    "para",
    "p",
    "pp",
    "s",
    "ss",
)
END = re.compile(r"(?<=[.!?…])[”’\")\]]*\s+")
_SHORT_FORM_AT_END = re.compile(
    r"(?:^|[\s(])(?:" + "|".join(map(re.escape, SHORT_FORMS)) + r")\.$", re.IGNORECASE
)

VOWELS = re.compile(r"[aeiouyà-öø-ÿ]+")
# Written and not spoken: “place”, “asked”, “makes”; but “table”, “wanted”, “places”.
SILENT = re.compile(r"(?:[^laeiouy]|[aeiouy]l)e$|[^aeioutd]ed$|[^aeiousxzcg]es$")
# Two vowels side by side and spoken apart: “area”, “guardian”, “radio”, “theatre”, “being”, “quiet”, “evaluate”.
APART = re.compile(
    r"ea$|ea(?=tr|ti)|[^tcsg]ia|ia(?=t)|io(?=s?$|lo|le|d)|[^tcxg]io(?=us)|eo$|eo(?=l|g|s)|(?<=[aeiouy])(?=ing)"
    r"|[^q]ua(?=l|t)|ue(?=nc)|oe(?=[mt])|iet|[^c]ien"
)
# Where the rules go wrong and a page on practice has the word often.
KNOWN = {
    "area": 3,
    "areas": 3,
    "business": 2,
    "create": 2,
    "creates": 2,
    "every": 2,
    "everyone": 3,
    "everybody": 4,
}
KNOWN |= {
    "evening": 2,
    "people": 2,
    "safety": 2,
    "science": 2,
    "society": 4,
    "some": 1,
    "someone": 2,
    "somebody": 3,
}
KNOWN |= {"something": 2, "sometimes": 2, "tea": 1, "sea": 1, "theatre": 3, "themselves": 2, "therefore": 2}
KNOWN |= {
    "behaviour": 3,
    "safeguarding": 3,
    "friend": 1,
    "friends": 1,
    "friendship": 2,
    "science": 2,
    "patient": 2,
}


def sentences_in(paragraph: str) -> list[str]:
    """In their order; a heading or a line without a stop is one too."""
    found: list[str] = []
    for piece in END.split(paragraph.strip()):
        if found and _SHORT_FORM_AT_END.search(found[-1]):
            found[-1] = f"{found[-1]} {piece}"
        elif piece:
            found.append(piece)
    return found


def words_in(text: str) -> list[str]:
    return WORD.findall(text)


def syllables_in(word: str) -> int:
    """As a British reader would say them, near enough for a figure over a whole page; one at least."""
    return sum(_syllables_of(part) for part in re.split(r"[-'’]", word.lower()) if len(part) > 1) or 1


def _syllables_of(word: str) -> int:
    if word in KNOWN:
        return KNOWN[word]
    spoken = len(VOWELS.findall(word)) + len(APART.findall(word))
    return max(spoken - bool(spoken > 1 and SILENT.search(word)), 1)


def prose_of(paragraphs: Iterable[str]) -> list[str]:
    """Those that are written in sentences: a label or a cell of a table would only make the figure look better."""
    return [text for text in paragraphs if text.rstrip('”’") ').endswith((".", "!", "?", "…"))]
