"""Words set apart from the running text."""

from wagtail import blocks

PLAIN = ["bold", "italic", "ol", "ul", "link"]


class CalloutBlock(blocks.StructBlock):
    kind = blocks.ChoiceBlock(
        choices=[("note", "Note"), ("practice", "In practice"), ("watch", "Watch out")], default="note"
    )
    title = blocks.CharBlock(max_length=120)
    text = blocks.RichTextBlock(features=PLAIN)

    class Meta:
        icon = "info-circle"
        template = "blocks/callout.html"
        label = "Callout"
        description = "A note, a tip from practice or a warning, set apart."
        preview_value = {
            "kind": "practice",
            "title": "Try this",
            "text": "<p>Walk the route at the time the young people do.</p>",
        }


class SafeguardingBlock(blocks.StructBlock):
    title = blocks.CharBlock(max_length=120, default="If a child is in danger")
    text = blocks.RichTextBlock(features=PLAIN)

    class Meta:
        icon = "warning"
        template = "blocks/safeguarding.html"
        label = "Safeguarding notice"
        description = "What to do at once, before reading on."
        preview_value = {"title": "If a child is in danger", "text": "<p>Call 999.</p>"}


class QuotationBlock(blocks.StructBlock):
    text = blocks.TextBlock()
    attribution = blocks.CharBlock(max_length=200, required=False)

    class Meta:
        icon = "openquote"
        template = "blocks/quotation.html"
        label = "Quotation"
        description = "Somebody's own words, with who said them."
        preview_value = {"text": "I just want to get the bus home.", "attribution": "Young person"}
