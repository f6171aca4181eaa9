"""The question bank. What is edited is a draft; what is asked is an immutable version of it."""

import uuid
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from modelcluster.contrib.taggit import ClusterTaggableManager
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import RichTextField
from wagtail.models import DraftStateMixin, Orderable, PreviewableMixin, Revision, RevisionMixin
from wagtail.search import index

from core.models import TopicLink
from learning.enums import Difficulty, QuestionKind
from learning.forms import QuestionForm

FEW = ["bold", "italic", "ol", "ul", "link"]


class QuestionTopic(TopicLink):
    content_object: ClassVar[Any] = ParentalKey(
        "learning.Question", on_delete=models.CASCADE, related_name="topic_links"
    )

    class Meta:
        constraints = [models.UniqueConstraint("content_object", "tag", name="question_topic_once")]


class Question(PreviewableMixin, DraftStateMixin, RevisionMixin, index.Indexed, ClusterableModel):
    """One question with its options and the reasons for each."""

    kind = models.CharField(max_length=20, choices=QuestionKind.choices, default=QuestionKind.SINGLE)
    stem = RichTextField("question", features=FEW, help_text="One thing asked, in one or two sentences.")
    feedback = models.TextField(blank=True, help_text="What everybody should take away, right or wrong.")
    hint = models.CharField(max_length=300, blank=True)
    difficulty = models.CharField(max_length=10, choices=Difficulty.choices, default=Difficulty.MEDIUM)
    source_title = models.CharField(max_length=250, blank=True)
    source_url = models.URLField(max_length=300, blank=True)
    guidance = models.ForeignKey(
        "wagtailcore.Page",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        help_text="Where to read on.",
    )
    topics = ClusterTaggableManager(through=QuestionTopic, blank=True)
    _revisions: ClassVar[Any]

    panels: ClassVar[list[Any]] = [
        FieldPanel("kind"),
        FieldPanel("stem"),
        InlinePanel(
            "options",
            heading="Options",
            label="Option",
            min_num=2,
            help_text="Say for each option why it is right or not: that is where people learn.",
        ),
        FieldPanel("feedback"),
        FieldPanel("hint"),
        MultiFieldPanel(
            [FieldPanel(name) for name in ("topics", "difficulty", "guidance", "source_title", "source_url")],
            heading="Where it belongs",
        ),
    ]
    base_form_class = QuestionForm
    search_fields: ClassVar[list[Any]] = [index.SearchField("stem"), index.AutocompleteField("stem")]

    class Meta:
        ordering = ("pk",)

    def __str__(self) -> str:
        from django.utils.html import strip_tags

        return strip_tags(self.stem)[:120]

    def get_preview_template(self, request: Any, mode_name: str) -> str:
        return "learning/question_preview.html"

    def publish(self, revision: Revision, *args: Any, **kwargs: Any) -> Any:
        """What is published from now on is asked from now on; what was answered keeps its version."""
        from learning.actions import keep_version

        published = super().publish(revision, *args, **kwargs)
        keep_version(Question.objects.get(pk=self.pk))
        return published

    @property
    def content(self) -> dict[str, Any]:
        """All that is asked and said, as a version keeps it."""
        options = list(self.options.all())
        right = sum(option.is_right for option in options)
        wrong = len(options) - right
        return {
            "kind": self.kind,
            "stem": self.stem,
            "feedback": self.feedback,
            "hint": self.hint,
            "guidance": self.guidance_id,
            "options": [
                {
                    "id": str(option.key),
                    "text": option.text,
                    "feedback": option.feedback,
                    "fraction": credit(self.kind, option.is_right, right, wrong),
                }
                for option in options
            ],
        }


def credit(kind: str, is_right: bool, right: int, wrong: int) -> float:
    """Right options share the whole; with several right ones, the wrong ones together take it away again."""
    if is_right:
        return 1 / right
    return -1 / wrong if kind == QuestionKind.MULTIPLE else 0.0


class QuestionOption(Orderable):
    question: ClassVar[Any] = ParentalKey(Question, on_delete=models.CASCADE, related_name="options")
    key = models.UUIDField(default=uuid.uuid4, editable=False)
    text = models.CharField(max_length=400)
    is_right = models.BooleanField("right", default=False)
    feedback = models.TextField(help_text="Why, kindly, in a sentence or two.")

    panels: ClassVar[list[Any]] = [FieldPanel("text"), FieldPanel("is_right"), FieldPanel("feedback")]

    class Meta(Orderable.Meta):
        constraints = [models.UniqueConstraint("question", "key", name="option_key_once")]


def check_options(kind: str, options: list[QuestionOption]) -> None:
    """Raise a ValidationError that names the mistake."""
    right = sum(option.is_right for option in options)
    texts = [option.text.strip().lower() for option in options]
    if len(options) < 2:
        raise ValidationError("A question needs at least two options.")
    if not right:
        raise ValidationError("No option is marked as right. Mark at least one.")
    if kind == QuestionKind.SINGLE and right > 1:
        raise ValidationError(
            "Two options are marked as right. Unmark one, or choose «several right answers»."
        )
    if len(set(texts)) < len(texts):
        raise ValidationError("Two options say the same. Reword one of them.")


class QuestionVersion(models.Model):
    """What was asked. Never changed once written; attempts point here."""

    question = models.ForeignKey(Question, models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    content = models.JSONField()
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("number",)
        constraints = [models.UniqueConstraint("question", "number", name="question_version_once")]

    def __str__(self) -> str:
        return f"{self.question} ({self.number})"

    @property
    def options(self) -> list[dict[str, Any]]:
        return list(self.content["options"])

    @property
    def is_multiple(self) -> bool:
        return bool(self.content["kind"] == QuestionKind.MULTIPLE)
