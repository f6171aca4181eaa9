"""What people search for and do not find: the words and how often, never who, and never words that point at anybody."""

import logging
import re
from datetime import date, timedelta
from itertools import islice
from typing import Any, NamedTuple

from django.db import DatabaseError, transaction
from django.db.models import F, Max, QuerySet, Sum
from django.utils import timezone

from confidentiality.identifiers import find
from confidentiality.identifiers.given_names import GIVEN_NAMES
from core.search_backend import cleaned_words
from home.finding.asking import question_of
from home.finding.shelf import shelf
from home.finding.suggesting import vocabulary
from home.finding.words import WORD, plain, telling_words, words_of
from home.models import UnfoundWords

logger = logging.getLogger(__name__)
WORDS_AT_MOST, LETTERS_AT_MOST = 6, 60
ROWS_A_MONTH = 1000
KEPT = timedelta(days=400)
LATELY = timedelta(days=90)
# What was looked for once or twice may be somebody's name that no list knows.
SHOWN_FROM = 3
# So many times what a panel shows is looked through; each asks the index once.
LOOKED_AT = 10
NUMBER = re.compile(r"\d{3}|\d\D?\d\D?\d")
ADDRESS = re.compile(r"[@/\\_#]|\b(www|https?)\b|\w\.\w")


class Wanted(NamedTuple):
    words: str
    times: int
    month: date


def note(words: str) -> None:
    """Count a search that found nothing. The searcher gets an answer whether it can be counted or not."""
    kept = what_may_be_kept(words)
    try:
        with transaction.atomic():
            _note(kept)
    except DatabaseError:
        logger.exception("words that found nothing could not be counted")


def _note(kept: str) -> None:
    """A flood of odd words fills no table."""
    if not kept:
        return
    month = timezone.localdate().replace(day=1)
    rows = UnfoundWords.objects.filter(month=month)
    if _count(kept, month) or rows.count() >= ROWS_A_MONTH:
        return
    # Two at once make one row between them, and both count.
    UnfoundWords.objects.bulk_create([UnfoundWords(words=kept, month=month)], ignore_conflicts=True)
    _count(kept, month)


def _count(words: str, month: date) -> int:
    return UnfoundWords.objects.filter(words=words, month=month).update(times=F("times") + 1)


def what_may_be_kept(words: str) -> str:
    """The words in small letters; nothing at all where any of it might be a name, a number, an address or a case."""
    clean = " ".join(cleaned_words(words).split())
    said = words_of(clean)
    if not telling_words(clean) or len(said) > WORDS_AT_MOST or len(clean) > LETTERS_AT_MOST:
        return ""  # so many words tell a story
    if NUMBER.search(clean) or ADDRESS.search(clean) or find(clean) or _names_somebody(clean):
        return ""
    return plain(clean)


def _names_somebody(clean: str) -> bool:
    """A given name, or a capital where no sentence begins, unless the site itself uses the word."""
    known = vocabulary().words
    return any(
        plain(word) not in known and (word.capitalize() in GIVEN_NAMES or (at and word.istitle()))
        for at, word in enumerate(WORD.findall(clean))
    )


def lately() -> date:
    """The first day of what a panel looks back on."""
    return (timezone.localdate() - LATELY).replace(day=1)


def counted(since: date | None = None) -> QuerySet[Any, Any]:
    """The words asked for often enough to be shown (`words`, `all_times`, `last_month`), the most wanted first."""
    rows = UnfoundWords.objects.filter(month__gte=since) if since else UnfoundWords.objects.all()
    summed = rows.values("words").annotate(all_times=Sum("times"), last_month=Max("month"))
    return summed.filter(all_times__gte=SHOWN_FROM).order_by("-all_times", "words")


def most_wanted(number: int, since: date | None = None) -> list[Wanted]:
    """What is asked for most and still gives nothing."""
    asked = counted(since)[: LOOKED_AT * number]
    wanted = (Wanted(row["words"], row["all_times"], row["last_month"]) for row in asked)
    return list(islice((one for one in wanted if not finds_something(one.words)), number))


def finds_something(words: str) -> bool:
    """By now: what has been published since is missed no longer."""
    here, question = shelf(), question_of(words)
    return bool(question and question.found_in(here) & here.met)


def forget(words: str) -> None:
    UnfoundWords.objects.filter(words=words).delete()


def forget_old() -> None:
    """What nobody has looked for in a year is no gap any more."""
    UnfoundWords.objects.filter(month__lt=timezone.localdate() - KEPT).delete()
