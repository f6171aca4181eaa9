"""What pages to read have in common; and guidance and tools besides: who stands for it, where it holds, sources."""

from typing import Any, ClassVar

from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.search import index

from core.blocks import STORY_BLOCKS, Entry, SourceBlock, StoryField, contents_of
from core.models import BasePage
from core.reading_time import minutes_for, words_of
from resources.enums import Nation


class IndexPage(BasePage):
    """The list of one kind of page, and the one place in the tree where that kind may stand."""

    max_count = 1
    needs_topics = False
    needs_review = False
    promote_panels = BasePage.unreviewed_panels
    parent_page_types: ClassVar[list[str]] = ["home.HomePage"]

    class Meta:
        abstract = True


class StoryPage(BasePage):
    """A page that is read from top to bottom, and leads on to what shares its topics."""

    is_for_reading: ClassVar[bool] = True
    must_have: ClassVar[frozenset[str]] = frozenset({"body"})
    body = StoryField(STORY_BLOCKS, blank=True)

    search_fields: ClassVar[list[Any]] = [*BasePage.search_fields, index.SearchField("body")]
    subpage_types: ClassVar[list[str]] = []

    class Meta:
        abstract = True

    @property
    def topic_line(self) -> str:
        """Three topics at most, for a card."""
        return " · ".join(topic.name for topic in list(self.topics.all())[:3])

    # What the template asks for only while it tells a part that is then kept.

    @cached_property
    def trail(self) -> list[dict[str, str]]:
        """From the front page down to the page above this one, by addresses the tree already tells."""
        parent = self.get_parent()
        return [{"title": gettext("Front page"), "url": "/"}, {"title": parent.title, "url": parent.url}]

    @cached_property
    def contents(self) -> list[Entry]:
        return contents_of(self.body)

    @property
    def minutes_to_read(self) -> int:
        return minutes_for(words_of(self.body))

    @property
    def ask_url(self) -> str:
        topics = self.chosen_topics
        return f"/consultations/ask/?topic={topics[0].slug}" if topics else "/consultations/ask/"


class ReadingPage(StoryPage):
    """A page to do something by, with sources and a name behind it."""

    names_belong: ClassVar[frozenset[str]] = frozenset({"owner_name", "sources"})
    nation = models.CharField(
        max_length=20,
        choices=Nation.choices,
        default=Nation.ANY,
        help_text=_("Law and procedure differ: say where this holds."),
    )
    owner_name = models.CharField(
        _("who readers see"),
        max_length=120,
        blank=True,
        help_text=_(
            "The role that stands for this page, such as “Contextual Safeguarding lead”. Empty: its keeper’s name."
        ),
    )
    sources = StoryField([("source", SourceBlock())], blank=True)

    content_panels: ClassVar[list[Any]] = [
        *BasePage.content_panels,
        FieldPanel("body", help_text=_("Open each section with a heading; headings make the contents list.")),
        FieldPanel("sources", help_text=_("Where this comes from, so that a reader can check it.")),
        MultiFieldPanel(
            [FieldPanel("nation"), FieldPanel("owner_name")],
            heading=_("Who stands for this page"),
        ),
    ]

    class Meta:
        abstract = True

    @property
    def kept_by(self) -> str:
        """For readers: the role that stands for it, otherwise the name of its keeper while they are here."""
        keeper = self.keeper
        return self.owner_name or (keeper.name if keeper and keeper.is_active else "")
