from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from resources.leaves import leaf_of
from resources.models.reading import IndexPage, ReadingPage


class GuidanceIndexPage(IndexPage):
    """All guidance, what must not be missed first."""

    subpage_types: ClassVar[list[str]] = ["resources.GuidancePage"]

    class Meta:
        verbose_name = _("Guidance list")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        leaf = leaf_of(GuidancePage, self, request, "-is_pinned")
        return context | {
            "leaf": leaf,
            "pinned": lambda: [page for page in leaf if page.is_pinned],
            "pages": lambda: [page for page in leaf if not page.is_pinned],
        }


class GuidancePage(ReadingPage):
    """One side of guidance on one thing a practitioner does."""

    parent_page_types: ClassVar[list[str]] = ["resources.GuidanceIndexPage"]
    must_have: ClassVar[frozenset[str]] = frozenset({"body", "sources"})
    is_pinned = models.BooleanField(
        _("stands first"), default=False, help_text=_("For what nobody may miss, such as how to report now.")
    )

    promote_panels: ClassVar[list[Any]] = [FieldPanel("is_pinned"), *ReadingPage.promote_panels]

    class Meta:
        verbose_name = _("Guidance")
        verbose_name_plural = _("Guidance")
