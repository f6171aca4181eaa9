"""What practitioners read: guidance, tools to print, and the words of the field."""

from resources.models.glossary import GlossaryIndexPage, GlossaryTerm
from resources.models.guidance import GuidanceIndexPage, GuidancePage
from resources.models.practice_questions import PracticeQuestionIndexPage, PracticeQuestionPage
from resources.models.tools import ToolDownload, ToolIndexPage, ToolPage

__all__ = [
    "GlossaryIndexPage",
    "GlossaryTerm",
    "GuidanceIndexPage",
    "GuidancePage",
    "PracticeQuestionIndexPage",
    "PracticeQuestionPage",
    "ToolDownload",
    "ToolIndexPage",
    "ToolPage",
]
