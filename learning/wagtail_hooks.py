"""Registers the question bank in Wagtail's admin."""

from typing import Any, ClassVar

from django.db.models import Count, QuerySet
from wagtail.admin.ui.tables import Column
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from learning.models import Question


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
    list_filter: ClassVar[list[str]] = ["kind", "difficulty", "topics"]

    def get_queryset(self, request: Any) -> QuerySet[Question]:
        return Question.objects.annotate(
            used=Count("slots", distinct=True), answered=Count("versions__items", distinct=True)
        )


register_snippet(QuestionViewSet)
