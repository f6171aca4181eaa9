from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel
from wagtail.models import Orderable

from core.blocks import StoryField
from core.open_documents import is_open
from core.published import public_pages
from core.summaries import with_summaries
from resources.blocks import FORM_BLOCKS
from resources.leaves import leaf_of
from resources.models.reading import IndexPage, ReadingPage


class ToolIndexPage(IndexPage):
    """All tools, in the order of the alphabet."""

    subpage_types: ClassVar[list[str]] = ["resources.ToolPage", "resources.ToolkitPage"]

    class Meta:
        verbose_name = _("Tool list")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        return context | {"leaf": leaf_of(ToolPage, self, request), "kits": self.kits}

    def kits(self) -> Any:
        """Asked for by the template while it tells a leaf, which is then kept."""
        below: Any = public_pages()
        return with_summaries(below.child_of(self).filter(toolkitpage__isnull=False)).order_by("title")


class ToolPage(ReadingPage):
    """A tool of practice: how to use it, and the form to print."""

    parent_page_types: ClassVar[list[str]] = ["resources.ToolIndexPage"]
    must_have: ClassVar[frozenset[str]] = frozenset({"body", "sources"})
    time_needed = models.CharField(
        max_length=80,
        blank=True,
        help_text=_("How long it takes, such as “45 minutes with the young person”."),
    )
    form_intro = models.CharField(
        _("above the form"),
        max_length=250,
        blank=True,
        help_text=_("For whoever fills it in, such as “It belongs in the child’s own record”."),
    )
    form = StoryField(
        FORM_BLOCKS, blank=True, help_text=_("Lines and tables to write in. Anybody can print it.")
    )

    content_panels: ClassVar[list[Any]] = [
        *ReadingPage.content_panels,
        FieldPanel("time_needed"),
        MultiFieldPanel([FieldPanel("form_intro"), FieldPanel("form")], heading=_("The form, to print")),
        InlinePanel("downloads", label=_("Download"), heading=_("Downloads")),
    ]

    class Meta:
        verbose_name = _("Tool")

    @property
    def foot(self) -> str:
        return " · ".join(filter(None, [self.time_needed, self.topic_line]))

    @property
    def form_url(self) -> str:
        """Where the tool prints itself: its form, or the whole of it with lines for notes."""
        return reverse("tools:form", args=[self.slug])

    @cached_property
    def files(self) -> list["ToolDownload"]:
        """What everybody who reads this page may open."""
        return [one for one in self.downloads.select_related("document") if is_open(one.document, on=self)]

    @property
    def handed_out(self) -> list["ToolDownload"]:
        """In a list of tools, whose downloads have been fetched together: what everybody may open."""
        return [one for one in self.downloads.all() if is_open(one.document)]


class ToolDownload(Orderable):
    """A file that belongs to a tool."""

    page: ClassVar[Any] = ParentalKey(ToolPage, on_delete=models.CASCADE, related_name="downloads")
    document = models.ForeignKey("wagtaildocs.Document", models.PROTECT, related_name="+")
    title = models.CharField(max_length=160, help_text=_("What it is, such as “Safety map, to print”."))
    note = models.CharField(max_length=200, blank=True)

    panels: ClassVar[list[Any]] = [FieldPanel("document"), FieldPanel("title"), FieldPanel("note")]

    def __str__(self) -> str:
        return self.title
