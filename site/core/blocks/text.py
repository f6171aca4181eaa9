"""Running text and the headings that make a page's contents list."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from core.anchors import anchor_of

FEATURES = ["h3", "bold", "italic", "ol", "ul", "link", "document-link"]


class HeadingBlock(blocks.CharBlock):
    class Meta:
        icon = "title"
        template = "blocks/heading.html"
        label = _("Heading")
        description = _("Opens a section and appears in the contents list.")
        preview_value = "What to look for"

    def __init__(self, **options: Any) -> None:
        super().__init__(**{"max_length": 120, **options})

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(value, parent_context=parent_context)
        return context | {"title": value, "anchor": anchor_of(str(value))}


class TextBlock(blocks.RichTextBlock):
    class Meta:
        icon = "pilcrow"
        template = "blocks/text.html"
        label = _("Text")
        description = _("Paragraphs, lists, links and smaller headings.")
        preview_value = "<p>Start with the place, then ask who has influence there.</p>"

    def __init__(self, **options: Any) -> None:
        super().__init__(**{"features": FEATURES, **options})

    def has_small_heading(self, value: Any) -> bool:
        return "<h3" in value.source
