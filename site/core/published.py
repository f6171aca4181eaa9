"""Which pages readers may meet at this moment."""

from django.db.models import Q, QuerySet
from django.utils import timezone
from wagtail.models import Page


def in_date() -> Q:
    """Not past its day; Wagtail unpublishes only when the timer next runs."""
    return Q(expire_at=None) | Q(expire_at__gt=timezone.now())


def public_pages() -> QuerySet[Page]:
    """Published, in date, and behind no restriction of its own or of a page above it."""
    return Page.objects.live().public().filter(in_date())
