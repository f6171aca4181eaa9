"""Words set apart from the running text."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

PLAIN = ["bold", "italic", "ol", "ul", "link"]


class CalloutBlock(blocks.StructBlock):
    kind = blocks.ChoiceBlock(
        choices=[("note", _("Note")), ("practice", _("In practice")), ("watch", _("Watch out"))],
        default="note",
        label=_("Kind"),
    )
    title = blocks.CharBlock(max_length=120, label=_("Title"))
    text = blocks.RichTextBlock(features=PLAIN, label=_("Text"))

    class Meta:
        icon = "info-circle"
        template = "blocks/callout.html"
        label = _("Callout")
        description = _("A note, a tip from practice or a warning, set apart.")
        preview_value = {
            "kind": "practice",
            "title": "Try this",
            "text": "<p>Walk the route at the time the young people do.</p>",
        }

    def has_small_heading(self, value: Any) -> bool:
        return True


class SafeguardingBlock(blocks.StructBlock):
    """Its title is a heading of the second level, because it may open a page."""

    title = blocks.CharBlock(max_length=120, default="If a child is in danger", label=_("Title"))
    text = blocks.RichTextBlock(
        features=PLAIN,
        default="<p>Call 999. Then report it as your area says: the top of every page leads there.</p>",
        label=_("Text"),
    )

    class Meta:
        icon = "warning"
        template = "blocks/safeguarding.html"
        label = _("Safeguarding notice")
        description = _("What to do at once, before reading on.")
        preview_value = {"title": "If a child is in danger", "text": "<p>Call 999.</p>"}


class QuotationBlock(blocks.StructBlock):
    text = blocks.TextBlock(label=_("Text"))
    attribution = blocks.CharBlock(
        max_length=200, required=False, label=_("Who said it"), help_text=_("A role, never a name.")
    )

    class Meta:
        icon = "openquote"
        template = "blocks/quotation.html"
        label = _("Quotation")
        description = _("Somebody’s own words, with who said them.")
        preview_value = {"text": "I just want to get the bus home.", "attribution": "Young person"}
