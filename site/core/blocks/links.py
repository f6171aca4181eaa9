"""Ways from one page to another thing."""

from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.snippets.blocks import SnippetChooserBlock


class DownloadBlock(blocks.StructBlock):
    document = DocumentChooserBlock()
    title = blocks.CharBlock(max_length=160)
    note = blocks.CharBlock(max_length=200, required=False)

    class Meta:
        icon = "download"
        template = "blocks/download.html"
        label = "Download"
        description = "A file to print or fill in."


class LinkBlock(blocks.StructBlock):
    page = blocks.PageChooserBlock()
    text = blocks.CharBlock(max_length=200, required=False, help_text="Why go there; empty uses its summary.")

    class Meta:
        icon = "link"
        template = "blocks/link.html"
        label = "Link to a page"
        description = "Guidance, a tool or a module to go on with."


class TermBlock(blocks.StructBlock):
    # By name, because core knows no other app; the glossary belongs to `resources`.
    term = SnippetChooserBlock("resources.GlossaryTerm")

    class Meta:
        icon = "openquote"
        template = "blocks/term.html"
        label = "Glossary term"
        description = "A term with its meaning, set out in full."


class SourceBlock(blocks.StructBlock):
    title = blocks.CharBlock(max_length=250)
    url = blocks.URLBlock(required=False, label="Address", max_length=500)

    class Meta:
        icon = "doc-full"
        label = "Source"
        description = "Where this comes from."
