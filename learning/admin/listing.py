"""The bank as a list: what each question is about, how often it is used, and what deserves a look."""

from operator import attrgetter
from typing import Any, ClassVar

from django.db.models import Exists, OuterRef, QuerySet
from django.forms import CheckboxSelectMultiple
from django.utils.translation import gettext, gettext_lazy
from django_filters import ModelChoiceFilter, MultipleChoiceFilter
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, StatusTagColumn, UpdatedAtColumn
from wagtail.snippets.views.snippets import IndexView

from accounts.models import User
from core.models import Topic
from learning.models import Question, QuestionTopic
from learning.usage import in_words


def topics_of(question: Question) -> str:
    return ", ".join(link.tag.name for link in question.topic_links.all())


def kind_of(question: Question) -> str:
    return f"{question.get_kind_display()}, {question.get_difficulty_display().lower()}"


def state_of(question: Any) -> str:
    """`is_waiting` is the bank's; Wagtail's own words would ask the database twice for every row."""
    if question.is_waiting:
        return gettext("live, a change awaits approval") if question.live else gettext("awaits approval")
    if question.live:
        return gettext("live, with a newer draft") if question.has_unpublished_changes else gettext("live")
    return gettext("draft")


LOOKS = [
    ("never_used", gettext_lazy("Never used")),
    ("often_wrong", gettext_lazy("Often wrong: fewer than 40 per cent get it right at first")),
    ("citing_changed_pages", gettext_lazy("Cites a page that has since changed what people should do")),
]
COLUMNS: list[Any] = [
    "__str__",
    Column("kind", label=gettext_lazy("Kind"), accessor=kind_of, sort_key="kind"),
    Column("topics", label=gettext_lazy("Topics"), accessor=topics_of),
    Column("used", label=gettext_lazy("Used"), accessor=in_words, sort_key="used"),
    Column("author", label=gettext_lazy("Author"), accessor="author", sort_key="author__last_name"),
    UpdatedAtColumn(),
    StatusTagColumn(
        "live", label=gettext_lazy("Status"), accessor=state_of, sort_key="live", primary=attrgetter("live")
    ),
]


class QuestionFilters(WagtailFilterSet):
    topic = ModelChoiceFilter(
        queryset=Topic.objects.in_use().by_facet(),
        label=gettext_lazy("Topic"),
        method="on_topic",
        empty_label=gettext_lazy("Any topic"),
    )
    author = ModelChoiceFilter(
        queryset=User.objects.filter(pk__in=Question.objects.values("author")).order_by("last_name"),
        label=gettext_lazy("Author"),
        empty_label=gettext_lazy("Anybody"),
    )
    look = MultipleChoiceFilter(
        choices=LOOKS,
        label=gettext_lazy("Deserves a look"),
        method="deserving",
        widget=CheckboxSelectMultiple,
    )

    class Meta:
        model = Question
        fields: ClassVar[list[str]] = ["kind", "difficulty", "live"]

    def on_topic(self, queryset: QuerySet[Question], _: str, topic: Topic) -> QuerySet[Question]:
        links = QuestionTopic.objects.filter(content_object=OuterRef("pk"), tag=topic)
        return queryset.filter(Exists(links))

    def deserving(self, queryset: QuerySet[Question], _: str, looks: list[str]) -> QuerySet[Question]:
        """Each look is one of the bank's own verbs; several narrow the list together."""
        for look in looks:
            queryset = getattr(queryset, look)()
        return queryset


class QuestionIndexView(IndexView):
    """As many queries for a thousand questions as for one."""

    default_ordering = "-_updated_at"

    def get_queryset(self) -> QuerySet[Question]:
        found: QuerySet[Question] = super().get_queryset()
        return found.prefetch_related("topic_links__tag")
