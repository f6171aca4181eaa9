"""Blocks only learning has, a file for each family."""

from learning.blocks.scenes import EndingBlock, SceneBlock
from learning.blocks.studies import STUDY_BLOCKS, FactBlock, OutcomeBlock

SCENARIO_BLOCKS = [("scene", SceneBlock()), ("ending", EndingBlock())]

__all__ = ["SCENARIO_BLOCKS", "STUDY_BLOCKS", "FactBlock", "OutcomeBlock"]
