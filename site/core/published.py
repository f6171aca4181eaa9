"""Which pages readers may meet at this moment."""

from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction

from core.keeping import kept


def in_date() -> Q:
    """Not past its day; Wagtail unpublishes only when the timer next runs."""
    return Q(expire_at=None) | Q(expire_at__gt=timezone.now())


def public_pages() -> QuerySet[Page]:
    """Published, in date, and behind no restriction of its own or of a page above it."""
    return Page.objects.live().exclude(_private()).filter(in_date())


def is_public(page: Page) -> bool:
    """The same of a page in hand."""
    is_over = page.expire_at is not None and page.expire_at <= timezone.now()
    return page.live and not is_over and not is_closed(page)


def is_closed(page: Page) -> bool:
    """Behind a restriction of its own or of a page above it."""
    return str(page.path).startswith(tuple(kept("private-paths", _private_paths)))


def _private() -> Q:
    """As Wagtail's `public`, with the paths kept: restrictions change seldom."""
    found = Q(pk__in=[])
    for path in kept("private-paths", _private_paths):
        found |= Q(path__startswith=path)
    return found


def _private_paths() -> list[str]:
    return list(PageViewRestriction.objects.values_list("page__path", flat=True))


def pages_open_to(request: HttpRequest) -> QuerySet[Page]:
    """Published, in date, and behind no restriction that this reader does not pass."""
    pages = Page.objects.live().filter(in_date())
    if not kept("private-paths", _private_paths):
        return pages
    closed = Q(pk__in=[])
    for restriction in PageViewRestriction.objects.select_related("page").prefetch_related("groups"):
        if not restriction.accept_request(request):
            closed |= Q(path__startswith=restriction.page.path)
    return pages.exclude(closed)
