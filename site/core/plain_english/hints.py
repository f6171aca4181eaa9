"""What would make a text plainer and kinder, most important first."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.plain_english.sentences import sentences_in, words_in
from core.plain_english.words import BLAMING, JARGON, WELL_KNOWN

LONGEST = 25  # words in a sentence
OF_EACH_KIND = 5
SHOWN_WORDS = 9
MANY = 5  # more than one sentence in so many
NOT_EXPLAINED = gettext_lazy("Write it out the first time, or add it to the glossary.")
WHO = gettext_lazy("Who does it? Begin with them.")

ABBREVIATION = re.compile(r"\b[A-Z][A-Z&]*[A-Z]s?\b")
IRREGULAR = "made|done|given|taken|held|kept|seen|known|told|found|left|brought|sent|built|drawn|written|shown|chosen|set"
PASSIVE = re.compile(
    rf"\b(?:is|are|was|were|be|been|being)\s+(?:\w+ly\s+)?(?:\w{{3,}}ed|{IRREGULAR})\b(?!\s+to\b)",
    re.IGNORECASE,
)


class Kind(IntEnum):
    """In the order in which they matter."""

    BLAMING = 1
    ABBREVIATION = 2
    LONG = 3
    JARGON = 4
    PASSIVE = 5

    @property
    def label(self) -> str | Promise:
        return LABELS[self]


LABELS = {
    Kind.BLAMING: gettext_lazy("Kinder words"),
    Kind.ABBREVIATION: gettext_lazy("Letters to explain"),
    Kind.LONG: gettext_lazy("Long sentences"),
    Kind.JARGON: gettext_lazy("Plainer words"),
    Kind.PASSIVE: gettext_lazy("Who does it"),
}


@dataclass(frozen=True)
class Hint:
    kind: Kind
    quote: str
    say: str | Promise


def hints_on(paragraphs: Iterable[str], explained: Collection[str] = ()) -> list[Hint]:
    """`explained`: letters the site explains by itself, such as the terms of its glossary."""
    texts = list(paragraphs)
    found = [*_listed(texts), *_abbreviations(texts, explained), *_long(texts), *_passive(texts)]
    first = list(dict.fromkeys(found))
    return [hint for kind in Kind for hint in [one for one in first if one.kind is kind][:OF_EACH_KIND]]


def _pattern(words: str) -> re.Pattern[str]:
    """“put* (a|b)” → any ending of “put”, then a or b, as whole words."""
    expression = words.replace("*", r"\w*").replace(" ", r"\s+")
    return re.compile(rf"\b{expression}\b", re.IGNORECASE)


LISTS = [
    (Kind.BLAMING, [(_pattern(words), say) for words, say in BLAMING.items()]),
    (Kind.JARGON, [(_pattern(words), say) for words, say in JARGON.items()]),
]


def _listed(texts: list[str]) -> Iterator[Hint]:
    for kind, patterns in LISTS:
        for text in texts:
            for pattern, say in patterns:
                for match in pattern.finditer(text):
                    yield Hint(kind, match.group().lower(), say)


def _abbreviations(texts: list[str], explained: Collection[str]) -> Iterator[Hint]:
    known = WELL_KNOWN | {word.strip() for word in explained}
    whole = "\n".join(texts)
    for match in ABBREVIATION.finditer(whole):
        letters = match.group().removesuffix("s")
        if letters not in known and match.group() not in known and not _explained_in(letters, whole):
            yield Hint(Kind.ABBREVIATION, letters, NOT_EXPLAINED)


def _explained_in(letters: str, text: str) -> bool:
    """“the multi-agency hub (MASH)” or “MASH (the multi-agency hub)”."""
    exact = re.escape(letters)
    return bool(re.search(rf"\({exact}s?\)|\b{exact}s?\s+\(", text))


def _long(texts: list[str]) -> Iterator[Hint]:
    for text in texts:
        for sentence in sentences_in(text):
            count = len(words_in(sentence))
            if count > LONGEST:
                words = sentence.split()
                quote = " ".join(words[:SHOWN_WORDS]) + "…"
                say = _("%(count)s words. Make two sentences of it.") % {"count": count}
                yield Hint(Kind.LONG, quote, say)


def _passive(texts: list[str]) -> list[Hint]:
    """Only where they are many: now and then nobody needs to be named."""
    found = [match.group().lower() for text in texts for match in PASSIVE.finditer(text)]
    sentences = sum(len(sentences_in(text)) for text in texts)
    return [Hint(Kind.PASSIVE, quote, WHO) for quote in found] if len(found) * MANY > sentences else []
