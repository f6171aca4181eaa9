"""“Questions” in the menu."""

from typing import Any, ClassVar

from django.db.models import QuerySet
from django.urls import path
from django.utils.translation import gettext_lazy as _
from wagtail.snippets.views.snippets import SnippetViewSet

from learning.admin import writing
from learning.admin.approving import QuestionDecision
from learning.admin.leaving import QuestionUnpublishView
from learning.admin.listing import COLUMNS, QuestionFilters, QuestionIndexView
from learning.admin.regrading import RegradeView
from learning.enums import QuestionKind
from learning.models import Question
from learning.panels import handler_for


class QuestionViewSet(SnippetViewSet):
    model = Question
    icon = "help"
    menu_label = _("Questions")
    menu_name = "questions"
    add_to_admin_menu = True
    menu_order = 250
    list_display: ClassVar[list[Any]] = COLUMNS
    search_backend_name = None  # filters and words together need the database's own search
    search_fields: ClassVar[list[str]] = ["stem"]
    filterset_class = QuestionFilters
    index_view_class = QuestionIndexView
    add_view_class = writing.QuestionCreateView
    copy_view_class = writing.QuestionCopyView
    edit_view_class = writing.QuestionEditView
    preview_on_add_view_class = writing.QuestionPreviewOnAdd
    preview_on_edit_view_class = writing.QuestionPreviewOnEdit
    workflow_action_view_class = QuestionDecision
    unpublish_view_class = QuestionUnpublishView
    revisions_compare_view_class = writing.QuestionCompareView

    def get_queryset(self, request: Any) -> QuerySet[Question]:
        return Question.objects.with_usage().with_approval().select_related("author")

    def get_edit_handler(self) -> Any:
        """Where Wagtail asks without a question at hand; every view of ours asks for its kind's."""
        return handler_for(QuestionKind.SINGLE)

    def get_add_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_add_view_kwargs(
            add_url_name=self.get_url_name("add_kind"),
            **kwargs,
        )

    @property
    def kinds_view(self) -> Any:
        return self.construct_view(writing.KindsView)

    @property
    def regrade_view(self) -> Any:
        return self.construct_view(RegradeView)

    def get_urlpatterns(self) -> list[Any]:
        """Choosing a kind comes before writing; the addresses of the form carry the kind."""
        ours = [
            path("add/", self.kinds_view, name="add"),
            path("add/<slug:kind>/", self.add_view, name="add_kind"),
            path("regrade/<int:pk>/", self.regrade_view, name="regrade"),
            path("preview/new/<slug:kind>/", self.preview_on_add_view, name="preview_on_add"),
        ]
        replaced = {"add", "preview_on_add"}
        return [*ours, *(url for url in super().get_urlpatterns() if url.name not in replaced)]
