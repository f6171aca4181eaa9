"""The report “Due for review”: what is to be read again, when, and by whom."""

from datetime import timedelta
from typing import Any, ClassVar

from django.contrib.contenttypes.models import ContentType
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django_filters import ChoiceFilter, ModelChoiceFilter
from wagtail.admin.filters import ContentTypeFilter, WagtailFilterSet
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.models import Page

from core.keepers import writers
from core.reviews import reviewed_kinds, with_reviews
from home.reviewing import with_keepers

NOBODY = "nobody"
LATE, MONTH, QUARTER, ANY = "late", "month", "quarter", "any"
WITHIN = {LATE: timedelta(days=-1), MONTH: timedelta(days=30), QUARTER: timedelta(days=90)}
WHEN = [
    (LATE, _("Overdue")),
    (MONTH, _("Overdue or due in 30 days")),
    (QUARTER, _("Overdue or due in 90 days")),
    (ANY, _("Whenever")),
]


def kinds(request: Any) -> QuerySet[ContentType]:
    ids = [one.pk for one in ContentType.objects.get_for_models(*reviewed_kinds()).values()]
    return ContentType.objects.filter(pk__in=ids).order_by("model")


def day_of(page: Any) -> str:
    return date_format(page.review_by, "j F Y")


def keeper_of(page: Any) -> str:
    return page.kept_by or gettext("Nobody")


class ReviewFilters(WagtailFilterSet):
    due = ChoiceFilter(label=_("Due"), choices=WHEN, method="due_within", empty_label=None, initial=MONTH)
    keeper = ModelChoiceFilter(
        label=_("Kept by"),
        queryset=lambda request: writers(),
        method="kept_by",
        null_label=_("Nobody who still writes here"),
        null_value=NOBODY,
        empty_label=_("Anybody"),
    )
    content_type = ContentTypeFilter(label=_("Kind"), queryset=kinds)

    class Meta:
        model = Page
        fields: ClassVar[list[str]] = []

    def due_within(self, pages: QuerySet[Any], name: str, when: str) -> QuerySet[Any]:
        return pages.filter(review_by__lte=timezone.localdate() + WITHIN[when]) if when in WITHIN else pages

    def kept_by(self, pages: QuerySet[Any], name: str, keeper: Any) -> QuerySet[Any]:
        if keeper == NOBODY:
            kept = pages.filter(keeper_pk__in=writers().order_by().values("pk"))
            return pages.exclude(pk__in=kept.order_by().values("pk"))
        return pages.filter(keeper_pk=keeper.pk)


class ReviewsReport(ReportView):
    """For those who publish. What is late stands first."""

    model = Page
    page_title = _("Due for review")
    header_icon = "date"
    index_url_name = "hub_reviews"
    index_results_url_name = "hub_reviews_results"
    permission_required = "publish"
    filterset_class = ReviewFilters
    default_ordering = ("review_by", "title", "pk")
    columns: ClassVar[list[Any]] = [
        TitleColumn("title", label=_("Page"), url_name="wagtailadmin_pages:edit"),
        Column("kind", label=_("Kind")),
        Column("review_by", label=_("Due"), accessor=day_of),
        Column("standing", label=_("Standing")),
        Column("kept_by", label=_("Kept by"), accessor=keeper_of),
    ]
    list_export: ClassVar[list[str]] = ["title", "kind", "review_by", "standing", "kept_by", "full_url"]
    export_headings: ClassVar[dict[str, Any]] = {
        "title": _("Page"),
        "kind": _("Kind"),
        "review_by": _("Due"),
        "standing": _("Standing"),
        "kept_by": _("Kept by"),
        "full_url": _("Address"),
    }

    def get_filename(self) -> str:
        return f"due-for-review-{timezone.localdate():%Y-%m-%d}"

    def get_base_queryset(self) -> QuerySet[Any]:
        mine = self.permission_policy.instances_user_has_permission_for(self.request.user, "publish")
        return with_reviews(mine.live())

    def get_queryset(self) -> QuerySet[Any]:
        self.queryset = self.get_base_queryset().order_by(*self.default_ordering)
        return super().get_queryset()

    def get_filterset_kwargs(self) -> dict[str, Any]:
        """Without a choice, what is due within a month."""
        kwargs: dict[str, Any] = super().get_filterset_kwargs()
        data = kwargs["data"].copy()
        data.setdefault("due", MONTH)
        return kwargs | {"data": data}

    def decorate_paginated_queryset(self, pages: Any) -> list[Any]:
        return with_keepers(pages)
