"""Registers how links inside running text are told to readers."""

from typing import Any

from wagtail import hooks

from core.links_in_text import DocumentLink, PageLink


# After Wagtail's own, which they replace.
@hooks.register("register_rich_text_features", order=1)
def links_in_text(features: Any) -> None:
    features.register_link_type(PageLink)
    features.register_link_type(DocumentLink)
