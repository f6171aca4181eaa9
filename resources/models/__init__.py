"""What practitioners read: guidance, tools to print, the words of the field, and who helps locally."""

from resources.models.glossary import GlossaryIndexPage, GlossaryTerm
from resources.models.guidance import GuidanceIndexPage, GuidancePage
from resources.models.news import NewsIndexPage, NewsPage
from resources.models.practice_questions import PracticeQuestionIndexPage, PracticeQuestionPage
from resources.models.services import LocalService, ServiceTopic
from resources.models.toolkit import ToolkitPage
from resources.models.tools import ToolDownload, ToolIndexPage, ToolPage

__all__ = [
    "GlossaryIndexPage",
    "GlossaryTerm",
    "GuidanceIndexPage",
    "GuidancePage",
    "LocalService",
    "NewsIndexPage",
    "NewsPage",
    "PracticeQuestionIndexPage",
    "PracticeQuestionPage",
    "ServiceTopic",
    "ToolDownload",
    "ToolIndexPage",
    "ToolPage",
    "ToolkitPage",
]
