from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest
from django.utils.functional import cached_property
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.models import Orderable

from core.published import in_date
from resources.models.reading import IndexPage, ReadingPage


class ToolIndexPage(IndexPage):
    """All tools, in the order of the alphabet."""

    subpage_types: ClassVar[list[str]] = ["resources.ToolPage"]

    class Meta:
        verbose_name = "Tool list"

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        pages = ToolPage.objects.child_of(self).live().public().filter(in_date()).defer("body", "sources")
        return context | {"pages": pages.prefetch_related("topics").order_by("title")}


class ToolPage(ReadingPage):
    """A tool of practice: how to use it, and the form to print."""

    parent_page_types: ClassVar[list[str]] = ["resources.ToolIndexPage"]
    time_needed = models.CharField(
        max_length=80, blank=True, help_text="How long it takes, such as “45 minutes with the young person”."
    )

    content_panels: ClassVar[list[Any]] = [
        *ReadingPage.content_panels,
        FieldPanel("time_needed"),
        InlinePanel("downloads", label="Download", heading="Downloads"),
    ]

    class Meta:
        verbose_name = "Tool"

    @property
    def foot(self) -> str:
        return " · ".join(filter(None, [self.time_needed, self.topic_line]))

    @cached_property
    def files(self) -> list["ToolDownload"]:
        return list(self.downloads.select_related("document"))


class ToolDownload(Orderable):
    """A file that belongs to a tool."""

    page: ClassVar[Any] = ParentalKey(ToolPage, on_delete=models.CASCADE, related_name="downloads")
    document = models.ForeignKey("wagtaildocs.Document", models.PROTECT, related_name="+")
    title = models.CharField(max_length=160, help_text="What it is, such as “Safety map, to print”.")
    note = models.CharField(max_length=200, blank=True)

    panels: ClassVar[list[Any]] = [FieldPanel("document"), FieldPanel("title"), FieldPanel("note")]

    def __str__(self) -> str:
        return self.title
