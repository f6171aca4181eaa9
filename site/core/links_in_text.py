"""Links inside running text: where not every reader may follow, the words stand alone.

Only the beginning of a link is written here; `cleaned` drops the end of one that never began.
"""

from typing import Any

from django.utils.html import format_html
from wagtail.documents.rich_text import DocumentLinkHandler
from wagtail.rich_text.pages import PageLinkHandler

from core.open_documents import is_open
from core.published import is_public


class PageLink(PageLinkHandler):
    @classmethod
    def expand_db_attributes_many(cls, attrs_list: list[dict[str, Any]]) -> list[str]:
        return [_begun(page) if page and is_public(page) else "" for page in cls.get_many(attrs_list)]


class DocumentLink(DocumentLinkHandler):
    @classmethod
    def expand_db_attributes_many(cls, attrs_list: list[dict[str, Any]]) -> list[str]:
        return [_begun(one) if one and is_open(one) else "" for one in cls.get_many(attrs_list)]


def _begun(thing: Any) -> str:
    return format_html('<a href="{}">', thing.url)
