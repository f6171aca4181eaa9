"""Which pages readers may meet at this moment."""

from django.db.models import Q, QuerySet
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction

from core.keeping import kept


def in_date() -> Q:
    """Not past its day; Wagtail unpublishes only when the timer next runs."""
    return Q(expire_at=None) | Q(expire_at__gt=timezone.now())


def public_pages() -> QuerySet[Page]:
    """Published, in date, and behind no restriction of its own or of a page above it."""
    return Page.objects.live().exclude(_private()).filter(in_date())


def _private() -> Q:
    """As Wagtail's `public`, with the paths kept: restrictions change seldom."""
    found = Q(pk__in=[])
    for path in kept("private-paths", _private_paths):
        found |= Q(path__startswith=path)
    return found


def _private_paths() -> list[str]:
    return list(PageViewRestriction.objects.values_list("page__path", flat=True))
