"""What somebody has saved for later, as they may read it today."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import F
from django.http import HttpRequest
from wagtail.models import Page

from core.prepared import Prepared
from core.published import pages_open_to
from core.summaries import kind_of
from readers.access import is_for_reading, person_of
from readers.models import SavedPage


@dataclass(frozen=True)
class Saved:
    page_id: int
    title: str
    url: str
    kind: str
    at: datetime


def pages_of(request: HttpRequest) -> list[Saved]:
    """Newest first. What was unpublished, has run out or was closed since is left out, and comes back with it."""
    mine = pages_open_to(request).filter(saved_by__person=person_of(request)).annotate(at=F("saved_by__at"))
    return [_saved(page) for page in mine.order_by("-at", "-pk") if is_for_reading(page)]


def _saved(page: Any) -> Saved:
    return Saved(page.pk, page.title, page.url, kind_of(page), page.at)


def is_saved(request: HttpRequest, page: Page) -> bool:
    person = person_of(request)
    return person.is_authenticated and bool(_of_page(person.pk, page.pk))


_of_page: Prepared[SavedPage] = Prepared(
    lambda person, page: SavedPage.objects.filter(person=person, page=page).only("pk"), int, int
)
