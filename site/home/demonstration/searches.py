"""What editors put first, and what colleagues have looked for in vain. What is there already stays as it is."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from django.utils import timezone
from wagtail.models import Page

from home.models import BestBet, UnfoundWords

FIRST = {
    "report a concern, make a referral, immediate danger": "guidance:report-now",
    "who can help, second opinion, talk it through": "guidance:asking-a-champion",
    "becoming an adult, moving to adult services": "guidance:turning-18",
}
# How often in this month, in the last, and in the one before.
IN_VAIN = {
    "parks after dark": (6, 4, 1),
    "housing estates caretakers": (2, 3, 1),
    "vape shops": (4, 7, 2),
    "electric scooters": (3, 5, 0),
    "translators": (2, 1, 3),
    "boxing club funding": (1, 2, 0),
    "fireworks": (5, 0, 0),
}


def build_searches(pages: Mapping[str, Page]) -> None:
    if not BestBet.objects.exists():
        BestBet.objects.bulk_create(BestBet(words=words, page=pages[name]) for words, name in FIRST.items())
    if not UnfoundWords.objects.exists():
        UnfoundWords.objects.bulk_create(_in_vain())


def _in_vain() -> Iterator[UnfoundWords]:
    months = _latest_months()
    for words, counted in IN_VAIN.items():
        for month, times in zip(months, counted, strict=True):
            if times:
                yield UnfoundWords(words=words, month=month, times=times)


def _latest_months() -> list[date]:
    """The first days of this month and the two before it."""
    this = timezone.localdate().replace(day=1)
    last = (this - timedelta(days=1)).replace(day=1)
    return [this, last, (last - timedelta(days=1)).replace(day=1)]
