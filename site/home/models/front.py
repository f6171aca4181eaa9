from typing import Any, ClassVar

from django.db import models
from django.http import Http404, HttpRequest
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import Page
from wagtail.url_routing import RouteResult

from core.models import BasePage
from home.routing import page_at


class HomePage(BasePage):
    """The front page; every address below it is found in one step, however deep."""

    max_count = 1
    parent_page_types: ClassVar[list[str]] = ["wagtailcore.Page"]
    promise = models.CharField(
        max_length=120,
        default="Change the places, not only the plans",
        help_text="The large line of the front page.",
    )
    featured_case_study = models.ForeignKey(
        "wagtailcore.Page", models.SET_NULL, null=True, blank=True, related_name="+"
    )
    featured_guidance = models.ForeignKey(
        "wagtailcore.Page", models.SET_NULL, null=True, blank=True, related_name="+"
    )
    featured_tool = models.ForeignKey(
        "wagtailcore.Page", models.SET_NULL, null=True, blank=True, related_name="+"
    )

    content_panels: ClassVar[list[Any]] = [
        FieldPanel("promise"),
        *BasePage.content_panels,
        MultiFieldPanel(
            [
                FieldPanel("featured_case_study"),
                FieldPanel("featured_guidance"),
                FieldPanel("featured_tool"),
            ],
            heading="Featured on the front page",
        ),
    ]

    def route(self, request: HttpRequest, path_components: list[str]) -> RouteResult:
        """Find the page by its whole address, not level by level (two queries instead of two a level)."""
        if not path_components:
            return super().route(request, path_components)
        page: Page | None = page_at(self.url_path + "/".join(path_components) + "/")
        if page is None:
            raise Http404
        return RouteResult(page)
