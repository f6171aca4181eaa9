from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.http import Http404, HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import Page
from wagtail.url_routing import RouteResult

from champions.models import ChampionProfile
from core.models import BasePage
from core.published import public_pages
from core.summaries import kind_of, with_summaries
from home.routing import page_at
from resources.models.news import news

FACES = 3
NEWS = 3


class HomePage(BasePage):
    """The front page; every address below it is found in one step, however deep."""

    max_count = 1
    needs_topics = False
    needs_review = False
    promote_panels = BasePage.unreviewed_panels
    parent_page_types: ClassVar[list[str]] = ["wagtailcore.Page"]
    promise = models.CharField(
        max_length=120,
        default="Change the places, not only the plans",
        help_text=_("The large line of the front page."),
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
            heading=_("Featured on the front page"),
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

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        return context | {"featured": self.featured(), "champions": _faces(), "news": news()[:NEWS]}

    def featured(self) -> list[Any]:
        """The chosen pieces that the public may read, in their order, with `.summary` and `.kind`."""
        chosen = [self.featured_case_study_id, self.featured_guidance_id, self.featured_tool_id]
        pages = {page.pk: page for page in with_summaries(public_pages().filter(pk__in=filter(None, chosen)))}
        pieces = [pages[pk] for pk in chosen if pk in pages]
        for piece in pieces:
            piece.kind = kind_of(piece)
        return pieces


def _faces() -> list[ChampionProfile]:
    """Champions for the front page, which everybody sees: only where the directory is public."""
    return list(ChampionProfile.objects.listed()[:FACES]) if settings.CHAMPIONS_DIRECTORY_PUBLIC else []
