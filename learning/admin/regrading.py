"""“Regrade with the corrected key”: who would change, then a reason, then it is done."""

from typing import Any, cast

from django import forms
from django.contrib.admin.utils import quote
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin

from accounts.models import User
from core.figures import in_figures
from learning.actions import regrade
from learning.models import Question, Regrade
from learning.regrade_plan import Plan, plan_for
from learning.usage import usage_of

AT_MOST = 200  # rows shown; the rest is counted


class ReasonForm(forms.Form):
    reason = forms.CharField(
        label=_("What was wrong"),
        max_length=300,
        help_text=_(
            "In a sentence, such as “The second option was marked as right by mistake.” It is kept with your name."
        ),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )


class RegradeView(PermissionCheckedMixin, WagtailAdminTemplateMixin, TemplateView):
    permission_required = "publish"
    template_name = "learning/admin/regrade.html"
    page_title = _("Regrade with the corrected key")
    header_icon = "rotate"
    model: Any = None
    index_url_name: Any = None
    edit_url_name: Any = None
    object: Question

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.object = get_object_or_404(Question, pk=kwargs["pk"])
        self.edit_url = reverse(self.edit_url_name, args=[quote(self.object.pk)])

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        bank = {"url": reverse(self.index_url_name), "label": gettext("Questions")}
        here = {"url": self.edit_url, "label": str(self.object)}
        return [*self.breadcrumbs_items, bank, here, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        plan = plan_for(self.object)
        return {
            "form": ReasonForm(),
            "plan": plan,
            "underway": usage_of(self.object).underway,
            "edit_url": self.edit_url,
            "earlier": Regrade.objects.filter(to__question=self.object).select_related("by", "to"),
            **(listed(plan, cast(User, self.request.user)) if plan else {}),
            **super().get_context_data(**kwargs),
        }

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = ReasonForm(request.POST)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form), status=422)
        done = regrade(self.object, by=cast(User, request.user), reason=form.cleaned_data["reason"])
        if done is None:
            messages.info(
                request, gettext("Nothing was left to change: every answer is marked with the latest key.")
            )
        else:
            messages.success(
                request,
                ngettext(
                    "Marked again: %(number)s result is new.",
                    "Marked again: %(number)s results are new.",
                    len(done.changed),
                )
                % {"number": in_figures(len(done.changed))},
            )
        return redirect(self.edit_url)


def listed(plan: Plan, reader: User) -> dict[str, Any]:
    """Names only of people in the reader's own areas; everybody else is counted."""
    mine = [change for change in plan.changes if _may_name(reader, change.attempt.person)]
    unread = [attempt for attempt in plan.unread if _may_name(reader, attempt.person)]
    return {
        "changes": mine[:AT_MOST],
        "elsewhere": len(plan.changes) - len(mine[:AT_MOST]),
        "unread": unread[:AT_MOST],
        "unread_elsewhere": len(plan.unread) - len(unread[:AT_MOST]),
    }


def _may_name(reader: User, person: User) -> bool:
    return person.area_id in reader.led_area_ids
