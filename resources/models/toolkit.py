"""Tools put together by stage of work, each with the form to print."""

from dataclasses import dataclass
from itertools import chain
from typing import Any, ClassVar

from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.search import index

from core.blocks import Entry, StoryField
from core.models import BasePage
from core.published import public_pages
from core.reading_time import minutes_for, words_of
from core.sections import Section, sections_of
from resources.blocks import StageBlock
from resources.models.reading import StoryPage
from resources.models.tools import ToolPage


@dataclass(frozen=True)
class Tool:
    """A tool at one stage, with what it is for there."""

    page: ToolPage
    note: str


@dataclass(frozen=True)
class Stage:
    title: str
    anchor: str
    text: Any
    tools: list[Tool]


class ToolkitPage(StoryPage):
    """What to have in hand from the first look at a place to the panel."""

    parent_page_types: ClassVar[list[str]] = ["resources.ToolIndexPage"]
    must_have: ClassVar[frozenset[str]] = frozenset({"stages"})
    stages = StoryField([("stage", StageBlock())], blank=True)

    content_panels: ClassVar[list[Any]] = [
        *BasePage.content_panels,
        FieldPanel("body", heading=_("Before the stages"), help_text=_("May stay empty.")),
        FieldPanel(
            "stages", help_text=_("In the order of the work. A tool may stand at more than one stage.")
        ),
    ]
    search_fields: ClassVar[list[Any]] = [*StoryPage.search_fields, index.SearchField("stages")]

    class Meta:
        verbose_name = _("Toolkit")

    @cached_property
    def told_stages(self) -> list[Stage]:
        """Those with a tool that readers may open; one that was unpublished or restricted is left out."""
        chosen = {each["tool"].pk for block in self.stages for each in block.value["tools"] if each["tool"]}
        public = ToolPage.objects.filter(pk__in=public_pages().filter(pk__in=chosen))
        tools = {tool.pk: tool for tool in public.prefetch_related("downloads__document")}
        stages = [_stage(number, block.value, tools) for number, block in enumerate(self.stages, 1)]
        return [stage for stage in stages if stage.tools]

    @property
    def sections(self) -> list[Section]:
        """A search leads to the stage that has the words."""
        stages = enumerate(self.stages, 1)
        told = (sections_of([block], block.value["title"], _anchor(number)) for number, block in stages)
        return [*sections_of(self.body), *chain.from_iterable(told)]

    @property
    def minutes_to_read(self) -> int:
        return minutes_for(words_of(self.body) + words_of(self.stages))

    @cached_property
    def contents(self) -> list[Entry]:
        return [Entry(stage.title, stage.anchor) for stage in self.told_stages]


def _stage(number: int, value: Any, tools: dict[int, ToolPage]) -> Stage:
    known = [each for each in value["tools"] if each["tool"] and each["tool"].pk in tools]
    found = [Tool(tools[each["tool"].pk], each["note"]) for each in known]
    return Stage(value["title"], _anchor(number), value["text"], found)


def _anchor(number: int) -> str:
    return f"stage-{number}"
