"""The reading a demonstration opens with, in our own words."""

from resources.demonstration.glossary import GLOSSARY
from resources.demonstration.guidance_contexts import CONTEXTS
from resources.demonstration.guidance_crime import CRIME
from resources.demonstration.guidance_foundations import FOUNDATIONS
from resources.demonstration.guidance_harms import HARMS
from resources.demonstration.guidance_partners import PARTNERS
from resources.demonstration.guidance_practice import PRACTICE
from resources.demonstration.guidance_systems import SYSTEMS
from resources.demonstration.news import NEWS
from resources.demonstration.shapes import GuidanceEntry
from resources.demonstration.tools import TOOLS

GUIDANCE: list[GuidanceEntry] = [*FOUNDATIONS, *CONTEXTS, *PARTNERS, *HARMS, *CRIME, *PRACTICE, *SYSTEMS]

__all__ = ["GLOSSARY", "GUIDANCE", "NEWS", "TOOLS"]
