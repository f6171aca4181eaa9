"""Pictures: an editor's image with alternative text, or one of our own drawings."""

from wagtail import blocks
from wagtail.images.blocks import ImageChooserBlock

DRAWINGS = [
    ("rings", "A young person within contexts"),
    ("home", "Home"),
    ("peers", "Peers"),
    ("school", "School"),
    ("neighbourhood", "Neighbourhood"),
    ("online", "Online"),
    ("domains", "Four domains"),
    ("levels", "Two levels"),
    ("triangle", "Assessment triangle"),
    ("map", "Safety map"),
]


class FigureBlock(blocks.StructBlock):
    image = ImageChooserBlock()
    alt = blocks.CharBlock(
        max_length=250, label="Alternative text", help_text="What somebody who cannot see it needs to know."
    )
    caption = blocks.CharBlock(max_length=250, required=False)

    class Meta:
        icon = "image"
        template = "blocks/figure.html"
        label = "Picture"
        description = "A photograph or diagram with alternative text."


class DrawingBlock(blocks.StructBlock):
    name = blocks.ChoiceBlock(choices=DRAWINGS)
    alt = blocks.CharBlock(max_length=250, label="Alternative text")
    caption = blocks.CharBlock(max_length=250, required=False)

    class Meta:
        icon = "view"
        template = "blocks/drawing.html"
        label = "Drawing"
        description = "One of our own line drawings."
        preview_value = {"name": "rings", "alt": "Nested rings around a young person", "caption": ""}
