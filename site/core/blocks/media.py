"""Pictures: an editor's image with alternative text, or one of our own drawings."""

import re
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.images.blocks import ImageChooserBlock

DRAWINGS = [
    ("rings", _("A young person within contexts")),
    ("home", _("Home")),
    ("peers", _("Peers")),
    ("school", _("School")),
    ("neighbourhood", _("Neighbourhood")),
    ("online", _("Online")),
    ("domains", _("Four domains")),
    ("levels", _("Two levels")),
    ("triangle", _("Assessment triangle")),
    ("map", _("Safety map")),
]
FILE_NAME = re.compile(r"^\S+\.(jpe?g|png|gif|webp|avif|svg)$|^(IMG|DSC|DSCN|PXL)[_-]?\d+$", re.IGNORECASE)
A_FILE_NAME = _("This is the name of a file. Say what somebody who cannot see the picture needs to know.")


def refuse_file_name(text: str) -> None:
    """What a camera calls a picture says nothing to whoever cannot see it."""
    if FILE_NAME.match(text.strip()):
        raise ValidationError(A_FILE_NAME)


class AltBlock(blocks.CharBlock):
    """Alternative text: required, because a picture that says nothing is better left out."""

    class Meta:
        label = _("Alternative text")
        help_text = _("What somebody who cannot see it needs to know.")

    def __init__(self, **options: Any) -> None:
        super().__init__(**{"max_length": 250, "validators": [refuse_file_name], **options})


class FigureBlock(blocks.StructBlock):
    image = ImageChooserBlock(label=_("Picture"))
    alt = AltBlock()
    caption = blocks.CharBlock(max_length=250, required=False, label=_("Caption"))

    class Meta:
        icon = "image"
        template = "blocks/figure.html"
        label = _("Picture")
        description = _("A photograph or diagram with alternative text.")
        preview_value = {"caption": "The garage block, as residents see it"}
        preview_template = "blocks/figure_preview.html"


class DrawingBlock(blocks.StructBlock):
    name = blocks.ChoiceBlock(choices=DRAWINGS, default="rings", label=_("Drawing"))
    alt = AltBlock()
    caption = blocks.CharBlock(max_length=250, required=False, label=_("Caption"))

    class Meta:
        icon = "edit"
        template = "blocks/drawing.html"
        label = _("Drawing")
        description = _("One of our own line drawings.")
        preview_value = {"name": "rings", "alt": "Nested rings around a young person", "caption": ""}
