"""What is new: dated, and gone when its day is over instead of being reviewed."""

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.db import models
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from core.models import BasePage
from core.published import public_pages
from resources.models.reading import IndexPage, StoryPage

ON_A_PAGE = 20
FEED = "feed"  # below the list of news; a page there would never be reached


class NewsIndexPage(IndexPage):
    """All news, the newest first."""

    subpage_types: ClassVar[list[str]] = ["resources.NewsPage"]

    class Meta:
        verbose_name = _("News list")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        return context | {"news": Paginator(news(), ON_A_PAGE).get_page(request.GET.get("page"))}


class NewsPage(StoryPage):
    """One thing that is new, on the day it was said."""

    needs_review = False
    parent_page_types: ClassVar[list[str]] = ["resources.NewsIndexPage"]
    date = models.DateField(
        _("date"),
        default=timezone.localdate,
        help_text=_("The day readers see beside it. The newest stands first."),
    )

    content_panels: ClassVar[list[Any]] = [*BasePage.content_panels, FieldPanel("date"), FieldPanel("body")]
    promote_panels = BasePage.unreviewed_panels

    class Meta:
        verbose_name = _("News")
        verbose_name_plural = _("News")

    def clean(self) -> None:
        super().clean()
        if self.slug == FEED:
            raise ValidationError({"slug": _("The feed of the news stands there. Choose another word.")})


def news() -> QuerySet[NewsPage]:
    """What the public may read at this moment, the newest first."""
    public = public_pages().values("pk")
    found = NewsPage.objects.filter(pk__in=public).defer("body").prefetch_related("topics")
    return found.order_by("-date", "-first_published_at", "-pk")
