"""Deciding on what somebody submitted, on a page of its own: by a link of an e-mail, on a phone, without scripts.

Wagtail asks for the comment in a dialogue, which needs scripts and a wide screen. Its addresses stay, and so does its
dialogue: what a script asks for is answered as before.
"""

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.admin.utils import get_latest_str
from wagtail.admin.views.generic.workflow import WorkflowAction
from wagtail.models import PreviewableMixin, TaskState

APPROVE, SEND_BACK = "approve", "reject"


class Approval(forms.Form):
    comment = forms.CharField(
        label=gettext_lazy("A word to the writer, if you like"),
        help_text=gettext_lazy("It is kept under “History”, and the e-mail about your approval says so."),
        widget=forms.Textarea(attrs={"rows": 2}),
        required=False,
    )


class SendingBack(forms.Form):
    comment = forms.CharField(
        label=gettext_lazy("What should change?"),
        help_text=gettext_lazy("The writer reads this beside the draft."),
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": gettext_lazy("Say what should change, so that the writer can go on.")},
    )


FORMS: dict[str, type[forms.Form]] = {APPROVE: Approval, SEND_BACK: SendingBack}


class Decision(WorkflowAction):
    """Approve or send back, of whatever goes through the workflow."""

    def missing(self) -> list[str]:
        """What keeps the latest draft from going out, in sentences; Wagtail publishes that one, whichever was submitted."""
        return []

    def get_task_state(self) -> Any:
        """One of this very thing: with another's in the address, what is missing would be asked of the wrong one."""
        its_own = TaskState.objects.filter(workflow_state__in=self.object.workflow_states.all())
        return get_object_or_404(its_own, pk=self.task_state_id).specific

    def get_form_class(self) -> type[forms.Form]:
        return FORMS[self.action_name] if self.action_name in FORMS else super().get_form_class()

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if self.task_state.status != TaskState.STATUS_IN_PROGRESS and not is_dialogue(request):
            return self._came_second()
        response: HttpResponseBase = super().dispatch(request, *args, **kwargs)
        return response

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if is_dialogue(request):
            return super().get(request, *args, **kwargs)
        return self._preview() if "preview" in request.GET else self._page()

    def _came_second(self) -> HttpResponseBase:
        """Who decided, and what; whatever was typed meanwhile is still there to be copied."""
        if not self.task.user_can_access_editor(self.object, self.request.user):
            raise PermissionDenied
        return render(
            self.request,
            "core/admin/decided.html",
            self._frame()
            | {
                "decided": self.task_state,
                "is_approved": self.task_state.status == TaskState.STATUS_APPROVED,
                "is_sent_back": self.task_state.status == TaskState.STATUS_REJECTED,
                "typed": self.request.POST.get("comment", ""),
                "edit_url": self._url("edit"),
            },
            status=409 if self.request.method == "POST" else 200,
        )

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        missing = self.missing() if self.action_name == APPROVE else []
        for sentence in missing:
            messages.error(request, _("Not approved. %(what)s") % {"what": sentence})
        if missing and is_dialogue(request):
            return self.render_modal_json(request, {"step": "success", "redirect": self.redirect_url})
        if missing:
            return redirect(self.redirect_url)
        if not is_dialogue(request) and (refused := self._refused()):
            return refused
        response: HttpResponseBase = super().post(request, *args, **kwargs)
        self._say_what_came_of_it()
        return response

    def _refused(self) -> HttpResponseBase | None:
        """The page again: with what is wrong in the form, or because there is a newer draft than the one that was read."""
        form = self.form_class(self.request.POST)
        if not form.is_valid():
            return self._page(form, status=422)
        was_read = self.request.POST.get("read")
        if was_read and was_read != str(self.object.latest_revision_id):
            messages.error(
                self.request,
                _("Nothing was decided: the draft has changed since you opened it. Read it again."),
            )
            return self._page(form, status=409)
        return None

    def _say_what_came_of_it(self) -> None:
        words = {"draft": get_latest_str(self.object)}
        if self.action_name == APPROVE:
            messages.success(self.request, _("“%(draft)s” is approved, and its writer hears of it.") % words)
        else:
            messages.success(
                self.request, _("“%(draft)s” goes back to its writer with what you said.") % words
            )

    def _page(self, form: forms.Form | None = None, status: int = 200) -> HttpResponseBase:
        """`form` is the one that was refused, with what was typed."""
        return render(
            self.request,
            "core/admin/decide.html",
            self._frame()
            | {
                "kind": self.task_state.revision.content_object._meta.verbose_name,
                "by": self.task_state.workflow_state.requested_by or _("Somebody"),
                "since": self.task_state.workflow_state.created_at,
                "read": self.object.latest_revision_id,
                "missing": self.missing(),
                "forms": [
                    (
                        action,
                        self._url("workflow_action", action, self.task_state.pk),
                        self._form(action, form),
                    )
                    for action in (APPROVE, SEND_BACK)
                ],
                "is_shown": isinstance(self.task_state.revision.content_object, PreviewableMixin),
                "is_changed": self.object.latest_revision_id != self.task_state.revision_id,
                "compare_url": self._url("revisions_compare", "live", "latest") if self.object.live else "",
                "edit_url": self._url("edit"),
            },
            status=status,
        )

    def _form(self, action: str, refused: forms.Form | None) -> forms.Form:
        """Two of them share a page, and so need ids of their own."""
        typed = self.request.POST if refused and action == self.action_name else None
        return FORMS[action](typed, auto_id=f"{action}-%s")

    def _frame(self) -> dict[str, Any]:
        here = _("Approve or send back")
        return {
            "header_title": f"{here}: {get_latest_str(self.object)}",
            "header_icon": "tasks",
            "breadcrumbs_items": [
                {"url": reverse("wagtailadmin_home"), "label": _("Home")},
                {"url": "", "label": here},
            ],
            "draft": get_latest_str(self.object),
        }

    def _preview(self) -> HttpResponseBase:
        """Of the latest draft, which is what an approval publishes; Wagtail's own shows the one that was submitted."""
        draft = self.object.get_latest_revision_as_object()
        response: HttpResponseBase = draft.make_preview_request(self.request, draft.default_preview_mode)
        return response

    def _url(self, name: str, *args: Any) -> str:
        """Of another view of the same thing: they share the name space."""
        names = self.submit_url_name.partition(":")[0]
        return reverse(f"{names}:{name}", args=(self.object.pk, *args))


def is_dialogue(request: HttpRequest) -> bool:
    return request.headers.get("x-requested-with") == "XMLHttpRequest"
