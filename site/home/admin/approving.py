"""Approving, and publishing many at once: both pass by the form, and with it by what the form asks."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.admin.views.pages.bulk_actions.publish import PublishBulkAction
from wagtail.admin.views.pages.workflow import WorkflowActionView
from wagtail.admin.viewsets.pages import PageViewSet

from core.readiness import missing_in


class PageWorkflowActionView(WorkflowActionView):
    """Wagtail's own for pages; whatever is missing is said where the approver is sent to put it right."""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        missing = self._missing() if self.action_name == "approve" else []
        if not missing:
            response: HttpResponse = super().post(request, *args, **kwargs)
            return response
        for item in missing:
            messages.error(request, _("Not approved. %(what)s") % {"what": item.sentence})
        if request.headers.get("x-requested-with") == "XMLHttpRequest":  # the dialogue with a comment
            return self.render_modal_json(request, {"step": "success", "redirect": self.redirect_url})
        return redirect(self.redirect_url)

    def _missing(self) -> list[Any]:
        """Of the latest draft: that is what Wagtail publishes, whichever was submitted."""
        return missing_in(self.object.get_latest_revision_as_object())


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

    workflow_action_view_class = PageWorkflowActionView
