"""The page every page of the site derives from."""

from datetime import timedelta
from typing import Any, ClassVar

from django.conf import settings
from django.db import models, transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from modelcluster.contrib.taggit import ClusterTaggableManager
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, ObjectList, TabbedInterface
from wagtail.admin.widgets import AdminAutoHeightTextInput
from wagtail.blocks import StreamValue
from wagtail.models import Page, PageViewRestriction
from wagtail.search import index
from wagtail.utils.decorators import cached_classmethod

from core.admin.before_publishing import before_publishing
from core.admin.changes import what_changed
from core.first_words import refuse_taken
from core.models.changes import Changing
from core.models.topics import PageTopic, Topic
from core.page_form import FIRST_LEVEL, PageForm
from core.published import is_closed
from core.readiness import refuse_unready
from core.sections import Section, sections_of

REVIEW_EVERY = timedelta(days=365)
SCHEDULED = "wagtail.publish.scheduled"  # how Wagtail logs what its timer publishes


def in_a_year() -> Any:
    return timezone.localdate() + REVIEW_EVERY


class BasePage(Changing):
    """Summary and topics, and on whatever tells people what to do a keeper and the day to read it again."""

    summary = models.CharField(
        max_length=300,
        help_text=_("One or two plain sentences: what a reader will be able to do after this page."),
    )
    keeper = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("kept by"),
        help_text=_("Hears a month and a week before the review is due. Without a keeper the leads do."),
    )
    checked_on = models.DateField(
        _("last reviewed"),
        default=timezone.localdate,
        help_text=_("The day somebody last read this, against its sources where it has any."),
    )
    review_by = models.DateField(
        default=in_a_year, help_text=_("The day by which somebody should read this page again.")
    )
    topics = ClusterTaggableManager(
        through=PageTopic,
        blank=True,
        help_text=_("Topics join this page to questions, champions and consultations."),
    )
    # The places in its text of which the writer has said that they point at nobody.
    kept_identifiers = models.JSONField(default=list, blank=True)

    base_form_class = PageForm
    # Whether people read it: then it can be judged and saved, and its readers are counted.
    is_for_reading: ClassVar[bool] = False
    # False for the front page and lists: what they hold has the topics.
    needs_topics: ClassVar[bool] = True
    # False also for news, which ends instead.
    needs_review: ClassVar[bool] = True
    # What makes it a page of its kind: without any of these, readers could do nothing with it.
    must_have: ClassVar[frozenset[str]] = frozenset()
    # Where a name belongs: a role, an author, a publisher.
    names_belong: ClassVar[frozenset[str]] = frozenset()
    content_panels: ClassVar[list[Any]] = [
        *Page.content_panels,
        FieldPanel("summary", widget=AdminAutoHeightTextInput),
    ]
    promote_panels: ClassVar[list[Any]] = [
        MultiFieldPanel(
            [
                FieldPanel("keeper"),
                FieldPanel("checked_on"),
                FieldPanel("review_by"),
                FieldPanel("topics", heading=_("Topics"), required_on_save=False),
            ],
            heading=_("Review and topics"),
        ),
        *Page.promote_panels,
    ]
    # Of a kind that needs no review.
    unreviewed_panels: ClassVar[list[Any]] = [
        FieldPanel("topics", heading=_("Topics"), required_on_save=False),
        *Page.promote_panels,
    ]
    search_fields: ClassVar[list[Any]] = [
        *Page.search_fields,
        index.SearchField("summary", boost=2),
        index.RelatedFields("topics", [index.SearchField("name", boost=2), index.SearchField("synonyms")]),
    ]

    class Meta:
        abstract = True

    @cached_classmethod
    def get_edit_handler(cls) -> Any:  # noqa: N805
        """Wagtail's tabs and one of ours; the last is shown beside the page, by Wagtail's own buttons."""
        tabs = [
            ObjectList(cls.content_panels, heading=_("Content")),
            ObjectList(cls.promote_panels, heading=_("Promote")),
            before_publishing(*([what_changed()] if cls.needs_review else [])),
            ObjectList(cls.settings_panels, heading=_("Settings")),
        ]
        return TabbedInterface(tabs, base_form_class=cls.base_form_class).bind_to_model(cls)

    def clean(self) -> None:
        super().clean()
        if self.depth == FIRST_LEVEL:
            refuse_taken(self.slug)

    @transaction.atomic
    def publish(self, revision: Any, user: Any = None, log_action: Any = True, **options: Any) -> None:
        """The last door, for whoever comes by another way than the form: a list, an approval, the timer.

        Whole or not at all: killed half-way, what was to go out at its hour still goes out.
        """
        if user is not None or log_action == SCHEDULED:
            refuse_unready(revision.as_object())
        super().publish(revision, user=user, log_action=log_action, **options)

    def get_view_restrictions(self) -> QuerySet[PageViewRestriction]:
        """Wagtail's answer, which takes two queries, asked only where there is one."""
        if not is_closed(self):
            return PageViewRestriction.objects.none()
        restrictions: QuerySet[PageViewRestriction] = super().get_view_restrictions()
        return restrictions

    @cached_property
    def chosen_topics(self) -> list[Topic]:
        return list(self.topics.all())

    @property
    def sections(self) -> list[Section]:
        """What a search can quote, in the order of the page."""
        fields = [field.field_name for field in self.get_searchable_search_fields()]
        stories = [name for name in fields if isinstance(getattr(self, name, None), StreamValue)]
        return [section for name in stories for section in sections_of(getattr(self, name))]

    @property
    def is_due_for_review(self) -> bool:
        return self.needs_review and bool(self.review_by < timezone.localdate())
