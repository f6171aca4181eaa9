"""Approving, and publishing many at once: both pass by what the form asks."""

from typing import Any

from django.utils.translation import gettext_lazy
from wagtail.admin.views.pages.bulk_actions.publish import PublishBulkAction
from wagtail.admin.views.pages.workflow import WorkflowActionView
from wagtail.admin.viewsets.pages import PageViewSet

from core.admin.deciding import Decision
from core.readiness import missing_in


class PageDecision(Decision, WorkflowActionView):
    def missing(self) -> list[str]:
        return [str(item.sentence) for item in missing_in(self.object.get_latest_revision_as_object())]


class PublishReady(PublishBulkAction):
    """Only what is ready; the pages below a page are published one by one, by somebody who has read them."""

    aria_label = gettext_lazy("Publish selected pages that are ready")

    def check_perm(self, page: Any) -> bool:
        return bool(super().check_perm(page)) and not missing_in(page.get_latest_revision_as_object())

    def object_context(self, obj: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().object_context(obj)
        return context | {"draft_descendant_count": 0}

    @classmethod
    def execute_action(cls, objects: Any, include_descendants: bool = False, **options: Any) -> Any:
        return super().execute_action(objects, include_descendants=False, **options)


class OurPages(PageViewSet):
    """Every page of the site, whatever its kind."""

    workflow_action_view_class = PageDecision
