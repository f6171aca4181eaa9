"""For search engines: every page the public may read at this moment, the local services among them."""

from typing import Any

from django.contrib.sitemaps import Sitemap as PlainSitemap
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe
from wagtail.contrib.sitemaps import Sitemap
from wagtail.contrib.sitemaps import views as wagtail_sitemaps
from wagtail.models import Page

from core.privacy import same_for_everyone
from core.published import public_pages
from resources import directory


class PublicPages(Sitemap):
    """Wagtail's, without what is past its day, and without reading every page as its own kind."""

    def items(self) -> QuerySet[Page]:
        front = self.get_wagtail_site().root_page
        pages: Any = public_pages()
        return pages.descendant_of(front, inclusive=True).order_by("path")


class LocalServices(PlainSitemap):
    """The list and what is on it."""

    def items(self) -> list[str]:
        return ["/services/", *(line.url for line in directory.services())]

    def location(self, item: str) -> str:
        return item


@require_safe
def sitemap(request: HttpRequest) -> HttpResponse:
    response: HttpResponse = wagtail_sitemaps.sitemap(
        request, {"pages": PublicPages, "services": LocalServices}
    )
    return same_for_everyone(response)
