"""Registers the question bank in Wagtail's admin."""

from typing import Any, ClassVar

from django.db.models import Count, QuerySet
from django_filters import ModelChoiceFilter
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from core.models import Topic
from learning.models import Question


class QuestionFilters(WagtailFilterSet):
    """By kind, difficulty and topic."""

    topic = ModelChoiceFilter(
        queryset=Topic.objects.in_use().by_facet(), field_name="topic_links__tag", label="Topic"
    )

    class Meta:
        model = Question
        fields: ClassVar[list[str]] = ["kind", "difficulty"]


class QuestionViewSet(SnippetViewSet):
    """«Questions» in the menu, with how often each is used and answered."""

    model = Question
    icon = "help"
    menu_label = "Questions"
    menu_name = "questions"
    add_to_admin_menu = True
    menu_order = 250
    list_display: ClassVar[list[Any]] = [
        "__str__",
        "kind",
        "difficulty",
        Column("used", label="In quizzes", accessor="used"),
        Column("answered", label="Answered", accessor="answered"),
    ]
    filterset_class = QuestionFilters

    def get_queryset(self, request: Any) -> QuerySet[Question]:
        return Question.objects.annotate(
            used=Count("slots", distinct=True), answered=Count("versions__items", distinct=True)
        )


register_snippet(QuestionViewSet)
