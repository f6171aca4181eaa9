"""A year of readers, and what some of them said. What is there already stays as it is."""

import random
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta
from typing import Any

from django.utils import timezone
from wagtail.models import Page

from accounts.models import User
from readers.demonstration import FEEDBACK, READ_OFTEN, SAVED
from readers.models import Feedback, PageReaders, SavedPage

DAYS = 365
CHANCE = 0.22  # that somebody who works that day reads anything
Reading = tuple[date, int, int, int]  # day, area, page, person


def build_readers(people: Mapping[str, User], pages: Mapping[str, Page]) -> None:
    if not PageReaders.objects.exists():
        _read(people, pages)
    if not Feedback.objects.exists():
        Feedback.objects.bulk_create(_said(pages))
    if not SavedPage.objects.exists():
        SavedPage.objects.bulk_create(_saved(people, pages))


def _read(people: Mapping[str, User], pages: Mapping[str, Page]) -> None:
    readings = list(_readings(people, pages))
    PageReaders.objects.bulk_create(_counted(readings), batch_size=1000)
    lately = {person: day for day, _, _, person in readings}
    for person in people.values():
        if person.last_login is None and person.pk in lately:
            at = timezone.make_aware(datetime.combine(lately[person.pk], time(9)))
            User.objects.filter(pk=person.pk).update(last_login=at)


def _readings(people: Mapping[str, User], pages: Mapping[str, Page]) -> Iterator[Reading]:
    """Day by day, whoever reads something, and all pages together as the root of the tree."""
    chance = random.Random("read")  # noqa: S311  a story, not a secret
    root = Page.objects.get(depth=1).pk
    names = sorted(name for name in pages if name.startswith(("guidance:", "tool:")))
    often = [READ_OFTEN.get(name, 1) for name in names]
    today = timezone.localdate()
    for day in (today - timedelta(days=back) for back in range(DAYS, -1, -1)):
        for person in people.values():
            if day.weekday() > 4 or person.area_id is None or chance.random() > CHANCE:
                continue
            chosen = {pages[name].pk for name in chance.choices(names, often, k=chance.randint(1, 3))}
            for page in (root, *sorted(chosen)):
                yield day, person.area_id, page, person.pk


def _counted(readings: list[Reading]) -> list[PageReaders]:
    readers: Counter[Any] = Counter()
    firsts: Counter[Any] = Counter()
    seen: set[Any] = set()
    for day, area, page, person in readings:
        readers[day, area, page] += 1
        month = (day.year, day.month, page, person)
        firsts[day, area, page] += month not in seen
        seen.add(month)
    return [
        PageReaders(
            page_id=page, area_id=area, day=day, readers=number, first_in_month=firsts[day, area, page]
        )
        for (day, area, page), number in readers.items()
    ]


def _said(pages: Mapping[str, Page]) -> Iterator[Feedback]:
    today = timezone.localdate()
    for name, useful, not_useful, words in FEEDBACK:
        page = pages[name].pk
        for number in range(useful + not_useful):
            day = today - timedelta(days=1 + number * 3)
            yield Feedback(page_id=page, is_useful=number < useful, day=day)
        for is_useful, comment, back in words:
            day = today - timedelta(days=back)
            yield Feedback(page_id=page, is_useful=is_useful, comment=comment, day=day)


def _saved(people: Mapping[str, User], pages: Mapping[str, Page]) -> Iterator[SavedPage]:
    for login, names in SAVED.items():
        for back, name in enumerate(names):
            at = timezone.now() - timedelta(days=2 + 5 * back)
            yield SavedPage(person=people[login], page=pages[name], at=at)
