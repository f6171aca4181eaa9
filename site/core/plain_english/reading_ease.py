"""Flesch's reading ease: 206.835 − 1.015 × words a sentence − 84.6 × syllables a word, from 0 to 100.

R. Flesch, A new readability yardstick, Journal of Applied Psychology 32 (1948). Made for English; a short text says little.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from core.plain_english.sentences import prose_of, sentences_in, syllables_in, words_in

FEWEST_WORDS = 60
BANDS: list[tuple[int, str | Promise]] = [
    (60, _("Easy: a tired colleague takes it in at the first reading.")),
    (45, _("Fair for a page on practice. Shorter sentences would help.")),
    (30, _("Hard. Make two sentences of the longest ones, and look for shorter words.")),
    (0, _("Very hard, like a law. Say it as you would to a new colleague.")),
]


@dataclass(frozen=True)
class Ease:
    """`score` as Flesch counts it; `average` in words a sentence."""

    score: int
    average: int

    @property
    def sentence(self) -> str | Promise:
        return next(words for least, words in BANDS if self.score >= least)


def ease_of(paragraphs: Iterable[str]) -> Ease | None:
    """None while there is too little prose to say anything."""
    sentences = [sentence for text in prose_of(paragraphs) for sentence in sentences_in(text)]
    words = [word for sentence in sentences for word in words_in(sentence)]
    if len(words) < FEWEST_WORDS:
        return None
    long, heavy = len(words) / len(sentences), sum(map(syllables_in, words)) / len(words)
    score = 206.835 - 1.015 * long - 84.6 * heavy
    return Ease(round(min(max(score, 0), 100)), round(long))
