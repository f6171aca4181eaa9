"""Running text and the headings that make a page's contents list."""

from typing import Any

from wagtail import blocks

FEATURES = ["h3", "bold", "italic", "ol", "ul", "link", "document-link"]


class HeadingBlock(blocks.CharBlock):
    class Meta:
        icon = "title"
        template = "blocks/heading.html"
        label = "Heading"
        description = "Opens a section and appears in the contents list."
        preview_value = "What to look for"

    def __init__(self, **options: Any) -> None:
        super().__init__(**{"max_length": 120, **options})


class TextBlock(blocks.RichTextBlock):
    class Meta:
        icon = "pilcrow"
        template = "blocks/text.html"
        label = "Text"
        description = "Paragraphs, lists and links."
        preview_value = "<p>Start with the place, then ask who has influence there.</p>"

    def __init__(self, **options: Any) -> None:
        super().__init__(**{"features": FEATURES, **options})
