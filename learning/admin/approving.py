"""A draft that somebody submitted goes live only when it can be asked."""

from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.snippets.views.snippets import WorkflowActionView

from learning.admin.shortages import SaysWhatFallsShort
from learning.mistakes import mistakes


class QuestionWorkflowActionView(SaysWhatFallsShort, WorkflowActionView):
    """Approving from a list passes by the form, and with it by the form's checks."""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        mistakes = self._mistakes() if self.action_name == "approve" else []
        if not mistakes:
            return super().post(request, *args, **kwargs)
        for problem in mistakes:
            messages.error(request, _("Not approved. %(sentence)s") % {"sentence": problem.sentence})
        return redirect(self.redirect_url)

    def _mistakes(self) -> list[Any]:
        """Of the latest draft: that is what Wagtail publishes, whichever was submitted."""
        return mistakes(self.object.get_latest_revision_as_object())
