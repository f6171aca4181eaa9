"""Which pages readers may meet at this moment."""

from collections.abc import Iterable
from datetime import datetime
from functools import lru_cache
from typing import Any

from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction

from core.freshness import content_version
from core.keeping import kept


def are_out() -> Q:
    """Published, not past their day, and below no page that is not: a module takes its steps with it.

    The day is asked too because Wagtail unpublishes only when the timer next runs.
    """
    in_date = Q(expire_at=None) | Q(expire_at__gt=timezone.now())
    gone = _gone()
    return Q(live=True) & in_date & ~_below(gone) if gone else Q(live=True) & in_date


def is_out(page: Page) -> bool:
    """The same of a page in hand."""
    return page.live and not _is_over(page.expire_at) and not str(page.path).startswith(_gone())


def _is_over(day: datetime | None) -> bool:
    return day is not None and day <= timezone.now()


def _gone() -> tuple[str, ...]:
    """The paths of pages that are not out and have others below them."""
    above = _above(content_version())
    return tuple(path for path, live, day in above if not live or _is_over(day))


@lru_cache(maxsize=2)
def _above(version: str) -> list[tuple[str, bool, datetime | None]]:
    """Those of which that can be true at some time."""
    perhaps = Page.objects.filter(numchild__gt=0).exclude(live=True, expire_at=None)
    return list(perhaps.values_list("path", "live", "expire_at"))


def public_pages() -> QuerySet[Page]:
    """Out, and behind no restriction of their own or of a page above them."""
    return Page.objects.filter(are_out()).exclude(_below(closed_paths()))


def is_public(page: Page) -> bool:
    """The same of a page in hand."""
    return is_out(page) and not is_closed(page)


def is_closed(page: Page) -> bool:
    """Behind a restriction of its own or of a page above it."""
    return str(page.path).startswith(tuple(closed_paths()))


def is_open_to(page: Page, person: Any) -> bool:
    """Behind no restriction that this person does not pass; no query where it is public."""
    return not is_closed(page) or not str(page.path).startswith(closed_to(person))


def closed_paths() -> list[str]:
    """Where restrictions stand; they change seldom."""
    return kept("private-paths", _private_paths)


def _private_paths() -> list[str]:
    return list(PageViewRestriction.objects.values_list("page__path", flat=True))


def _below(paths: Iterable[str]) -> Q:
    found = Q(pk__in=[])
    for path in paths:
        found |= Q(path__startswith=path)
    return found


def pages_open_to(request: HttpRequest) -> QuerySet[Page]:
    """Out, and behind no restriction that this reader does not pass."""
    pages = Page.objects.filter(are_out())
    return pages.exclude(_below(closed_for(request))) if closed_paths() else pages


def closed_for(request: HttpRequest) -> tuple[str, ...]:
    """The paths behind a restriction that this reader does not pass; one query."""
    key = PageViewRestriction.passed_view_restrictions_session_key
    return closed_to(request.user, request.session.get(key, []))


def closed_to(person: Any, passwords_given: Iterable[int] = ()) -> tuple[str, ...]:
    """The same of somebody who is not there to give a password, as Wagtail decides one by one."""
    kind = PageViewRestriction
    passes = Q(restriction_type=kind.NONE) | Q(restriction_type=kind.PASSWORD, pk__in=passwords_given)
    if person.is_authenticated:
        passes |= Q(restriction_type=kind.LOGIN)
        belongs = Q() if person.is_superuser else Q(groups__user=person)
        passes |= Q(restriction_type=kind.GROUPS) & belongs
    passed = PageViewRestriction.objects.filter(passes).values("pk")
    return tuple(PageViewRestriction.objects.exclude(pk__in=passed).values_list("page__path", flat=True))
