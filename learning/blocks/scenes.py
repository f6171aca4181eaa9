"""The scenes and endings of a branching scenario. The first scene is where it begins."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

FEW = ["bold", "italic", "ol", "ul", "link"]
NAME_HELP = _("A short name for your own map, unlike every other one here. Readers do not see it.")


class WayBlock(blocks.StructBlock):
    text = blocks.CharBlock(max_length=300, label=_("What one could do"))
    consequence = blocks.RichTextBlock(features=FEW, required=False, help_text=_("What happens then."))
    leads_to = blocks.CharBlock(max_length=60, help_text=_("The name of a scene or an ending."))
    goes_back = blocks.BooleanBlock(
        required=False, help_text=_("Tick it where this way returns to an earlier scene on purpose.")
    )

    class Meta:
        icon = "redirect"
        label = _("Way on")


class SceneBlock(blocks.StructBlock):
    name = blocks.CharBlock(max_length=60, help_text=NAME_HELP)
    text = blocks.RichTextBlock(features=FEW, label=_("What the reader finds"))
    ways = blocks.ListBlock(WayBlock(), label=_("Ways on"))

    class Meta:
        icon = "decimal"
        label = _("Scene")
        description = _("A moment in which something has to be decided.")
        preview_value = {
            "text": "<p>It is raining, and eight young people stand under the one roof there is.</p>",
            "ways": [{"text": "Ask the housing officer about the roof"}, {"text": "Move them on"}],
        }
        preview_template = "blocks/scene_preview.html"


class EndingBlock(blocks.StructBlock):
    name = blocks.CharBlock(max_length=60, help_text=NAME_HELP)
    title = blocks.CharBlock(max_length=160)
    debrief = blocks.RichTextBlock(features=FEW, help_text=_("What this way shows, kindly."))
    credit = blocks.IntegerBlock(
        min_value=0, max_value=100, help_text=_("Per cent of the question's credit.")
    )
    read_page = blocks.PageChooserBlock(required=False, label=_("Where to read on"))
    read_heading = blocks.CharBlock(max_length=120, required=False, label=_("Heading on that page"))

    class Meta:
        icon = "tick-inverse"
        label = _("Ending")
        description = _("Where a way through ends, with its own credit and debrief.")
        preview_value = {
            "title": "The place changed",
            "debrief": "<p>Somebody with influence over the roof was asked, and so were those who stand below it.</p>",
        }
        preview_template = "blocks/ending_preview.html"
