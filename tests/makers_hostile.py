"""Hostile values for every block there is, found by walking their definitions: a new kind of block stops the test."""

from typing import Any
from uuid import uuid4

from django.apps import apps
from django.core.files.base import ContentFile
from django.db import models
from django.utils.functional import cached_property
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.documents.models import Document
from wagtail.fields import StreamField
from wagtail.images import get_image_model
from wagtail.images.blocks import ImageChooserBlock
from wagtail.models import Page
from wagtail.snippets.blocks import SnippetChooserBlock

from core.blocks.local import ServiceChooserBlock
from makers_files import make_jpeg, make_pdf
from makers_resources import make_service, make_term, make_tool

MARK = "zxzebra"  # a word of its own, to be searched for
TEXTS = {
    "script": f"{MARK} <script>{MARK}(1)</script>",
    "attribute": f"{MARK} \"><img src=x onerror={MARK}(2)>'",
    "single": f"{MARK} ' onfocus='{MARK}(3)' autofocus='",
    "turned": f"{MARK} \u202efdp.exe\u2066\u202d",
    "lines": f"{MARK}\r\nBcc: x@demo.example",
    "markup": f"{MARK} ]]></title></style>--><svg onload={MARK}(4)>",
}
ADDRESSES = (
    "javascript:zxzebra(5)",
    " jAvAsCrIpT:zxzebra(6)",
    "data:text/html,<script>zxzebra(7)</script>",
    "java\tscript:zxzebra(8)",
    "vbscript:zxzebra(9)",
)


def rich(text: str) -> str:
    """What no editor of ours writes, but an import or a broken one may have left."""
    links = "".join(f'<a href="{address}" onclick="{MARK}(10)">here</a>' for address in ADDRESSES)
    return (
        f'<p onmouseover="{MARK}(11)" style="position:fixed">{text} &#x202e;turned</p>{links}'
        f'<iframe src="{ADDRESSES[0]}"></iframe><object data="{ADDRESSES[2]}"></object>'
        f"<svg><script>{MARK}(12)</script></svg>"
        f'<form action="{ADDRESSES[0]}"><button formaction="{ADDRESSES[0]}">go</button></form><base href="//evil.example/">'
        f'<embed src="{ADDRESSES[2]}"><meta http-equiv="refresh" content="0;url={ADDRESSES[0]}"><style>*{{}}</style>'
    )


class Hostile:
    """One hostile text in every place where something can be typed or chosen."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def chosen(self) -> list[tuple[type[blocks.Block], Any]]:
        """What can be chosen, itself named as badly as can be; the special before the general."""
        image = get_image_model().objects.create(
            title=self.text[:100], file=ContentFile(make_jpeg(), name="steps.jpg")
        )
        document = Document.objects.create(
            title=self.text[:100], file=ContentFile(make_pdf(), name="plan.pdf")
        )
        term = make_term("zxterm", self.text, expansion=self.text[:100])
        service = make_service(self.text[:100])
        type(service).objects.filter(pk=service.pk).update(website=ADDRESSES[0], phone=self.text[:20])
        return [
            (ImageChooserBlock, image.pk),
            (DocumentChooserBlock, document.pk),
            (SnippetChooserBlock, term.pk),
            (ServiceChooserBlock, service.pk),
            (blocks.PageChooserBlock, self.tool.pk),
        ]

    @cached_property
    def tool(self) -> Page:
        tool = make_tool("Chosen by others")
        Page.objects.filter(pk=tool.pk).update(title=self.text)
        return tool

    def raw(self, block: blocks.Block) -> Any:
        """As it would lie in the database."""
        if isinstance(block, blocks.StructBlock):
            return {name: self.raw(child) for name, child in block.child_blocks.items()}
        if isinstance(block, blocks.ListBlock):
            return [_item("item", self.raw(block.child_block)) for _ in range(2)]
        if isinstance(block, blocks.StreamBlock):
            return [_item(name, self.raw(child)) for name, child in block.child_blocks.items()]
        return self._typed(block)

    def _typed(self, block: blocks.Block) -> Any:
        if isinstance(block, blocks.URLBlock):
            return ADDRESSES[len(self.text) % len(ADDRESSES)]
        if isinstance(block, blocks.RichTextBlock):
            return rich(self.text)
        if isinstance(block, (blocks.CharBlock, blocks.TextBlock, blocks.ChoiceBlock)):
            most = getattr(block.field, "max_length", None)
            return self.text[:most]
        if isinstance(block, blocks.BooleanBlock):
            return True
        if isinstance(block, blocks.IntegerBlock):
            return 10**9
        for kind, pk in self.chosen:
            if isinstance(block, kind):
                return pk
        raise AssertionError(f"What would be hostile in a {type(block).__name__}? Say it here.")

    def fields(self, model: type[models.Model]) -> dict[str, Any]:
        """For the plain fields of a page's own kind."""
        found: dict[str, Any] = {}
        for field in model._meta.concrete_fields:
            is_ours = field.model not in (Page,) and field.editable and not field.choices
            if is_ours and isinstance(field, models.URLField):
                found[field.name] = "https://study.example/"
            elif is_ours and isinstance(field, (models.CharField, models.TextField)):
                found[field.name] = self.text[: field.max_length]
        return found


def addresses_in(model: type[models.Model]) -> dict[str, str]:
    """What no form and no publication would let pass: for a table's own columns."""
    return {
        field.name: ADDRESSES[0]
        for field in model._meta.local_concrete_fields
        if isinstance(field, models.URLField)
    }


def _item(kind: str, value: Any) -> dict[str, Any]:
    return {"type": kind, "value": value, "id": str(uuid4())}


def stories() -> dict[type[models.Model], list[StreamField]]:
    """Every model with a StreamField, and which."""
    found: dict[type[models.Model], list[StreamField]] = {}
    for model in apps.get_models():
        mine = [field for field in model._meta.concrete_fields if isinstance(field, StreamField)]
        if mine:
            found[model] = mine
    return found
