"""The reading a demonstration opens with, in our own words."""

from resources.demonstration.glossary import GLOSSARY
from resources.demonstration.guidance_contexts import CONTEXTS
from resources.demonstration.guidance_foundations import FOUNDATIONS
from resources.demonstration.guidance_practice import PRACTICE
from resources.demonstration.shapes import GuidanceEntry
from resources.demonstration.tools import TOOLS

GUIDANCE: list[GuidanceEntry] = [*FOUNDATIONS, *CONTEXTS, *PRACTICE]

__all__ = ["GLOSSARY", "GUIDANCE", "TOOLS"]
