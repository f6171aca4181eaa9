"""The taxonomy: terms are renamed, moved and retired, never deleted."""

from typing import Any, ClassVar

from django import forms
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django_filters import BooleanFilter
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, ObjectList, TitleFieldPanel
from wagtail.admin.ui.tables import Column
from wagtail.admin.views import generic
from wagtail.admin.widgets import BooleanRadioSelect
from wagtail.admin.widgets.slug import SlugInput

from core.admin.administrators import AdministratorsViewSet, NeverDeleted
from core.models import Topic, TopicFacet


class TopicForm(WagtailAdminModelForm):
    is_retired = forms.BooleanField(
        required=False,
        label=_("Retired"),
        help_text=_("Offered no more in pickers and filters. What carries it already keeps it."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["is_retired"].initial = self.instance.retired_on is not None

    def clean_name(self) -> str:
        name: str = self.cleaned_data["name"]
        if Topic.objects.exclude(pk=self.instance.pk).filter(name__iexact=name).exists():
            raise forms.ValidationError(gettext("There is a topic of this name, in this facet or another."))
        return name

    def save(self, commit: bool = True) -> Topic:
        topic: Topic = self.instance
        if not self.cleaned_data["is_retired"]:
            topic.retired_on = None
        elif topic.retired_on is None:
            topic.retired_on = timezone.localdate()
        saved: Topic = super().save(commit)
        return saved


def state_of(topic: Topic) -> str:
    if not topic.retired_on:
        return gettext("in use")
    return gettext("retired on %(day)s") % {"day": date_format(topic.retired_on, "j F Y")}


class TopicFilters(WagtailFilterSet):
    in_use = BooleanFilter(
        field_name="retired_on", lookup_expr="isnull", label=_("In use"), widget=BooleanRadioSelect
    )

    class Meta:
        model = Topic
        fields: ClassVar[list[str]] = ["facet"]


class TopicIndexView(generic.IndexView):
    def get_base_queryset(self) -> QuerySet[Topic]:
        return Topic.objects.by_facet()


class TopicViewSet(AdministratorsViewSet):
    model = Topic
    policy = NeverDeleted
    icon = "tag"
    menu_label = _("Topics")
    index_view_class = TopicIndexView
    list_display: ClassVar[list[Any]] = [
        "name",
        Column("facet", label=_("Facet"), accessor="facet", sort_key="facet__position"),
        "synonyms",
        Column("state", label=_("State"), accessor=state_of, sort_key="retired_on"),
    ]
    list_per_page = 50
    filterset_class = TopicFilters
    search_fields: ClassVar[list[str]] = ["name", "synonyms"]
    edit_handler = ObjectList(
        [
            FieldPanel("name"),
            FieldPanel("facet"),
            FieldPanel("synonyms"),
            FieldPanel("position", help_text=_("Its place among the terms of its facet.")),
            FieldPanel("is_retired"),
        ],
        base_form_class=TopicForm,
    )


class TopicFacetViewSet(AdministratorsViewSet):
    model = TopicFacet
    icon = "list-ul"
    menu_label = _("Facets of topics")
    list_display: ClassVar[list[Any]] = ["name", "position"]
    panels: ClassVar[list[Any]] = [
        TitleFieldPanel("name", placeholder=False, classname=""),
        FieldPanel("slug", widget=SlugInput),
        FieldPanel("position", help_text=_("Its place among the facets.")),
    ]
