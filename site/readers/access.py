"""Which pages somebody may judge, save and find on their list: those they may read. Unknown and forbidden are one 404."""

from django.http import Http404, HttpRequest
from wagtail.models import Page

from accounts.access import person_of as person_of  # the views' way to it too
from core.published import pages_open_to


def page_for(request: HttpRequest, page_id: int) -> Page:
    """A page for reading that this reader may open now."""
    page = pages_open_to(request).filter(pk=page_id).first() if page_id < 2**31 else None
    if page is None or not is_for_reading(page):
        raise Http404
    return page


def is_for_reading(page: Page) -> bool:
    return bool(getattr(page.specific_class, "is_for_reading", False))
