"""The report “Searched for and not found”: the words, how often, and whether they find something by now."""

from typing import Any, ClassVar

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views import View
from wagtail.admin import messages
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin
from wagtail.admin.views.reports import ReportView
from wagtail.models import Page
from wagtail.permissions import page_permission_policy

from home.finding.unfound import counted, finds_something, forget


def month_of(row: dict[str, Any]) -> str:
    return date_format(row["last_month"], "F Y")


def standing_of(row: dict[str, Any]) -> str:
    return _("finds something by now") if finds_something(row["words"]) else _("still finds nothing")


class ForgetColumn(Column):
    """A button for words that should not have been kept."""

    cell_template_name = "home/admin/forget.html"

    def get_cell_context_data(self, instance: Any, parent_context: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_cell_context_data(instance, parent_context)
        return context | {"words": instance["words"], "csrf_token": get_token(parent_context["request"])}


class UnfoundReport(ReportView):
    """For those who publish. What was looked for most stands first."""

    model = Page
    page_title = gettext_lazy("Searched for and not found")
    header_icon = "search"
    index_url_name = "hub_unfound"
    index_results_url_name = "hub_unfound_results"
    permission_required = "publish"
    default_ordering = ("-times", "words")
    columns: ClassVar[list[Any]] = [
        Column("words", label=gettext_lazy("Words")),
        Column("times", label=gettext_lazy("Times"), accessor="all_times"),
        Column("last", label=gettext_lazy("Last in"), accessor=month_of),
        Column("standing", label=gettext_lazy("Standing"), accessor=standing_of),
        ForgetColumn("forget", label=""),
    ]
    list_export: ClassVar[list[str]] = ["words", "times", "last", "standing"]
    export_headings: ClassVar[dict[str, Any]] = {
        "words": gettext_lazy("Words"),
        "times": gettext_lazy("Times"),
        "last": gettext_lazy("Last in"),
        "standing": gettext_lazy("Standing"),
    }

    def get_filename(self) -> str:
        return f"not-found-{timezone.localdate():%Y-%m-%d}"

    def get_base_queryset(self) -> QuerySet[Any, Any]:
        return counted()

    def get_queryset(self) -> Any:
        return self.get_base_queryset()

    def decorate_paginated_queryset(self, rows: Any) -> list[Any]:
        """For the spreadsheet, which knows columns by their names only."""
        return [
            {
                "words": row["words"],
                "times": row["all_times"],
                "last": month_of(row),
                "standing": standing_of(row),
            }
            for row in rows
        ]


class ForgetUnfound(PermissionCheckedMixin, View):
    """Words somebody may be meant by, taken out by a person."""

    permission_policy = page_permission_policy
    permission_required = "publish"
    http_method_names = ["post"]

    def post(self, request: HttpRequest) -> HttpResponse:
        words = request.POST.get("words", "")[:80].replace("\x00", "")
        forget(words)
        messages.success(request, _("“%(words)s” is forgotten.") % {"words": words})
        return redirect(reverse("hub_unfound"))
