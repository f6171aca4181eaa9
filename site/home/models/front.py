from typing import ClassVar

from django.http import Http404, HttpRequest
from wagtail.models import Page
from wagtail.url_routing import RouteResult

from core.models import BasePage
from home.routing import page_at


class HomePage(BasePage):
    """The front page; every address below it is found in one step, however deep."""

    max_count = 1
    parent_page_types: ClassVar[list[str]] = ["wagtailcore.Page"]

    def route(self, request: HttpRequest, path_components: list[str]) -> RouteResult:
        """Find the page by its whole address, not level by level (two queries instead of two a level)."""
        if not path_components:
            return super().route(request, path_components)
        page: Page | None = page_at(self.url_path + "/".join(path_components) + "/")
        if page is None:
            raise Http404
        return RouteResult(page)
