"""Words as a search compares them: without capitals, accents, endings, and the choice between -ise and -ize."""

import re
import unicodedata
from functools import lru_cache

import snowballstemmer

WORD = re.compile(r"[^\W_]+")
INVISIBLE = re.compile("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
IZE = re.compile(r"(?<=[a-z]{2})([iy])z(e|ed|es|er|ers|ing|ation|ations)$")
LETTERS_AT_MOST = 40

# Said in every sentence, so that they tell no page from another; single letters are what an apostrophe leaves.
_EMPTY = """
a about am an and are as at be been but by can could d did do does for from had has have how i if in into is it its ll
m me my of on or our re s should so t than that the their them then there these they this those to us ve was we were
what when where which while who why will with would you your
"""
EMPTY = frozenset(_EMPTY.split())

_stemmer = snowballstemmer.stemmer("english")


def words_of(text: str) -> list[str]:
    """In the order of the text, small letters only."""
    return [word[:LETTERS_AT_MOST] for word in WORD.findall(plain(text))]


def plain(text: str) -> str:
    """Without capitals, accents, and what is there but cannot be seen."""
    if text.isascii():
        return text.lower()
    spelt_out = unicodedata.normalize("NFKD", INVISIBLE.sub("", text).casefold())
    return "".join(letter for letter in spelt_out if not unicodedata.combining(letter)).casefold()


@lru_cache(maxsize=1 << 14)
def stem(word: str) -> str:
    """What the forms of one word have in common: recognise, recognised, recognizing. A word as `words_of` gives it."""
    return str(_stemmer.stemWord(IZE.sub(r"\1s\2", word)))


def telling_words(text: str) -> list[str]:
    """Without those that every sentence has."""
    return [word for word in words_of(text) if word not in EMPTY]


def stems_of(text: str) -> list[str]:
    return [stem(word) for word in telling_words(text)]
