"""Blocks only the reading has: the parts of a form to print, and a stage of work with its tools."""

from resources.blocks.forms import FORM_BLOCKS
from resources.blocks.stages import StageBlock

__all__ = ["FORM_BLOCKS", "StageBlock"]
