"""The report “Feedback”: what readers said, page by page. Whoever keeps pages reads it; leads may take words out."""

from typing import Any, ClassVar

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import Count, Max, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.generic import PermissionCheckedMixin
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.reports import ReportView
from wagtail.models import Page
from wagtail.permissions import policy_registry

from home.admin.roles import APPROVERS, role_of
from readers.actions import forget_comment
from readers.models import Feedback


def day_of(page: Any) -> str:
    return date_format(page.last_day, "j F Y")


class FeedbackReport(ReportView):
    """The pages most readers found wanting stand first."""

    model = Page
    page_title = gettext_lazy("Feedback")
    header_icon = "comment"
    index_url_name = "hub_feedback"
    index_results_url_name = "hub_feedback_results"
    permission_required = "change"
    default_ordering = ("-not_useful", "-useful", "title", "pk")
    columns: ClassVar[list[Any]] = [
        TitleColumn("title", label=gettext_lazy("Page"), url_name="hub_feedback_of"),
        Column("useful", label=gettext_lazy("Useful")),
        Column("not_useful", label=gettext_lazy("Not useful")),
        Column("words", label=gettext_lazy("With words")),
        Column("last_day", label=gettext_lazy("Newest"), accessor=day_of),
    ]
    list_export: ClassVar[list[str]] = ["title", "useful", "not_useful", "words", "full_url"]
    export_headings: ClassVar[dict[str, Any]] = {
        "title": gettext_lazy("Page"),
        "useful": gettext_lazy("Useful"),
        "not_useful": gettext_lazy("Not useful"),
        "words": gettext_lazy("With words"),
        "full_url": gettext_lazy("Address"),
    }

    def get_filename(self) -> str:
        return f"feedback-{timezone.localdate():%Y-%m-%d}"

    def get_base_queryset(self) -> QuerySet[Any]:
        mine = self.permission_policy.instances_user_has_permission_for(self.request.user, "change")
        return mine.filter(pk__in=Feedback.objects.values("page")).annotate(
            useful=Count("feedback", filter=Q(feedback__is_useful=True)),
            not_useful=Count("feedback", filter=Q(feedback__is_useful=False)),
            words=Count("feedback", filter=~Q(feedback__comment="")),
            last_day=Max("feedback__day"),
        )

    def get_queryset(self) -> QuerySet[Any]:
        self.queryset = self.get_base_queryset().order_by(*self.default_ordering)
        return super().get_queryset()


class FeedbackOfPage(PermissionCheckedMixin, WagtailAdminTemplateMixin, TemplateView):
    """Every answer to one page, the newest first."""

    template_name = "home/admin/feedback.html"
    header_icon = "comment"
    permission_policy = policy_registry.get_by_type(Page)
    permission_required = "change"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        policy = self.permission_policy
        mine = policy.instances_user_has_permission_for(request.user, "change")
        self.page = get_object_or_404(mine, pk=kwargs["page_id"])
        self.may_take_out = role_of(request.user) in APPROVERS  # type: ignore[arg-type]
        return super().dispatch(request, *args, **kwargs)

    def get_page_title(self) -> str:
        return str(self.page.get_admin_display_title())

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [
            *super().get_breadcrumbs_items(),
            {"url": reverse("hub_feedback"), "label": _("Feedback")},
            {"url": "", "label": self.get_page_title()},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        answers = Feedback.objects.filter(page=self.page.pk).order_by("-day", "pk")
        useful = sum(one.is_useful for one in answers)
        return {
            **super().get_context_data(**kwargs),
            "page": self.page,
            "words": [one for one in answers if one.comment],
            "useful": useful,
            "not_useful": len(answers) - useful,
            "may_take_out": self.may_take_out,
        }

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not self.may_take_out:
            raise PermissionDenied
        wanted = {str(one.pk): one for one in Feedback.objects.filter(page=self.page.pk)}
        one = wanted.get(request.POST.get("take_out", ""))
        if one:
            forget_comment(one)
            messages.success(request, _("The words are gone. The answer stays counted."))
        return redirect("hub_feedback_of", self.page.pk)
