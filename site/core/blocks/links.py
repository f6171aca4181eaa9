"""Ways from one page to another thing."""

from types import SimpleNamespace
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.snippets.blocks import SnippetChooserBlock

from core.open_documents import is_open
from core.published import is_public

# Stand for what an editor will choose, so that a preview needs nothing from the database.
A_DOCUMENT = SimpleNamespace(url="#", file_extension="pdf", file_size=48_000, collection_id=None)
A_PAGE = SimpleNamespace(live=True, expire_at=None, path="", url="#", title="Weighing contexts, step by step")
A_TERM = SimpleNamespace(
    term="ROTH",
    expansion="Risk outside the home",
    meaning="A child protection pathway for serious harm outside the family.",
    live=True,
)


class DownloadBlock(blocks.StructBlock):
    document = DocumentChooserBlock(label=_("Document"))
    title = blocks.CharBlock(max_length=160, label=_("Title"))
    note = blocks.CharBlock(max_length=200, required=False, label=_("Note"))

    class Meta:
        icon = "download"
        template = "blocks/download.html"
        label = _("Download")
        description = _("A file to print or fill in.")
        preview_value = {"document": A_DOCUMENT, "title": "Safety map, to print", "note": "One side, A4."}

    def get_context(self, value: Any, parent_context: Any = None) -> Any:
        """A document may be closed to readers or deleted after somebody has put it here."""
        document, page = value["document"], (parent_context or {}).get("page")
        context = super().get_context(value, parent_context=parent_context)
        return context | {"is_open": document is not None and is_open(document, on=page)}

    def get_searchable_content(self, value: Any) -> list[str]:
        """None of its words: whoever closes its collection later does not write the search's cards anew."""
        return []


class LinkBlock(blocks.StructBlock):
    page = blocks.PageChooserBlock(label=_("Page"))
    text = blocks.CharBlock(
        max_length=200, required=False, label=_("Text"), help_text=_("In a sentence: why go there.")
    )

    class Meta:
        icon = "link"
        template = "blocks/link.html"
        label = _("Link to a page")
        description = _("Guidance, a tool or a module to go on with.")
        preview_value = {"page": A_PAGE, "text": "Which context has to change first?"}

    def get_context(self, value: Any, parent_context: Any = None) -> Any:
        """A page may be restricted, ended or deleted after somebody has linked to it."""
        page = value["page"]
        context = super().get_context(value, parent_context=parent_context)
        return context | {"leads_on": page is not None and is_public(page)}


class TermBlock(blocks.StructBlock):
    # By name, because core knows no other app; the glossary belongs to `resources`.
    term = SnippetChooserBlock("resources.GlossaryTerm", label=_("Term"))

    class Meta:
        icon = "openquote"
        template = "blocks/term.html"
        label = _("Glossary term")
        description = _("A term with its meaning, set out in full.")
        preview_value = {"term": A_TERM}

    def has_small_heading(self, value: Any) -> bool:
        return True


class SourceBlock(blocks.StructBlock):
    title = blocks.CharBlock(max_length=250, label=_("Title"))
    url = blocks.URLBlock(required=False, label=_("Address"), max_length=500)

    class Meta:
        icon = "doc-full"
        template = "blocks/source.html"
        label = _("Source")
        description = _("Where this comes from: a study, a law, a local procedure.")
        preview_value = {
            "title": "Working Together to Safeguard Children 2026",
            "url": "https://www.example.org/",
        }
