"""Every piece of text an editor wrote on a page, paragraph by paragraph, with the name of the field it stands in."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from bs4 import BeautifulSoup
from django.db import models
from django.utils.text import capfirst
from modelcluster.models import get_all_child_relations
from wagtail import blocks
from wagtail.blocks.list_block import ListValue
from wagtail.blocks.stream_block import StreamValue
from wagtail.blocks.struct_block import StructValue
from wagtail.documents import get_document_model
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.rich_text import RichText

from core.files.names import as_given, in_words

PARAGRAPHS = ["p", "li", "h2", "h3", "h4", "blockquote"]
OF_ANY_PAGE = ("title", "seo_title", "search_description")
OF_A_ROW = re.compile(r"^[0-9]{1,9}$")
BESIDE_THE_PAGE = frozenset({"wagtailcore", "core"})  # comments of editors, topics


@dataclass(frozen=True)
class Passage:
    where: str
    text: str


def passages_of(
    page: Any, *, but: Iterable[str] = (), children: Iterable[Any] | None = None
) -> list[Passage]:
    """In the order of the fields. `but` names fields that are left out; `children` stand for the saved rows below."""
    fields = [page._meta.get_field(name) for name in OF_ANY_PAGE]
    fields += [field for field in page._meta.concrete_fields if field not in Page._meta.concrete_fields]
    found = [*_of_fields(page, [field for field in fields if field.name not in but])]
    for child in _children_of(page) if children is None else children:
        found += _of_fields(child, child._meta.concrete_fields)
    return found


def _children_of(page: Any) -> Iterator[Any]:
    """Rows edited together with the page, such as the downloads of a tool; not what editors say to each other."""
    for relation in get_all_child_relations(type(page)):
        if relation.related_model._meta.app_label not in BESIDE_THE_PAGE:
            yield from getattr(page, relation.get_accessor_name()).all()


def _of_fields(row: Any, fields: Iterable[Any]) -> Iterator[Passage]:
    for field in fields:
        for text in _texts(field, row):
            if text.strip():
                yield Passage(str(capfirst(field.verbose_name)), text.strip())


def _texts(field: Any, row: Any) -> Iterable[str]:
    if isinstance(field, StreamField):
        return texts_in(field.stream_block, getattr(row, field.name))
    if field.related_model is get_document_model():
        return _names_of(getattr(row, field.name)) if getattr(row, field.attname) else ()
    if isinstance(field, (models.CharField, models.TextField)) and not _is_no_text(field):
        return _paragraphs(str(getattr(row, field.name) or ""))
    return ()


def _is_no_text(field: Any) -> bool:
    """A choice, an address or something no editor types."""
    return bool(field.choices) or not field.editable or isinstance(field, (models.SlugField, models.URLField))


def _paragraphs(text: str) -> list[str]:
    return _html_paragraphs(text) if text.lstrip().startswith("<") else text.splitlines()


def _names_of(document: Any) -> list[str]:
    """What readers see of a file before they open it: its title, and its name in the address."""
    return [document.title, in_words(as_given(document.filename))]


def texts_in(block: Any, value: Any) -> Iterator[str]:
    """Of a block's value, however deep."""
    if isinstance(value, RichText):
        yield from _html_paragraphs(value.source)
    elif isinstance(value, StreamValue):
        for child in value:
            yield from texts_in(child.block, child.value)
    elif isinstance(value, StructValue):
        for name, inner in value.items():
            yield from texts_in(block.child_blocks[name], inner)
    elif isinstance(value, ListValue):
        for inner in value:
            yield from texts_in(block.child_block, inner)
    elif isinstance(value, get_document_model()):
        yield from _names_of(value)
    elif isinstance(value, str) and isinstance(block, (blocks.CharBlock, blocks.TextBlock)):
        yield from value.splitlines()


def _html_paragraphs(html: str) -> list[str]:
    """The text of each paragraph, whom its links would write to or call, and the documents they lead to."""
    soup = BeautifulSoup(html, "html.parser")
    found = [tag.get_text() for tag in soup.find_all(PARAGRAPHS)] or [soup.get_text()]
    links = [str(link["href"]) for link in soup.find_all("a", href=True)]
    found += [link.split(":", 1)[1] for link in links if link.startswith(("mailto:", "tel:"))]
    linked = [str(link["id"]) for link in soup.find_all("a", linktype="document", id=OF_A_ROW)]
    documents = get_document_model().objects.filter(pk__in=linked) if linked else ()
    return found + [name for document in documents for name in _names_of(document)]
