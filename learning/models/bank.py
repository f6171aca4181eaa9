"""The question bank. What is edited is a draft; what is asked is an immutable version of it."""

import uuid
from typing import Any, ClassVar

from django.conf import settings
from django.contrib.contenttypes.fields import GenericRelation
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models, transaction
from django.utils.html import strip_tags
from django.utils.text import Truncator
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from modelcluster.contrib.taggit import ClusterTaggableManager
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.fields import RichTextField
from wagtail.models import (
    DraftStateMixin,
    LockableMixin,
    Orderable,
    PreviewableMixin,
    Revision,
    RevisionMixin,
    WorkflowMixin,
)
from wagtail.search import index
from wagtail.utils.text import text_from_html

from core.blocks import StoryField
from core.models import TopicLink
from learning.blocks import SCENARIO_BLOCKS
from learning.enums import Difficulty, QuestionKind
from learning.models.bank_queries import QuestionQuerySet, forget_unasked_versions

FEW = ["bold", "italic", "ol", "ul", "link"]


class QuestionTopic(TopicLink):
    content_object: ClassVar[Any] = ParentalKey(
        "learning.Question", on_delete=models.CASCADE, related_name="topic_links"
    )

    class Meta:
        constraints = [models.UniqueConstraint("content_object", "tag", name="question_topic_once")]


class Pictured(models.Model):
    """A picture with what it shows, for those who cannot see it, and its caption."""

    image = models.ForeignKey("wagtailimages.Image", models.PROTECT, null=True, blank=True, related_name="+")
    image_alt = models.CharField(_("alternative text"), max_length=250, blank=True)
    image_caption = models.CharField(_("caption"), max_length=250, blank=True)

    class Meta:
        abstract = True


class Reading(models.Model):
    """Where to read on: a page, and the heading on it under which it stands."""

    read_page = models.ForeignKey(
        "wagtailcore.Page",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("read on"),
    )
    read_heading = models.CharField(
        _("heading on that page"), max_length=120, blank=True, help_text=_("Exactly as it reads there.")
    )

    class Meta:
        abstract = True


class Question(  # type: ignore[django-manager-missing]  # taggit and modelcluster have no types
    PreviewableMixin,
    WorkflowMixin,
    DraftStateMixin,
    LockableMixin,
    RevisionMixin,
    index.Indexed,
    Pictured,
    Reading,
    ClusterableModel,
):
    """One question with its options and the reasons for each; which fields count depends on its kind."""

    kind = models.CharField(max_length=20, choices=QuestionKind.choices, default=QuestionKind.SINGLE)
    stem = RichTextField("question", features=FEW, help_text=_("One thing asked, in one or two sentences."))
    feedback = models.TextField(blank=True, help_text=_("What everybody should take away, right or wrong."))
    hint = models.CharField(
        max_length=300, blank=True, help_text=_("Shown before a second try, never with the first.")
    )
    content_warning = models.CharField(
        max_length=200,
        blank=True,
        help_text=_(
            "Where this may be hard to read. It is shown first, and the question can then be skipped without loss."
        ),
    )
    difficulty = models.CharField(max_length=10, choices=Difficulty.choices, default=Difficulty.MEDIUM)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+", editable=False
    )
    source_title = models.CharField(max_length=250, blank=True)
    source_url = models.URLField(max_length=300, blank=True)
    topics = ClusterTaggableManager(through=QuestionTopic, blank=True)

    # A word or a short phrase: what is forgiven. Learners are told.
    any_case = models.BooleanField(_("capitals do not matter"), default=True)
    any_spacing = models.BooleanField(_("spaces and hyphens do not matter"), default=True)
    typos = models.PositiveSmallIntegerField(
        _("slips of the pen forgiven"), default=0, validators=[MaxValueValidator(2)]
    )
    # A number.
    number = models.FloatField(_("the right number"), null=True, blank=True)
    tolerance = models.FloatField(
        _("how far off still counts"),
        default=0,
        validators=[MinValueValidator(0)],
        help_text=_("On either side."),
    )
    unit = models.CharField(
        max_length=30, blank=True, help_text=_("Shown beside the box, such as “per cent”.")
    )

    scenes = StoryField(SCENARIO_BLOCKS, blank=True)

    # Both go with the question when it is deleted.
    revisions = GenericRelation(
        "wagtailcore.Revision",
        content_type_field="base_content_type",
        object_id_field="object_id",
        related_query_name="question",
        for_concrete_model=False,
    )
    workflow_states = GenericRelation(
        "wagtailcore.WorkflowState",
        content_type_field="base_content_type",
        object_id_field="object_id",
        related_query_name="question",
        for_concrete_model=False,
    )

    options: Any
    objects = QuestionQuerySet.as_manager()
    search_fields: ClassVar[list[Any]] = [index.SearchField("stem"), index.AutocompleteField("stem")]

    class Meta:
        ordering = ("pk",)

    def __str__(self) -> str:
        return Truncator(text_from_html(self.stem)).chars(120) or gettext("A question without words yet")

    @transaction.atomic
    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        forget_unasked_versions([self.pk])
        _bank_changed()
        return super().delete(*args, **kwargs)

    @transaction.atomic
    def unpublish(self, *args: Any, **kwargs: Any) -> Any:
        _bank_changed()
        return super().unpublish(*args, **kwargs)

    def get_preview_template(self, request: Any, mode_name: str) -> str:
        return "learning/question_preview.html"

    def get_preview_context(self, request: Any, mode_name: str) -> dict[str, Any]:
        from learning.preview import previewed

        context: dict[str, Any] = super().get_preview_context(request, mode_name)
        return context | previewed(self)

    def publish(self, revision: Revision, *args: Any, **kwargs: Any) -> Any:
        """What is published from now on is asked from now on; what was answered keeps its version."""
        from learning.actions import keep_version

        published = super().publish(revision, *args, **kwargs)
        keep_version(Question.objects.get(pk=self.pk))
        _bank_changed()
        return published


def _bank_changed() -> None:
    """Another topic or difficulty, or one question less, may leave a quiz short."""
    from learning.tasks import look_for_shortages

    look_for_shortages.enqueue()


class QuestionOption(Pictured, Reading, Orderable):
    """What can be chosen, put in order or paired; for a short text, a spelling that is accepted."""

    question: ClassVar[Any] = ParentalKey(Question, on_delete=models.CASCADE, related_name="options")
    key = models.UUIDField(default=uuid.uuid4, editable=False)
    text = RichTextField(features=FEW)
    is_right = models.BooleanField(_("right"), default=False)
    credit = models.SmallIntegerField(
        null=True,
        blank=True,
        validators=[MinValueValidator(-100), MaxValueValidator(100)],
        help_text=_("Per cent of the question. Leave it empty everywhere to share equally."),
    )
    match = models.CharField(_("belongs to"), max_length=300, blank=True)
    match_key = models.UUIDField(default=uuid.uuid4, editable=False)
    read_topic = models.ForeignKey(
        "core.Topic",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        limit_choices_to=models.Q(retired_on=None),
        verbose_name=_("topic to look into"),
        help_text=_("Everything on it is one step away for whoever chose this."),
    )
    feedback = models.TextField(blank=True, help_text=_("Why, kindly, in a sentence or two."))

    class Meta(Orderable.Meta):
        constraints = [models.UniqueConstraint("question", "key", name="option_key_once")]

    def __str__(self) -> str:
        return strip_tags(self.text)[:80]
