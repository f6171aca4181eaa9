"""The StreamField blocks every page may use, a file for each family."""

from core.blocks.links import DownloadBlock, LinkBlock, SourceBlock, TermBlock
from core.blocks.local import ServiceBlock
from core.blocks.media import DrawingBlock, FigureBlock
from core.blocks.notices import CalloutBlock, QuotationBlock, SafeguardingBlock
from core.blocks.story import Entry, StoryBlock, StoryField, contents_of
from core.blocks.structure import StepsBlock, TableBlock
from core.blocks.text import HeadingBlock, TextBlock

STORY_BLOCKS = [
    ("heading", HeadingBlock()),
    ("text", TextBlock()),
    ("callout", CalloutBlock()),
    ("safeguarding", SafeguardingBlock()),
    ("quotation", QuotationBlock()),
    ("steps", StepsBlock()),
    ("table", TableBlock()),
    ("figure", FigureBlock()),
    ("drawing", DrawingBlock()),
    ("download", DownloadBlock()),
    ("link", LinkBlock()),
    ("term", TermBlock()),
    ("service", ServiceBlock()),
]

__all__ = ["STORY_BLOCKS", "Entry", "SourceBlock", "StoryBlock", "StoryField", "contents_of"]
